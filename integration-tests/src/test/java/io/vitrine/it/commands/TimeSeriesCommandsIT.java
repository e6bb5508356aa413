package io.vitrine.it.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.CodecException;
import io.vitrine.RedisServerException;
import io.vitrine.Result;
import io.vitrine.args.timeseries.Aggregator;
import io.vitrine.args.timeseries.Aggregators;
import io.vitrine.args.timeseries.Buckets;
import io.vitrine.args.timeseries.DuplicatePolicy;
import io.vitrine.args.timeseries.LabelSelection;
import io.vitrine.args.timeseries.MGetArgs;
import io.vitrine.args.timeseries.MRangeArgs;
import io.vitrine.args.timeseries.RangeArgs;
import io.vitrine.args.timeseries.ReadPosition;
import io.vitrine.args.timeseries.Sample;
import io.vitrine.args.timeseries.SampleRow;
import io.vitrine.args.timeseries.SeriesAddArgs;
import io.vitrine.args.timeseries.SeriesAlterArgs;
import io.vitrine.args.timeseries.SeriesCreateArgs;
import io.vitrine.args.timeseries.SeriesFilter;
import io.vitrine.args.timeseries.SeriesGroup;
import io.vitrine.args.timeseries.SeriesGrouping;
import io.vitrine.args.timeseries.SeriesIncrArgs;
import io.vitrine.args.timeseries.SeriesInfo;
import io.vitrine.args.timeseries.SeriesLatest;
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

/** Time series, with the replies of the documentation. */
@ParameterizedClass
@EnumSource(Protocol.class)
class TimeSeriesCommandsIT extends CommandsOnScript {

    private static final Instant AT = Instant.ofEpochMilli(1_000);
    private static final TimeRange ALL = TimeRange.all();
    private static final SeriesFilter STOCK = SeriesFilter.with("type", "stock");
    private static final Buckets SECONDS = Buckets.of(Duration.ofSeconds(1));

    TimeSeriesCommandsIT(Protocol protocol) {
        super(protocol);
    }

    private static Sample sample(long millis, double value) {
        return new Sample(Instant.ofEpochMilli(millis), value);
    }

    @Test
    void seriesAreMadeAndFilled() {
        script("TS.CREATE temp:TLV LABELS location TLV type temp", "+OK");
        script("TS.CREATE raw", "+OK");
        script("TS.ALTER raw RETENTION 60000", "+OK");
        script("TS.ADD raw 1000 27", ":1000");
        script("TS.ADD raw 1000 28 ON_DUPLICATE LAST", ":1000");
        script("TS.ADD raw * 29", ":1700000000000");
        script("TS.ADD raw * 29 CHUNK_SIZE 128", ":1700000000001");
        script("TS.MADD temp:TLV 1000 30 none 1010 35", "*2 :1000 -TSDB:␠the␠key␠does␠not␠exist");
        script("TS.INCRBY raw 1", ":1700000000002");
        script("TS.INCRBY raw 1 TIMESTAMP 1000", ":1000");
        script("TS.DECRBY raw 1", ":1700000000003");
        script("TS.DECRBY raw 1 TIMESTAMP 1000", ":1000");
        script("TS.DEL raw 1000 +", ":2");
        redis.tsCreate("temp:TLV", SeriesCreateArgs.NONE.labels(Map.of("type", "temp", "location", "TLV")));
        redis.tsCreate("raw");
        redis.tsAlter("raw", SeriesAlterArgs.NONE.retention(Duration.ofMinutes(1)));
        assertThat(redis.tsAdd("raw", AT, 27)).isEqualTo(AT);
        assertThat(redis.tsAdd("raw", AT, 28, SeriesAddArgs.NONE.onDuplicate(DuplicatePolicy.LAST)))
                .isEqualTo(AT);
        assertThat(redis.tsAdd("raw", 29)).isEqualTo(Instant.ofEpochMilli(1_700_000_000_000L));
        assertThat(redis.tsAdd("raw", 29, SeriesAddArgs.NONE.chunkSize(128))).isAfter(AT);
        List<Result<Instant>> added = redis.tsMadd(
                List.of(new SeriesSample<>("temp:TLV", AT, 30), new SeriesSample<>("none", AT.plusMillis(10), 35)));
        assertThat(added).extracting(Result::isOk).containsExactly(true, false);
        assertThat(redis.tsIncrby("raw", 1)).isAfter(AT);
        assertThat(redis.tsIncrby("raw", 1, SeriesIncrArgs.NONE.timestamp(AT))).isEqualTo(AT);
        assertThat(redis.tsDecrby("raw", 1)).isAfter(AT);
        assertThat(redis.tsDecrby("raw", 1, SeriesIncrArgs.NONE.timestamp(AT))).isEqualTo(AT);
        assertThat(redis.tsDel("raw", TimeRange.from(AT))).isEqualTo(2);
    }

