package io.vitrine.command;

import io.vitrine.args.search.IndexArgs;
import io.vitrine.args.search.IndexInfo;
import io.vitrine.args.search.SchemaField;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Indexes of Search: made, changed, dropped, and their other names. The name of an index is no key.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public final class SearchIndexCommandFactory<K, V> {

    private final Codecs<K, V> codecs;

    public SearchIndexCommandFactory(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.codecs = new Codecs<>(keyCodec, valueCodec);
    }

    /** {@code FT.ALIASADD}: gives an index another name. Since 1.0 of the module. */
    public Command<@Nullable Void> ftAliasadd(String alias, String index) {
        return codecs.command(SearchSpecs.FT_ALIASADD).token(alias).token(index).returningNothing();
    }

    /** {@code FT.ALIASDEL}: takes another name from its index. Since 1.0 of the module. */
    public Command<@Nullable Void> ftAliasdel(String alias) {
        return codecs.command(SearchSpecs.FT_ALIASDEL).token(alias).returningNothing();
    }

    /** {@code FT.ALIASLIST}: the other names of an index. Since 8.10. */
    public Command<Set<String>> ftAliaslist(String index) {
        return codecs.command(SearchSpecs.FT_ALIASLIST).token(index).returning(SearchWords.SET);
    }

    /** {@code FT.ALIASUPDATE}: gives an index another name, which another index may have had. Since 1.0 of the module. */
    public Command<@Nullable Void> ftAliasupdate(String alias, String index) {
        return codecs.command(SearchSpecs.FT_ALIASUPDATE)
                .token(alias)
                .token(index)
                .returningNothing();
    }

    /** {@code FT._ALIASADDIFNX}: gives an index another name unless that is there already. Since 1.0 of the module. */
    public Command<@Nullable Void> ftAliasaddIfnx(String alias, String index) {
        return codecs.command(SearchSpecs.FT__ALIASADDIFNX)
                .token(alias)
                .token(index)
                .returningNothing();
    }

    /** {@code FT._ALIASDELIFX}: takes another name from its index if it is there. Since 1.0 of the module. */
    public Command<@Nullable Void> ftAliasdelIfx(String alias) {
        return codecs.command(SearchSpecs.FT__ALIASDELIFX).token(alias).returningNothing();
    }

    /** {@code FT.ALTER}: adds fields to an index. Since 1.0 of the module. */
    public Command<@Nullable Void> ftAlter(String index, Collection<? extends SchemaField> fields) {
        return added(codecs.command(SearchSpecs.FT_ALTER).token(index), fields);
    }

    /** {@code FT.ALTER … SKIPINITIALSCAN}: adds fields, and does not look at documents there are. Since 1.0 of the module. */
    public Command<@Nullable Void> ftAlterSkippingScan(String index, Collection<? extends SchemaField> fields) {
        return added(codecs.command(SearchSpecs.FT_ALTER).token(index).token("SKIPINITIALSCAN"), fields);
    }

    /** {@code FT._ALTERIFNX}: adds fields to an index unless they are there already. Since 1.0 of the module. */
    public Command<@Nullable Void> ftAlterIfnx(String index, Collection<? extends SchemaField> fields) {
        return added(codecs.command(SearchSpecs.FT__ALTERIFNX).token(index), fields);
    }

    /**
     * {@code FT._ALTERIFNX … SKIPINITIALSCAN}: adds fields unless they are there already, and does not look at documents there
     * are. Since 1.0 of the module.
     */
    public Command<@Nullable Void> ftAlterIfnxSkippingScan(String index, Collection<? extends SchemaField> fields) {
        return added(codecs.command(SearchSpecs.FT__ALTERIFNX).token(index).token("SKIPINITIALSCAN"), fields);
    }

    private Command<@Nullable Void> added(CommandBuilder<K, V> command, Collection<? extends SchemaField> fields) {
        return schema(command.token("SCHEMA").token("ADD"), fields).returningNothing();
    }

    /** {@code FT.CREATE}: makes an index over all hashes. Since 1.0 of the module. */
    public Command<@Nullable Void> ftCreate(String index, Collection<? extends SchemaField> schema) {
        return schema(codecs.command(SearchSpecs.FT_CREATE).token(index).token("SCHEMA"), schema)
                .returningNothing();
    }

    /** {@code FT.CREATE}: makes an index. Since 1.0 of the module. */
    public Command<@Nullable Void> ftCreate(String index, IndexArgs args, Collection<? extends SchemaField> schema) {
        return created(SearchSpecs.FT_CREATE, index, args, schema);
    }

    /** {@code FT._CREATEIFNX}: makes an index unless there is one of its name. Since 1.0 of the module. */
    public Command<@Nullable Void> ftCreateIfnx(
            String index, IndexArgs args, Collection<? extends SchemaField> schema) {
        return created(SearchSpecs.FT__CREATEIFNX, index, args, schema);
    }

    private Command<@Nullable Void> created(
            CommandSpec spec, String index, IndexArgs args, Collection<? extends SchemaField> schema) {
        return schema(codecs.command(spec).token(index).with(args).token("SCHEMA"), schema)
                .returningNothing();
    }

    private CommandBuilder<K, V> schema(CommandBuilder<K, V> command, Collection<? extends SchemaField> fields) {
        if (Arguments.notNull(command.spec, "schema", fields).isEmpty()) {
            throw new IllegalArgumentException(command.spec.name() + ": the schema is empty; needs at least one field");
        }
        fields.forEach(command::with);
        return command;
    }

    /** {@code FT.DROPINDEX}: drops an index; the documents stay. Since 2.0 of the module. */
    public Command<@Nullable Void> ftDropindex(String index) {
        return codecs.command(SearchSpecs.FT_DROPINDEX).token(index).returningNothing();
    }

    /** {@code FT.DROPINDEX … DD}: drops an index and deletes its documents. Since 2.0 of the module. */
    public Command<@Nullable Void> ftDropindexWithDocuments(String index) {
        return codecs.command(SearchSpecs.FT_DROPINDEX).token(index).token("DD").returningNothing();
    }

    /** {@code FT._DROPINDEXIFX}: drops an index if there is one; the documents stay. Since 2.0 of the module. */
    public Command<@Nullable Void> ftDropindexIfx(String index) {
        return codecs.command(SearchSpecs.FT__DROPINDEXIFX).token(index).returningNothing();
    }

    /** {@code FT._DROPINDEXIFX … DD}: drops an index if there is one, and deletes its documents. Since 2.0 of the module. */
    public Command<@Nullable Void> ftDropindexIfxWithDocuments(String index) {
        return codecs.command(SearchSpecs.FT__DROPINDEXIFX)
                .token(index)
                .token("DD")
                .returningNothing();
    }

    /** {@code FT.INFO}: what is known of an index. Since 1.0 of the module. */
    public Command<IndexInfo> ftInfo(String index) {
        return codecs.command(SearchSpecs.FT_INFO).token(index).returning(IndexInfoReplies.INFO);
    }

    /** {@code FT._LIST}: the names of all indexes. Since 2.0 of the module. */
    public Command<Set<String>> ftList() {
        return codecs.command(SearchSpecs.FT__LIST).returning(SearchWords.SET);
    }

    /** {@code FT.TAGVALS}: the different tags of a field. Since 1.0 of the module. */
    public Command<Set<String>> ftTagvals(String index, String field) {
        return codecs.command(SearchSpecs.FT_TAGVALS).token(index).token(field).returning(SearchWords.SET);
    }
}
