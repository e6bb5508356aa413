package io.vitrine.it.commands;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.vitrine.options.Protocol;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Replies of time series as the documentation and the tests of RedisTimeSeries have them, whole. Where only RESP2 is written down,
 * RESP3 is what {@code src/reply.c} makes of it.
 */
@ParameterizedClass
@EnumSource(Protocol.class)
class TimeSeriesRepliesIT extends CommandsOnScript {

    private static final TimeRange ALL = TimeRange.all();

    TimeSeriesRepliesIT(Protocol protocol) {
        super(protocol);
    }

    private static Sample sample(long millis, double value) {
        return new Sample(Instant.ofEpochMilli(millis), value);
    }

    /** redis/docs {@code content/commands/ts.mget.md}, whose RESP3 has an empty array where no label was asked for. */
    @Test
    void latestSamplesAreTold() {
        script(
                "TS.MGET WITHLABELS FILTER type=temp",
                "*2 *3 $temp:JLM *2 *2 $type $temp *2 $location $JLM *2 :1035 +40"
                        + " *3 $temp:TLV *2 *2 $type $temp *2 $location $TLV *2 :1030 +40",
                "%2 $temp:JLM *2 %2 $type $temp $location $JLM *2 :1035 ,40"
                        + " $temp:TLV *2 %2 $type $temp $location $TLV *2 :1030 ,40");
        script("TS.MGET FILTER type=temp", "*1 *3 $temp:JLM *0 *2 :1035 +40", "%1 $temp:JLM *2 *0 *2 :1035 ,40");
        SeriesFilter temperatures = SeriesFilter.with("type", "temp");
        assertThat(redis.tsMget(temperatures, MGetArgs.NONE.labels(LabelSelection.ALL)))
                .containsExactly(
                        new SeriesLatest<>("temp:JLM", Map.of("type", "temp", "location", "JLM"), sample(1035, 40)),
                        new SeriesLatest<>("temp:TLV", Map.of("type", "temp", "location", "TLV"), sample(1030, 40)));
        assertThat(redis.tsMget(temperatures))
                .containsExactly(new SeriesLatest<>("temp:JLM", Map.of(), sample(1035, 40)));
    }

    /** redis/docs {@code content/commands/ts.mrange.md} and {@code ts.mrevrange.md}. */
    @Test
    void samplesOfManySeriesAreTold() {
        script(
                "TS.MRANGE - + WITHLABELS FILTER type=stock GROUPBY type REDUCE max",
                "*1 *3 $type=stock *3 *2 $type $stock *2 $__reducer__ $max *2 $__source__ $stock:A,stock:B"
                        + " *3 *2 :1000 +120 *2 :1010 +110 *2 :1020 +120",
                "%1 $type=stock *4 %1 $type $stock %1 +reducers *1 +max %1 +sources *2 $stock:A $stock:B"
                        + " *3 *2 :1000 ,120 *2 :1010 ,110 *2 :1020 ,120");
        String teams2 = "*2 *3 $ts1 *1 *2 $team $NY *2 *2 :1548149180000 +90 *2 :1548149185000 +45"
                + " *3 $ts2 *1 *2 $team $SF *1 *2 :1548149180000 +99";
        String teams3 = "%2 $ts1 *3 %1 $team $NY %1 +aggregators *0 *2 *2 :1548149180000 ,90 *2 :1548149185000 ,45"
                + " $ts2 *3 %1 $team $SF %1 +aggregators *0 *1 *2 :1548149180000 ,99";
        script("TS.MRANGE - + FILTER_BY_VALUE 45 99 SELECTED_LABELS team FILTER metric=cpu", teams2, teams3);
        script("TS.MREVRANGE - + SELECTED_LABELS team FILTER metric=cpu", teams2, teams3);
        assertThat(redis.tsMrangeGrouped(
                        ALL,
                        SeriesFilter.with("type", "stock"),
                        MRangeArgs.NONE.labels(LabelSelection.ALL),
                        new SeriesGrouping("type", Aggregator.MAX)))
                .containsExactly(new SeriesGroup(
                        "type=stock",
                        Map.of("type", "stock"),
                        List.of("stock:A", "stock:B"),
                        List.of(sample(1000, 120), sample(1010, 110), sample(1020, 120))));
        SeriesFilter metrics = SeriesFilter.with("metric", "cpu");
        MRangeArgs team = MRangeArgs.NONE.labels(LabelSelection.of("team"));
        List<SeriesSamples<String>> series = List.of(
                new SeriesSamples<>(
                        "ts1",
                        Map.of("team", "NY"),
                        List.of(sample(1_548_149_180_000L, 90), sample(1_548_149_185_000L, 45))),
                new SeriesSamples<>("ts2", Map.of("team", "SF"), List.of(sample(1_548_149_180_000L, 99))));
        assertThat(redis.tsMrange(ALL, metrics, team.samples(RangeArgs.NONE.filterByValue(45, 99))))
                .isEqualTo(series);
        assertThat(redis.tsMrevrange(ALL, metrics, team)).isEqualTo(series);
    }

