package io.vitrine.it.jedis;

import static io.vitrine.it.jedis.Call.differsOfModule;
import static io.vitrine.it.jedis.Call.sameOfModule;
import static redis.clients.jedis.timeseries.TSMGetParams.multiGetParams;
import static redis.clients.jedis.timeseries.TSMRangeParams.multiRangeParams;
import static redis.clients.jedis.timeseries.TSNRangeParams.nrangeParams;
import static redis.clients.jedis.timeseries.TSRangeParams.rangeParams;
import static redis.clients.jedis.timeseries.TSReadParams.readParams;

import io.vitrine.args.timeseries.Aggregator;
import io.vitrine.args.timeseries.Aggregators;
import io.vitrine.args.timeseries.BucketTimestamp;
import io.vitrine.args.timeseries.Buckets;
import io.vitrine.args.timeseries.LabelSelection;
import io.vitrine.args.timeseries.MGetArgs;
import io.vitrine.args.timeseries.MRangeArgs;
import io.vitrine.args.timeseries.RangeArgs;
import io.vitrine.args.timeseries.ReadPosition;
import io.vitrine.args.timeseries.SeriesFilter;
import io.vitrine.args.timeseries.SeriesGrouping;
import io.vitrine.args.timeseries.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import redis.clients.jedis.timeseries.AggregationType;
import redis.clients.jedis.timeseries.TSGetParams;

/** Time series that are read. */
final class TimeSeriesRangeCalls {

    private static final Instant AT = Instant.ofEpochMilli(5);
    private static final TimeRange RANGE = TimeRange.between(AT, Instant.ofEpochMilli(9));
    private static final Buckets MINUTES = Buckets.of(Duration.ofMinutes(1));
    private static final SeriesFilter BATH = SeriesFilter.with("room", "bath");
    private static final RangeArgs FEW = RangeArgs.NONE
            .latest()
            .filterByTimestamp(List.of(AT))
            .filterByValue(0.5, 1.5)
            .count(3);
    private static final List<String> AB = List.of("a", "b");
    private static final Difference EXCLUDE_EMPTY =
            Reasons.order("EXCLUDEEMPTY comes last, as documented; Jedis sends it before FILTER");
    private static final String[] AB2 = {"a", "b"};

