package io.vitrine.it.jedis;

import static io.vitrine.it.jedis.Call.differsOfModule;
import static io.vitrine.it.jedis.Call.sameOfModule;

import io.vitrine.args.timeseries.Aggregator;
import io.vitrine.args.timeseries.DuplicatePolicy;
import io.vitrine.args.timeseries.SeriesAddArgs;
import io.vitrine.args.timeseries.SeriesAlterArgs;
import io.vitrine.args.timeseries.SeriesCreateArgs;
import io.vitrine.args.timeseries.SeriesEncoding;
import io.vitrine.args.timeseries.SeriesFilter;
import io.vitrine.args.timeseries.SeriesIncrArgs;
import io.vitrine.args.timeseries.SeriesSample;
import io.vitrine.args.timeseries.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import redis.clients.jedis.timeseries.AggregationType;
import redis.clients.jedis.timeseries.EncodingFormat;
import redis.clients.jedis.timeseries.TSAddParams;
import redis.clients.jedis.timeseries.TSAlterParams;
import redis.clients.jedis.timeseries.TSCreateParams;
import redis.clients.jedis.timeseries.TSDecrByParams;
import redis.clients.jedis.timeseries.TSElement;
import redis.clients.jedis.timeseries.TSIncrByParams;

/** Time series that are made, added to and changed. */
final class TimeSeriesCalls {

    private static final Instant AT = Instant.ofEpochMilli(5);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Map<String, String> LABELS = Map.of("room", "bath");
    private static final Map<String, String> NO_LABELS = Map.of();

