package io.vitrine.internal.config;

import io.vitrine.RedisOptions;
import io.vitrine.options.PoolOptions;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The options of the pools. */
final class PoolKeys {

    static final List<Option> ALL = List.of(
            size(
                            "poolMaxSize",
                            "The most connections, in use and idle.",
                            PoolOptions.Builder::maxSize,
                            PoolOptions::maxSize)
                    .orAs("maxConnections"),
            size("poolMinIdle", "The idle connections kept ready.", PoolOptions.Builder::minIdle, PoolOptions::minIdle),
            size(
                    "poolMaxIdle",
                    "The most idle connections kept; what comes back beyond is closed.",
                    PoolOptions.Builder::maxIdle,
                    PoolOptions::maxIdle),
            time(
                    "poolMaxIdleTime",
                    "How long a connection may be idle; `0` for ever.",
                    PoolOptions.Builder::maxIdleTime,
                    PoolOptions::maxIdleTime),
            time(
                    "poolMaxLifetime",
                    "How old a connection may become; never closed in use; `0` for any age.",
                    PoolOptions.Builder::maxLifetime,
                    PoolOptions::maxLifetime),
            time(
                    "poolLifetimeJitter",
                    "Each lifetime is shorter by a random part of this.",
                    PoolOptions.Builder::lifetimeJitter,
                    PoolOptions::lifetimeJitter),
            time(
                    "poolAcquireTimeout",
                    "The longest wait for a connection; the call's deadline bounds it too.",
                    PoolOptions.Builder::acquireTimeout,
                    PoolOptions::acquireTimeout),
            time(
                    "poolValidateAfterIdle",
                    "A connection idle for longer is checked with PING before use; `0` for each time.",
                    PoolOptions.Builder::validateAfterIdle,
                    PoolOptions::validateAfterIdle),
            time(
                    "poolSweepInterval",
                    "How often idle connections are looked through and refilled; `0` for never.",
                    PoolOptions.Builder::sweepInterval,
                    PoolOptions::sweepInterval),
            time(
                    "poolLeakThreshold",
                    "A connection in use for longer is logged as a leak; `0` for no watch.",
                    PoolOptions.Builder::leakThreshold,
                    PoolOptions::leakThreshold),
            Option.of(
                    "maxBlockingConnections",
                    "maxBlockingConnections()",
                    "The most connections for blocking commands, which have a pool of their own.",
                    (draft, key, text) -> draft.options().maxBlockingConnections(OptionText.integer(key, text)),
                    options -> "" + options.maxBlockingConnections()));

    private PoolKeys() {}

    private static Option size(
            String key,
            String meaning,
            BiConsumer<PoolOptions.Builder, Integer> setter,
            Function<PoolOptions, Integer> value) {
        return pool(
                key,
                meaning,
                (draft, name, text) -> setter.accept(draft.pool(), OptionText.integer(name, text)),
                options -> "" + value.apply(options.pool()));
    }

    private static Option time(
            String key,
            String meaning,
            BiConsumer<PoolOptions.Builder, Duration> setter,
            Function<PoolOptions, Duration> value) {
        return pool(
                key,
                meaning,
                (draft, name, text) -> setter.accept(draft.pool(), OptionText.duration(name, text)),
                options -> OptionText.format(value.apply(options.pool())));
    }

    private static Option pool(
            String key, String meaning, Option.Setter setter, Function<RedisOptions, @Nullable String> text) {
        String name = key.substring(4, 5).toLowerCase(Locale.ROOT) + key.substring(5);
        return Option.of(key, "pool()." + name + "()", meaning, setter, text);
    }
}
