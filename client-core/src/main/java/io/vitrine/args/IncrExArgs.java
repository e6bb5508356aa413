package io.vitrine.args;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Options of {@code INCREX}: what is added, the bounds of the result, and when the key expires. Immutable. Since 8.8.
 *
 * <pre>{@code
 * IncrExArgs.by(1).max(100L).exIfNone(Duration.ofMinutes(1))
 * IncrExArgs.by(0.5).min(0.0).saturate()
 * }</pre>
 *
 * @param <N> {@link Long} or {@link Double}
 */
public final class IncrExArgs<N extends Number & Comparable<N>> implements CommandArgs {

    private final N increment;
    private final @Nullable N min;
    private final @Nullable N max;
    private final boolean saturating;
    private final @Nullable Expiration expiration;
    private final boolean onlyIfNone;

    private IncrExArgs(
            N increment,
            @Nullable N min,
            @Nullable N max,
            boolean saturating,
            @Nullable Expiration expiration,
            boolean onlyIfNone) {
        if (min != null && max != null && min.compareTo(max) > 0) {
            throw new IllegalArgumentException("LBOUND " + min + " is greater than UBOUND " + max);
        }
        this.increment = increment;
        this.min = min;
        this.max = max;
        this.saturating = saturating;
        this.expiration = expiration;
        this.onlyIfNone = onlyIfNone;
    }

    /** Adds a whole number, which may be negative: {@code BYINT}. */
    public static IncrExArgs<Long> by(long increment) {
        return new IncrExArgs<>(increment, null, null, false, null, false);
    }

    /** Adds a floating point number, which may be negative: {@code BYFLOAT}. */
    public static IncrExArgs<Double> by(double increment) {
        return new IncrExArgs<>(Numbers.notNan("BYFLOAT", increment), null, null, false, null, false);
    }

    /** The result must not be less: {@code LBOUND}. */
    public IncrExArgs<N> min(N bound) {
        return new IncrExArgs<>(increment, checked("LBOUND", bound), max, saturating, expiration, onlyIfNone);
    }

    /** The result must not be greater: {@code UBOUND}. */
    public IncrExArgs<N> max(N bound) {
        return new IncrExArgs<>(increment, min, checked("UBOUND", bound), saturating, expiration, onlyIfNone);
    }

    private static <N extends Number> N checked(String what, N bound) {
        Numbers.notNan(what, Objects.requireNonNull(bound, "bound").doubleValue());
        return bound;
    }

    /** A result out of bounds becomes the bound, instead of nothing being added: {@code SATURATE}. */
    public IncrExArgs<N> saturate() {
        return new IncrExArgs<>(increment, min, max, true, expiration, onlyIfNone);
    }

    /** Expire after a positive time: {@code EX}, or {@code PX} where it is finer than seconds. */
    public IncrExArgs<N> ex(Duration after) {
        return expiring(Expiration.in(after), false);
    }

    /** Expire after a positive time, unless the key expires already: {@code ENX}. */
    public IncrExArgs<N> exIfNone(Duration after) {
        return expiring(Expiration.in(after), true);
    }

    /** Expire at a time: {@code EXAT}, or {@code PXAT} where it is finer than seconds. */
    public IncrExArgs<N> exAt(Instant at) {
        return expiring(Expiration.at(at), false);
    }

    /** Expire at a time, unless the key expires already: {@code ENX}. */
    public IncrExArgs<N> exAtIfNone(Instant at) {
        return expiring(Expiration.at(at), true);
    }

    /** Never expire: {@code PERSIST}. */
    public IncrExArgs<N> persist() {
        return expiring(Expiration.PERSIST, false);
    }

    private IncrExArgs<N> expiring(Expiration when, boolean unlessExpiring) {
        return new IncrExArgs<>(increment, min, max, saturating, when, unlessExpiring);
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        add(command, increment instanceof Long ? "BYINT" : "BYFLOAT", increment);
        if (saturating) {
            command.token("SATURATE");
        }
        add(command, "LBOUND", min);
        add(command, "UBOUND", max);
        Expiration.addTo(command, expiration);
        if (onlyIfNone) {
            command.token("ENX");
        }
    }

    private static void add(CommandBuilder<?, ?> command, String keyword, @Nullable Number number) {
        if (number instanceof Long) {
            command.token(keyword).number(number.longValue());
        } else if (number != null) {
            command.token(keyword).decimal(number.doubleValue());
        }
    }
}
