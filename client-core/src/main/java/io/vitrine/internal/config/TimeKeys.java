package io.vitrine.internal.config;

import io.vitrine.RedisOptions;
import io.vitrine.RedisOptionsBuilder;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The options that say how long things may take, and how a lost peer is noticed. */
final class TimeKeys {

    static final List<Option> ALL = List.of(
            limit(
                    "connectTimeout",
                    "The limit of a dial: DNS, TCP, TLS and handshake together.",
                    RedisOptionsBuilder::connectTimeout,
                    RedisOptions::connectTimeout),
            limit(
                    "commandTimeout",
                    "The deadline of a whole call: pool wait, dial, I/O, retries.",
                    RedisOptionsBuilder::commandTimeout,
                    RedisOptions::commandTimeout),
            optional(
                    "readTimeout",
                    "The limit on one attempt's wait for its reply, or `none`.",
                    RedisOptionsBuilder::readTimeout,
                    RedisOptions::readTimeout),
            optional(
                    "writeTimeout",
                    "The limit on one attempt's writing, or `none`.",
                    RedisOptionsBuilder::writeTimeout,
                    RedisOptions::writeTimeout),
            limit(
                    "blockingGrace",
                    "What a blocking command gets on top of its own block time.",
                    RedisOptionsBuilder::blockingGrace,
                    RedisOptions::blockingGrace),
            Option.of(
                    "keepAlive",
                    "keepAlive()",
                    "TCP keep-alive: `idle,interval,count`, or `off`.",
                    (draft, key, text) -> draft.options().keepAlive(Compounds.keepAlive(key, text)),
                    options -> options.keepAlive().toString()),
            optional(
                    "tcpUserTimeout",
                    "How long written data may stay unacknowledged (Linux), or `none` for the system's own.",
                    RedisOptionsBuilder::tcpUserTimeout,
                    RedisOptions::tcpUserTimeout),
            optional(
                    "poolStatsLogInterval",
                    "How often the pool's figures are logged, or `none`.",
                    RedisOptionsBuilder::poolStatsLogInterval,
                    RedisOptions::poolStatsLogInterval));

    private TimeKeys() {}

    private static Option limit(
            String key,
            String meaning,
            BiConsumer<RedisOptionsBuilder, Duration> setter,
            Function<RedisOptions, Duration> value) {
        return Option.of(
                key,
                key + "()",
                meaning,
                (draft, name, text) -> setter.accept(draft.options(), OptionText.duration(name, text)),
                options -> OptionText.format(value.apply(options)));
    }

    private static Option optional(
            String key,
            String meaning,
            BiConsumer<RedisOptionsBuilder, @Nullable Duration> setter,
            Function<RedisOptions, @Nullable Duration> value) {
        return Option.of(
                key,
                key + "()",
                meaning,
                (draft, name, text) -> setter.accept(draft.options(), Compounds.durationOrNone(name, text)),
                options -> Compounds.format(value.apply(options)));
    }
}