    @Test
    void seriesAreCompactedAndTold() {
        script("TS.CREATERULE raw avg AGGREGATION avg 60000", "+OK");
        script("TS.CREATERULE raw avg AGGREGATION twa 60000 1000", "+OK");
        script("TS.DELETERULE raw avg", "+OK");
        script(
                "TS.INFO raw",
                "*8 +totalSamples :2 +labels *1 *2 $type $temp +rules *1 *4 $avg :60000 +AVG :0 +duplicatePolicy $nil",
                "%4 +totalSamples :2 +labels %1 $type $temp +rules %1 $avg *3 :60000 +AVG :0 +duplicatePolicy _");
        script(
                "TS.INFO raw DEBUG",
                "*2 +Chunks *1 *4 +samples :2 +bytesPerSample +2048",
                "%1 +Chunks *1 %2 +samples :2 +bytesPerSample ,2048");
        script("TIMESERIES.REFRESHCLUSTER", "+OK");
        script("TIMESERIES.CLUSTERSET MYID 1", "+OK");
        redis.tsCreaterule("raw", "avg", Aggregator.AVG, Duration.ofMinutes(1));
        redis.tsCreaterule("raw", "avg", Aggregator.TWA, Duration.ofMinutes(1), AT);
        redis.tsDeleterule("raw", "avg");
        SeriesInfo<String> info = redis.tsInfo("raw");
        assertThat(info.totalSamples()).isEqualTo(2);
        assertThat(info.labels()).isEqualTo(Map.of("type", "temp"));
        assertThat(info.rules())
                .singleElement()
                .satisfies(rule -> assertThat(rule.destination()).isEqualTo("avg"));
        assertThat(redis.tsInfoDebug("raw").chunks())
                .singleElement()
                .satisfies(chunk -> assertThat(chunk.bytesPerSample()).isEqualTo(2048));
        redis.timeseriesRefreshcluster();
        redis.timeseriesClusterset(List.of("MYID", "1"));
    }

