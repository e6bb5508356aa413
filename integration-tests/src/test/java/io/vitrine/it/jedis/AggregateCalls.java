package io.vitrine.it.jedis;

import static io.vitrine.it.jedis.Call.sameOfModule;

import io.vitrine.args.search.AggregateArgs;
import io.vitrine.args.search.CollectArgs;
import io.vitrine.args.search.CursorArgs;
import io.vitrine.args.search.ProfileDetail;
import io.vitrine.args.search.QueryParams;
import io.vitrine.args.search.Reducer;
import io.vitrine.args.search.SortProperty;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import redis.clients.jedis.search.FTProfileParams;
import redis.clients.jedis.search.aggr.AggregationBuilder;
import redis.clients.jedis.search.aggr.Reducers;
import redis.clients.jedis.search.aggr.SortedField;

/** FT.AGGREGATE and its cursors. Jedis sends a dialect with each. */
final class AggregateCalls {

    private static final AggregateArgs TWO = AggregateArgs.NONE.dialect(2);

    static final List<Call> ALL = List.of(
            sameOfModule(o -> o.ftAggregate("i", "q", TWO), j -> j.ftAggregate("i", aggregation())),
            sameOfModule(
                    o -> o.ftAggregate("i", "q", TWO.verbatim().addScores().timeout(Duration.ofMillis(500))),
                    j -> j.ftAggregate("i", aggregation().verbatim().addScores().timeout(500))),
            sameOfModule(
                    o -> o.ftAggregate("i", "q", TWO.load("@a", "@b").filter("@a > 1")),
                    j -> j.ftAggregate("i", aggregation().load("@a", "@b").filter("@a > 1"))),
            sameOfModule(
                    o -> o.ftAggregate(
                            "i", "q", TWO.loadAll().apply("@a * 2", "c").limit(10, 5)),
                    j -> j.ftAggregate(
                            "i", aggregation().loadAll().apply("@a * 2", "c").limit(10, 5))),
            sameOfModule(
                    o -> o.ftAggregate(
                            "i", "q", TWO.groupBy(List.of("@a"), Reducer.count().as("n"))),
                    j -> j.ftAggregate(
                            "i", aggregation().groupBy("@a", Reducers.count().as("n")))),
            sameOfModule(
                    o -> o.ftAggregate(
                            "i",
                            "q",
                            TWO.groupBy(
                                    List.of("@a", "@b"),
                                    Reducer.sum("@c").as("s"),
                                    Reducer.min("@c").as("l"),
                                    Reducer.max("@c").as("h"),
                                    Reducer.avg("@c").as("m"))),
                    j -> j.ftAggregate(
                            "i",
                            aggregation()
                                    .groupBy(
                                            List.of("@a", "@b"),
                                            List.of(
                                                    Reducers.sum("@c").as("s"),
                                                    Reducers.min("@c").as("l"),
                                                    Reducers.max("@c").as("h"),
                                                    Reducers.avg("@c").as("m"))))),
            sameOfModule(
                    o -> o.ftAggregate(
                            "i",
                            "q",
                            TWO.groupBy(
                                    List.of("@a"),
                                    Reducer.countDistinct("@c").as("d"),
                                    Reducer.countDistinctish("@c").as("e"),
                                    Reducer.stddev("@c").as("f"),
                                    Reducer.quantile("@c", 0.5).as("g"))),
                    j -> j.ftAggregate(
                            "i",
                            aggregation()
                                    .groupBy(
                                            "@a",
                                            Reducers.count_distinct("@c").as("d"),
                                            Reducers.count_distinctish("@c").as("e"),
                                            Reducers.stddev("@c").as("f"),
                                            Reducers.quantile("@c", 0.5).as("g")))),
            sameOfModule(
                    o -> o.ftAggregate(
                            "i",
                            "q",
                            TWO.groupBy(
                                    List.of("@a"),
                                    Reducer.toList("@c").as("d"),
                                    Reducer.firstValue("@c").as("e"),
                                    Reducer.firstValue("@c", SortProperty.descending("@b"))
                                            .as("f"),
                                    Reducer.randomSample("@c", 3).as("g"))),
                    j -> j.ftAggregate(
                            "i",
                            aggregation()
                                    .groupBy(
                                            "@a",
                                            Reducers.to_list("@c").as("d"),
                                            Reducers.first_value("@c").as("e"),
                                            Reducers.first_value("@c", SortedField.desc("@b"))
                                                    .as("f"),
                                            Reducers.random_sample("@c", 3).as("g")))),
            sameOfModule(
                    o -> o.ftAggregate(
                            "i",
                            "q",
                            TWO.groupBy(
                                    List.of("@a"),
                                    Reducer.collect(CollectArgs.ALL
                                                    .sortBy(SortProperty.descending("@b"))
                                                    .limit(0, 3))
                                            .as("r"))),
                    j -> j.ftAggregate(
                            "i",
                            aggregation()
                                    .groupBy(
                                            "@a",
                                            Reducers.collect()
                                                    .fieldsAll()
                                                    .sortByDesc("@b")
                                                    .limit(0, 3)
                                                    .as("r")))),
            sameOfModule(
                    o -> o.ftAggregate(
                            "i", "q", TWO.sortBy(SortProperty.ascending("@a"), SortProperty.descending("@b"))),
                    j -> j.ftAggregate("i", aggregation().sortBy(SortedField.asc("@a"), SortedField.desc("@b")))),
            sameOfModule(
                    o -> o.ftAggregate("i", "q", TWO.sortBy(9, SortProperty.ascending("@a"))),
                    j -> j.ftAggregate("i", aggregation().sortBy(9, SortedField.asc("@a")))),
            sameOfModule(
                    o -> o.ftAggregate("i", "q", TWO.params(QueryParams.of("p", "v"))),
                    j -> j.ftAggregate("i", aggregation().params(Map.of("p", "v")))),
            sameOfModule(
                    o -> o.ftAggregateWithCursor("i", "q", TWO, CursorArgs.NONE.count(100)),
                    j -> j.ftAggregate("i", aggregation().cursor(100))),
            sameOfModule(
                    o -> o.ftAggregateWithCursor(
                            "i", "q", TWO, CursorArgs.NONE.count(100).maxIdle(Duration.ofSeconds(9))),
                    j -> j.ftAggregate("i", aggregation().cursor(100, 9_000))),
            sameOfModule(o -> o.ftCursorRead("i", 7, 100), j -> j.ftCursorRead("i", 7, 100)),
            sameOfModule(o -> o.ftCursorDel("i", 7), j -> j.ftCursorDel("i", 7)),
            sameOfModule(
                    o -> o.ftProfileAggregate("i", ProfileDetail.LIMITED, "q", TWO.loadAll()),
                    j -> j.ftProfileAggregate(
                            "i", new FTProfileParams().limited(), aggregation().loadAll())));

    private AggregateCalls() {}

    private static AggregationBuilder aggregation() {
        return new AggregationBuilder("q");
    }
}
