package io.vitrine.args;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When a key or a hash field expires.
 *
 * @param <T> {@link java.time.Duration} for the time that is left, {@link java.time.Instant} for the time it happens
 * @param state whether it exists and whether it expires
 * @param time the time; null unless {@code state} is {@link State#EXPIRING}
 */
public record Expiry<T>(State state, @Nullable T time) {

    /** What is known of an expiration. */
    public enum State {
        /** There is no such key or field. */
        MISSING,
        /** It exists and never expires. */
        PERSISTENT,
        /** It exists and expires. */
        EXPIRING
    }

    public Expiry {
        Objects.requireNonNull(state, "state");
        if ((state == State.EXPIRING) != (time != null)) {
            throw new IllegalArgumentException(
                    "an expiry that is " + state + (time == null ? " needs a time" : " has no time"));
        }
    }

    /** There is no such key or field. */
    public static <T> Expiry<T> missing() {
        return new Expiry<>(State.MISSING, null);
    }

    /** Never. */
    public static <T> Expiry<T> persistent() {
        return new Expiry<>(State.PERSISTENT, null);
    }

    /** At or after a time. */
    public static <T> Expiry<T> expiring(T time) {
        return new Expiry<>(State.EXPIRING, time);
    }

    /** Whether there is such a key or field. */
    public boolean exists() {
        return state != State.MISSING;
    }

    /** Whether there is such a key or field and it expires. */
    public boolean isExpiring() {
        return state == State.EXPIRING;
    }
}