    @Test
    void samplesOfASeriesAreRead() {
        script("TS.GET raw", "*2 :1000 +23", "*2 :1000 ,23");
        script("TS.GET empty LATEST", "*0");
        script("TS.RANGE raw - +", "*2 *2 :1000 +30 *2 :1010 +35", "*2 *2 :1000 ,30 *2 :1010 ,35");
        script("TS.RANGE raw - + FILTER_BY_VALUE -100 100", "*1 *2 :1000 +30", "*1 *2 :1000 ,30");
        script("TS.RANGE raw - + AGGREGATION avg 1000", "*1 *2 :1000 +NaN", "*1 *2 :1000 ,nan");
        script("TS.RANGE raw - + AGGREGATION min,max 1000", "*1 *3 :1000 +30 +35", "*1 *3 :1000 ,30 ,35");
        script("TS.REVRANGE raw - +", "*1 *2 :1010 +35", "*1 *2 :1010 ,35");
        script("TS.REVRANGE raw - + COUNT 1", "*1 *2 :1010 +35", "*1 *2 :1010 ,35");
        script("TS.REVRANGE raw - + AGGREGATION sum 1000 EMPTY", "*0");
        script("TS.REVRANGE raw - + AGGREGATION min,max 1000", "*0");
        script("TS.READ raw -", "*1 *2 :1000 +30", "*1 *2 :1000 ,30");
        script("TS.READ raw 1001 MAX_COUNT 2", "*0");
        script("TS.READ raw $ BLOCK 5000 1 MAX_COUNT 9", "*1 *2 :400 +4", "*1 *2 :400 ,4");
        assertThat(redis.tsGet("raw")).isEqualTo(sample(1000, 23));
        assertThat(redis.tsGetLatest("empty")).isNull();
        assertThat(redis.tsRange("raw", ALL)).containsExactly(sample(1000, 30), sample(1010, 35));
        assertThat(redis.tsRange("raw", ALL, RangeArgs.NONE.filterByValue(-100, 100)))
                .containsExactly(sample(1000, 30));
        assertThat(redis.tsRange("raw", ALL, RangeArgs.NONE, Aggregator.AVG, SECONDS))
                .containsExactly(sample(1000, Double.NaN));
        Aggregators both = Aggregators.of(Aggregator.MIN, Aggregator.MAX);
        assertThat(redis.tsRangeRows("raw", ALL, RangeArgs.NONE, both, SECONDS))
                .containsExactly(new SampleRow(AT, List.of(30.0, 35.0)));
        assertThat(redis.tsRevrange("raw", ALL)).containsExactly(sample(1010, 35));
        assertThat(redis.tsRevrange("raw", ALL, RangeArgs.NONE.count(1))).hasSize(1);
        assertThat(redis.tsRevrange("raw", ALL, RangeArgs.NONE, Aggregator.SUM, SECONDS.empty()))
                .isEmpty();
        assertThat(redis.tsRevrangeRows("raw", ALL, RangeArgs.NONE, both, SECONDS))
                .isEmpty();
        List<Sample> read = redis.tsRead("raw", ReadPosition.EARLIEST);
        assertThat(redis.tsRead("raw", ReadPosition.after(read.get(0)), 2)).isEmpty();
        assertThat(redis.tsReadBlocking("raw", ReadPosition.NEW, Duration.ofSeconds(5), 1, 9))
                .containsExactly(sample(400, 4));
    }

    @Test
    void seriesAreFoundByTheirLabels() {
        script(
                "TS.MGET WITHLABELS FILTER type=stock",
                "*1 *3 $stock:A *1 *2 $type $stock *2 :1020 +120",
                "%1 $stock:A *2 %1 $type $stock *2 :1020 ,120");
        script("TS.MGET FILTER type=stock", "*1 *3 $stock:A *0 *0", "%1 $stock:A *2 %0 *0");
        script(
                "TS.MRANGE - + FILTER type=stock",
                "*1 *3 $stock:A *0 *1 *2 :1000 +100",
                "%1 $stock:A *3 %0 %1 $aggregators *0 *1 *2 :1000 ,100");
        script(
                "TS.MREVRANGE - + SELECTED_LABELS team FILTER type=stock",
                "*1 *3 $stock:A *1 *2 $team $NY *1 *2 :1000 +100",
                "%1 $stock:A *3 %1 $team $NY %1 $aggregators *0 *1 *2 :1000 ,100");
        String grouped2 = "*1 *3 $type=stock *3 *2 $type $stock *2 $__reducer__ $max *2 $__source__ $stock:A,stock:B"
                + " *1 *2 :1000 +120";
        String grouped3 = "%1 $type=stock *4 %1 $type $stock %1 $reducers *1 $max %1 $sources *2 $stock:A $stock:B"
                + " *1 *2 :1000 ,120";
        script("TS.MRANGE - + WITHLABELS FILTER type=stock GROUPBY type REDUCE max", grouped2, grouped3);
        script("TS.MREVRANGE - + WITHLABELS FILTER type=stock GROUPBY type REDUCE max", grouped2, grouped3);
        script("TS.QUERYINDEX type=stock", "*2 $stock:A $stock:B", "~2 $stock:A $stock:B");
        script("TS.QUERYLABELS LABELS", "*2 $room $type", "~2 $room $type");
        script("TS.QUERYLABELS LABELS FILTER type=stock", "*1 $type", "~1 $type");
        script("TS.QUERYLABELS VALUES type", "*1 $stock", "~1 $stock");
        script("TS.QUERYLABELS VALUES none FILTER type=stock", "*0", "~0");
        SeriesLatest<String> latest =
                redis.tsMget(STOCK, MGetArgs.NONE.labels(LabelSelection.ALL)).get(0);
        assertThat(latest).isEqualTo(new SeriesLatest<>("stock:A", Map.of("type", "stock"), sample(1020, 120)));
        assertThat(redis.tsMget(STOCK)).extracting(SeriesLatest::sample).containsOnlyNulls();
        SeriesSamples<String> series =
                redis.tsMrange(ALL, STOCK, MRangeArgs.NONE).get(0);
        assertThat(series.samples()).containsExactly(sample(1000, 100));
        assertThat(redis.tsMrevrange(ALL, STOCK, MRangeArgs.NONE.labels(LabelSelection.of("team"))))
                .extracting(SeriesSamples::labels)
                .containsExactly(Map.of("team", "NY"));
        MRangeArgs labelled = MRangeArgs.NONE.labels(LabelSelection.ALL);
        SeriesGrouping max = new SeriesGrouping("type", Aggregator.MAX);
        SeriesGroup group = new SeriesGroup(
                "type=stock", Map.of("type", "stock"), List.of("stock:A", "stock:B"), List.of(sample(1000, 120)));
        assertThat(redis.tsMrangeGrouped(ALL, STOCK, labelled, max)).containsExactly(group);
        assertThat(redis.tsMrevrangeGrouped(ALL, STOCK, labelled, max)).containsExactly(group);
        assertThat(redis.tsQueryindex(STOCK)).containsExactly("stock:A", "stock:B");
        assertThat(redis.tsQuerylabels()).containsExactly("room", "type");
        assertThat(redis.tsQuerylabels(STOCK)).containsExactly("type");
        assertThat(redis.tsQuerylabelsValues("type")).containsExactly("stock");
        assertThat(redis.tsQuerylabelsValues("none", STOCK)).isEmpty();
    }

