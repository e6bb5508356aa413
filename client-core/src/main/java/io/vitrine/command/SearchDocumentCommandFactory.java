package io.vitrine.command;

import io.vitrine.args.search.DocumentArgs;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Documents of Search, as version 1 of the module had them. Since version 2 the indexes follow the hashes, and these commands
 * are kept for old programs: use those of hashes.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public final class SearchDocumentCommandFactory<K, V> {

    private final Codecs<K, V> codecs;
    private final Decoder<@Nullable Map<String, V>> document;
    private final Decoder<List<@Nullable Map<String, V>>> documents;

    public SearchDocumentCommandFactory(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.codecs = new Codecs<>(keyCodec, valueCodec);
        this.document = Decoders.nullable(reply -> SearchValues.fields(reply, valueCodec));
        this.documents = Decoders.list(document);
    }

    /** {@code FT.ADD}: adds a document. Use {@code HSET}. */
    public Command<@Nullable Void> ftAdd(String index, K document, DocumentArgs args, Map<String, ? extends V> fields) {
        return added(SearchSpecs.FT_ADD, index, document, args, fields);
    }

    /** {@code FT.SAFEADD}: as {@code FT.ADD}, slower and without blocking others. Use {@code HSET}. */
    public Command<@Nullable Void> ftSafeadd(
            String index, K document, DocumentArgs args, Map<String, ? extends V> fields) {
        return added(SearchSpecs.FT_SAFEADD, index, document, args, fields);
    }

    private Command<@Nullable Void> added(
            CommandSpec spec, String index, K document, DocumentArgs args, Map<String, ? extends V> fields) {
        CommandBuilder<K, V> command =
                codecs.command(spec).token(index).key(document).with(args).token("FIELDS");
        if (Arguments.notNull(spec, "fields", fields).isEmpty()) {
            throw new IllegalArgumentException(spec.name() + " needs at least one field with its value, got none");
        }
        fields.forEach((field, value) -> command.token(field).value(value));
        return command.returningNothing();
    }

    /**
     * {@code FT.DEL}: takes a document out of the index. Use {@code DEL}.
     *
     * @return whether there was such a document
     */
    public Command<Boolean> ftDel(String index, K document) {
        return codecs.command(SearchSpecs.FT_DEL).token(index).key(document).returning(Decoders.BOOLEAN);
    }

    /**
     * {@code FT.DEL … DD}: deletes a document. Use {@code DEL}.
     *
     * @return whether there was such a document
     */
    public Command<Boolean> ftDelWithDocument(String index, K document) {
        return codecs.command(SearchSpecs.FT_DEL)
                .token(index)
                .key(document)
                .token("DD")
                .returning(Decoders.BOOLEAN);
    }

    /** {@code FT.DROP}: drops an index and deletes its documents. Use {@code FT.DROPINDEX}. */
    public Command<@Nullable Void> ftDrop(String index) {
        return codecs.command(SearchSpecs.FT_DROP).token(index).returningNothing();
    }

    /** {@code FT.DROP … KEEPDOCS}: drops an index; the documents stay. Use {@code FT.DROPINDEX}. */
    public Command<@Nullable Void> ftDropKeepingDocuments(String index) {
        return codecs.command(SearchSpecs.FT_DROP)
                .token(index)
                .token("KEEPDOCS")
                .returningNothing();
    }

    /** {@code FT._DROPIFX}: drops an index, if there is one, and deletes its documents. Use {@code FT._DROPINDEXIFX}. */
    public Command<@Nullable Void> ftDropIfx(String index) {
        return codecs.command(SearchSpecs.FT__DROPIFX).token(index).returningNothing();
    }

    /**
     * {@code FT.GET}: the fields of a document. Use {@code HGETALL}.
     *
     * @return null when there is no such document
     */
    public Command<@Nullable Map<String, V>> ftGet(String index, K document) {
        return codecs.command(SearchSpecs.FT_GET).token(index).key(document).returning(this.document);
    }

    /**
     * {@code FT.MGET}: the fields of documents. Use {@code HGETALL}.
     *
     * @return one map for each document, in their order; null for one that does not exist
     */
    public Command<List<@Nullable Map<String, V>>> ftMget(String index, Collection<? extends K> documents) {
        return codecs.command(SearchSpecs.FT_MGET)
                .token(index)
                .fields(documents)
                .returning(this.documents);
    }
}