    static final List<Call> ALL = List.of(
            sameOfModule(o -> o.tsGet("k"), j -> j.tsGet("k")),
            sameOfModule(o -> o.tsGetLatest("k"), j -> j.tsGet("k", new TSGetParams().latest())),
            sameOfModule(o -> o.tsMget(BATH), j -> j.tsMGet(multiGetParams(), "room=bath")),
            sameOfModule(
                    o -> o.tsMget(BATH, MGetArgs.NONE.latest().labels(LabelSelection.ALL)),
                    j -> j.tsMGet(multiGetParams().latest().withLabels(), "room=bath")),
            sameOfModule(
                    o -> o.tsMget(BATH.lacking("floor"), MGetArgs.NONE.labels(LabelSelection.of("a", "b"))),
                    j -> j.tsMGet(multiGetParams().selectedLabels("a", "b"), "room=bath", "floor=")),
            sameOfModule(o -> o.tsMrange(RANGE, BATH, MRangeArgs.NONE), j -> j.tsMRange(5, 9, "room=bath")),
            differsOfModule(
                    EXCLUDE_EMPTY,
                    o -> o.tsMrange(TimeRange.all(), BATH, MRangeArgs.NONE.excludeEmpty()),
                    j -> j.tsMRange(multiRangeParams().filter("room=bath").excludeEmpty())),
            sameOfModule(
                    o -> o.tsMrange(RANGE, BATH, MRangeArgs.NONE.samples(FEW).labels(LabelSelection.ALL)),
                    j -> j.tsMRange(multiRangeParams(5, 9)
                            .latest()
                            .filterByTS(5)
                            .filterByValues(0.5, 1.5)
                            .withLabels()
                            .count(3)
                            .filter("room=bath"))),
            differsOfModule(
                    Reasons.CASE,
                    o -> o.tsMrangeGrouped(
                            RANGE,
                            BATH,
                            MRangeArgs.NONE.labels(LabelSelection.of("floor")).aggregation(Aggregator.AVG, MINUTES),
                            new SeriesGrouping("floor", Aggregator.MAX)),
                    j -> j.tsMRange(multiRangeParams(5, 9)
                            .selectedLabels("floor")
                            .aggregation(AggregationType.AVG, 60_000)
                            .filter("room=bath")
                            .groupBy("floor", "max"))),
            sameOfModule(o -> o.tsMrevrange(RANGE, BATH, MRangeArgs.NONE), j -> j.tsMRevRange(5, 9, "room=bath")),
            differsOfModule(
                    Reasons.CASE,
                    o -> o.tsMrevrange(RANGE, BATH, MRangeArgs.NONE.aggregation(Aggregator.COUNT, MINUTES.empty())),
                    j -> j.tsMRevRange(multiRangeParams(5, 9)
                            .aggregation(AggregationType.COUNT, 60_000)
                            .empty()
                            .filter("room=bath"))),
            sameOfModule(o -> o.tsNrange(AB, RANGE, RangeArgs.NONE), j -> j.tsNRange(AB2, 5, 9)),
            sameOfModule(
                    o -> o.tsNrange(AB, TimeRange.all(), FEW),
                    j -> j.tsNRange(
                            AB2,
                            nrangeParams()
                                    .latest()
                                    .filterByTS(5)
                                    .filterByValues(0.5, 1.5)
                                    .count(3))),
            differsOfModule(
                    Reasons.CASE,
                    o -> o.tsNrange(
                            AB,
                            RANGE,
                            RangeArgs.NONE,
                            List.of(Aggregators.of(Aggregator.MIN, Aggregator.MAX), Aggregators.of(Aggregator.SUM)),
                            MINUTES.alignStart()),
                    j -> j.tsNRange(
                            AB2,
                            nrangeParams(5, 9)
                                    .alignStart()
                                    .aggregation(
                                            new AggregationType[][] {
                                                {AggregationType.MIN, AggregationType.MAX}, {AggregationType.SUM}
                                            },
                                            60_000))),
            sameOfModule(o -> o.tsNrevrange(AB, RANGE, RangeArgs.NONE), j -> j.tsNRevRange(AB2, 5, 9)),
            sameOfModule(o -> o.tsRange("k", RANGE), j -> j.tsRange("k", 5, 9)),
            sameOfModule(o -> o.tsRange("k", TimeRange.all()), j -> j.tsRange("k", rangeParams())),
            sameOfModule(
                    o -> o.tsRange("k", TimeRange.from(AT)),
                    j -> j.tsRange("k", rangeParams().fromTimestamp(5))),
            sameOfModule(
                    o -> o.tsRange("k", TimeRange.until(AT)),
                    j -> j.tsRange("k", rangeParams().toTimestamp(5))),
            sameOfModule(
                    o -> o.tsRange("k", RANGE, FEW),
                    j -> j.tsRange(
                            "k",
                            rangeParams(5, 9)
                                    .latest()
                                    .filterByTS(5)
                                    .filterByValues(0.5, 1.5)
                                    .count(3))),
            differsOfModule(
                    Reasons.CASE,
                    o -> o.tsRange("k", RANGE, RangeArgs.NONE, Aggregator.TWA, MINUTES),
                    j -> j.tsRange("k", rangeParams(5, 9).aggregation(AggregationType.TWA, 60_000))),
            differsOfModule(
                    Reasons.CASE,
                    o -> o.tsRange(
                            "k",
                            RANGE,
                            RangeArgs.NONE.count(3),
                            Aggregator.VAR_S,
                            MINUTES.align(AT).timestamp(BucketTimestamp.MID).empty()),
                    j -> j.tsRange(
                            "k",
                            rangeParams(5, 9)
                                    .count(3)
                                    .align(5)
                                    .aggregation(AggregationType.VAR_S, 60_000)
                                    .bucketTimestampMid()
                                    .empty())),
            differsOfModule(
                    Reasons.CASE,
                    o -> o.tsRange(
                            "k",
                            RANGE,
                            RangeArgs.NONE,
                            Aggregator.COUNT_NAN,
                            MINUTES.alignEnd().timestamp(BucketTimestamp.END)),
                    j -> j.tsRange(
                            "k",
                            rangeParams(5, 9)
                                    .alignEnd()
                                    .aggregation(AggregationType.COUNTNAN, 60_000)
                                    .bucketTimestampHigh())),
            differsOfModule(
                    Reasons.CASE,
                    o -> o.tsRangeRows(
                            "k", RANGE, RangeArgs.NONE, Aggregators.of(Aggregator.MIN, Aggregator.COUNT_ALL), MINUTES),
                    j -> j.tsRange(
                            "k",
                            rangeParams(5, 9)
                                    .aggregation(
                                            new AggregationType[] {AggregationType.MIN, AggregationType.COUNTALL},
                                            60_000))),
            sameOfModule(o -> o.tsRevrange("k", RANGE), j -> j.tsRevRange("k", 5, 9)),
            differsOfModule(
                    Reasons.CASE,
                    o -> o.tsRevrange(
                            "k",
                            RANGE,
                            RangeArgs.NONE,
                            Aggregator.FIRST,
                            MINUTES.alignStart().timestamp(BucketTimestamp.START)),
                    j -> j.tsRevRange(
                            "k",
                            rangeParams(5, 9)
                                    .alignStart()
                                    .aggregation(AggregationType.FIRST, 60_000)
                                    .bucketTimestampLow())),
            sameOfModule(o -> o.tsRead("k", ReadPosition.at(AT)), j -> j.tsRead("k", 5)),
            sameOfModule(
                    o -> o.tsRead("k", ReadPosition.EARLIEST),
                    j -> j.tsRead("k", readParams().earliest())),
            sameOfModule(
                    o -> o.tsRead("k", ReadPosition.LATEST, 3),
                    j -> j.tsRead("k", readParams().latest().maxCount(3))),
            sameOfModule(
                    o -> o.tsReadBlocking("k", ReadPosition.NEW, Duration.ofMillis(20), 1, 3),
                    j -> j.tsRead("k", readParams().newSamples().block(20, 1).maxCount(3))));

    private TimeSeriesRangeCalls() {}
}
