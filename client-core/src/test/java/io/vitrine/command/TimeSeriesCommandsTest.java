package io.vitrine.command;

import static io.vitrine.command.Examples.COMMANDS;
import static io.vitrine.command.Examples.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.args.timeseries.Aggregator;
import io.vitrine.args.timeseries.Aggregators;
import io.vitrine.args.timeseries.BucketTimestamp;
import io.vitrine.args.timeseries.Buckets;
import io.vitrine.args.timeseries.DuplicatePolicy;
import io.vitrine.args.timeseries.LabelSelection;
import io.vitrine.args.timeseries.MGetArgs;
import io.vitrine.args.timeseries.MRangeArgs;
import io.vitrine.args.timeseries.RangeArgs;
import io.vitrine.args.timeseries.ReadPosition;
import io.vitrine.args.timeseries.Sample;
import io.vitrine.args.timeseries.SeriesAddArgs;
import io.vitrine.args.timeseries.SeriesAlterArgs;
import io.vitrine.args.timeseries.SeriesCreateArgs;
import io.vitrine.args.timeseries.SeriesEncoding;
import io.vitrine.args.timeseries.SeriesFilter;
import io.vitrine.args.timeseries.SeriesGrouping;
import io.vitrine.args.timeseries.SeriesIncrArgs;
import io.vitrine.args.timeseries.SeriesRows;
import io.vitrine.args.timeseries.SeriesSample;
import io.vitrine.args.timeseries.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TimeSeriesCommandsTest {

    private static final TimeSeriesCommandFactory<String, String> SERIES = COMMANDS.timeSeries();
    private static final TimeSeriesQueryCommandFactory<String, String> QUERIES = COMMANDS.timeSeriesQuery();
    private static final Instant AT = Instant.ofEpochMilli(1_000);
    private static final Buckets HOURS = Buckets.of(Duration.ofHours(1));
    private static final SeriesFilter STOCK = SeriesFilter.with("type", "stock");
    private static final TimeRange ALL = TimeRange.all();

    static Stream<Arguments> words() {
        return Stream.of(
                written("TIMESERIES.CLUSTERSET a b", SERIES.timeseriesClusterset(List.of("a", "b"))),
                written("TIMESERIES.REFRESHCLUSTER", SERIES.timeseriesRefreshcluster()),
                written("TS.ADD k * 1.5", SERIES.tsAdd("k", 1.5)),
                written(
                        "TS.ADD k * 1.5 RETENTION 60000 LABELS a 1 b 2",
                        SERIES.tsAdd(
                                "k",
                                1.5,
                                SeriesAddArgs.NONE
                                        .labels(Map.of("b", "2", "a", "1"))
                                        .retention(Duration.ofMinutes(1)))),
                written("TS.ADD k * nan", SERIES.tsAdd("k", Double.NaN)),
                written("TS.ADD k 1000 7", SERIES.tsAdd("k", AT, 7)),
                written("TS.ADD k 1000 nan", SERIES.tsAdd("k", AT, Double.NaN)),
                written(
                        "TS.ADD k 1000 7 RETENTION 0 ENCODING UNCOMPRESSED CHUNK_SIZE 128 DUPLICATE_POLICY MIN ON_DUPLICATE LAST"
                                + " IGNORE 1000 0.5",
                        SERIES.tsAdd(
                                "k",
                                AT,
                                7,
                                SeriesAddArgs.NONE
                                        .ignore(Duration.ofSeconds(1), 0.5)
                                        .onDuplicate(DuplicatePolicy.LAST)
                                        .duplicatePolicy(DuplicatePolicy.MIN)
                                        .chunkSize(128)
                                        .encoding(SeriesEncoding.UNCOMPRESSED)
                                        .retention(Duration.ZERO))),
                written(
                        "TS.ALTER k RETENTION 5 CHUNK_SIZE 48 DUPLICATE_POLICY SUM IGNORE 1 2 LABELS",
                        SERIES.tsAlter(
                                "k",
                                SeriesAlterArgs.NONE
                                        .retention(Duration.ofMillis(5))
                                        .chunkSize(48)
                                        .duplicatePolicy(DuplicatePolicy.SUM)
                                        .ignore(Duration.ofMillis(1), 2)
                                        .labels(Map.of()))),
                written("TS.CREATE k", SERIES.tsCreate("k")),
                written(
                        "TS.CREATE k RETENTION 2 ENCODING COMPRESSED CHUNK_SIZE 4096 DUPLICATE_POLICY MAX IGNORE 0 0 LABELS a 1",
                        SERIES.tsCreate(
                                "k",
                                SeriesCreateArgs.NONE
                                        .retention(Duration.ofNanos(1_000_001))
                                        .encoding(SeriesEncoding.COMPRESSED)
                                        .chunkSize(4096)
                                        .duplicatePolicy(DuplicatePolicy.MAX)
                                        .ignore(Duration.ZERO, 0)
                                        .labels(Map.of("a", "1")))),
                written(
                        "TS.CREATERULE k d AGGREGATION std.p 3600000",
                        SERIES.tsCreaterule("k", "d", Aggregator.STD_P, Duration.ofHours(1))),
                written(
                        "TS.CREATERULE k d AGGREGATION twa 60000 1000",
                        SERIES.tsCreaterule("k", "d", Aggregator.TWA, Duration.ofMinutes(1), AT)),
                written("TS.DECRBY k 2", SERIES.tsDecrby("k", 2)),
                written("TS.DECRBY k 2 TIMESTAMP 1000", SERIES.tsDecrby("k", 2, SeriesIncrArgs.NONE.timestamp(AT))),
                written("TS.DEL k 1000 2000", SERIES.tsDel("k", TimeRange.between(AT, AT.plusSeconds(1)))),
                written("TS.DEL k - 1000", SERIES.tsDel("k", TimeRange.until(AT))),
                written("TS.DELETERULE k d", SERIES.tsDeleterule("k", "d")),
                written("TS.INCRBY k 2", SERIES.tsIncrby("k", 2)),
                written(
                        "TS.INCRBY k 2 TIMESTAMP 1000 RETENTION 1 ENCODING COMPRESSED CHUNK_SIZE 48 DUPLICATE_POLICY LAST IGNORE 1 1"
                                + " LABELS a 1",
                        SERIES.tsIncrby(
                                "k",
                                2,
                                SeriesIncrArgs.NONE
                                        .labels(Map.of("a", "1"))
                                        .ignore(Duration.ofMillis(1), 1)
                                        .duplicatePolicy(DuplicatePolicy.LAST)
                                        .chunkSize(48)
                                        .encoding(SeriesEncoding.COMPRESSED)
                                        .retention(Duration.ofMillis(1))
                                        .timestamp(AT))),
                written("TS.INFO k", SERIES.tsInfo("k")),
                written("TS.INFO k DEBUG", SERIES.tsInfoDebug("k")),
                written(
                        "TS.MADD k 1000 1 l 1001 2.5",
                        SERIES.tsMadd(List.of(
                                new SeriesSample<>("k", AT, 1), new SeriesSample<>("l", AT.plusMillis(1), 2.5)))),
                written(
                        "TS.MADD k * 1 l 1000 nan",
                        SERIES.tsMadd(List.of(SeriesSample.now("k", 1), new SeriesSample<>("l", AT, Double.NaN)))),
                written("TS.GET k", QUERIES.tsGet("k")),
                written("TS.GET k LATEST", QUERIES.tsGetLatest("k")),
                written("TS.MGET FILTER type=stock", QUERIES.tsMget(STOCK)),
                written(
                        "TS.MGET LATEST WITHLABELS FILTER type=stock",
                        QUERIES.tsMget(
                                STOCK, MGetArgs.NONE.labels(LabelSelection.ALL).latest())),
                written(
                        "TS.MGET SELECTED_LABELS a b FILTER type=stock",
                        QUERIES.tsMget(STOCK, MGetArgs.NONE.labels(LabelSelection.of("a", "b")))),
                written("TS.MRANGE - + FILTER type=stock", QUERIES.tsMrange(ALL, STOCK, MRangeArgs.NONE)),
                written(
                        "TS.MRANGE 1000 + LATEST FILTER_BY_TS 1000 2000 FILTER_BY_VALUE -1 1.5 WITHLABELS COUNT 3 ALIGN - AGGREGATION"
                                + " avg 3600000 BUCKETTIMESTAMP ~ EMPTY FILTER type=stock EXCLUDEEMPTY",
                        QUERIES.tsMrange(
                                TimeRange.from(AT),
                                STOCK,
                                MRangeArgs.NONE
                                        .excludeEmpty()
                                        .samples(RangeArgs.NONE
                                                .count(3)
                                                .filterByValue(-1, 1.5)
                                                .filterByTimestamp(List.of(AT, AT.plusSeconds(1)))
                                                .latest())
                                        .labels(LabelSelection.ALL)
                                        .aggregation(
                                                Aggregator.AVG,
                                                HOURS.empty()
                                                        .timestamp(BucketTimestamp.MID)
                                                        .alignStart()))),
                written(
                        "TS.MRANGE - + FILTER type=stock GROUPBY name REDUCE max EXCLUDEEMPTY",
                        QUERIES.tsMrangeGrouped(
                                ALL,
                                STOCK,
                                MRangeArgs.NONE.excludeEmpty(),
                                new SeriesGrouping("name", Aggregator.MAX))),
                written(
                        "TS.MRANGE - + WITHLABELS COUNT 2 AGGREGATION avg,max 3600000 FILTER type=stock EXCLUDEEMPTY",
                        QUERIES.tsMrangeRows(
                                ALL,
                                STOCK,
                                MRangeArgs.NONE
                                        .aggregation(Aggregator.SUM, HOURS.alignEnd())
                                        .labels(LabelSelection.ALL)
                                        .samples(RangeArgs.NONE.count(2))
                                        .excludeEmpty(),
                                Aggregators.of(Aggregator.AVG, Aggregator.MAX),
                                HOURS)),
                written(
                        "TS.MREVRANGE - + AGGREGATION min,max 3600000 EMPTY FILTER type=stock",
                        QUERIES.tsMrevrangeRows(
                                ALL,
                                STOCK,
                                MRangeArgs.NONE,
                                Aggregators.of(Aggregator.MIN, Aggregator.MAX),
                                HOURS.empty())),
                written(
                        "TS.MREVRANGE - + SELECTED_LABELS a FILTER type=stock",
                        QUERIES.tsMrevrange(ALL, STOCK, MRangeArgs.NONE.labels(LabelSelection.of("a")))),
                written(
                        "TS.MREVRANGE - + FILTER type=stock GROUPBY name REDUCE var.s",
                        QUERIES.tsMrevrangeGrouped(
                                ALL, STOCK, MRangeArgs.NONE, new SeriesGrouping("name", Aggregator.VAR_S))),
                written(
                        "TS.NRANGE 2 k l - + COUNT 1",
                        QUERIES.tsNrange(List.of("k", "l"), ALL, RangeArgs.NONE.count(1))),
                written(
                        "TS.NRANGE 2 k l - + AGGREGATION avg,max sum 3600000",
                        QUERIES.tsNrange(
                                List.of("k", "l"),
                                ALL,
                                RangeArgs.NONE,
                                List.of(Aggregators.of(Aggregator.AVG, Aggregator.MAX), Aggregators.of(Aggregator.SUM)),
                                HOURS)),
                written("TS.NREVRANGE 1 k - +", QUERIES.tsNrevrange(List.of("k"), ALL, RangeArgs.NONE)),
                written(
                        "TS.NREVRANGE 1 k - + AGGREGATION count 3600000",
                        QUERIES.tsNrevrange(
                                List.of("k"), ALL, RangeArgs.NONE, List.of(Aggregators.of(Aggregator.COUNT)), HOURS)),
                written(
                        "TS.QUERYINDEX type=stock name!=(A,\"B C\") market!= old=",
                        QUERIES.tsQueryindex(STOCK.without("name", "A", "B C")
                                .having("market")
                                .lacking("old"))),
                written(
                        "TS.QUERYINDEX a=(1,2) b=3 c!=4 d=(x,y)",
                        QUERIES.tsQueryindex(SeriesFilter.with("a", "1", "2")
                                .and("b", "3")
                                .without("c", "4")
                                .andExpression("d=(x,y)"))),
                written("TS.QUERYLABELS LABELS", QUERIES.tsQuerylabels()),
                written(
                        "TS.QUERYLABELS LABELS FILTER room=kitchen",
                        QUERIES.tsQuerylabels(SeriesFilter.expression("room=kitchen"))),
                written("TS.QUERYLABELS VALUES type", QUERIES.tsQuerylabelsValues("type")),
                written("TS.QUERYLABELS VALUES type FILTER type=stock", QUERIES.tsQuerylabelsValues("type", STOCK)),
                written("TS.RANGE k - +", QUERIES.tsRange("k", ALL)),
                written("TS.RANGE k - + LATEST", QUERIES.tsRange("k", ALL, RangeArgs.NONE.latest())),
                written(
                        "TS.RANGE k - + COUNT 2 ALIGN + AGGREGATION first 3600000 BUCKETTIMESTAMP +",
                        QUERIES.tsRange(
                                "k",
                                ALL,
                                RangeArgs.NONE.count(2),
                                Aggregator.FIRST,
                                HOURS.alignEnd().timestamp(BucketTimestamp.END))),
                written(
                        "TS.RANGE k - + ALIGN 1000 AGGREGATION min,max 3600000 BUCKETTIMESTAMP -",
                        QUERIES.tsRangeRows(
                                "k",
                                ALL,
                                RangeArgs.NONE,
                                Aggregators.of(Aggregator.MIN, Aggregator.MAX),
                                HOURS.align(AT).timestamp(BucketTimestamp.START))),
                written("TS.REVRANGE k - +", QUERIES.tsRevrange("k", ALL)),
                written("TS.REVRANGE k - + COUNT 5", QUERIES.tsRevrange("k", ALL, RangeArgs.NONE.count(5))),
                written(
                        "TS.REVRANGE k - + AGGREGATION countnan 3600000",
                        QUERIES.tsRevrange("k", ALL, RangeArgs.NONE, Aggregator.COUNT_NAN, HOURS)),
                written(
                        "TS.REVRANGE k - + AGGREGATION countall,range 3600000",
                        QUERIES.tsRevrangeRows(
                                "k",
                                ALL,
                                RangeArgs.NONE,
                                Aggregators.of(Aggregator.COUNT_ALL, Aggregator.RANGE),
                                HOURS)),
                written("TS.READ k -", QUERIES.tsRead("k", ReadPosition.EARLIEST)),
                written("TS.READ k +", QUERIES.tsRead("k", ReadPosition.LATEST)),
                written("TS.READ k 1001 MAX_COUNT 2", QUERIES.tsRead("k", ReadPosition.after(new Sample(AT, 1)), 2)),
                written("TS.READ k $ BLOCK 0 3", QUERIES.tsReadBlocking("k", ReadPosition.NEW, Duration.ZERO, 3)),
                written(
                        "TS.READ k $ BLOCK 5000 1 MAX_COUNT 10",
                        QUERIES.tsReadBlocking("k", ReadPosition.NEW, Duration.ofSeconds(5), 1, 10)));
    }

    @ParameterizedTest
    @MethodSource
    void words(String words, Command<?> command) {
        assertThat(Wire.words(command)).isEqualTo(words);
    }

    static Stream<Arguments> refused() {
        Instant before1970 = Instant.ofEpochMilli(-1);
        return Stream.of(
                call("TS.ADD timestamp in ms since 1970 is -1", () -> SERIES.tsAdd("k", before1970, 1)),
                call("TS.MADD timestamp in ms since 1970 is -1", () -> new SeriesSample<>("k", before1970, 1)),
                call("TS.INCRBY: number", () -> SERIES.tsIncrby("k", Double.NaN)),
                call("TS.MADD takes at least 3", () -> SERIES.tsMadd(List.of())),
                call(
                        "TS.CREATERULE bucketDuration in ms is 0",
                        () -> SERIES.tsCreaterule("k", "d", Aggregator.AVG, Duration.ZERO)),
                call("RETENTION in ms is -1", () -> SeriesCreateArgs.NONE.retention(Duration.ofMillis(-1))),
                call("CHUNK_SIZE is 50", () -> SeriesCreateArgs.NONE.chunkSize(50)),
                call("CHUNK_SIZE is 40", () -> SeriesCreateArgs.NONE.chunkSize(40)),
                call("IGNORE ignoreMaxValDiff is -1.0", () -> SeriesAddArgs.NONE.ignore(Duration.ZERO, -1)),
                call("IGNORE ignoreMaxValDiff is NaN", () -> SeriesAddArgs.NONE.ignore(Duration.ZERO, Double.NaN)),
                call("LABELS value is blank", () -> SeriesCreateArgs.NONE.labels(Map.of("a", ""))),
                call("COUNT is 0", () -> RangeArgs.NONE.count(0)),
                call("FILTER_BY_VALUE is from 2.0 to 1.0", () -> RangeArgs.NONE.filterByValue(2, 1)),
                call("FILTER_BY_TS timestamps needs at least one", () -> RangeArgs.NONE.filterByTimestamp(List.of())),
                call("AGGREGATION bucketDuration in ms is 0", () -> Buckets.of(Duration.ZERO)),
                call("the range ends at 999", () -> TimeRange.between(AT, AT.minusMillis(1))),
                call("REDUCE is twa", () -> new SeriesGrouping("l", Aggregator.TWA)),
                call("GROUPBY label is blank", () -> new SeriesGrouping(" ", Aggregator.SUM)),
                call("SELECTED_LABELS labels needs at least one", LabelSelection::of),
                call("FILTER value has a parenthesis", () -> SeriesFilter.with("a", "(b)")),
                call("FILTER label is blank", () -> STOCK.having("")),
                call(
                        "TS.NRANGE has 1 keys and aggregators for 0",
                        () -> QUERIES.tsNrange(List.of("k"), ALL, RangeArgs.NONE, List.of(), HOURS)),
                call("TS.READ: min_count is 0", () -> QUERIES.tsReadBlocking("k", ReadPosition.NEW, Duration.ZERO, 0)),
                call("TS.READ: MAX_COUNT is 0", () -> QUERIES.tsRead("k", ReadPosition.NEW, 0)),
                call(
                        "TS.READ: max_count is 1",
                        () -> QUERIES.tsReadBlocking("k", ReadPosition.NEW, Duration.ZERO, 2, 1)),
                call(
                        "TS.READ: timeout in ms is -1",
                        () -> QUERIES.tsReadBlocking("k", ReadPosition.NEW, Duration.ofMillis(-1), 1, 1)));
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
    void aSampleIsAddedTwiceAsOnceWhereItsTimeIsKnownAndADuplicateDoesNotMatter() {
        SeriesAddArgs last = SeriesAddArgs.NONE.onDuplicate(DuplicatePolicy.LAST);
        assertThat(SERIES.tsAdd("k", AT, 1, last).isIdempotent()).isTrue();
        assertThat(SERIES.tsAdd("k", 1, last).isIdempotent()).isFalse();
        assertThat(SERIES.tsAdd("k", AT, 1, last.onDuplicate(DuplicatePolicy.SUM))
                        .isIdempotent())
                .isFalse();
        assertThat(SERIES.tsAdd("k", AT, 1).isIdempotent()).isFalse();
        assertThat(SERIES.tsIncrby("k", 1).isIdempotent()).isFalse();
        assertThat(QUERIES.tsMget(STOCK).isIdempotent()).isTrue();
    }

    @Test
    void keysAreKeysAndABlockingReadSaysHowLong() {
        assertThat(SERIES.tsCreaterule("k", "d", Aggregator.AVG, Duration.ofSeconds(1))
                        .keyCount())
                .isEqualTo(2);
        assertThat(QUERIES.tsNrange(List.of("k", "l"), ALL, RangeArgs.NONE).keyCount())
                .isEqualTo(2);
        assertThat(QUERIES.tsReadBlocking("k", ReadPosition.NEW, Duration.ofSeconds(5), 1, 1)
                        .blocksFor())
                .isEqualTo(Duration.ofSeconds(5));
        assertThat(new SeriesSample<>("secret", AT, 1)).hasToString("SeriesSample[1970-01-01T00:00:01Z]");
        assertThat(SeriesSample.now("secret", 1)).hasToString("SeriesSample[now]");
        assertThat(new SeriesRows<>("secret", Map.of(), List.of())).hasToString("SeriesRows[rows=0]");
    }
}
