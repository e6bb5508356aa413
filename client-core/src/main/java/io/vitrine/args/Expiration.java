package io.vitrine.args;

import io.vitrine.command.CommandBuilder;
import io.vitrine.internal.time.WireTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When a key or a field is to expire, as {@code SET}, {@code GETEX} and their like take it. Whole seconds are sent as seconds,
 * anything finer as milliseconds, rounded up, so that nothing expires before its time.
 */
record Expiration(Unit unit, long number) {

    static final Expiration KEEP = new Expiration(Unit.KEEPTTL, 0);
    static final Expiration PERSIST = new Expiration(Unit.PERSIST, 0);

    enum Unit {
        EX,
        PX,
        EXAT,
        PXAT,
        KEEPTTL,
        PERSIST
    }

    /** After a time, which must be positive: Redis refuses others. */
    static Expiration in(Duration duration) {
        Objects.requireNonNull(duration, "duration");
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("an expiration after " + duration + " is none; it must be positive");
        }
        return WireTimes.isWholeSeconds(duration)
                ? new Expiration(Unit.EX, duration.toSeconds())
                : new Expiration(Unit.PX, WireTimes.millisRoundedUp(duration));
    }

    /** At a time, which must lie after 1970: Redis refuses others. A time in the past deletes. */
    static Expiration at(Instant instant) {
        Objects.requireNonNull(instant, "instant");
        if (!instant.isAfter(Instant.EPOCH)) {
            throw new IllegalArgumentException("an expiration at " + instant + " is none; it must lie after 1970");
        }
        return WireTimes.isWholeSeconds(instant)
                ? new Expiration(Unit.EXAT, instant.getEpochSecond())
                : new Expiration(Unit.PXAT, WireTimes.millisRoundedUp(instant));
    }

    static void addTo(CommandBuilder<?, ?> command, @Nullable Expiration expiration) {
        if (expiration == null) {
            return;
        }
        command.token(expiration.unit.name());
        if (expiration.unit != Unit.KEEPTTL && expiration.unit != Unit.PERSIST) {
            command.number(expiration.number);
        }
    }
}
