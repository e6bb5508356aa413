package io.vitrine.command;

import io.vitrine.RedisException;
import io.vitrine.Result;
import io.vitrine.args.timeseries.Aggregator;
import io.vitrine.args.timeseries.SeriesAddArgs;
import io.vitrine.args.timeseries.SeriesAlterArgs;
import io.vitrine.args.timeseries.SeriesCreateArgs;
import io.vitrine.args.timeseries.SeriesIncrArgs;
import io.vitrine.args.timeseries.SeriesInfo;
import io.vitrine.args.timeseries.SeriesSample;
import io.vitrine.args.timeseries.TimeRange;
import io.vitrine.internal.args.Checks;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Time series: numbers at times, which Redis keeps in milliseconds; what is finer is cut off.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public final class TimeSeriesCommandFactory<K, V> {

    private final Codecs<K, V> codecs;
    private final Decoder<SeriesInfo<K>> info;

    public TimeSeriesCommandFactory(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.codecs = new Codecs<>(keyCodec, valueCodec);
        this.info = new SeriesInfoDecoder<>(keyCodec);
    }

    /**
     * {@code TIMESERIES.CLUSTERSET}: tells the module how the cluster is laid out. For the software that runs a cluster.
     *
     * @param topology the words behind the name, as that software knows them
     */
    public Command<@Nullable Void> timeseriesClusterset(Collection<String> topology) {
        return SearchWords.all(codecs.command(TimeSeriesSpecs.TIMESERIES_CLUSTERSET), "topology", topology)
                .returningNothing();
    }

    /** {@code TIMESERIES.REFRESHCLUSTER}: lets the module look at the layout of the cluster again. */
    public Command<@Nullable Void> timeseriesRefreshcluster() {
        return codecs.command(TimeSeriesSpecs.TIMESERIES_REFRESHCLUSTER).returningNothing();
    }

    /**
     * {@code TS.ADD}: adds a sample with the server's time, and the series if there is none. Since 1.0 of the module.
     *
     * @param value NaN since Redis 8.6
     * @return when the sample is
     */
    public Command<Instant> tsAdd(K key, double value) {
        return addedNow(key, value).returning(TimeSeriesReplies.TIMESTAMP);
    }

    /**
     * {@code TS.ADD}: adds a sample with the server's time. Since 1.0 of the module.
     *
     * @param value NaN since Redis 8.6
     * @return when the sample is
     */
    public Command<Instant> tsAdd(K key, double value, SeriesAddArgs args) {
        return addedNow(key, value).with(args).returning(TimeSeriesReplies.TIMESTAMP);
    }

    /**
     * {@code TS.ADD}: adds a sample, and the series if there is none. Since 1.0 of the module.
     *
     * @param value NaN since Redis 8.6
     * @return when the sample is
     */
    public Command<Instant> tsAdd(K key, Instant at, double value) {
        return added(key, at, value).returning(TimeSeriesReplies.TIMESTAMP);
    }

    /**
     * {@code TS.ADD}: adds a sample, and the series if there is none. Since 1.0 of the module.
     *
     * @param value NaN since Redis 8.6
     * @return when the sample is
     */
    public Command<Instant> tsAdd(K key, Instant at, double value, SeriesAddArgs args) {
        return added(key, at, value).with(args).idempotent(args.isRepeatable()).returning(TimeSeriesReplies.TIMESTAMP);
    }

    private CommandBuilder<K, V> addedNow(K key, double value) {
        return number(codecs.command(TimeSeriesSpecs.TS_ADD).key(key).token("*"), value);
    }

    private CommandBuilder<K, V> added(K key, Instant at, double value) {
        long millis = Checks.epochMillis("TS.ADD timestamp", at);
        return number(codecs.command(TimeSeriesSpecs.TS_ADD).key(key).number(millis), value);
    }

    /** Adds a value, which the module, unlike Redis itself, takes NaN for. */
    private static <K, V> CommandBuilder<K, V> number(CommandBuilder<K, V> command, double value) {
        return Double.isNaN(value) ? command.token("nan") : command.decimal(value);
    }

    /** {@code TS.ALTER}: changes the settings of a series. Since 1.0 of the module. */
    public Command<@Nullable Void> tsAlter(K key, SeriesAlterArgs args) {
        return codecs.command(TimeSeriesSpecs.TS_ALTER).key(key).with(args).returningNothing();
    }

    /** {@code TS.CREATE}: makes a series with the settings of the server. Since 1.0 of the module. */
    public Command<@Nullable Void> tsCreate(K key) {
        return codecs.command(TimeSeriesSpecs.TS_CREATE).key(key).returningNothing();
    }

    /** {@code TS.CREATE}: makes a series; an error of the server when there is such a key. Since 1.0 of the module. */
    public Command<@Nullable Void> tsCreate(K key, SeriesCreateArgs args) {
        return codecs.command(TimeSeriesSpecs.TS_CREATE).key(key).with(args).returningNothing();
    }

    /**
     * {@code TS.CREATERULE}: compacts what is added to a series into another, which must exist. Since 1.0 of the module.
     *
     * @param bucket how long a stretch becomes one sample, at least a millisecond
     */
    public Command<@Nullable Void> tsCreaterule(K source, K destination, Aggregator aggregator, Duration bucket) {
        return rule(source, destination, aggregator, bucket).returningNothing();
    }

    /**
     * {@code TS.CREATERULE} with an alignment. Since 1.8 of the module.
     *
     * @param bucket how long a stretch becomes one sample, at least a millisecond
     * @param alignment a time at which a bucket starts
     */
    public Command<@Nullable Void> tsCreaterule(
            K source, K destination, Aggregator aggregator, Duration bucket, Instant alignment) {
        return rule(source, destination, aggregator, bucket)
                .number(Checks.epochMillis("TS.CREATERULE alignTimestamp", alignment))
                .returningNothing();
    }

    private CommandBuilder<K, V> rule(K source, K destination, Aggregator aggregator, Duration bucket) {
        CommandSpec spec = TimeSeriesSpecs.TS_CREATERULE;
        return codecs.command(spec)
                .key(source)
                .key(destination)
                .token("AGGREGATION")
                .token(Arguments.notNull(spec, "aggregator", aggregator).word())
                .number(Checks.positiveMillis("TS.CREATERULE bucketDuration", bucket));
    }

    /**
     * {@code TS.DECRBY}: adds a sample that is smaller than the last by a number, now. Since 1.0 of the module.
     *
     * @return when the sample is
     */
    public Command<Instant> tsDecrby(K key, double subtrahend) {
        return codecs.command(TimeSeriesSpecs.TS_DECRBY)
                .key(key)
                .decimal(subtrahend)
                .returning(TimeSeriesReplies.TIMESTAMP);
    }

    /**
     * {@code TS.DECRBY} with options. Since 1.0 of the module.
     *
     * @return when the sample is
     */
    public Command<Instant> tsDecrby(K key, double subtrahend, SeriesIncrArgs args) {
        return codecs.command(TimeSeriesSpecs.TS_DECRBY)
                .key(key)
                .decimal(subtrahend)
                .with(args)
                .returning(TimeSeriesReplies.TIMESTAMP);
    }

    /**
     * {@code TS.DEL}: deletes the samples of a range. Since 1.6 of the module.
     *
     * @return how many there were
     */
    public Command<Long> tsDel(K key, TimeRange range) {
        return codecs.command(TimeSeriesSpecs.TS_DEL).key(key).with(range).returning(Decoders.LONG);
    }

    /** {@code TS.DELETERULE}: no longer compacts a series into another. Since 1.0 of the module. */
    public Command<@Nullable Void> tsDeleterule(K source, K destination) {
        return codecs.command(TimeSeriesSpecs.TS_DELETERULE)
                .key(source)
                .key(destination)
                .returningNothing();
    }

    /**
     * {@code TS.INCRBY}: adds a sample that is greater than the last by a number, now. Since 1.0 of the module.
     *
     * @return when the sample is
     */
    public Command<Instant> tsIncrby(K key, double addend) {
        return codecs.command(TimeSeriesSpecs.TS_INCRBY)
                .key(key)
                .decimal(addend)
                .returning(TimeSeriesReplies.TIMESTAMP);
    }

    /**
     * {@code TS.INCRBY} with options. Since 1.0 of the module.
     *
     * @return when the sample is
     */
    public Command<Instant> tsIncrby(K key, double addend, SeriesIncrArgs args) {
        return codecs.command(TimeSeriesSpecs.TS_INCRBY)
                .key(key)
                .decimal(addend)
                .with(args)
                .returning(TimeSeriesReplies.TIMESTAMP);
    }

    /** {@code TS.INFO}: what is known of a series. Since 1.0 of the module. */
    public Command<SeriesInfo<K>> tsInfo(K key) {
        return codecs.command(TimeSeriesSpecs.TS_INFO).key(key).returning(info);
    }

    /** {@code TS.INFO … DEBUG}: what is known of a series and its chunks. Since 1.0 of the module. */
    public Command<SeriesInfo<K>> tsInfoDebug(K key) {
        return codecs.command(TimeSeriesSpecs.TS_INFO).key(key).token("DEBUG").returning(info);
    }

    /**
     * {@code TS.MADD}: adds samples to series that exist. Since 1.0 of the module.
     *
     * @return for each sample when it is, or the error it was refused with
     */
    public Command<List<Result<Instant>>> tsMadd(Collection<SeriesSample<K>> samples) {
        CommandSpec spec = TimeSeriesSpecs.TS_MADD;
        CommandBuilder<K, V> command = codecs.command(spec);
        for (SeriesSample<K> sample : Arguments.notNull(spec, "samples", samples)) {
            Objects.requireNonNull(sample, "TS.MADD: a sample is null");
            Instant at = sample.timestamp();
            command.key(sample.key());
            number(at == null ? command.token("*") : command.number(at.toEpochMilli()), sample.value());
        }
        return command.returning(Decoders.list(TimeSeriesCommandFactory::added));
    }

    private static Result<Instant> added(ReplyReader reply) {
        Object element = reply.readElement(TimeSeriesReplies.TIMESTAMP);
        if (element instanceof RedisException error) {
            return new Result.Err<>(error);
        }
        return new Result.Ok<>((Instant) Required.element(element));
    }
}
