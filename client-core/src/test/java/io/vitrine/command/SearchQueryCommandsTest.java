package io.vitrine.command;

import static io.vitrine.command.Examples.COMMANDS;
import static io.vitrine.command.Examples.read;
import static io.vitrine.command.Examples.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.CodecException;
import io.vitrine.args.GeoArea;
import io.vitrine.args.GeoPoint;
import io.vitrine.args.GeoUnit;
import io.vitrine.args.ScoreRange;
import io.vitrine.args.SortOrder;
import io.vitrine.args.search.AggregateArgs;
import io.vitrine.args.search.AggregatePage;
import io.vitrine.args.search.AggregateResult;
import io.vitrine.args.search.CollectArgs;
import io.vitrine.args.search.CursorArgs;
import io.vitrine.args.search.Fusion;
import io.vitrine.args.search.HighlightArgs;
import io.vitrine.args.search.HybridArgs;
import io.vitrine.args.search.HybridResult;
import io.vitrine.args.search.HybridText;
import io.vitrine.args.search.HybridVector;
import io.vitrine.args.search.KnnArgs;
import io.vitrine.args.search.ProfileDetail;
import io.vitrine.args.search.Profiled;
import io.vitrine.args.search.QueryParams;
import io.vitrine.args.search.Reducer;
import io.vitrine.args.search.SearchArgs;
import io.vitrine.args.search.SearchDocument;
import io.vitrine.args.search.SearchResult;
import io.vitrine.args.search.SearchRow;
import io.vitrine.args.search.SearchValue;
import io.vitrine.args.search.SortProperty;
import io.vitrine.args.search.SummarizeArgs;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SearchQueryCommandsTest {

    private static final SearchQueryCommandFactory<String, String> QUERIES = COMMANDS.searchQuery();
    private static final AggregateArgs ROWS = AggregateArgs.NONE;
    private static final HybridText TEXT = HybridText.search("laptop");
    private static final HybridVector VECTOR = HybridVector.similarTo("v", "p");
    private static final SearchArgs EVERYTHING =
            SearchArgs.NONE.explainScores().withPayloads().withSortKeys();

    private static Command<?> search(SearchArgs args) {
        return QUERIES.ftSearch("i", "q", args);
    }

    private static Command<?> rows(AggregateArgs args) {
        return QUERIES.ftAggregate("i", "*", args);
    }

    private static Command<?> hybrid(HybridVector vector, HybridArgs args) {
        return QUERIES.ftHybrid("i", TEXT, vector, args);
    }

    static Stream<Arguments> words() {
        Map<String, String> renamed = new LinkedHashMap<>();
        renamed.put("title", "");
        renamed.put("$.p", "price");
        return Stream.of(
                written("FT.SEARCH i q", QUERIES.ftSearch("i", "q")),
                written(
                        "FT.SEARCH i q NOCONTENT VERBATIM NOSTOPWORDS WITHSCORES WITHPAYLOADS WITHSORTKEYS",
                        search(SearchArgs.NONE
                                .withSortKeys()
                                .withPayloads()
                                .withScores()
                                .noStopwords()
                                .verbatim()
                                .returning("a")
                                .noContent())),
                written(
                        "FT.SEARCH i q FILTER price (1 inf FILTER age 2 3 GEOFILTER place 2.5 48 10 km INKEYS 1 k INFIELDS 2 a b",
                        search(SearchArgs.NONE
                                .inFields("a", "b")
                                .inKeys(List.of("k"))
                                .geoFilter("place", new GeoPoint(2.5, 48), new GeoArea.Circle(10, GeoUnit.KM))
                                .filter("price", ScoreRange.above(1))
                                .filter("age", ScoreRange.between(2, 3)))),
                written("FT.SEARCH i q RETURN 4 title $.p AS price", search(SearchArgs.NONE.returning(renamed))),
                written(
                        "FT.SEARCH i q RETURN 2 a b SUMMARIZE FIELDS 1 a FRAGS 2 LEN 9 SEPARATOR ... HIGHLIGHT FIELDS 1 b TAGS < >",
                        search(SearchArgs.NONE
                                .noContent()
                                .returning("a", "b")
                                .highlight(HighlightArgs.NONE.tags("<", ">").fields("b"))
                                .summarize(SummarizeArgs.NONE
                                        .separator("...")
                                        .length(9)
                                        .fragments(2)
                                        .fields("a")))),
                written(
                        "FT.SEARCH i q SUMMARIZE HIGHLIGHT",
                        search(SearchArgs.NONE.summarize(SummarizeArgs.NONE).highlight(HighlightArgs.NONE))),
                written(
                        "FT.SEARCH i q WITHSCORES SLOP 1 TIMEOUT 250 INORDER LANGUAGE german EXPANDER X SCORER TFIDF EXPLAINSCORE PAYLOAD p"
                                + " SORTBY price DESC LIMIT 0 0 PARAMS 4 n 1 v \0\0\2B DIALECT 2",
                        search(SearchArgs.NONE
                                .dialect(2)
                                .params(QueryParams.of("n", "1").vector("v", 32.5f))
                                .limit(0, 0)
                                .sortBy("price", SortOrder.DESC)
                                .payload("p")
                                .explainScores()
                                .scorer("TFIDF")
                                .expander("X")
                                .language("german")
                                .inOrder()
                                .timeout(Duration.ofMillis(250))
                                .slop(1))),
                written("FT.AGGREGATE i *", rows(ROWS)),
                written(
                        "FT.AGGREGATE i * VERBATIM SCORER BM25STD ADDSCORES TIMEOUT 10 LOAD 2 @a $.b LOAD * PARAMS 2 n 1 DIALECT 3",
                        rows(ROWS.dialect(3)
                                .params(QueryParams.of("n", "1"))
                                .load("@a", "$.b")
                                .loadAll()
                                .timeout(Duration.ofMillis(10))
                                .addScores()
                                .scorer("BM25STD")
                                .verbatim())),
                written(
                        "FT.AGGREGATE i * APPLY upper(@a) AS b GROUPBY 2 @b @c REDUCE COUNT 0 AS n REDUCE QUANTILE 2 @p 0.5"
                                + " SORTBY 4 @n DESC @b ASC MAX 5 FILTER @n>1 LIMIT 1 2",
                        rows(ROWS.apply("upper(@a)", "b")
                                .groupBy(List.of("b", "@c"), Reducer.count().as("n"), Reducer.quantile("p", 0.5))
                                .sortBy(5, SortProperty.descending("n"), SortProperty.ascending("b"))
                                .filter("@n>1")
                                .limit(1, 2))),
                written(
                        "FT.AGGREGATE i * GROUPBY 0 REDUCE COUNT_DISTINCT 1 @a REDUCE COUNT_DISTINCTISH 1 @a REDUCE SUM 1 @a REDUCE MIN 1 @a"
                                + " REDUCE MAX 1 @a REDUCE AVG 1 @a REDUCE STDDEV 1 @a REDUCE TOLIST 1 @a REDUCE FIRST_VALUE 1 @a"
                                + " REDUCE FIRST_VALUE 4 @a BY @b DESC REDUCE RANDOM_SAMPLE 2 @a 3 REDUCE COLLECT 2 FIELDS *"
                                + " REDUCE COLLECT 11 FIELDS 1 @a SORTBY 2 @b DESC LIMIT 0 5 DISTINCT SORTBY 2 @a ASC",
                        rows(ROWS.groupBy(
                                        List.of(),
                                        Reducer.countDistinct("a"),
                                        Reducer.countDistinctish("a"),
                                        Reducer.sum("a"),
                                        Reducer.min("a"),
                                        Reducer.max("a"),
                                        Reducer.avg("a"),
                                        Reducer.stddev("a"),
                                        Reducer.toList("a"),
                                        Reducer.firstValue("a"),
                                        Reducer.firstValue("a", SortProperty.descending("b")),
                                        Reducer.randomSample("a", 3),
                                        Reducer.collect(CollectArgs.ALL),
                                        Reducer.collect(CollectArgs.ALL
                                                .distinct()
                                                .limit(0, 5)
                                                .sortBy(SortProperty.descending("b"))
                                                .fields("a")))
                                .sortBy(SortProperty.ascending("a")))),
                written(
                        "FT.AGGREGATE i * LOAD 1 a WITHCURSOR COUNT 5 MAXIDLE 1000 DIALECT 2",
                        QUERIES.ftAggregateWithCursor(
                                "i",
                                "*",
                                ROWS.load("a").dialect(2),
                                CursorArgs.NONE.maxIdle(Duration.ofSeconds(1)).count(5))),
                written("FT.AGGREGATE i * WITHCURSOR", QUERIES.ftAggregateWithCursor("i", "*", ROWS, CursorArgs.NONE)),
                written("FT.CURSOR DEL i 7", QUERIES.ftCursorDel("i", 7)),
                written("FT.CURSOR GC i 0", QUERIES.ftCursorGc("i", 0)),
                written("FT.CURSOR READ i 7", QUERIES.ftCursorRead("i", 7)),
                written("FT.CURSOR READ i 7 COUNT 2", QUERIES.ftCursorRead("i", 7, 2)),
                written("FT.EXPLAIN i q", QUERIES.ftExplain("i", "q")),
                written("FT.EXPLAIN i q DIALECT 2", QUERIES.ftExplain("i", "q", 2)),
                written("FT.EXPLAINCLI i q", QUERIES.ftExplaincli("i", "q")),
                written("FT.EXPLAINCLI i q DIALECT 2", QUERIES.ftExplaincli("i", "q", 2)),
                written("FT.HYBRID i SEARCH laptop VSIM @v $p", QUERIES.ftHybrid("i", TEXT, VECTOR)),
                written(
                        "FT.HYBRID i SEARCH laptop SCORER TFIDF YIELD_SCORE_AS t VSIM @v $p",
                        QUERIES.ftHybrid("i", TEXT.yieldScoreAs("t").scorer("TFIDF"), VECTOR)),
                written(
                        "FT.HYBRID i SEARCH laptop VSIM @v $p KNN 4 K 20 EF_RUNTIME 200 FILTER @price:[1␠5] YIELD_SCORE_AS s"
                                        .replace('␠', ' ')
                                + " COMBINE RRF 6 CONSTANT 80 WINDOW 50 YIELD_SCORE_AS h LOAD 1 title SORTBY 2 @h DESC LIMIT 0 20"
                                + " PARAMS 2 p x TIMEOUT 5",
                        hybrid(
                                VECTOR.filter("@price:[1 5]").yieldScoreAs("s").nearest(20, 200),
                                HybridArgs.NONE
                                        .timeout(Duration.ofMillis(5))
                                        .params(QueryParams.of("p", "x"))
                                        .combine(Fusion.reciprocalRank(80)
                                                .window(50)
                                                .yieldScoreAs("h"))
                                        .load("title")
                                        .noSort()
                                        .sortBy(SortProperty.descending("h"))
                                        .limit(0, 20))),
                written(
                        "FT.HYBRID i SEARCH laptop VSIM @v $p RANGE 2 RADIUS 0.5 FILTER 3 q POLICY ADHOC COMBINE LINEAR 4 ALPHA 0.75 BETA 0.25"
                                + " LOAD * GROUPBY 1 @a REDUCE COUNT 0 APPLY 1 AS x FILTER @x==1 NOSORT",
                        hybrid(
                                VECTOR.filterAdHoc("q").within(0.5),
                                HybridArgs.NONE
                                        .combine(Fusion.linear(0.75, 0.25))
                                        .loadAll()
                                        .groupBy(List.of("a"), Reducer.count())
                                        .apply("1", "x")
                                        .filter("@x==1")
                                        .noSort())),
                written(
                        "FT.HYBRID i SEARCH laptop VSIM @v $p RANGE 4 RADIUS 1 EPSILON 0.5 FILTER 5 q POLICY BATCHES BATCH_SIZE 10"
                                + " COMBINE RRF 0",
                        hybrid(
                                VECTOR.within(1, 0.5).filterInBatches("q", 10),
                                HybridArgs.NONE.combine(Fusion.reciprocalRank()))),
                written("FT.HYBRID i SEARCH laptop VSIM @v $p KNN 2 K 3", hybrid(VECTOR.nearest(3), HybridArgs.NONE)),
                written(
                        "FT.HYBRID i SEARCH laptop VSIM @v $p KNN 6 K 3 EF_RUNTIME 20 SHARD_K_RATIO 0.5"
                                + " FILTER 3 q POLICY BATCHES COMBINE LINEAR 0 EXPLAINSCORE FORMAT EXPAND",
                        hybrid(
                                VECTOR.nearest(KnnArgs.of(3).shardRatio(0.5).efRuntime(20))
                                        .filterInBatches("q"),
                                HybridArgs.NONE.expanded().explainScores().combine(Fusion.linear()))),
                written(
                        "FT.HYBRID i SEARCH laptop VSIM @v $p KNN 4 K 3 SHARD_K_RATIO 1 COMBINE LINEAR 2 WINDOW 9",
                        hybrid(
                                VECTOR.nearest(KnnArgs.of(3).shardRatio(1)),
                                HybridArgs.NONE.combine(Fusion.linear().window(9)))),
                written(
                        "FT.PROFILE i AGGREGATE QUERY q LOAD 1 a",
                        QUERIES.ftProfileAggregate("i", ProfileDetail.FULL, "q", ROWS.load("a"))),
                written(
                        "FT.PROFILE i HYBRID LIMITED QUERY SEARCH laptop VSIM @v $p",
                        QUERIES.ftProfileHybrid("i", ProfileDetail.LIMITED, TEXT, VECTOR, HybridArgs.NONE)),
                written(
                        "FT.PROFILE i SEARCH LIMITED QUERY q NOCONTENT",
                        QUERIES.ftProfileSearch("i", ProfileDetail.LIMITED, "q", SearchArgs.NONE.noContent())));
    }

    @ParameterizedTest
    @MethodSource
    void words(String words, Command<?> command) {
        assertThat(Wire.words(command)).isEqualTo(words);
    }

    private static SearchDocument<String, String> document(String id, Map<String, String> fields) {
        return new SearchDocument<>(id, null, null, null, null, fields);
    }

    private static SearchValue<String> single(String value) {
        return new SearchValue.Single<>(value);
    }

    /** A list of values and lists. */
    private static SearchValue<String> many(Object... elements) {
        List<SearchValue<String>> values = new ArrayList<>();
        for (Object element : elements) {
            values.add(element instanceof SearchValue.Many<?> list ? same(list) : single((String) element));
        }
        return new SearchValue.Many<>(values);
    }

    @SuppressWarnings("unchecked") // made above
    private static SearchValue<String> same(SearchValue<?> list) {
        return (SearchValue<String>) list;
    }

    private static SearchRow<String> row(String name, SearchValue<String> value) {
        return new SearchRow<>(Map.of(name, value));
    }

    static Stream<Arguments> replies() {
        SearchResult<String, String> found =
                new SearchResult<>(5, List.of(document("d1", Map.of("title", "wizard"))), List.of());
        SearchResult<String, String> ids =
                new SearchResult<>(2, List.of(document("d1", Map.of()), document("d2", Map.of())), List.of());
        SearchResult<String, String> explained = new SearchResult<>(
                1,
                List.of(new SearchDocument<>(
                        "d1", 0.5, many("TFIDF", many("0.5")), "load", "$wizard", Map.of("title", "wizard"))),
                List.of());
        AggregateResult<String> rows =
                new AggregateResult<>(2, List.of(row("brand", single("acme")), row("tags", many("a", "b"))), List.of());
        String rows2 = "*3 :2 *2 $brand $acme *2 $tags *2 $a $b";
        String rows3 = "%5 +attributes *0 +warning *0 +total_results :2 +format +STRING +results *2"
                + " %2 +extra_attributes %1 +brand $acme +values *0"
                + " %2 +extra_attributes %1 +tags *2 $a $b +values *0";
        HybridResult<String> hybrid =
                new HybridResult<>(1, List.of(row("__key", single("d1"))), List.of(), Duration.ofNanos(1_500_000));
        return Stream.of(
                read(
                        QUERIES.ftSearch("i", "q"),
                        "*3 :5 $d1 *2 $title $wizard",
                        "%5 +attributes *0 +warning *0 +total_results :5 +format +STRING +results *1"
                                + " %3 +id $d1 +extra_attributes %1 +title $wizard +values *0",
                        found),
                read(
                        QUERIES.ftSearch("i", "q"),
                        "*3 :1 $d1 *nil",
                        "%2 +total_results :1 +results *1 %2 +id $d1 +extra_attributes _",
                        new SearchResult<>(1, List.of(document("d1", Map.of())), List.of())),
                read(
                        QUERIES.ftSearch("i", "q", SearchArgs.NONE.noContent()),
                        "*3 :2 $d1 $d2",
                        "%2 +total_results :2 +results *2 %2 +id $d1 +values *0 %2 +id $d2 +values *0",
                        ids),
                read(
                        QUERIES.ftSearch("i", "q", EVERYTHING),
                        "*6 :1 $d1 *2 $0.5 *2 +TFIDF *1 +0.5 $load $$wizard *2 $title $wizard",
                        "%2 +total_results :1 +results *1 %5 +id $d1 +score *2 ,0.5 *2 +TFIDF *1 +0.5 +payload $load"
                                + " +sortkey $$wizard +extra_attributes %1 +title $wizard",
                        explained),
                read(
                        QUERIES.ftSearch("i", "q", SearchArgs.NONE.withScores().noContent()),
                        "*3 :1 $d1 $0.25",
                        "%2 +total_results :1 +results *1 %2 +id $d1 +score ,0.25",
                        new SearchResult<>(
                                1, List.of(new SearchDocument<>("d1", 0.25, null, null, null, Map.of())), List.of())),
                read(QUERIES.ftAggregate("i", "*", ROWS), rows2, rows3, rows),
                read(
                        QUERIES.ftAggregateWithCursor("i", "*", ROWS, CursorArgs.NONE),
                        "*2 " + rows2 + " :42",
                        "*2 " + rows3 + " :42",
                        new AggregatePage<>(rows, 42)),
                read(
                        QUERIES.ftCursorRead("i", 42),
                        "*2 *1 :0 :0",
                        "*2 %2 +total_results :0 +results *0 :0",
                        new AggregatePage<>(new AggregateResult<>(0, List.of(), List.of()), 0)),
                read(QUERIES.ftCursorDel("i", 42), "+OK", null),
                read(QUERIES.ftCursorGc("i", 0), ":3", 3L),
                read(QUERIES.ftExplain("i", "q"), "$UNION␠{}", "UNION {}"),
                read(QUERIES.ftExplaincli("i", "q"), "*2 +UNION␠{ +}", List.of("UNION {", "}")),
                read(
                        QUERIES.ftHybrid("i", TEXT, VECTOR),
                        "*8 $total_results :1 $results *1 *2 $__key $d1 $warnings *0 $execution_time $1.5",
                        "%4 +total_results :1 +results *1 %1 $__key $d1 +warnings *0 +execution_time ,1.5",
                        hybrid),
                read(
                        QUERIES.ftProfileSearch("i", ProfileDetail.FULL, "q", SearchArgs.NONE),
                        "*2 *3 :5 $d1 *2 $title $wizard *2 $Parsing␠time $0.5",
                        "%2 +Results %2 +total_results :5 +results *1 %2 +id $d1 +extra_attributes %1 +title $wizard"
                                + " +Profile %1 +Parsing␠time ,0.5",
                        new Profiled<>(found, many("Parsing time", "0.5"))),
                read(
                        QUERIES.ftProfileAggregate("i", ProfileDetail.FULL, "q", ROWS),
                        "*2 " + rows2 + " *2 +Shards *0",
                        "%2 +Results " + rows3 + " +Profile %1 +Shards *0",
                        new Profiled<>(rows, many("Shards", many()))),
                read(
                        QUERIES.ftProfileHybrid("i", ProfileDetail.FULL, TEXT, VECTOR, HybridArgs.NONE),
                        "*9 $total_results :1 $results *1 *2 $__key $d1 $warnings *0 $execution_time $1.5 *0",
                        "%5 +total_results :1 +results *1 %1 $__key $d1 +warnings *0 +execution_time ,1.5 +Profile *0",
                        new Profiled<>(hybrid, many())));
    }

    @ParameterizedTest
    @MethodSource
    void replies(Command<?> command, String resp2, String resp3, Object expected) throws IOException {
        assertThat((Object) Wire.decode(command, resp2)).isEqualTo(expected);
        assertThat((Object) Wire.decode(command, resp3)).isEqualTo(expected);
    }

    static Stream<Arguments> otherReplies() {
        return Stream.of(
                Arguments.of(QUERIES.ftSearch("i", "q"), "*0"),
                Arguments.of(QUERIES.ftSearch("i", "q"), "*2 :1 $d1"),
                Arguments.of(QUERIES.ftSearch("i", "q"), "*3 $one $d1 *0"),
                Arguments.of(QUERIES.ftSearch("i", "q"), "*3 :1 $d1 $title"),
                Arguments.of(QUERIES.ftSearch("i", "q"), "%1 +results *1 %1 +score ,1"),
                Arguments.of(QUERIES.ftSearch("i", "q", EVERYTHING), "*6 :1 $d1 *1 $0.5 $p $s *0"),
                Arguments.of(QUERIES.ftAggregate("i", "*", ROWS), "*0"),
                Arguments.of(QUERIES.ftAggregate("i", "*", ROWS), "*2 :1 *1 $brand"),
                Arguments.of(QUERIES.ftCursorRead("i", 1), "*1 *1 :0"),
                Arguments.of(QUERIES.ftHybrid("i", TEXT, VECTOR), "*0"),
                Arguments.of(QUERIES.ftProfileSearch("i", ProfileDetail.FULL, "q", SearchArgs.NONE), "*1 *1 :0"),
                Arguments.of(
                        QUERIES.ftProfileHybrid("i", ProfileDetail.FULL, TEXT, VECTOR, HybridArgs.NONE),
                        "*2 $total_results :0"),
                Arguments.of(QUERIES.ftProfileHybrid("i", ProfileDetail.FULL, TEXT, VECTOR, HybridArgs.NONE), "*0"),
                Arguments.of(QUERIES.ftProfileSearch("i", ProfileDetail.FULL, "q", SearchArgs.NONE), "%1 +Profile *0"));
    }

    @ParameterizedTest
    @MethodSource
    void otherReplies(Command<?> command, String reply) {
        assertThatThrownBy(() -> Wire.decode(command, reply)).isInstanceOf(CodecException.class);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                call("FT.SEARCH LIMIT offset is -1", () -> SearchArgs.NONE.limit(-1, 1)),
                call("FT.SEARCH LIMIT num is -1", () -> SearchArgs.NONE.limit(0, -1)),
                call("FT.SEARCH SLOP is -1", () -> SearchArgs.NONE.slop(-1)),
                call("FT.SEARCH TIMEOUT in ms is 0", () -> SearchArgs.NONE.timeout(Duration.ZERO)),
                call("DIALECT is 5", () -> SearchArgs.NONE.dialect(5)),
                call("RETURN needs at least one", SearchArgs.NONE::returning),
                call("RETURN needs at least one", () -> SearchArgs.NONE.returning(Map.of())),
                call("INKEYS needs at least one", () -> SearchArgs.NONE.inKeys(List.of())),
                call("PARAMS component is NaN", () -> QueryParams.ofVector("v", Float.NaN)),
                call("PARAMS number of components is 0", () -> QueryParams.ofVector("v")),
                call("PARAMS name is blank", () -> QueryParams.of(" ", "v")),
                call("SUMMARIZE FRAGS is 0", () -> SummarizeArgs.NONE.fragments(0)),
                call("FT.AGGREGATE LIMIT num is -5", () -> ROWS.limit(0, -5)),
                call("SORTBY needs at least one", ROWS::sortBy),
                call("SORTBY MAX is 0", () -> ROWS.sortBy(0, SortProperty.ascending("a"))),
                call("REDUCE QUANTILE is 1.5", () -> Reducer.quantile("a", 1.5)),
                call("REDUCE RANDOM_SAMPLE is 0", () -> Reducer.randomSample("a", 0)),
                call("COLLECT FIELDS needs at least one", CollectArgs.ALL::fields),
                call("WITHCURSOR COUNT is 0", () -> CursorArgs.NONE.count(0)),
                call("FT.CURSOR READ: cursor_id is -1", () -> QUERIES.ftCursorRead("i", -1)),
                call("FT.CURSOR READ: COUNT is 0", () -> QUERIES.ftCursorRead("i", 1, 0)),
                call("FT.EXPLAIN: DIALECT is 0", () -> QUERIES.ftExplain("i", "q", 0)),
                call("KNN K is 0", () -> VECTOR.nearest(0)),
                call("KNN SHARD_K_RATIO is 0.0", () -> KnnArgs.of(1).shardRatio(0)),
                call("KNN SHARD_K_RATIO is 1.5", () -> KnnArgs.of(1).shardRatio(1.5)),
                call("KNN K is 0", () -> KnnArgs.of(0)),
                call("RANGE RADIUS is NaN", () -> VECTOR.within(Double.NaN)),
                call("LINEAR ALPHA is -1.0", () -> Fusion.linear(-1, 0)),
                call("FT.HYBRID TIMEOUT in ms is 0", () -> HybridArgs.NONE.timeout(Duration.ZERO)));
    }

    private static Arguments call(String message, ThrowingCallable call) {
        return Arguments.of(message, call);
    }

    @ParameterizedTest
    @MethodSource
    void refused(String message, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
    }

    @Test
    void warningsAreToldWhereTheProtocolHasThem() throws IOException {
        SearchResult<String, String> result =
                Wire.decode(QUERIES.ftSearch("i", "q"), "%2 +warning *1 +Timeout␠limit␠was␠reached +total_results :0");
        assertThat(result.warnings()).containsExactly("Timeout limit was reached");
        assertThat(result.documents()).isEmpty();
    }

    @Test
    void aRowHasValuesListsAndRowsWithin() throws IOException {
        AggregateResult<String> result = Wire.decode(
                QUERIES.ftAggregate("i", "*", ROWS), "*2 :1 *8 $n $3 $tags *2 $a $nil $rows *1 *2 $x $1 $none $nil");
        SearchRow<String> row = result.rows().get(0);
        assertThat(row.value("n")).isEqualTo("3");
        assertThat(row.value("none")).isNull();
        assertThat(row.value("other")).isNull();
        assertThat(row.values("tags")).containsExactly("a");
        assertThat(row.values("other")).isEmpty();
        SearchValue<String> inner = row.properties().get("rows").elements().get(0);
        assertThat(inner.member("x").value()).isEqualTo("1");
        assertThatThrownBy(() -> inner.member("y")).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> row.value("tags")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> row.values("n")).isInstanceOf(IllegalStateException.class);
        assertThat(row).hasToString("SearchRow[n, tags, rows, none]");
    }

    @Test
    void aQueryMayRunTwiceButACursorMovesOn() {
        assertThat(QUERIES.ftSearch("i", "q").isIdempotent()).isTrue();
        assertThat(QUERIES.ftAggregate("i", "*", ROWS).isIdempotent()).isTrue();
        assertThat(QUERIES.ftAggregateWithCursor("i", "*", ROWS, CursorArgs.NONE)
                        .isIdempotent())
                .isFalse();
        assertThat(QUERIES.ftCursorRead("i", 1).isIdempotent()).isFalse();
        assertThat(new AggregatePage<>(new AggregateResult<>(0, List.of(), List.of()), 0).isLast())
                .isTrue();
    }

    @Test
    void bytesOfParametersAreThoseAtTheTime() {
        byte[] bytes = {'a'};
        QueryParams params = QueryParams.of("b", bytes);
        bytes[0] = 'z';
        assertThat(Wire.words(search(SearchArgs.NONE.params(params)))).isEqualTo("FT.SEARCH i q PARAMS 2 b a");
    }
}