    @Test
    void seriesAreReadSideBySide() {
        script(
                "TS.NRANGE 2 s:1 s:2 - +",
                "*2 *2 :1000 *2 +10 +20 *2 :2000 *2 +12 +NaN",
                "*2 *2 :1000 *2 ,10 ,20 *2 :2000 *2 ,12 ,nan");
        script("TS.NRANGE 1 s:1 - + AGGREGATION avg,max 1000", "*1 *2 :1000 *2 +15 +20", "*1 *2 :1000 *2 ,15 ,20");
        script("TS.NREVRANGE 1 s:1 - +", "*0");
        script("TS.NREVRANGE 1 s:1 - + AGGREGATION sum 1000", "*0");
        assertThat(redis.tsNrange(List.of("s:1", "s:2"), ALL, RangeArgs.NONE))
                .containsExactly(
                        new SampleRow(AT, List.of(10.0, 20.0)),
                        new SampleRow(AT.plusSeconds(1), List.of(12.0, Double.NaN)));
        List<Aggregators> both = List.of(Aggregators.of(Aggregator.AVG, Aggregator.MAX));
        assertThat(redis.tsNrange(List.of("s:1"), ALL, RangeArgs.NONE, both, SECONDS))
                .containsExactly(new SampleRow(AT, List.of(15.0, 20.0)));
        assertThat(redis.tsNrevrange(List.of("s:1"), ALL, RangeArgs.NONE)).isEmpty();
        List<Aggregators> sum = List.of(Aggregators.of(Aggregator.SUM));
        assertThat(redis.tsNrevrange(List.of("s:1"), ALL, RangeArgs.NONE, sum, SECONDS))
                .isEmpty();
    }

    @Test
    void whatIsWrongIsToldAndTheNextReplyIsTheNextOne() {
        script("TS.CREATE raw", "-ERR␠TSDB:␠key␠already␠exists");
        script("TS.GET raw", "*2 :1000 +secret");
        script("TS.RANGE raw - +", "*0");
        assertThatThrownBy(() -> redis.tsCreate("raw"))
                .isInstanceOf(RedisServerException.class)
                .hasMessageContaining("already exists");
        assertThatThrownBy(() -> redis.tsGet("raw"))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("TS.GET")
                .hasMessageNotContaining("secret");
        assertThat(redis.tsRange("raw", ALL)).isEmpty();
    }
}
