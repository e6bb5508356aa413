package io.vitrine.it.jedis;

import static io.vitrine.it.jedis.Call.differsOfModule;
import static io.vitrine.it.jedis.Call.sameOfModule;
import static redis.clients.jedis.search.FTSearchParams.highlightParams;
import static redis.clients.jedis.search.FTSearchParams.searchParams;
import static redis.clients.jedis.search.FTSearchParams.summarizeParams;

import io.vitrine.args.GeoArea;
import io.vitrine.args.GeoPoint;
import io.vitrine.args.GeoUnit;
import io.vitrine.args.ScoreRange;
import io.vitrine.args.SortOrder;
import io.vitrine.args.search.HighlightArgs;
import io.vitrine.args.search.ProfileDetail;
import io.vitrine.args.search.QueryParams;
import io.vitrine.args.search.SearchArgs;
import io.vitrine.args.search.SpellcheckArgs;
import io.vitrine.args.search.SuggestArgs;
import io.vitrine.args.search.SuggestionArgs;
import io.vitrine.args.search.SummarizeArgs;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redis.clients.jedis.args.SortingOrder;
import redis.clients.jedis.search.FTProfileParams;
import redis.clients.jedis.search.FTSpellCheckParams;
import redis.clients.jedis.search.FieldName;
import redis.clients.jedis.search.Query;

/** Queries of Search, and what helps to write them. With options, Jedis sends a dialect. */
@SuppressWarnings("deprecation") // what Jedis deprecates is compared too
final class SearchCalls {

    private static final SearchArgs TWO = SearchArgs.NONE.dialect(2);
    private static final GeoPoint HERE = new GeoPoint(13.4, 52.5);

