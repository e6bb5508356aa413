package io.vitrine.internal.connection;

import io.vitrine.RedisOptions;
import io.vitrine.options.ProtocolLimits;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the connections of a client have in common.
 *
 * @param readTimeoutNanos the limit on the wait for a reply; 0 for none but the deadline
 * @param writeTimeoutNanos the limit on writing; 0 for none but the deadline
 * @param maxBatchBytes how much of a batch is written at once
 */
record ExchangeSettings(ProtocolLimits limits, long readTimeoutNanos, long writeTimeoutNanos, long maxBatchBytes) {

    static ExchangeSettings of(RedisOptions options) {
        return new ExchangeSettings(
                options.limits(), nanos(options.readTimeout()), nanos(options.writeTimeout()), options.maxBatchBytes());
    }

    private static long nanos(@Nullable Duration timeout) {
        return timeout == null ? 0 : timeout.toNanos();
    }
}
