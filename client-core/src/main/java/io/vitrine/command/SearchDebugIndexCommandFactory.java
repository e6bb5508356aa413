package io.vitrine.command;

import io.vitrine.args.search.DebugNames;
import io.vitrine.args.search.IndexInfo;
import io.vitrine.args.search.SchemaDump;
import io.vitrine.args.search.SearchValue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The insides of an index of Search, for those who look for a fault in it. Each of them asks one shard. The server
 * must allow it, and what it says differs from version to version.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public final class SearchDebugIndexCommandFactory<K, V> {

    private final Codecs<K, V> codecs;

    public SearchDebugIndexCommandFactory(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.codecs = new Codecs<>(keyCodec, valueCodec);
    }

    /** {@code _FT.DEBUG DOCIDTOID}: the number of a document. */
    public Command<Long> ftDebugDocidtoid(String index, K document) {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_DOCIDTOID)
                .token(index)
                .field(document)
                .returning(Decoders.LONG);
    }

    /** {@code _FT.DEBUG DOCINFO}: what is kept of a document. */
    public Command<SearchValue<String>> ftDebugDocinfo(String index, K document, DebugNames names) {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_DOCINFO)
                .token(index)
                .field(document)
                .token(names)
                .returning(SearchValues.TREE);
    }

    /** {@code _FT.DEBUG DUMP_DELETED_IDS}: the numbers of deleted documents, of an index on disk. */
    public Command<List<Long>> ftDebugDumpDeletedIds(String index) {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_DUMP_DELETED_IDS)
                .token(index)
                .returning(Decoders.LONGS);
    }

    /** {@code _FT.DEBUG DUMP_GEOMIDX}: the index of shapes of a field. */
    public Command<SearchValue<String>> ftDebugDumpGeomidx(String index, String field) {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_DUMP_GEOMIDX)
                .token(index)
                .token(field)
                .returning(SearchValues.TREE);
    }

    /** {@code _FT.DEBUG DUMP_HNSW}: the neighbours of all documents in the graph of a field. */
    public Command<SearchValue<String>> ftDebugDumpHnsw(String index, String field) {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_DUMP_HNSW)
                .token(index)
                .token(field)
                .returning(SearchValues.TREE);
    }

    /** {@code _FT.DEBUG DUMP_HNSW}: the neighbours of a document in the graph of a field. */
    public Command<SearchValue<String>> ftDebugDumpHnsw(String index, String field, K document) {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_DUMP_HNSW)
                .token(index)
                .token(field)
                .field(document)
                .returning(SearchValues.TREE);
    }

    /** {@code _FT.DEBUG DUMP_INVIDX}: the numbers of the documents that have a term. */
    public Command<List<Long>> ftDebugDumpInvidx(String index, String term) {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_DUMP_INVIDX)
                .token(index)
                .token(term)
                .returning(Decoders.LONGS);
    }

    /** {@code _FT.DEBUG DUMP_NUMIDX}: the numbers of documents, for each range of a numeric field. */
    public Command<List<List<Long>>> ftDebugDumpNumidx(String index, String field) {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_DUMP_NUMIDX)
                .token(index)
                .token(field)
                .returning(Decoders.list(Decoders.LONGS));
    }

    /** {@code _FT.DEBUG DUMP_NUMIDXTREE}: the tree of ranges of a numeric field. */
    public Command<SearchValue<String>> ftDebugDumpNumidxtree(String index, String field) {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_DUMP_NUMIDXTREE)
                .token(index)
                .token(field)
                .returning(SearchValues.TREE);
    }

    /** {@code _FT.DEBUG DUMP_PHONETIC_HASH}: how a term sounds, in two ways. */
    public Command<List<String>> ftDebugDumpPhoneticHash(String term) {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_DUMP_PHONETIC_HASH)
                .token(term)
                .returning(Decoders.TEXTS);
    }

    /** {@code _FT.DEBUG DUMP_PREFIX_TRIE}: how many prefixes of keys there are. */
    public Command<Map<String, Long>> ftDebugDumpPrefixTrie() {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_DUMP_PREFIX_TRIE).returning(SearchWords.NUMBERS);
    }

    /** {@code _FT.DEBUG DUMP_SCHEMA}: the schema of an index in the module's own form. */
    public Command<SchemaDump> ftDebugDumpSchema(String index) {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_DUMP_SCHEMA)
                .token(index)
                .returning(IndexInfoReplies.SCHEMA);
    }

    /** {@code _FT.DEBUG DUMP_SUFFIX_TRIE}: the suffixes of all texts. */
    public Command<List<String>> ftDebugDumpSuffixTrie(String index) {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_DUMP_SUFFIX_TRIE)
                .token(index)
                .returning(Decoders.TEXTS);
    }

    /** {@code _FT.DEBUG DUMP_SUFFIX_TRIE}: the suffixes of the tags of a field. */
    public Command<List<String>> ftDebugDumpSuffixTrie(String index, String tagField) {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_DUMP_SUFFIX_TRIE)
                .token(index)
                .token(tagField)
                .returning(Decoders.TEXTS);
    }

    /** {@code _FT.DEBUG DUMP_TAGIDX}: the numbers of documents for each tag of a field. */
    public Command<Map<String, List<Long>>> ftDebugDumpTagidx(String index, String field) {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_DUMP_TAGIDX)
                .token(index)
                .token(field)
                .returning(SearchWords.NUMBERS_BY_TAG);
    }

    /** {@code _FT.DEBUG DUMP_TERMS}: all terms. */
    public Command<List<String>> ftDebugDumpTerms(String index) {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_DUMP_TERMS)
                .token(index)
                .returning(Decoders.TEXTS);
    }

    /** {@code _FT.DEBUG GET_MAX_DOC_ID}: the greatest number of a document. */
    public Command<Long> ftDebugMaxDocId(String index) {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_GET_MAX_DOC_ID)
                .token(index)
                .returning(Decoders.LONG);
    }

    /** {@code _FT.DEBUG IDTODOCID}: the key of a document. */
    public Command<K> ftDebugIdtodocid(String index, long id) {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_IDTODOCID)
                .token(index)
                .number(id)
                .returning(Decoders.requiredValue(codecs.key));
    }

    /**
     * {@code _FT.DEBUG INFO}: what is known of an index, with its names made unreadable.
     *
     * @param obfuscatedIndex the name that the server's log has for it: {@code Index@} and a hash
     * @return one for each index that has this name
     */
    public Command<List<IndexInfo>> ftDebugInfo(String obfuscatedIndex) {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_INFO)
                .token(obfuscatedIndex)
                .returning(IndexInfoReplies.INFOS);
    }

    /** {@code _FT.DEBUG INFO ALL}: what is known of every index, with its names made unreadable. */
    public Command<List<IndexInfo>> ftDebugInfoAll() {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_INFO).token("ALL").returning(IndexInfoReplies.INFOS);
    }

    /** {@code _FT.DEBUG INFO_TAGIDX}: how many tags a field has. */
    public Command<SearchValue<String>> ftDebugInfoTagidx(String index, String field) {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_INFO_TAGIDX)
                .token(index)
                .token(field)
                .returning(SearchValues.TREE);
    }

    /** {@code _FT.DEBUG INVIDX_SUMMARY}: what is kept of a term. */
    public Command<SearchValue<String>> ftDebugInvidxSummary(String index, String term) {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_INVIDX_SUMMARY)
                .token(index)
                .token(term)
                .returning(SearchValues.TREE);
    }

    /** {@code _FT.DEBUG NUMIDX_SUMMARY}: how large the tree of a numeric field is. */
    public Command<Map<String, Long>> ftDebugNumidxSummary(String index, String field) {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_NUMIDX_SUMMARY)
                .token(index)
                .token(field)
                .returning(SearchWords.NUMBERS);
    }

    /** {@code _FT.DEBUG SPEC_INVIDXES_INFO}: how much all terms take. */
    public Command<Map<String, Long>> ftDebugSpecInvidxesInfo(String index) {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_SPEC_INVIDXES_INFO)
                .token(index)
                .returning(SearchWords.NUMBERS);
    }

    /** {@code _FT.DEBUG TTL}: how long a temporary index has left, in whole seconds. */
    public Command<Duration> ftDebugTtl(String index) {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_TTL).token(index).returning(SearchDebugReplies.SECONDS);
    }

    /** {@code _FT.DEBUG TTL_EXPIRE}: lets a temporary index end at once. */
    public Command<@Nullable Void> ftDebugTtlExpire(String index) {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_TTL_EXPIRE)
                .token(index)
                .returningNothing();
    }

    /** {@code _FT.DEBUG TTL_PAUSE}: lets a temporary index live on. */
    public Command<@Nullable Void> ftDebugTtlPause(String index) {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_TTL_PAUSE)
                .token(index)
                .returningNothing();
    }

    /** {@code _FT.DEBUG VECSIM_INFO}: what is kept of a vector field. */
    public Command<SearchValue<String>> ftDebugVecsimInfo(String index, String field) {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_VECSIM_INFO)
                .token(index)
                .token(field)
                .returning(SearchValues.TREE);
    }
}
