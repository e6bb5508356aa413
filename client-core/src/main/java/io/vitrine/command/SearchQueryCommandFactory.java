package io.vitrine.command;

import io.vitrine.args.search.AggregateArgs;
import io.vitrine.args.search.AggregatePage;
import io.vitrine.args.search.AggregateResult;
import io.vitrine.args.search.CursorArgs;
import io.vitrine.args.search.HybridArgs;
import io.vitrine.args.search.HybridResult;
import io.vitrine.args.search.HybridText;
import io.vitrine.args.search.HybridVector;
import io.vitrine.args.search.ProfileDetail;
import io.vitrine.args.search.Profiled;
import io.vitrine.args.search.SearchArgs;
import io.vitrine.args.search.SearchResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Queries of Search: documents, rows made of them, and how the server goes about it. A query and the names of fields are
 * written as UTF-8; the keys of documents are read by the key codec, values by the value codec.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public final class SearchQueryCommandFactory<K, V> {

    private final Codecs<K, V> codecs;
    private final ResultDecoder<AggregateResult<V>> rows;
    private final Decoder<AggregatePage<V>> page;
    private final ResultDecoder<HybridResult<V>> hybrid;

    public SearchQueryCommandFactory(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.codecs = new Codecs<>(keyCodec, valueCodec);
        this.rows = new AggregateResultDecoder<>(valueCodec);
        this.page = SearchReplies.page(rows);
        this.hybrid = new HybridResultDecoder<>(valueCodec);
    }

    /** {@code FT.AGGREGATE}: rows made of what a query finds. Since 1.1 of the module. */
    public Command<AggregateResult<V>> ftAggregate(String index, String query, AggregateArgs args) {
        return queried(SearchSpecs.FT_AGGREGATE, index, query).with(args).returning(rows);
    }

    /**
     * {@code FT.AGGREGATE … WITHCURSOR}: the first of many rows. Since 1.1 of the module.
     *
     * @return rows, and the cursor to {@link #ftCursorRead read} on
     */
    public Command<AggregatePage<V>> ftAggregateWithCursor(
            String index, String query, AggregateArgs args, CursorArgs cursor) {
        CommandSpec spec = SearchSpecs.FT_AGGREGATE;
        Arguments.notNull(spec, "cursor", cursor);
        return queried(spec, index, query)
                .with(Arguments.notNull(spec, "args", args).withCursor(cursor))
                .idempotent(false)
                .returning(page);
    }

    /** {@code FT.CURSOR DEL}: gives a cursor back before its end. Since 1.1 of the module. */
    public Command<@Nullable Void> ftCursorDel(String index, long cursor) {
        return cursor(SearchSpecs.FT_CURSOR_DEL, index, cursor).returningNothing();
    }

    /**
     * {@code FT.CURSOR GC}: drops cursors that nobody has read for too long.
     *
     * @param cursor any number; the server does not look at it
     * @return how many it dropped
     */
    public Command<Long> ftCursorGc(String index, long cursor) {
        return cursor(SearchSpecs.FT_CURSOR_GC, index, cursor).returning(Decoders.LONG);
    }

    /** {@code FT.CURSOR READ}: the next rows. Since 1.1 of the module. */
    public Command<AggregatePage<V>> ftCursorRead(String index, long cursor) {
        return cursor(SearchSpecs.FT_CURSOR_READ, index, cursor).returning(page);
    }

    /**
     * {@code FT.CURSOR READ … COUNT}: the next rows. Since 1.1 of the module.
     *
     * @param count how many; positive
     */
    public Command<AggregatePage<V>> ftCursorRead(String index, long cursor, long count) {
        CommandSpec spec = SearchSpecs.FT_CURSOR_READ;
        return cursor(spec, index, cursor)
                .token("COUNT")
                .number(Arguments.positive(spec, "COUNT", count))
                .returning(page);
    }

    private CommandBuilder<K, V> cursor(CommandSpec spec, String index, long cursor) {
        return codecs.command(spec).token(index).number(Arguments.notNegative(spec, "cursor_id", cursor));
    }

    /** {@code FT.EXPLAIN}: how the server reads a query. Since 1.0 of the module. */
    public Command<String> ftExplain(String index, String query) {
        return queried(SearchSpecs.FT_EXPLAIN, index, query).returning(Decoders.TEXT);
    }

    /** {@code FT.EXPLAIN … DIALECT}: how the server reads a query in a dialect. Since 2.4 of the module. */
    public Command<String> ftExplain(String index, String query, int dialect) {
        return inDialect(SearchSpecs.FT_EXPLAIN, index, query, dialect).returning(Decoders.TEXT);
    }

    /** {@code FT.EXPLAINCLI}: how the server reads a query, line by line. Since 1.0 of the module. */
    public Command<List<String>> ftExplaincli(String index, String query) {
        return queried(SearchSpecs.FT_EXPLAINCLI, index, query).returning(Decoders.TEXTS);
    }

    /** {@code FT.EXPLAINCLI … DIALECT}: how the server reads a query in a dialect. Since 2.4 of the module. */
    public Command<List<String>> ftExplaincli(String index, String query, int dialect) {
        return inDialect(SearchSpecs.FT_EXPLAINCLI, index, query, dialect).returning(Decoders.TEXTS);
    }

    private CommandBuilder<K, V> inDialect(CommandSpec spec, String index, String query, int dialect) {
        return queried(spec, index, query).token("DIALECT").number(Arguments.positive(spec, "DIALECT", dialect));
    }

    /** {@code FT.HYBRID}: the ten best documents by text and vector. Since 8.4. */
    public Command<HybridResult<V>> ftHybrid(String index, HybridText text, HybridVector vector) {
        return codecs.command(SearchSpecs.FT_HYBRID)
                .token(index)
                .with(text)
                .with(vector)
                .returning(hybrid);
    }

    /** {@code FT.HYBRID}: documents by text and vector, and rows made of them. Since 8.4. */
    public Command<HybridResult<V>> ftHybrid(String index, HybridText text, HybridVector vector, HybridArgs args) {
        return codecs.command(SearchSpecs.FT_HYBRID)
                .token(index)
                .with(text)
                .with(vector)
                .with(args)
                .returning(hybrid);
    }

    /** {@code FT.PROFILE … AGGREGATE}: rows made of what a query finds, and how. Since 2.2 of the module. */
    public Command<Profiled<AggregateResult<V>>> ftProfileAggregate(
            String index, ProfileDetail detail, String query, AggregateArgs args) {
        return profiled(index, "AGGREGATE", detail).token(query).with(args).returning(new ProfiledDecoder<>(rows));
    }

    /** {@code FT.PROFILE … HYBRID}: documents by text and vector, and how. Since 8.4. */
    public Command<Profiled<HybridResult<V>>> ftProfileHybrid(
            String index, ProfileDetail detail, HybridText text, HybridVector vector, HybridArgs args) {
        return profiled(index, "HYBRID", detail)
                .with(text)
                .with(vector)
                .with(args)
                .returning(new ProfiledDecoder<>(hybrid));
    }

    /** {@code FT.PROFILE … SEARCH}: what a query finds, and how. Since 2.2 of the module. */
    public Command<Profiled<SearchResult<K, V>>> ftProfileSearch(
            String index, ProfileDetail detail, String query, SearchArgs args) {
        return profiled(index, "SEARCH", detail)
                .token(query)
                .with(args)
                .returning(new ProfiledDecoder<>(new SearchResultDecoder<>(codecs, args)));
    }

    private CommandBuilder<K, V> profiled(String index, String kind, ProfileDetail detail) {
        CommandSpec spec = SearchSpecs.FT_PROFILE;
        CommandBuilder<K, V> command = codecs.command(spec).token(index).token(kind);
        if (Arguments.notNull(spec, "detail", detail) == ProfileDetail.LIMITED) {
            command.token("LIMITED");
        }
        return command.token("QUERY");
    }

    /** {@code FT.SEARCH}: the ten best documents for a query. Since 1.0 of the module. */
    public Command<SearchResult<K, V>> ftSearch(String index, String query) {
        return queried(SearchSpecs.FT_SEARCH, index, query)
                .returning(new SearchResultDecoder<>(codecs, SearchArgs.NONE));
    }

    /** {@code FT.SEARCH}: documents for a query. Since 1.0 of the module. */
    public Command<SearchResult<K, V>> ftSearch(String index, String query, SearchArgs args) {
        return queried(SearchSpecs.FT_SEARCH, index, query)
                .with(args)
                .returning(new SearchResultDecoder<>(codecs, args));
    }

    private CommandBuilder<K, V> queried(CommandSpec spec, String index, String query) {
        return codecs.command(spec).token(index).token(query);
    }
}
