package io.vitrine.command;

import static io.vitrine.command.Examples.COMMANDS;
import static io.vitrine.command.Examples.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.CodecException;
import io.vitrine.Result;
import io.vitrine.args.timeseries.Aggregator;
import io.vitrine.args.timeseries.Aggregators;
import io.vitrine.args.timeseries.Buckets;
import io.vitrine.args.timeseries.ChunkInfo;
import io.vitrine.args.timeseries.CompactionRule;
import io.vitrine.args.timeseries.DuplicatePolicy;
import io.vitrine.args.timeseries.LabelSelection;
import io.vitrine.args.timeseries.MGetArgs;
import io.vitrine.args.timeseries.MRangeArgs;
import io.vitrine.args.timeseries.RangeArgs;
import io.vitrine.args.timeseries.ReadPosition;
import io.vitrine.args.timeseries.Sample;
import io.vitrine.args.timeseries.SampleRow;
import io.vitrine.args.timeseries.SeriesEncoding;
import io.vitrine.args.timeseries.SeriesFilter;
import io.vitrine.args.timeseries.SeriesGroup;
import io.vitrine.args.timeseries.SeriesGrouping;
import io.vitrine.args.timeseries.SeriesInfo;
import io.vitrine.args.timeseries.SeriesLatest;
import io.vitrine.args.timeseries.SeriesRows;
import io.vitrine.args.timeseries.SeriesSample;
import io.vitrine.args.timeseries.SeriesSamples;
import io.vitrine.args.timeseries.TimeRange;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TimeSeriesRepliesTest {

    private static final TimeSeriesCommandFactory<String, String> SERIES = COMMANDS.timeSeries();
    private static final TimeSeriesQueryCommandFactory<String, String> QUERIES = COMMANDS.timeSeriesQuery();
    private static final Instant AT = Instant.ofEpochMilli(1_000);
    private static final Buckets HOURS = Buckets.of(Duration.ofHours(1));
    private static final SeriesFilter STOCK = SeriesFilter.with("type", "stock");
    private static final TimeRange ALL = TimeRange.all();

    private static Sample sample(long millis, double value) {
        return new Sample(Instant.ofEpochMilli(millis), value);
    }

    static Stream<Arguments> replies() {
        List<Sample> samples = List.of(sample(1000, 120), sample(1010, 110.5));
        MRangeArgs labelled = MRangeArgs.NONE.labels(LabelSelection.ALL);
        SeriesGrouping max = new SeriesGrouping("type", Aggregator.MAX);
        return Stream.of(
                read(SERIES.timeseriesRefreshcluster(), "+OK", null),
                read(SERIES.tsAdd("k", 1), ":1000", AT),
                read(SERIES.tsIncrby("k", 1), ":1000", AT),
                read(SERIES.tsDecrby("k", 1), ":1000", AT),
                read(SERIES.tsCreate("k"), "+OK", null),
                read(SERIES.tsDel("k", ALL), ":2", 2L),
                read(QUERIES.tsGet("k"), "*2 :1000 +120.5", "*2 :1000 ,120.5", sample(1000, 120.5)),
                read(QUERIES.tsGet("k"), "*2 :1000 +NaN", "*2 :1000 ,nan", sample(1000, Double.NaN)),
                read(QUERIES.tsGet("k"), "*0", null),
                read(
                        QUERIES.tsMget(STOCK, MGetArgs.NONE.labels(LabelSelection.ALL)),
                        "*2 *3 $a *1 *2 $type $stock *2 :1000 +1 *3 $b *0 *0",
                        "%2 $a *2 %1 $type $stock *2 :1000 ,1 $b *2 %0 *0",
                        List.of(
                                new SeriesLatest<>("a", Map.of("type", "stock"), sample(1000, 1)),
                                new SeriesLatest<>("b", Map.of(), null))),
                read(
                        QUERIES.tsMrange(ALL, STOCK, MRangeArgs.NONE.labels(LabelSelection.of("team"))),
                        "*1 *3 $ts1 *1 *2 $team $nil *2 *2 :1000 +120 *2 :1010 +110.5",
                        "%1 $ts1 *3 %1 $team _ %1 $aggregators *0 *2 *2 :1000 ,120 *2 :1010 ,110.5",
                        List.of(new SeriesSamples<>("ts1", Collections.singletonMap("team", null), samples))),
                read(
                        QUERIES.tsMrevrange(ALL, STOCK, MRangeArgs.NONE),
                        "*1 *3 $ts1 *0 *0",
                        "%1 $ts1 *3 %0 %1 $aggregators *1 $avg *0",
                        List.of(new SeriesSamples<>("ts1", Map.of(), List.of()))),
                // RedisTimeSeries tests/flow/test_ts_multi_agg.py (RESP2) and src/reply.c (RESP3)
                read(
                        QUERIES.tsMrangeRows(
                                ALL, STOCK, labelled, Aggregators.of(Aggregator.MIN, Aggregator.MAX), HOURS),
                        "*1 *3 $magg_mr1{a} *1 *2 $type $stock *1 *3 :1000 +100 +109",
                        "%1 $magg_mr1{a} *3 %1 $type $stock %1 $aggregators *2 $min $max *1 *3 :1000 ,100 ,109",
                        List.of(new SeriesRows<>(
                                "magg_mr1{a}",
                                Map.of("type", "stock"),
                                List.of(new SampleRow(AT, List.of(100.0, 109.0)))))),
                read(
                        QUERIES.tsMrangeGrouped(ALL, STOCK, labelled, max),
                        "*1 *3 $type=stock *3 *2 $type $stock *2 $__reducer__ $max *2 $__source__ $stock:A,stock:B"
                                + " *2 *2 :1000 +120 *2 :1010 +110.5",
                        "%1 $type=stock *4 %1 $type $stock %1 $reducers *1 $max %1 $sources *2 $stock:A $stock:B"
                                + " *2 *2 :1000 ,120 *2 :1010 ,110.5",
                        List.of(new SeriesGroup(
                                "type=stock", Map.of("type", "stock"), List.of("stock:A", "stock:B"), samples))),
                read(
                        QUERIES.tsMrevrangeGrouped(ALL, STOCK, MRangeArgs.NONE, max),
                        "*1 *3 $type=stock *0 *1 *2 :1000 +120",
                        "%1 $type=stock *4 %0 %1 $reducers *1 $max %1 $sources *1 $stock:A *1 *2 :1000 ,120",
                        List.of(new SeriesGroup("type=stock", Map.of(), List.of(), List.of(sample(1000, 120))))),
                read(
                        QUERIES.tsNrange(List.of("a", "b"), ALL, RangeArgs.NONE),
                        "*2 *2 :1000 *2 +10 +20 *2 :2000 *2 +12 +NaN",
                        "*2 *2 :1000 *2 ,10 ,20 *2 :2000 *2 ,12 ,nan",
                        List.of(
                                new SampleRow(AT, List.of(10.0, 20.0)),
                                new SampleRow(AT.plusSeconds(1), List.of(12.0, Double.NaN)))),
                read(QUERIES.tsQueryindex(STOCK), "*2 $a $b", "~2 $a $b", Set.of("a", "b")),
                read(QUERIES.tsQuerylabels(), "*2 $room $type", "~2 $room $type", Set.of("room", "type")),
                read(QUERIES.tsQuerylabelsValues("type"), "*1 $humidity", "~1 $humidity", Set.of("humidity")),
                read(
                        QUERIES.tsRange("k", ALL),
                        "*2 *2 :1000 +120 *2 :1010 +110.5",
                        "*2 *2 :1000 ,120 *2 :1010 ,110.5",
                        samples),
                read(
                        QUERIES.tsRangeRows(
                                "k", ALL, RangeArgs.NONE, Aggregators.of(Aggregator.MIN, Aggregator.MAX), HOURS),
                        "*1 *3 :1000 +1 +2",
                        "*1 *3 :1000 ,1 ,2",
                        List.of(new SampleRow(AT, List.of(1.0, 2.0)))),
                read(QUERIES.tsRead("k", ReadPosition.NEW), "*0", List.of()),
                read(
                        QUERIES.tsRead("k", ReadPosition.NEW),
                        "*1 *2 :1000 +1",
                        "*1 *2 :1000 ,1",
                        List.of(sample(1000, 1))));
    }

    @ParameterizedTest
    @MethodSource
    void replies(Command<?> command, String resp2, String resp3, Object expected) throws IOException {
        assertThat((Object) Wire.decode(command, resp2)).isEqualTo(expected);
        assertThat((Object) Wire.decode(command, resp3)).isEqualTo(expected);
    }

    @Test
    void aSeriesIsToldWithItsRulesAndChunks() throws IOException {
        String numbers =
                "+totalSamples :100 +memoryUsage :4184 +firstTimestamp :1000 +lastTimestamp :2000 +retentionTime :5000"
                        + " +chunkCount :1 +chunkSize :4096 +chunkType +compressed";
        String resp2 = "*32 " + numbers + " +duplicatePolicy $nil +labels *1 *2 $sensor $2 +sourceKey $src"
                + " +rules *1 *4 $dest :60000 +AVG :7 +ignoreMaxTimeDiff :10 +ignoreMaxValDiff +0.5 +new $x"
                + " +Chunks *1 *10 +startTimestamp :1000 +endTimestamp :2000 +samples :100 +size :4096 +bytesPerSample +40.96";
        String resp3 = "%16 " + numbers + " +duplicatePolicy _ +labels %1 $sensor $2 +sourceKey $src"
                + " +rules %1 $dest *3 :60000 +avg :7 +ignoreMaxTimeDiff :10 +ignoreMaxValDiff ,0.5 +new _"
                + " +Chunks *1 %5 +startTimestamp :1000 +endTimestamp :2000 +samples :100 +size :4096 +bytesPerSample ,40.96";
        SeriesInfo<String> info = new SeriesInfo<>(
                100,
                4184,
                AT,
                Instant.ofEpochMilli(2000),
                Duration.ofSeconds(5),
                1,
                4096,
                SeriesEncoding.COMPRESSED,
                null,
                Map.of("sensor", "2"),
                "src",
                List.of(new CompactionRule<>("dest", Duration.ofMinutes(1), Aggregator.AVG, Instant.ofEpochMilli(7))),
                Duration.ofMillis(10),
                0.5,
                List.of(new ChunkInfo(AT, Instant.ofEpochMilli(2000), 100, 4096, 40.96)));
        assertThat(Wire.decode(SERIES.tsInfoDebug("k"), resp2)).isEqualTo(info);
        assertThat(Wire.decode(SERIES.tsInfoDebug("k"), resp3)).isEqualTo(info);
        assertThat(info).hasToString("SeriesInfo[totalSamples=100, memoryUsage=4184]");
        SeriesInfo<String> empty = Wire.decode(SERIES.tsInfo("k"), "*4 +duplicatePolicy +block +sourceKey $nil");
        assertThat(empty.duplicatePolicy()).isEqualTo(DuplicatePolicy.BLOCK);
        assertThat(empty.source()).isNull();
    }

    @Test
    void aSampleOfManyMayBeRefused() throws IOException {
        Command<List<Result<Instant>>> command = SERIES.tsMadd(List.of(new SeriesSample<>("k", AT, 1)));
        List<Result<Instant>> results = Wire.decode(command, "*2 :1000 -TSDB:␠the␠key␠is␠not␠a␠TSDB␠key");
        assertThat(results.get(0).get()).isEqualTo(AT);
        assertThat(results.get(1).isOk()).isFalse();
    }

    static Stream<Arguments> otherReplies() {
        MRangeArgs all = MRangeArgs.NONE;
        SeriesGrouping grouping = new SeriesGrouping("l", Aggregator.SUM);
        return Stream.of(
                Arguments.of(SERIES.tsAdd("k", 1), "+soon"),
                Arguments.of(SERIES.tsInfo("k"), "*nil"),
                Arguments.of(SERIES.tsInfo("k"), "*3 +a +b +c"),
                Arguments.of(SERIES.tsInfo("k"), "*2 +chunkType +tight"),
                Arguments.of(SERIES.tsInfo("k"), "*2 +rules *1 *2 $d :1"),
                Arguments.of(SERIES.tsInfo("k"), "*2 +rules *1 *3 $d :1 +middle"),
                Arguments.of(QUERIES.tsGet("k"), "*1 :1000"),
                Arguments.of(QUERIES.tsGet("k"), "*2 :1000 +much"),
                Arguments.of(QUERIES.tsMget(STOCK), "*1 *2 $k *0"),
                Arguments.of(QUERIES.tsMget(STOCK), "%1 $k *1 %0"),
                Arguments.of(QUERIES.tsMrange(ALL, STOCK, all), "*1 *3 $k *1 $l *0"),
                Arguments.of(QUERIES.tsMrange(ALL, STOCK, all), "%1 $k *2 %0 *0"),
                Arguments.of(QUERIES.tsMrangeGrouped(ALL, STOCK, all, grouping), "%1 $k *3 %0 %0 *0"),
                Arguments.of(QUERIES.tsMrangeGrouped(ALL, STOCK, all, grouping), "%1 $k *4 %0 %0 %0 *0"),
                Arguments.of(QUERIES.tsRange("k", ALL), "*1 :1000"),
                Arguments.of(QUERIES.tsNrange(List.of("k"), ALL, RangeArgs.NONE), "*1 *2 :1000 +1"));
    }

    @ParameterizedTest
    @MethodSource
    void otherReplies(Command<?> command, String reply) {
        assertThatThrownBy(() -> Wire.decode(command, reply)).isInstanceOf(CodecException.class);
    }
}
