package io.vitrine.it.jedis;

import static io.vitrine.it.jedis.Call.differsOfModule;
import static io.vitrine.it.jedis.Call.sameOfModule;

import io.vitrine.args.search.Fusion;
import io.vitrine.args.search.HybridArgs;
import io.vitrine.args.search.HybridText;
import io.vitrine.args.search.HybridVector;
import io.vitrine.args.search.QueryParams;
import io.vitrine.args.search.Reducer;
import io.vitrine.args.search.SortProperty;
import java.time.Duration;
import java.util.List;
import redis.clients.jedis.search.Apply;
import redis.clients.jedis.search.Combiners;
import redis.clients.jedis.search.Filter;
import redis.clients.jedis.search.Limit;
import redis.clients.jedis.search.Scorers;
import redis.clients.jedis.search.aggr.Group;
import redis.clients.jedis.search.aggr.Reducers;
import redis.clients.jedis.search.aggr.SortedField;
import redis.clients.jedis.search.hybrid.FTHybridParams;
import redis.clients.jedis.search.hybrid.FTHybridPostProcessingParams;
import redis.clients.jedis.search.hybrid.FTHybridSearchParams;
import redis.clients.jedis.search.hybrid.FTHybridVectorParams;

/** FT.HYBRID. Jedis always sends the vector as a parameter. */
final class HybridCalls {

    private static final byte[] FP32 = {0, 0, (byte) 0xC0, 0x3F};
    private static final HybridText TEXT = HybridText.search("q");
    private static final HybridVector VECTOR = HybridVector.similarTo("@v", "p").nearest(5);
    private static final HybridArgs ARGS = HybridArgs.NONE.params(QueryParams.of("p", FP32));

    static final List<Call> ALL = List.of(
            sameOfModule(
                    o -> o.ftHybrid("i", TEXT, VECTOR, ARGS),
                    j -> j.ftHybrid("i", hybrid(text(), vector()).build())),
            sameOfModule(
                    o -> o.ftHybrid(
                            "i",
                            TEXT.scorer("TFIDF").yieldScoreAs("s"),
                            VECTOR.nearest(5, 50).filter("@a:{b}").yieldScoreAs("w"),
                            ARGS),
                    j -> j.ftHybrid(
                            "i",
                            hybrid(
                                            text().scorer(Scorers.tfidf()).scoreAlias("s"),
                                            vector().method(FTHybridVectorParams.Knn.of(5)
                                                            .efRuntime(50))
                                                    .filter("@a:{b}")
                                                    .scoreAlias("w"))
                                    .build())),
            sameOfModule(
                    o -> o.ftHybrid("i", TEXT, HybridVector.similarTo("@v", "p").within(0.5, 0.25), ARGS),
                    j -> j.ftHybrid(
                            "i",
                            hybrid(
                                            text(),
                                            vector().method(FTHybridVectorParams.Range.of(0.5)
                                                    .epsilon(0.25)))
                                    .build())),
            differsOfModule(
                    Reasons.ORDER,
                    o -> o.ftHybrid(
                            "i",
                            TEXT,
                            VECTOR,
                            ARGS.combine(Fusion.reciprocalRank(1.5).window(20))),
                    j -> j.ftHybrid(
                            "i",
                            hybrid(text(), vector())
                                    .combine(Combiners.rrf().constant(1.5).window(20))
                                    .build())),
            sameOfModule(
                    o -> o.ftHybrid(
                            "i",
                            TEXT,
                            VECTOR,
                            ARGS.combine(Fusion.linear(0.25, 0.75).yieldScoreAs("z"))),
                    j -> j.ftHybrid(
                            "i",
                            hybrid(text(), vector())
                                    .combine(Combiners.linear()
                                            .alpha(0.25)
                                            .beta(0.75)
                                            .as("z"))
                                    .build())),
            sameOfModule(
                    o -> o.ftHybrid(
                            "i",
                            TEXT,
                            VECTOR,
                            ARGS.load("@a")
                                    .groupBy(List.of("@a"), Reducer.count().as("n"))
                                    .apply("@n * 2", "m")
                                    .sortBy(SortProperty.descending("@m"))
                                    .filter("@m > 1")
                                    .limit(10, 5)),
                    j -> j.ftHybrid(
                            "i",
                            hybrid(text(), vector())
                                    .postProcessing(FTHybridPostProcessingParams.builder()
                                            .load("@a")
                                            .groupBy(new Group("@a")
                                                    .reduce(Reducers.count().as("n")))
                                            .apply(Apply.of("@n * 2", "m"))
                                            .sortBy(SortedField.desc("@m"))
                                            .filter(Filter.of("@m > 1"))
                                            .limit(Limit.of(10, 5))
                                            .build())
                                    .build())),
            sameOfModule(
                    o -> o.ftHybrid("i", TEXT, VECTOR, ARGS.loadAll().noSort().timeout(Duration.ofMillis(500))),
                    j -> j.ftHybrid(
                            "i",
                            hybrid(text(), vector())
                                    .postProcessing(FTHybridPostProcessingParams.builder()
                                            .loadAll()
                                            .noSort()
                                            .build())
                                    .timeout(500)
                                    .build())));

    private HybridCalls() {}

    private static FTHybridSearchParams.Builder text() {
        return FTHybridSearchParams.builder().query("q");
    }

    private static FTHybridVectorParams.Builder vector() {
        return FTHybridVectorParams.builder().field("@v").vector("$p").method(FTHybridVectorParams.Knn.of(5));
    }

    private static FTHybridParams.Builder hybrid(
            FTHybridSearchParams.Builder text, FTHybridVectorParams.Builder vector) {
        return FTHybridParams.builder()
                .search(text.build())
                .vectorSearch(vector.build())
                .param("p", FP32);
    }
}
