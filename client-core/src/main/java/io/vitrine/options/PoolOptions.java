package io.vitrine.options;

import io.vitrine.internal.config.Bounds;
import io.vitrine.internal.config.OptionText;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How many connections a client keeps and for how long. Immutable. */
public final class PoolOptions {

    /** The pool of a client whose options say nothing. */
    public static final PoolOptions DEFAULT = builder().build();

    private static final Duration ON_TOP_OF_COMMAND = Duration.ofSeconds(1);

    private final Builder chosen;

    private PoolOptions(Builder chosen) {
        this.chosen = chosen;
    }

    /** A builder with the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder with these values. */
    public Builder toBuilder() {
        return new Builder(chosen);
    }

    /**
     * The same for a client whose commands may take this long: unless it was chosen, the acquire timeout is one second more.
     * The client's options do this when they are built.
     */
    public PoolOptions withCommandTimeout(Duration commandTimeout) {
        Builder derived = toBuilder();
        derived.commandTimeout = Bounds.limit("commandTimeout", commandTimeout);
        return derived.build();
    }

    /** The most connections, in use and idle; default twice the processors, at least 8. */
    public int maxSize() {
        return chosen.maxSize;
    }

    /** The idle connections kept ready, dialled ahead of demand; default 0. */
    public int minIdle() {
        return chosen.minIdle;
    }

    /** The most idle connections kept; what comes back beyond is closed. Default: as many as the pool may have. */
    public int maxIdle() {
        return Objects.requireNonNullElse(chosen.maxIdle, chosen.maxSize);
    }

    /** How long a connection may be idle before the sweep closes it; zero for ever, default 30 minutes. */
    public Duration maxIdleTime() {
        return chosen.maxIdleTime;
    }

    /** How old a connection may become before it is closed, never while in use; zero (the default) for any age. */
    public Duration maxLifetime() {
        return chosen.maxLifetime;
    }

    /** Each connection's lifetime is shorter by a random part of this, so that not all end at once; default zero. */
    public Duration lifetimeJitter() {
        return chosen.lifetimeJitter;
    }

    /**
     * The longest wait for a connection to become free; the deadline of the call bounds it too. Default: the read timeout, or
     * without one the command timeout, and one second.
     */
    public Duration acquireTimeout() {
        return chosen.acquireTimeout != null ? chosen.acquireTimeout : chosen.commandTimeout.plus(ON_TOP_OF_COMMAND);
    }

    /** A connection idle for longer is checked with PING before it is handed out; zero checks each time, default 30 s. */
    public Duration validateAfterIdle() {
        return chosen.validateAfterIdle;
    }

    /** How often idle connections are looked through and the idle minimum is refilled; zero never, default 30 s. */
    public Duration sweepInterval() {
        return chosen.sweepInterval;
    }

    /** A connection in use for longer is logged once, as a leak, with who took it; zero (the default) for no watch. */
    public Duration leakThreshold() {
        return chosen.leakThreshold;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PoolOptions that && chosen.values().equals(that.chosen.values());
    }

    @Override
    public int hashCode() {
        return chosen.values().hashCode();
    }

    @Override
    public String toString() {
        return "PoolOptions[maxSize=" + maxSize() + ", minIdle=" + minIdle() + ", maxIdle=" + maxIdle()
                + ", maxIdleTime=" + OptionText.format(maxIdleTime())
                + ", maxLifetime=" + OptionText.format(maxLifetime())
                + ", lifetimeJitter=" + OptionText.format(lifetimeJitter())
                + ", acquireTimeout=" + OptionText.format(acquireTimeout())
                + ", validateAfterIdle=" + OptionText.format(validateAfterIdle())
                + ", sweepInterval=" + OptionText.format(sweepInterval())
                + ", leakThreshold=" + OptionText.format(leakThreshold()) + "]";
    }

