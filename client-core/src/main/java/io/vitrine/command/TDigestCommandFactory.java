package io.vitrine.command;

import io.vitrine.args.probabilistic.TDigestInfo;
import io.vitrine.args.probabilistic.TDigestMergeArgs;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * t-digests: quantiles and ranks of many observations, most exact at both ends. Since 2.4 of the module Bloom; part of Redis
 * since 8.0.
 *
 * <p>What cannot be told of an empty sketch is {@link Double#NaN}; a rank beyond the last observation has the value {@link
 * Double#POSITIVE_INFINITY}, and counted from the largest {@link Double#NEGATIVE_INFINITY}. A key that does not exist is an
 * error.
 *
 * @param <K> the type of keys
 * @param <V> the type of values, which these commands do not use: observations are numbers
 */
public final class TDigestCommandFactory<K, V> {

    private final Codecs<K, V> codecs;

    public TDigestCommandFactory(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.codecs = new Codecs<>(keyCodec, valueCodec);
    }

    /**
     * {@code TDIGEST.ADD}: adds observations.
     *
     * @param values finite; at least one
     */
    public Command<@Nullable Void> tdigestAdd(K key, double... values) {
        CommandSpec spec = TDigestSpecs.TDIGEST_ADD;
        for (double value : Arguments.notNull(spec, "values", values)) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(spec.name() + ": a value is " + value + "; must be finite");
            }
        }
        return decimals(spec, key, values).returningNothing();
    }

    /**
     * {@code TDIGEST.BYRANK}: the observations of ranks, counted from the smallest, which has 0.
     *
     * @param ranks none negative; at least one
     * @return one for each rank, in their order: NaN when the sketch is empty, infinity for a rank beyond the last
     */
    public Command<List<Double>> tdigestByrank(K key, long... ranks) {
        return ranks(TDigestSpecs.TDIGEST_BYRANK, key, ranks);
    }

    /**
     * {@code TDIGEST.BYREVRANK}: the observations of ranks, counted from the largest, which has 0.
     *
     * @param ranks none negative; at least one
     * @return one for each rank, in their order: NaN when the sketch is empty, minus infinity for a rank beyond the last
     */
    public Command<List<Double>> tdigestByrevrank(K key, long... ranks) {
        return ranks(TDigestSpecs.TDIGEST_BYREVRANK, key, ranks);
    }

    private Command<List<Double>> ranks(CommandSpec spec, K key, long... ranks) {
        CommandBuilder<K, V> command = codecs.command(spec).key(key);
        for (long rank : Arguments.notNull(spec, "ranks", ranks)) {
            command.number(Arguments.notNegative(spec, "a rank", rank));
        }
        return command.returning(ProbabilisticReplies.DOUBLES);
    }

    /**
     * {@code TDIGEST.CDF}: which part of the observations is smaller than a value, half of those that are equal to it included.
     *
     * @param values not NaN; at least one
     * @return one for each value, in their order: from 0 to 1, NaN when the sketch is empty
     */
    public Command<List<Double>> tdigestCdf(K key, double... values) {
        return decimals(TDigestSpecs.TDIGEST_CDF, key, values).returning(ProbabilisticReplies.DOUBLES);
    }

    /** {@code TDIGEST.CREATE}: makes an empty sketch of compression 100. A key that exists is an error. */
    public Command<@Nullable Void> tdigestCreate(K key) {
        return codecs.command(TDigestSpecs.TDIGEST_CREATE).key(key).returningNothing();
    }

    /**
     * {@code TDIGEST.CREATE … COMPRESSION}: makes an empty sketch. A key that exists is an error.
     *
     * @param compression more is more exact, and takes more memory; positive
     */
    public Command<@Nullable Void> tdigestCreate(K key, long compression) {
        return codecs.command(TDigestSpecs.TDIGEST_CREATE)
                .key(key)
                .token("COMPRESSION")
                .number(Arguments.positive(TDigestSpecs.TDIGEST_CREATE, "the compression", compression))
                .returningNothing();
    }

    /** {@code TDIGEST.INFO}: how the sketch stands. */
    public Command<TDigestInfo> tdigestInfo(K key) {
        return codecs.command(TDigestSpecs.TDIGEST_INFO).key(key).returning(ProbabilisticReplies.T_DIGEST_INFO);
    }

    /**
     * {@code TDIGEST.MAX}: the largest observation.
     *
     * @return NaN when the sketch is empty
     */
    public Command<Double> tdigestMax(K key) {
        return codecs.command(TDigestSpecs.TDIGEST_MAX).key(key).returning(Decoders.DOUBLE);
    }

    /** {@code TDIGEST.MERGE}: merges sketches into another, which is made if need be. */
    public Command<@Nullable Void> tdigestMerge(K destination, Collection<? extends K> sources) {
        return merge(destination, sources).returningNothing();
    }

    /** {@code TDIGEST.MERGE} with options: merges sketches into another, which is made if need be. */
    public Command<@Nullable Void> tdigestMerge(K destination, Collection<? extends K> sources, TDigestMergeArgs args) {
        return merge(destination, sources).with(args).returningNothing();
    }

    private CommandBuilder<K, V> merge(K destination, Collection<? extends K> sources) {
        return codecs.command(TDigestSpecs.TDIGEST_MERGE).key(destination).countedKeys(sources);
    }

    /**
     * {@code TDIGEST.MIN}: the smallest observation.
     *
     * @return NaN when the sketch is empty
     */
    public Command<Double> tdigestMin(K key) {
        return codecs.command(TDigestSpecs.TDIGEST_MIN).key(key).returning(Decoders.DOUBLE);
    }

    /**
     * {@code TDIGEST.QUANTILE}: the values below which parts of the observations are.
     *
     * @param quantiles from 0 to 1; at least one
     * @return one for each, in their order: NaN when the sketch is empty
     */
    public Command<List<Double>> tdigestQuantile(K key, double... quantiles) {
        CommandSpec spec = TDigestSpecs.TDIGEST_QUANTILE;
        for (double quantile : Arguments.notNull(spec, "quantiles", quantiles)) {
            Arguments.part(spec, "a quantile", quantile);
        }
        return decimals(spec, key, quantiles).returning(ProbabilisticReplies.DOUBLES);
    }

    /**
     * {@code TDIGEST.RANK}: how many observations are smaller than a value, half of those that are equal to it included.
     *
     * @param values not NaN; at least one
     * @return one for each value, in their order: -1 for one below all observations, -2 when the sketch is empty
     */
    public Command<List<Long>> tdigestRank(K key, double... values) {
        return decimals(TDigestSpecs.TDIGEST_RANK, key, values).returning(Decoders.LONGS);
    }

    /** {@code TDIGEST.RESET}: forgets all observations. */
    public Command<@Nullable Void> tdigestReset(K key) {
        return codecs.command(TDigestSpecs.TDIGEST_RESET).key(key).returningNothing();
    }

    /**
     * {@code TDIGEST.REVRANK}: how many observations are larger than a value, half of those that are equal to it included.
     *
     * @param values not NaN; at least one
     * @return one for each value, in their order: -1 for one above all observations, -2 when the sketch is empty
     */
    public Command<List<Long>> tdigestRevrank(K key, double... values) {
        return decimals(TDigestSpecs.TDIGEST_REVRANK, key, values).returning(Decoders.LONGS);
    }

    private CommandBuilder<K, V> decimals(CommandSpec spec, K key, double... values) {
        CommandBuilder<K, V> command = codecs.command(spec).key(key);
        for (double value : Arguments.notNull(spec, "values", values)) {
            command.decimal(value);
        }
        return command;
    }

    /**
     * {@code TDIGEST.TRIMMED_MEAN}: the mean of the observations between two quantiles.
     *
     * @param lowCut what is below this quantile is left out; from 0 to 1, less than {@code highCut}
     * @param highCut what is above this quantile is left out; from 0 to 1
     * @return NaN when the sketch is empty
     */
    public Command<Double> tdigestTrimmedMean(K key, double lowCut, double highCut) {
        CommandSpec spec = TDigestSpecs.TDIGEST_TRIMMED_MEAN;
        if (Arguments.part(spec, "the low cut", lowCut) >= Arguments.part(spec, "the high cut", highCut)) {
            throw new IllegalArgumentException(
                    spec.name() + ": the low cut is " + lowCut + "; must be less than the high cut, " + highCut);
        }
        return codecs.command(spec).key(key).decimal(lowCut).decimal(highCut).returning(Decoders.DOUBLE);
    }
}
