package io.vitrine.command;

import io.vitrine.args.timeseries.Aggregator;
import io.vitrine.args.timeseries.Aggregators;
import io.vitrine.args.timeseries.Buckets;
import io.vitrine.args.timeseries.MGetArgs;
import io.vitrine.args.timeseries.MRangeArgs;
import io.vitrine.args.timeseries.RangeArgs;
import io.vitrine.args.timeseries.ReadPosition;
import io.vitrine.args.timeseries.Sample;
import io.vitrine.args.timeseries.SampleRow;
import io.vitrine.args.timeseries.SeriesFilter;
import io.vitrine.args.timeseries.SeriesGroup;
import io.vitrine.args.timeseries.SeriesGrouping;
import io.vitrine.args.timeseries.SeriesLatest;
import io.vitrine.args.timeseries.SeriesRows;
import io.vitrine.args.timeseries.SeriesSamples;
import io.vitrine.args.timeseries.TimeRange;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reading time series: of one key, of several, or of all whose labels match.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public final class TimeSeriesQueryCommandFactory<K, V> {

    private final Codecs<K, V> codecs;
    private final Decoder<List<SeriesLatest<K>>> latest;
    private final Decoder<List<SeriesSamples<K>>> series;
    private final Decoder<List<SeriesRows<K>>> seriesRows;
    private final Decoder<Set<K>> keys;

    public TimeSeriesQueryCommandFactory(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.codecs = new Codecs<>(keyCodec, valueCodec);
        this.latest = TimeSeriesReplies.latest(keyCodec);
        this.series = TimeSeriesReplies.series(keyCodec);
        this.seriesRows = TimeSeriesReplies.seriesRows(keyCodec);
        this.keys = Decoders.valueSet(keyCodec);
    }

    /**
     * {@code TS.GET}: the latest sample. Since 1.0 of the module.
     *
     * @return null when the series is empty
     */
    public Command<@Nullable Sample> tsGet(K key) {
        return codecs.command(TimeSeriesSpecs.TS_GET).key(key).returning(TimeSeriesReplies.LATEST_SAMPLE);
    }

    /**
     * {@code TS.GET … LATEST}: the latest sample, of a compaction also if its bucket is not complete. Since 1.8 of the
     * module.
     *
     * @return null when the series is empty
     */
    public Command<@Nullable Sample> tsGetLatest(K key) {
        return codecs.command(TimeSeriesSpecs.TS_GET)
                .key(key)
                .token("LATEST")
                .returning(TimeSeriesReplies.LATEST_SAMPLE);
    }

    /** {@code TS.MGET}: the latest samples of the series that match. Since 1.0 of the module. */
    public Command<List<SeriesLatest<K>>> tsMget(SeriesFilter filter) {
        return codecs.command(TimeSeriesSpecs.TS_MGET)
                .token("FILTER")
                .with(filter)
                .returning(latest);
    }

    /** {@code TS.MGET} with options. Since 1.0 of the module. */
    public Command<List<SeriesLatest<K>>> tsMget(SeriesFilter filter, MGetArgs args) {
        return codecs.command(TimeSeriesSpecs.TS_MGET)
                .with(args)
                .token("FILTER")
                .with(filter)
                .returning(latest);
    }

    /** {@code TS.MRANGE}: the samples of the series that match, the earliest first. Since 1.0 of the module. */
    public Command<List<SeriesSamples<K>>> tsMrange(TimeRange range, SeriesFilter filter, MRangeArgs args) {
        return matching(TimeSeriesSpecs.TS_MRANGE, range, filter, args, null).returning(series);
    }

    /** {@code TS.MRANGE … GROUPBY}: the series that match, those that share a label as one. Since 1.6 of the module. */
    public Command<List<SeriesGroup>> tsMrangeGrouped(
            TimeRange range, SeriesFilter filter, MRangeArgs args, SeriesGrouping grouping) {
        return grouped(TimeSeriesSpecs.TS_MRANGE, range, filter, args, grouping);
    }

    /**
     * {@code TS.MRANGE … AGGREGATION}: the series that match, by several aggregators side by side, the earliest bucket first.
     * Since 8.8.
     *
     * @param args what it says of an aggregation does not count
     */
    public Command<List<SeriesRows<K>>> tsMrangeRows(
            TimeRange range, SeriesFilter filter, MRangeArgs args, Aggregators aggregators, Buckets buckets) {
        return matchingRows(TimeSeriesSpecs.TS_MRANGE, range, filter, args, aggregators, buckets);
    }

    /** {@code TS.MREVRANGE}: the samples of the series that match, the latest first. Since 1.4 of the module. */
    public Command<List<SeriesSamples<K>>> tsMrevrange(TimeRange range, SeriesFilter filter, MRangeArgs args) {
        return matching(TimeSeriesSpecs.TS_MREVRANGE, range, filter, args, null).returning(series);
    }

    /**
     * {@code TS.MREVRANGE … GROUPBY}: the series that match, those that share a label as one, the latest sample first.
     * Since 1.6 of the module.
     */
    public Command<List<SeriesGroup>> tsMrevrangeGrouped(
            TimeRange range, SeriesFilter filter, MRangeArgs args, SeriesGrouping grouping) {
        return grouped(TimeSeriesSpecs.TS_MREVRANGE, range, filter, args, grouping);
    }

    /**
     * {@code TS.MREVRANGE … AGGREGATION}: the series that match, by several aggregators side by side, the latest bucket first.
     * Since 8.8.
     *
     * @param args what it says of an aggregation does not count
     */
    public Command<List<SeriesRows<K>>> tsMrevrangeRows(
            TimeRange range, SeriesFilter filter, MRangeArgs args, Aggregators aggregators, Buckets buckets) {
        return matchingRows(TimeSeriesSpecs.TS_MREVRANGE, range, filter, args, aggregators, buckets);
    }

    private Command<List<SeriesRows<K>>> matchingRows(
            CommandSpec spec,
            TimeRange range,
            SeriesFilter filter,
            MRangeArgs args,
            Aggregators aggregators,
            Buckets buckets) {
        MRangeArgs aggregated =
                Arguments.notNull(spec, "args", args).aggregatedBy(aggregation(spec, aggregators, buckets));
        return matching(spec, range, filter, aggregated, null).returning(seriesRows);
    }

    private Command<List<SeriesGroup>> grouped(
            CommandSpec spec, TimeRange range, SeriesFilter filter, MRangeArgs args, SeriesGrouping grouping) {
        Arguments.notNull(spec, "grouping", grouping);
        CommandBuilder<K, V> command = matching(spec, range, filter, args, grouping);
        return command.returning(TimeSeriesReplies.groups(args.hasAllLabels()));
    }

    private CommandBuilder<K, V> matching(
            CommandSpec spec,
            TimeRange range,
            SeriesFilter filter,
            MRangeArgs args,
            @Nullable SeriesGrouping grouping) {
        CommandBuilder<K, V> command =
                codecs.command(spec).with(range).with(args).token("FILTER").with(filter);
        if (grouping != null) {
            command.with(grouping);
        }
        args.addEndTo(command);
        return command;
    }

    /**
     * {@code TS.NRANGE}: samples of several series, side by side, the earliest first. Since 8.10.
     *
     * @return a row for each time at which a series has a sample, with a value for each key
     */
    public Command<List<SampleRow>> tsNrange(Collection<? extends K> keys, TimeRange range, RangeArgs args) {
        return rows(TimeSeriesSpecs.TS_NRANGE, keys, range, args).returning(TimeSeriesReplies.NESTED_ROWS);
    }

    /**
     * {@code TS.NRANGE … AGGREGATION}: buckets of several series, side by side, the earliest first. Since 8.10.
     *
     * @param aggregators for each key its own, in the order of the keys
     * @return a row for each bucket, with a value for each aggregator of each key
     */
    public Command<List<SampleRow>> tsNrange(
            Collection<? extends K> keys,
            TimeRange range,
            RangeArgs args,
            Collection<Aggregators> aggregators,
            Buckets buckets) {
        return rows(TimeSeriesSpecs.TS_NRANGE, keys, range, args, aggregators, buckets);
    }

    /** {@code TS.NREVRANGE}: as {@code TS.NRANGE}, the latest first. Since 8.10. */
    public Command<List<SampleRow>> tsNrevrange(Collection<? extends K> keys, TimeRange range, RangeArgs args) {
        return rows(TimeSeriesSpecs.TS_NREVRANGE, keys, range, args).returning(TimeSeriesReplies.NESTED_ROWS);
    }

    /**
     * {@code TS.NREVRANGE … AGGREGATION}: as {@code TS.NRANGE}, the latest first. Since 8.10.
     *
     * @param aggregators for each key its own, in the order of the keys
     */
    public Command<List<SampleRow>> tsNrevrange(
            Collection<? extends K> keys,
            TimeRange range,
            RangeArgs args,
            Collection<Aggregators> aggregators,
            Buckets buckets) {
        return rows(TimeSeriesSpecs.TS_NREVRANGE, keys, range, args, aggregators, buckets);
    }

    private Command<List<SampleRow>> rows(
            CommandSpec spec,
            Collection<? extends K> keys,
            TimeRange range,
            RangeArgs args,
            Collection<Aggregators> aggregators,
            Buckets buckets) {
        CommandBuilder<K, V> command = rows(spec, keys, range, args);
        Arguments.notNull(spec, "aggregators", aggregators);
        Arguments.notNull(spec, "buckets", buckets);
        if (aggregators.size() != keys.size()) {
            throw new IllegalArgumentException(spec.name() + " has " + keys.size() + " keys and aggregators for "
                    + aggregators.size() + "; needs them for each key");
        }
        return command.with(buckets.aggregate(each -> aggregators.forEach(each::with)))
                .returning(TimeSeriesReplies.NESTED_ROWS);
    }

    private CommandBuilder<K, V> rows(CommandSpec spec, Collection<? extends K> keys, TimeRange range, RangeArgs args) {
        return codecs.command(spec).countedKeys(keys).with(range).with(args);
    }

    /** {@code TS.QUERYINDEX}: the keys of the series that match. Since 1.0 of the module. */
    public Command<Set<K>> tsQueryindex(SeriesFilter filter) {
        return codecs.command(TimeSeriesSpecs.TS_QUERYINDEX).with(filter).returning(keys);
    }

    /** {@code TS.QUERYLABELS LABELS}: the labels of all series. Since 8.10. */
    public Command<Set<String>> tsQuerylabels() {
        return codecs.command(TimeSeriesSpecs.TS_QUERYLABELS).token("LABELS").returning(SearchWords.SET);
    }

    /** {@code TS.QUERYLABELS LABELS}: the labels of the series that match. Since 8.10. */
    public Command<Set<String>> tsQuerylabels(SeriesFilter filter) {
        return codecs.command(TimeSeriesSpecs.TS_QUERYLABELS)
                .token("LABELS")
                .token("FILTER")
                .with(filter)
                .returning(SearchWords.SET);
    }

    /** {@code TS.QUERYLABELS VALUES}: the values of a label of all series. Since 8.10. */
    public Command<Set<String>> tsQuerylabelsValues(String label) {
        return codecs.command(TimeSeriesSpecs.TS_QUERYLABELS)
                .token("VALUES")
                .token(label)
                .returning(SearchWords.SET);
    }

    /** {@code TS.QUERYLABELS VALUES}: the values of a label of the series that match. Since 8.10. */
    public Command<Set<String>> tsQuerylabelsValues(String label, SeriesFilter filter) {
        return codecs.command(TimeSeriesSpecs.TS_QUERYLABELS)
                .token("VALUES")
                .token(label)
                .token("FILTER")
                .with(filter)
                .returning(SearchWords.SET);
    }

    /** {@code TS.RANGE}: the samples of a range, the earliest first. Since 1.0 of the module. */
    public Command<List<Sample>> tsRange(K key, TimeRange range) {
        return range(TimeSeriesSpecs.TS_RANGE, key, range).returning(TimeSeriesReplies.SAMPLES);
    }

    /** {@code TS.RANGE}: some samples of a range, the earliest first. Since 1.0 of the module. */
    public Command<List<Sample>> tsRange(K key, TimeRange range, RangeArgs args) {
        return range(TimeSeriesSpecs.TS_RANGE, key, range).with(args).returning(TimeSeriesReplies.SAMPLES);
    }

    /** {@code TS.RANGE … AGGREGATION}: a sample for each bucket, the earliest first. Since 1.0 of the module. */
    public Command<List<Sample>> tsRange(
            K key, TimeRange range, RangeArgs args, Aggregator aggregator, Buckets buckets) {
        CommandSpec spec = TimeSeriesSpecs.TS_RANGE;
        return range(spec, key, range)
                .with(args)
                .with(aggregation(spec, aggregator, buckets))
                .returning(TimeSeriesReplies.SAMPLES);
    }

    /** {@code TS.RANGE … AGGREGATION}: some values for each bucket, the earliest first. Since 8.8. */
    public Command<List<SampleRow>> tsRangeRows(
            K key, TimeRange range, RangeArgs args, Aggregators aggregators, Buckets buckets) {
        CommandSpec spec = TimeSeriesSpecs.TS_RANGE;
        return range(spec, key, range)
                .with(args)
                .with(aggregation(spec, aggregators, buckets))
                .returning(TimeSeriesReplies.ROWS);
    }

    /** {@code TS.REVRANGE}: the samples of a range, the latest first. Since 1.4 of the module. */
    public Command<List<Sample>> tsRevrange(K key, TimeRange range) {
        return range(TimeSeriesSpecs.TS_REVRANGE, key, range).returning(TimeSeriesReplies.SAMPLES);
    }

    /** {@code TS.REVRANGE}: some samples of a range, the latest first. Since 1.4 of the module. */
    public Command<List<Sample>> tsRevrange(K key, TimeRange range, RangeArgs args) {
        return range(TimeSeriesSpecs.TS_REVRANGE, key, range).with(args).returning(TimeSeriesReplies.SAMPLES);
    }

    /** {@code TS.REVRANGE … AGGREGATION}: a sample for each bucket, the latest first. Since 1.4 of the module. */
    public Command<List<Sample>> tsRevrange(
            K key, TimeRange range, RangeArgs args, Aggregator aggregator, Buckets buckets) {
        CommandSpec spec = TimeSeriesSpecs.TS_REVRANGE;
        return range(spec, key, range)
                .with(args)
                .with(aggregation(spec, aggregator, buckets))
                .returning(TimeSeriesReplies.SAMPLES);
    }

    /** {@code TS.REVRANGE … AGGREGATION}: some values for each bucket, the latest first. Since 8.8. */
    public Command<List<SampleRow>> tsRevrangeRows(
            K key, TimeRange range, RangeArgs args, Aggregators aggregators, Buckets buckets) {
        CommandSpec spec = TimeSeriesSpecs.TS_REVRANGE;
        return range(spec, key, range)
                .with(args)
                .with(aggregation(spec, aggregators, buckets))
                .returning(TimeSeriesReplies.ROWS);
    }

    private CommandBuilder<K, V> range(CommandSpec spec, K key, TimeRange range) {
        return codecs.command(spec).key(key).with(range);
    }

    private static CommandArgs aggregation(CommandSpec spec, Aggregator aggregator, Buckets buckets) {
        return aggregation(spec, Aggregators.of(Arguments.notNull(spec, "aggregator", aggregator)), buckets);
    }

    private static CommandArgs aggregation(CommandSpec spec, Aggregators aggregators, Buckets buckets) {
        Arguments.notNull(spec, "aggregators", aggregators);
        return Arguments.notNull(spec, "buckets", buckets).aggregate(aggregators);
    }

    /** {@code TS.READ}: the samples from a position on, the earliest first; does not wait. Since 8.10. */
    public Command<List<Sample>> tsRead(K key, ReadPosition from) {
        return codecs.command(TimeSeriesSpecs.TS_READ).key(key).with(from).returning(TimeSeriesReplies.SAMPLES);
    }

    /**
     * {@code TS.READ … MAX_COUNT}: the samples from a position on, the earliest first; does not wait. Since 8.10.
     *
     * @param most no more than so many; positive
     */
    public Command<List<Sample>> tsRead(K key, ReadPosition from, long most) {
        CommandSpec spec = TimeSeriesSpecs.TS_READ;
        return codecs.command(spec)
                .key(key)
                .with(from)
                .token("MAX_COUNT")
                .number(Arguments.positive(spec, "MAX_COUNT", most))
                .returning(TimeSeriesReplies.SAMPLES);
    }

    /**
     * {@code TS.READ … BLOCK}: the samples from a position on, the earliest first; waits until there are enough. Since 8.10.
     *
     * @param timeout how long to wait; zero for ever. After that, what there is
     * @param least how many are enough; positive
     */
    @NotQueued
    public Command<List<Sample>> tsReadBlocking(K key, ReadPosition from, Duration timeout, long least) {
        return waiting(key, from, timeout, least).returning(TimeSeriesReplies.SAMPLES);
    }

    /**
     * {@code TS.READ … BLOCK}: the samples from a position on, the earliest first; waits until there are enough. Since 8.10.
     *
     * @param timeout how long to wait; zero for ever. After that, what there is
     * @param least how many are enough; positive
     * @param most no more than so many; not less than {@code least}
     */
    @NotQueued
    public Command<List<Sample>> tsReadBlocking(K key, ReadPosition from, Duration timeout, long least, long most) {
        if (most < least) {
            throw new IllegalArgumentException(
                    "TS.READ: max_count is " + most + "; must not be less than min_count, which is " + least);
        }
        return waiting(key, from, timeout, least)
                .token("MAX_COUNT")
                .number(most)
                .returning(TimeSeriesReplies.SAMPLES);
    }

    private CommandBuilder<K, V> waiting(K key, ReadPosition from, Duration timeout, long least) {
        CommandSpec spec = TimeSeriesSpecs.TS_READ;
        return codecs.command(spec)
                .key(key)
                .with(from)
                .token("BLOCK")
                .number(Arguments.millis(spec, "timeout", timeout))
                .number(Arguments.positive(spec, "min_count", least))
                .blockingFor(timeout);
    }
}