    /** Builds {@link PoolOptions}; the methods are described at the accessors of the same names. Not thread-safe. */
    public static final class Builder {

        private int maxSize = Math.max(8, 2 * Runtime.getRuntime().availableProcessors());
        private int minIdle;
        private @Nullable Integer maxIdle;
        private Duration maxIdleTime = Duration.ofMinutes(30);
        private Duration maxLifetime = Duration.ZERO;
        private Duration lifetimeJitter = Duration.ZERO;
        private @Nullable Duration acquireTimeout;
        private Duration commandTimeout = Duration.ofSeconds(5);
        private Duration validateAfterIdle = Duration.ofSeconds(30);
        private Duration sweepInterval = Duration.ofSeconds(30);
        private Duration leakThreshold = Duration.ZERO;

        private Builder() {}

        private Builder(Builder other) {
            maxSize = other.maxSize;
            minIdle = other.minIdle;
            maxIdle = other.maxIdle;
            maxIdleTime = other.maxIdleTime;
            maxLifetime = other.maxLifetime;
            lifetimeJitter = other.lifetimeJitter;
            acquireTimeout = other.acquireTimeout;
            commandTimeout = other.commandTimeout;
            validateAfterIdle = other.validateAfterIdle;
            sweepInterval = other.sweepInterval;
            leakThreshold = other.leakThreshold;
        }

        private List<@Nullable Object> values() {
            return Arrays.asList(
                    maxSize,
                    minIdle,
                    maxIdle,
                    maxIdleTime,
                    maxLifetime,
                    lifetimeJitter,
                    acquireTimeout,
                    commandTimeout,
                    validateAfterIdle,
                    sweepInterval,
                    leakThreshold);
        }

        /** 1 to 100,000. */
        public Builder maxSize(int connections) {
            maxSize = Bounds.number("poolMaxSize", connections, 1, 100_000);
            return this;
        }

        /** 0 to the most idle. */
        public Builder minIdle(int connections) {
            minIdle = Bounds.number("poolMinIdle", connections, 0, 100_000);
            return this;
        }

        /** 0 to the maximal size. */
        public Builder maxIdle(int connections) {
            maxIdle = Bounds.number("poolMaxIdle", connections, 0, 100_000);
            return this;
        }

        public Builder maxIdleTime(Duration time) {
            maxIdleTime = Bounds.span("poolMaxIdleTime", time);
            return this;
        }

        public Builder maxLifetime(Duration time) {
            maxLifetime = Bounds.span("poolMaxLifetime", time);
            return this;
        }

        public Builder lifetimeJitter(Duration time) {
            lifetimeJitter = Bounds.span("poolLifetimeJitter", time);
            return this;
        }

        public Builder acquireTimeout(Duration time) {
            acquireTimeout = Bounds.limit("poolAcquireTimeout", time);
            return this;
        }

        public Builder validateAfterIdle(Duration time) {
            validateAfterIdle = Bounds.span("poolValidateAfterIdle", time);
            return this;
        }

        public Builder sweepInterval(Duration time) {
            sweepInterval = Bounds.span("poolSweepInterval", time);
            return this;
        }

        public Builder leakThreshold(Duration time) {
            leakThreshold = Bounds.span("poolLeakThreshold", time);
            return this;
        }

        /**
         * The options.
         *
         * @throws IllegalArgumentException when values contradict each other
         */
        public PoolOptions build() {
            PoolOptions options = new PoolOptions(new Builder(this));
            Bounds.number("poolMaxIdle", options.maxIdle(), 0, maxSize);
            Bounds.number("poolMinIdle", minIdle, 0, options.maxIdle());
            if (lifetimeJitter.compareTo(maxLifetime) > 0) {
                throw Bounds.invalid("poolLifetimeJitter " + OptionText.format(lifetimeJitter)
                        + " is longer than poolMaxLifetime " + OptionText.format(maxLifetime));
            }
            return options;
        }
    }
}
