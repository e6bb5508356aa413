package io.vitrine.command;

import io.vitrine.args.search.AggregateArgs;
import io.vitrine.args.search.AggregateResult;
import io.vitrine.args.search.HybridArgs;
import io.vitrine.args.search.HybridDebug;
import io.vitrine.args.search.HybridResult;
import io.vitrine.args.search.HybridText;
import io.vitrine.args.search.HybridVector;
import io.vitrine.args.search.Profiled;
import io.vitrine.args.search.QueryDebug;
import io.vitrine.args.search.SearchArgs;
import io.vitrine.args.search.SearchResult;

/**
 * Queries of Search to which something happens, for those who test it. The server must allow it.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public final class SearchDebugQueryCommandFactory<K, V> {

    private final Codecs<K, V> codecs;
    private final Decoder<AggregateResult<V>> rows;
    private final Decoder<HybridResult<V>> hybrid;

    public SearchDebugQueryCommandFactory(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.codecs = new Codecs<>(keyCodec, valueCodec);
        this.rows = new AggregateResultDecoder<>(valueCodec);
        this.hybrid = new HybridResultDecoder<>(valueCodec);
    }

    /** {@code _FT.DEBUG FT.AGGREGATE}: rows made of what a query finds. */
    public Command<AggregateResult<V>> ftDebugAggregate(
            String index, String query, AggregateArgs args, QueryDebug debug) {
        return aggregated(SearchInternalSpecs._FT_DEBUG_FT_AGGREGATE, index, query, args, debug);
    }

    /** {@code _FT.DEBUG _FT.AGGREGATE}: rows made of what a query finds on this shard. */
    public Command<AggregateResult<V>> ftDebugShardAggregate(
            String index, String query, AggregateArgs args, QueryDebug debug) {
        return aggregated(SearchInternalSpecs._FT_DEBUG__FT_AGGREGATE, index, query, args, debug);
    }

    private Command<AggregateResult<V>> aggregated(
            CommandSpec spec, String index, String query, AggregateArgs args, QueryDebug debug) {
        return codecs.command(spec)
                .token(index)
                .token(query)
                .with(args)
                .with(debug)
                .returning(rows);
    }

    /** {@code _FT.DEBUG FT.HYBRID}: documents by text and vector. */
    public Command<HybridResult<V>> ftDebugHybrid(
            String index, HybridText text, HybridVector vector, HybridArgs args, HybridDebug debug) {
        return mixed(SearchInternalSpecs._FT_DEBUG_FT_HYBRID, index, text, vector, args, debug);
    }

    /** {@code _FT.DEBUG _FT.HYBRID}: documents of this shard by text and vector. */
    public Command<HybridResult<V>> ftDebugShardHybrid(
            String index, HybridText text, HybridVector vector, HybridArgs args, HybridDebug debug) {
        return mixed(SearchInternalSpecs._FT_DEBUG__FT_HYBRID, index, text, vector, args, debug);
    }

    private Command<HybridResult<V>> mixed(
            CommandSpec spec, String index, HybridText text, HybridVector vector, HybridArgs args, HybridDebug debug) {
        return codecs.command(spec)
                .token(index)
                .with(text)
                .with(vector)
                .with(args)
                .with(debug)
                .returning(hybrid);
    }

    /** {@code _FT.DEBUG FT.PROFILE … SEARCH}: what a query finds, and how. */
    public Command<Profiled<SearchResult<K, V>>> ftDebugProfile(
            String index, String query, SearchArgs args, QueryDebug debug) {
        return profiled(SearchInternalSpecs._FT_DEBUG_FT_PROFILE, index, query, args, debug);
    }

    /** {@code _FT.DEBUG _FT.PROFILE … SEARCH}: what a query finds on this shard, and how. */
    public Command<Profiled<SearchResult<K, V>>> ftDebugShardProfile(
            String index, String query, SearchArgs args, QueryDebug debug) {
        return profiled(SearchInternalSpecs._FT_DEBUG__FT_PROFILE, index, query, args, debug);
    }

    private Command<Profiled<SearchResult<K, V>>> profiled(
            CommandSpec spec, String index, String query, SearchArgs args, QueryDebug debug) {
        return codecs.command(spec)
                .token(index)
                .token("SEARCH")
                .token("QUERY")
                .token(query)
                .with(args)
                .with(debug)
                .returning(new ProfiledDecoder<>(new SearchResultDecoder<>(codecs, args)));
    }

    /** {@code _FT.DEBUG FT.SEARCH}: documents for a query. */
    public Command<SearchResult<K, V>> ftDebugSearch(String index, String query, SearchArgs args, QueryDebug debug) {
        return searched(SearchInternalSpecs._FT_DEBUG_FT_SEARCH, index, query, args, debug);
    }

    /** {@code _FT.DEBUG _FT.SEARCH}: documents of this shard for a query. */
    public Command<SearchResult<K, V>> ftDebugShardSearch(
            String index, String query, SearchArgs args, QueryDebug debug) {
        return searched(SearchInternalSpecs._FT_DEBUG__FT_SEARCH, index, query, args, debug);
    }

    private Command<SearchResult<K, V>> searched(
            CommandSpec spec, String index, String query, SearchArgs args, QueryDebug debug) {
        return codecs.command(spec)
                .token(index)
                .token(query)
                .with(args)
                .with(debug)
                .returning(new SearchResultDecoder<>(codecs, args));
    }
}