    /** RedisTimeSeries {@code tests/flow/test_ts_multi_agg.py}. */
    @Test
    void severalAggregatorsStandSideBySide() {
        String rows2 = "*1 *3 $magg_mr1{a} *0 *1 *3 :1000 +100 +109";
        String rows3 = "%1 $magg_mr1{a} *3 *0 %1 +aggregators *2 +min +max *1 *3 :1000 ,100 ,109";
        script("TS.MRANGE - + AGGREGATION min,max 1000 FILTER type=a", rows2, rows3);
        script("TS.MREVRANGE - + AGGREGATION min,max 1000 FILTER type=a", rows2, rows3);
        SeriesFilter filter = SeriesFilter.with("type", "a");
        Aggregators both = Aggregators.of(Aggregator.MIN, Aggregator.MAX);
        Buckets seconds = Buckets.of(Duration.ofSeconds(1));
        SeriesRows<String> rows = new SeriesRows<>(
                "magg_mr1{a}", Map.of(), List.of(new SampleRow(Instant.ofEpochMilli(1000), List.of(100.0, 109.0))));
        assertThat(redis.tsMrangeRows(ALL, filter, MRangeArgs.NONE, both, seconds))
                .containsExactly(rows);
        assertThat(redis.tsMrevrangeRows(ALL, filter, MRangeArgs.NONE, both, seconds))
                .containsExactly(rows);
    }

    /** redis/docs {@code content/commands/ts.info.md}. */
    @Test
    void anEmptySeriesIsTold() {
        String numbers = "+totalSamples :0 +memoryUsage :4246 +firstTimestamp :0 +lastTimestamp :0 +retentionTime :0"
                + " +chunkCount :1 +chunkSize :4096 +chunkType +compressed";
        script(
                "TS.INFO telemetry:kitchen:temperature DEBUG",
                "*28 " + numbers + " +duplicatePolicy $nil +labels *2 *2 $room $kitchen *2 $type $temperature"
                        + " +sourceKey $nil +rules *0 +keySelfName $telemetry:kitchen:temperature +Chunks *1 *10"
                        + " +startTimestamp :0 +endTimestamp :0 +samples :0 +size :4096 +bytesPerSample $inf",
                "%14 " + numbers + " +duplicatePolicy _ +labels %2 $room $kitchen $type $temperature"
                        + " +sourceKey _ +rules %0 +keySelfName $telemetry:kitchen:temperature +Chunks *1 %5"
                        + " +startTimestamp :0 +endTimestamp :0 +samples :0 +size :4096 +bytesPerSample ,inf");
        SeriesInfo<String> info = redis.tsInfoDebug("telemetry:kitchen:temperature");
        assertThat(info.memoryUsage()).isEqualTo(4246);
        assertThat(info.encoding()).isEqualTo(SeriesEncoding.COMPRESSED);
        assertThat(info.duplicatePolicy()).isNull();
        assertThat(info.labels()).isEqualTo(Map.of("room", "kitchen", "type", "temperature"));
        assertThat(info.source()).isNull();
        assertThat(info.rules()).isEmpty();
        assertThat(info.chunks())
                .containsExactly(new ChunkInfo(Instant.EPOCH, Instant.EPOCH, 0, 4096, Double.POSITIVE_INFINITY));
    }

    /** lettuce {@code TsInfoValueParserUnitTests}. */
    @Test
    void aCompactedSeriesIsTold() {
        String numbers = "+totalSamples :100 +memoryUsage :4096 +firstTimestamp :1000 +lastTimestamp :2000"
                + " +retentionTime :60000 +chunkCount :2 +chunkSize :4096 +chunkType +compressed +duplicatePolicy +last";
        script(
                "TS.INFO k",
                "*28 " + numbers
                        + " +labels *1 *2 $region $us +sourceKey $src-key +rules *1 *4 $dest-key :60000 +STD.P :5"
                        + " +ignoreMaxTimeDiff :10 +ignoreMaxValDiff $0.5",
                "%14 " + numbers + " +labels %1 $region $us +sourceKey $src-key +rules %1 $dest-key *3 :60000 +STD.P :5"
                        + " +ignoreMaxTimeDiff :10 +ignoreMaxValDiff ,0.5");
        SeriesInfo<String> info = redis.tsInfo("k");
        assertThat(info.chunkCount()).isEqualTo(2);
        assertThat(info.retention()).isEqualTo(Duration.ofMinutes(1));
        assertThat(info.duplicatePolicy()).isEqualTo(DuplicatePolicy.LAST);
        assertThat(info.source()).isEqualTo("src-key");
        assertThat(info.rules())
                .containsExactly(new CompactionRule<>(
                        "dest-key", Duration.ofMinutes(1), Aggregator.STD_P, Instant.ofEpochMilli(5)));
        assertThat(info.ignoreMaxTimeDiff()).isEqualTo(Duration.ofMillis(10));
        assertThat(info.ignoreMaxValueDiff()).isEqualTo(0.5);
    }

    /** redis/docs {@code content/commands/ts.add.md} and {@code ts.madd.md}: a sample may be NaN since 8.6. */
    @Test
    void samplesMayBeNoNumbersAndHaveTheTimeOfTheServer() {
        script("TS.ADD k 1000 nan", ":1000");
        script("TS.MADD k * 1 l 1000 nan", "*2 :1700000000000 :1000");
        script("TS.READ k $ BLOCK 5000 1", "*1 *2 :1000 +NaN", "*1 *2 :1000 ,nan");
        Instant at = Instant.ofEpochMilli(1000);
        assertThat(redis.tsAdd("k", at, Double.NaN)).isEqualTo(at);
        assertThat(redis.tsMadd(List.of(SeriesSample.now("k", 1), new SeriesSample<>("l", at, Double.NaN))))
                .hasSize(2)
                .allMatch(result -> result.isOk());
        assertThat(redis.tsReadBlocking("k", ReadPosition.NEW, Duration.ofSeconds(5), 1))
                .containsExactly(sample(1000, Double.NaN));
    }
}