    static final List<Call> ALL = List.of(
            sameOfModule(o -> o.ftSearch("i", "q"), j -> j.ftSearch("i", "q")),
            sameOfModule(o -> o.ftSearch("i", "q", TWO), j -> j.ftSearch("i", "q", searchParams())),
            sameOfModule(
                    o -> o.ftSearch("i", "q", SearchArgs.NONE.dialect(3)),
                    j -> j.ftSearch("i", "q", searchParams().dialect(3))),
            sameOfModule(
                    o -> o.ftSearch(
                            "i", "q", TWO.noContent().verbatim().noStopwords().withScores()),
                    j -> j.ftSearch(
                            "i",
                            "q",
                            searchParams().noContent().verbatim().noStopwords().withScores())),
            sameOfModule(
                    o -> o.ftSearch("i", "q", TWO.filter("n", ScoreRange.between(1.5, 2.5))),
                    j -> j.ftSearch("i", "q", searchParams().filter("n", 1.5, 2.5))),
            sameOfModule(
                    o -> o.ftSearch(
                            "i",
                            "q",
                            TWO.filter(
                                    "n",
                                    ScoreRange.between(1.5, 2.5).excludingMin().excludingMax())),
                    j -> j.ftSearch("i", "q", searchParams().filter("n", 1.5, true, 2.5, true))),
            sameOfModule(
                    o -> o.ftSearch("i", "q", TWO.geoFilter("g", HERE, new GeoArea.Circle(1.5, GeoUnit.KM))),
                    j -> j.ftSearch(
                            "i",
                            "q",
                            searchParams().geoFilter("g", 13.4, 52.5, 1.5, redis.clients.jedis.args.GeoUnit.KM))),
            sameOfModule(
                    o -> o.ftSearch("i", "q", TWO.inKeys(List.of("a", "b")).inFields("t", "u")),
                    j -> j.ftSearch("i", "q", searchParams().inKeys("a", "b").inFields("t", "u"))),
            sameOfModule(
                    o -> o.ftSearch("i", "q", TWO.returning("t", "u")),
                    j -> j.ftSearch("i", "q", searchParams().returnFields("t", "u"))),
            sameOfModule(
                    o -> o.ftSearch("i", "q", TWO.returning(renamed())),
                    j -> j.ftSearch(
                            "i",
                            "q",
                            searchParams().returnFields(FieldName.of("t").as("x"), FieldName.of("u")))),
            sameOfModule(
                    o -> o.ftSearch("i", "q", TWO.summarize(SummarizeArgs.NONE)),
                    j -> j.ftSearch("i", "q", searchParams().summarize())),
            sameOfModule(
                    o -> o.ftSearch(
                            "i",
                            "q",
                            TWO.summarize(SummarizeArgs.NONE
                                    .fields("t", "u")
                                    .fragments(2)
                                    .length(9)
                                    .separator("…"))),
                    j -> j.ftSearch(
                            "i",
                            "q",
                            searchParams()
                                    .summarize(summarizeParams()
                                            .fields("t", "u")
                                            .fragsNum(2)
                                            .fragSize(9)
                                            .separator("…")))),
            sameOfModule(
                    o -> o.ftSearch("i", "q", TWO.highlight(HighlightArgs.NONE)),
                    j -> j.ftSearch("i", "q", searchParams().highlight())),
            sameOfModule(
                    o -> o.ftSearch(
                            "i",
                            "q",
                            TWO.highlight(HighlightArgs.NONE.fields("t").tags("<b>", "</b>"))),
                    j -> j.ftSearch(
                            "i",
                            "q",
                            searchParams()
                                    .highlight(highlightParams()
                                            .fields(List.of("t"))
                                            .tags("<b>", "</b>")))),
            sameOfModule(
                    o -> o.ftSearch(
                            "i",
                            "q",
                            TWO.slop(2)
                                    .timeout(Duration.ofMillis(500))
                                    .inOrder()
                                    .language("german")),
                    j -> j.ftSearch(
                            "i",
                            "q",
                            searchParams().slop(2).timeout(500).inOrder().language("german"))),
            sameOfModule(
                    o -> o.ftSearch("i", "q", TWO.scorer("BM25STD")),
                    j -> j.ftSearch("i", "q", searchParams().scorer("BM25STD"))),
            sameOfModule(
                    o -> o.ftSearch("i", "q", TWO.sortBy("n", SortOrder.DESC).limit(10, 5)),
                    j -> j.ftSearch(
                            "i",
                            "q",
                            searchParams().sortBy("n", SortingOrder.DESC).limit(10, 5))),
            sameOfModule(
                    o -> o.ftSearch("i", "q", TWO.params(QueryParams.of("p", "v"))),
                    j -> j.ftSearch("i", "q", searchParams().addParam("p", "v"))),
            sameOfModule(
                    o -> o.ftSearch("i", "q", TWO.params(QueryParams.of("p", new byte[] {0, -1, '\r', '\n'}))),
                    j -> j.ftSearch("i", "q", searchParams().addParam("p", new byte[] {0, -1, '\r', '\n'}))),
            sameOfModule(
                    o -> o.ftProfileSearch("i", ProfileDetail.FULL, "q", TWO.limit(0, 5)),
                    j -> j.ftProfileSearch(
                            "i", new FTProfileParams(), "q", searchParams().limit(0, 5))),
            sameOfModule(
                    o -> o.ftProfileSearch("i", ProfileDetail.LIMITED, "q", TWO),
                    j -> j.ftProfileSearch("i", new FTProfileParams().limited(), "q", searchParams())),
            sameOfModule(o -> o.ftExplain("i", "q", 2), j -> j.ftExplain("i", new Query("q"))),
            sameOfModule(o -> o.ftExplaincli("i", "q", 2), j -> j.ftExplainCLI("i", new Query("q"))),
            sameOfModule(o -> o.ftDictadd("d", "a", "b"), j -> j.ftDictAdd("d", "a", "b")),
            sameOfModule(o -> o.ftDictdel("d", "a", "b"), j -> j.ftDictDel("d", "a", "b")),
            sameOfModule(o -> o.ftDictdump("d"), j -> j.ftDictDump("d")),
            sameOfModule(o -> o.ftSpellcheck("i", "q"), j -> j.ftSpellCheck("i", "q")),
            differsOfModule(
                    Reasons.ORDER,
                    o -> o.ftSpellcheck(
                            "i",
                            "q",
                            SpellcheckArgs.NONE
                                    .distance(2)
                                    .include("d")
                                    .exclude("e")
                                    .dialect(2)),
                    j -> j.ftSpellCheck(
                            "i",
                            "q",
                            new FTSpellCheckParams()
                                    .distance(2)
                                    .includeTerm("d")
                                    .excludeTerm("e"))),
            sameOfModule(o -> o.ftSugadd("k", "word", 1.5), j -> j.ftSugAdd("k", "word", 1.5)),
            sameOfModule(
                    o -> o.ftSugadd("k", "word", 1.5, SuggestionArgs.NONE.increment()),
                    j -> j.ftSugAddIncr("k", "word", 1.5)),
            sameOfModule(o -> o.ftSugdel("k", "word"), j -> j.ftSugDel("k", "word")),
            sameOfModule(o -> o.ftSugget("k", "wo"), j -> j.ftSugGet("k", "wo")),
            sameOfModule(
                    o -> o.ftSugget("k", "wo", SuggestArgs.NONE.fuzzy().max(3)), j -> j.ftSugGet("k", "wo", true, 3)),
            sameOfModule(
                    o -> o.ftSugget("k", "wo", SuggestArgs.NONE.withScores()), j -> j.ftSugGetWithScores("k", "wo")),
            sameOfModule(o -> o.ftSuglen("k"), j -> j.ftSugLen("k")),
            sameOfModule(o -> o.ftSyndump("i"), j -> j.ftSynDump("i")),
            sameOfModule(o -> o.ftSynupdate("i", "g", List.of("a", "b")), j -> j.ftSynUpdate("i", "g", "a", "b")));

    private SearchCalls() {}

    private static Map<String, String> renamed() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("t", "x");
        names.put("u", "");
        return names;
    }
}
