package io.vitrine.options;

import io.vitrine.internal.config.Bounds;
import io.vitrine.internal.config.OptionText;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How connections are shared by asynchronous calls, and by plain blocking ones of a multiplexed client. Immutable. */
public final class SharedOptions {

    /** No limit on {@link #maxReconnectsPerCall()}: the call's deadline is limit enough. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    /** What a client shares whose options say nothing. */
    public static final SharedOptions DEFAULT = builder().build();

    private final Builder chosen;

    private SharedOptions(Builder chosen) {
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

    /** The shared connections to a node; each thread keeps to one. Default 1. */
    public int connections() {
        return chosen.connections;
    }

    /** How many calls may be written and unanswered on a connection; more wait in line. Default 8,192. */
    public int maxInFlight() {
        return chosen.maxInFlight;
    }

    /** About how many bytes of calls may be written and unanswered on a connection. Default 8 MiB. */
    public long maxInFlightBytes() {
        return chosen.maxInFlightBytes;
    }

    /** How many asynchronous calls may stand in line altogether, written or not; the next one fails. Default 65,536. */
    public int maxQueued() {
        return chosen.maxQueued;
    }

    /** About how many bytes the asynchronous calls may have that wait to be written; a single call may have more. Default 64 MiB. */
    public long maxQueuedBytes() {
        return chosen.maxQueuedBytes;
    }

    /** What becomes of an asynchronous call when {@link #maxInFlight} are unanswered; a blocking caller always waits. */
    public WhenFull whenFull() {
        return chosen.whenFull;
    }

    /** How long a write may be held back to travel with others; zero (the default) for not at all. */
    public Duration maxFlushDelay() {
        return chosen.maxFlushDelay;
    }

    /** A connection on which replies are due and nothing has come for so long is closed; null (the default) for the command timeout. */
    public @Nullable Duration livenessTimeout() {
        return chosen.livenessTimeout;
    }

    /** Whether a server that is still loading its data is waited for before a connection is used; default true. */
    public boolean readyCheck() {
        return chosen.readyCheck;
    }

    /** How many dials may fail while a call waits for a connection before the call fails too; default {@link #UNLIMITED}. */
    public int maxReconnectsPerCall() {
        return chosen.maxReconnectsPerCall;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SharedOptions that && chosen.values().equals(that.chosen.values());
    }

    @Override
    public int hashCode() {
        return chosen.values().hashCode();
    }

    @Override
    public String toString() {
        return "SharedOptions[connections=" + connections() + ", maxInFlight=" + maxInFlight()
                + ", maxInFlightBytes=" + OptionText.formatSize(maxInFlightBytes())
                + ", maxQueued=" + maxQueued()
                + ", maxQueuedBytes=" + OptionText.formatSize(maxQueuedBytes())
                + ", whenFull=" + OptionText.format(whenFull())
                + ", maxFlushDelay=" + OptionText.format(maxFlushDelay())
                + (livenessTimeout() == null ? "" : ", livenessTimeout=" + OptionText.format(livenessTimeout()))
                + ", readyCheck=" + readyCheck()
                + (maxReconnectsPerCall() == UNLIMITED
                        ? "]"
                        : ", maxReconnectsPerCall=" + maxReconnectsPerCall() + "]");
    }

    /** What becomes of an asynchronous call on a full connection. */
    public enum WhenFull {
        /** It waits in line, as far as {@link SharedOptions#maxQueued()} allows. */
        DELAY,
        /** It fails at once with {@link io.vitrine.QueueFullException}. */
        FAIL
    }

    /** Builds {@link SharedOptions}; the methods are described at the accessors of the same names. Not thread-safe. */
    public static final class Builder {

        private int connections = 1;
        private int maxInFlight = 8_192;
        private long maxInFlightBytes = 8 << 20;
        private int maxQueued = 65_536;
        private long maxQueuedBytes = 64 << 20;
        private WhenFull whenFull = WhenFull.DELAY;
        private Duration maxFlushDelay = Duration.ZERO;
        private @Nullable Duration livenessTimeout;
        private boolean readyCheck = true;
        private int maxReconnectsPerCall = UNLIMITED;

        private Builder() {}

        private Builder(Builder other) {
            connections = other.connections;
            maxInFlight = other.maxInFlight;
            maxInFlightBytes = other.maxInFlightBytes;
            maxQueued = other.maxQueued;
            maxQueuedBytes = other.maxQueuedBytes;
            whenFull = other.whenFull;
            maxFlushDelay = other.maxFlushDelay;
            livenessTimeout = other.livenessTimeout;
            readyCheck = other.readyCheck;
            maxReconnectsPerCall = other.maxReconnectsPerCall;
        }

        private List<@Nullable Object> values() {
            return Arrays.asList(
                    connections,
                    maxInFlight,
                    maxInFlightBytes,
                    maxQueued,
                    maxQueuedBytes,
                    whenFull,
                    maxFlushDelay,
                    livenessTimeout,
                    readyCheck,
                    maxReconnectsPerCall);
        }

        /** 1 to 64. */
        public Builder connections(int number) {
            connections = Bounds.number("sharedConnections", number, 1, 64);
            return this;
        }

        /** 1 to 1,000,000. */
        public Builder maxInFlight(int calls) {
            maxInFlight = Bounds.number("maxInFlight", calls, 1, 1_000_000);
            return this;
        }

        /** 1 KiB to 1 GiB; a single call may be larger. */
        public Builder maxInFlightBytes(long bytes) {
            maxInFlightBytes = Bounds.number("maxInFlightBytes", bytes, 1 << 10, 1 << 30);
            return this;
        }

        /** 1 to 10,000,000. */
        public Builder maxQueued(int calls) {
            maxQueued = Bounds.number("maxQueued", calls, 1, 10_000_000);
            return this;
        }

        /** 1 KiB to 1 TiB. */
        public Builder maxQueuedBytes(long bytes) {
            maxQueuedBytes = Bounds.number("maxQueuedBytes", bytes, 1 << 10, 1L << 40);
            return this;
        }

        public Builder whenFull(WhenFull what) {
            whenFull = Objects.requireNonNull(what, "whenFull");
            return this;
        }

        /** Zero, or up to a year. */
        public Builder maxFlushDelay(Duration delay) {
            maxFlushDelay = Bounds.span("maxFlushDelay", delay);
            return this;
        }

        public Builder livenessTimeout(@Nullable Duration time) {
            livenessTimeout = time == null ? null : Bounds.limit("livenessTimeout", time);
            return this;
        }

        public Builder readyCheck(boolean waits) {
            readyCheck = waits;
            return this;
        }

        /** At least 1. */
        public Builder maxReconnectsPerCall(int dials) {
            maxReconnectsPerCall = Bounds.number("maxReconnectsPerCall", dials, 1, UNLIMITED);
            return this;
        }

        /** The options. */
        public SharedOptions build() {
            return new SharedOptions(new Builder(this));
        }
    }
}