    @SuppressWarnings("unchecked") // Jedis takes an array of entries
    static final List<Call> ALL = List.of(
            sameOfModule(o -> o.tsAdd("k", 1.5), j -> j.tsAdd("k", 1.5)),
            sameOfModule(o -> o.tsAdd("k", AT, -1.5), j -> j.tsAdd("k", 5, -1.5)),
            differsOfModule(Reasons.WHOLE, o -> o.tsAdd("k", AT, 2), j -> j.tsAdd("k", 5, 2)),
            sameOfModule(
                    o -> o.tsAdd(
                            "k",
                            AT,
                            1.5,
                            SeriesAddArgs.NONE
                                    .retention(MINUTE)
                                    .encoding(SeriesEncoding.UNCOMPRESSED)
                                    .chunkSize(64)
                                    .labels(LABELS)),
                    j -> j.tsAdd(
                            "k",
                            5,
                            1.5,
                            new TSAddParams()
                                    .retention(60_000)
                                    .encoding(EncodingFormat.UNCOMPRESSED)
                                    .chunkSize(64)
                                    .labels(LABELS))),
            differsOfModule(
                    Reasons.more("Jedis sends DUPLICATE_POLICY twice"),
                    o -> o.tsAdd("k", AT, 1.5, SeriesAddArgs.NONE.duplicatePolicy(DuplicatePolicy.SUM)),
                    j -> j.tsAdd(
                            "k",
                            5,
                            1.5,
                            new TSAddParams().duplicatePolicy(redis.clients.jedis.timeseries.DuplicatePolicy.SUM))),
            sameOfModule(
                    o -> o.tsAdd("k", AT, 1.5, SeriesAddArgs.NONE.onDuplicate(DuplicatePolicy.LAST)),
                    j -> j.tsAdd(
                            "k",
                            5,
                            1.5,
                            new TSAddParams().onDuplicate(redis.clients.jedis.timeseries.DuplicatePolicy.LAST))),
            sameOfModule(
                    o -> o.tsAdd("k", AT, 1.5, SeriesAddArgs.NONE.ignore(MINUTE, 0.5)),
                    j -> j.tsAdd("k", 5, 1.5, new TSAddParams().ignore(60_000, 0.5))),
            sameOfModule(
                    o -> o.tsAlter("k", SeriesAlterArgs.NONE.retention(MINUTE).labels(LABELS)),
                    j -> j.tsAlter("k", new TSAlterParams().retention(60_000).labels(LABELS))),
            sameOfModule(
                    o -> o.tsAlter(
                            "k",
                            SeriesAlterArgs.NONE
                                    .chunkSize(64)
                                    .duplicatePolicy(DuplicatePolicy.MIN)
                                    .ignore(MINUTE, 0.5)),
                    j -> j.tsAlter(
                            "k",
                            new TSAlterParams()
                                    .chunkSize(64)
                                    .duplicatePolicy(redis.clients.jedis.timeseries.DuplicatePolicy.MIN)
                                    .ignore(60_000, 0.5))),
            sameOfModule(
                    o -> o.tsAlter("k", SeriesAlterArgs.NONE.labels(NO_LABELS)),
                    j -> j.tsAlter("k", new TSAlterParams().labelsReset())),
            sameOfModule(o -> o.tsCreate("k"), j -> j.tsCreate("k")),
            sameOfModule(
                    o -> o.tsCreate(
                            "k",
                            SeriesCreateArgs.NONE
                                    .retention(Duration.ZERO)
                                    .encoding(SeriesEncoding.COMPRESSED)
                                    .chunkSize(4_096)
                                    .duplicatePolicy(DuplicatePolicy.BLOCK)
                                    .ignore(MINUTE, 0.5)
                                    .labels(LABELS)),
                    j -> j.tsCreate(
                            "k",
                            new TSCreateParams()
                                    .retention(0)
                                    .compressed()
                                    .chunkSize(4_096)
                                    .duplicatePolicy(redis.clients.jedis.timeseries.DuplicatePolicy.BLOCK)
                                    .ignore(60_000, 0.5)
                                    .labels(LABELS))),
            differsOfModule(
                    Reasons.CASE,
                    o -> o.tsCreaterule("k", "d", Aggregator.AVG, MINUTE),
                    j -> j.tsCreateRule("k", "d", AggregationType.AVG, 60_000)),
            differsOfModule(
                    Reasons.CASE,
                    o -> o.tsCreaterule("k", "d", Aggregator.STD_P, MINUTE, AT),
                    j -> j.tsCreateRule("k", "d", AggregationType.STD_P, 60_000, 5)),
            sameOfModule(o -> o.tsDecrby("k", 1.5), j -> j.tsDecrBy("k", 1.5)),
            sameOfModule(
                    o -> o.tsDecrby("k", 1.5, SeriesIncrArgs.NONE.timestamp(AT).labels(LABELS)),
                    j -> j.tsDecrBy("k", 1.5, new TSDecrByParams().timestamp(5).labels(LABELS))),
            sameOfModule(o -> o.tsDel("k", TimeRange.between(AT, AT.plusMillis(4))), j -> j.tsDel("k", 5, 9)),
            sameOfModule(o -> o.tsDeleterule("k", "d"), j -> j.tsDeleteRule("k", "d")),
            sameOfModule(o -> o.tsIncrby("k", 1.5), j -> j.tsIncrBy("k", 1.5)),
            sameOfModule(o -> o.tsIncrby("k", 1.5, SeriesIncrArgs.NONE.timestamp(AT)), j -> j.tsIncrBy("k", 1.5, 5)),
            sameOfModule(
                    o -> o.tsIncrby(
                            "k",
                            1.5,
                            SeriesIncrArgs.NONE
                                    .timestamp(AT)
                                    .retention(MINUTE)
                                    .encoding(SeriesEncoding.COMPRESSED)
                                    .chunkSize(64)
                                    .duplicatePolicy(DuplicatePolicy.MAX)
                                    .ignore(MINUTE, 0.5)
                                    .labels(LABELS)),
                    j -> j.tsIncrBy(
                            "k",
                            1.5,
                            new TSIncrByParams()
                                    .timestamp(5)
                                    .retention(60_000)
                                    .encoding(EncodingFormat.COMPRESSED)
                                    .chunkSize(64)
                                    .duplicatePolicy(redis.clients.jedis.timeseries.DuplicatePolicy.MAX)
                                    .ignore(60_000, 0.5)
                                    .labels(LABELS))),
            sameOfModule(o -> o.tsInfo("k"), j -> j.tsInfo("k")),
            sameOfModule(o -> o.tsInfoDebug("k"), j -> j.tsInfoDebug("k")),
            sameOfModule(
                    o -> o.tsMadd(List.of(new SeriesSample<>("a", AT, 1.5), new SeriesSample<>("b", AT, 2.5))),
                    j -> j.tsMAdd(Map.entry("a", new TSElement(5, 1.5)), Map.entry("b", new TSElement(5, 2.5)))),
            sameOfModule(
                    o -> o.tsQueryindex(SeriesFilter.with("room", "bath").without("floor", "1", "2")),
                    j -> j.tsQueryIndex("room=bath", "floor!=(1,2)")),
            sameOfModule(o -> o.tsQuerylabels(), j -> j.tsQueryLabels()),
            sameOfModule(o -> o.tsQuerylabels(SeriesFilter.with("room", "bath")), j -> j.tsQueryLabels("room=bath")),
            sameOfModule(o -> o.tsQuerylabelsValues("floor"), j -> j.tsQueryLabelValues("floor")),
            sameOfModule(
                    o -> o.tsQuerylabelsValues("floor", SeriesFilter.with("room", "bath")),
                    j -> j.tsQueryLabelValues("floor", "room=bath")));

    private TimeSeriesCalls() {}
}
