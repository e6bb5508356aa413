package io.vitrine.args.search;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import io.vitrine.internal.args.Checks;
import org.jspecify.annotations.Nullable;

/**
 * How many neighbours {@code FT.HYBRID} searches for, and how: {@code KNN}. Immutable.
 *
 * <pre>{@code
 * KnnArgs.of(10).shardRatio(0.5)
 * }</pre>
 */
public final class KnnArgs implements CommandArgs {

    private static final int WORDS_OF_EACH = 2;

    private final long count;
    private final @Nullable Long efRuntime;
    private final @Nullable Double shardRatio;

    private KnnArgs(long count, @Nullable Long efRuntime, @Nullable Double shardRatio) {
        this.count = count;
        this.efRuntime = efRuntime;
        this.shardRatio = shardRatio;
    }

    /** So many: {@code K}. */
    public static KnnArgs of(long count) {
        return new KnnArgs(Checks.positive("KNN K", count), null, null);
    }

    /** How hard to search: {@code EF_RUNTIME}. */
    public KnnArgs efRuntime(long candidates) {
        return new KnnArgs(count, Checks.positive("KNN EF_RUNTIME", candidates), shardRatio);
    }

    /**
     * Which part of them each shard of a cluster is asked for, which is all if nothing is said: {@code SHARD_K_RATIO}.
     *
     * @param part above 0, up to 1
     */
    public KnnArgs shardRatio(double part) {
        return new KnnArgs(count, efRuntime, Checks.between("KNN SHARD_K_RATIO", part, Double.MIN_VALUE, 1));
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        int parameters = 1 + (efRuntime == null ? 0 : 1) + (shardRatio == null ? 0 : 1);
        command.token("KNN")
                .number((long) WORDS_OF_EACH * parameters)
                .token("K")
                .number(count);
        if (efRuntime != null) {
            command.token("EF_RUNTIME").number(efRuntime);
        }
        if (shardRatio != null) {
            command.token("SHARD_K_RATIO").decimal(shardRatio);
        }
    }
}
