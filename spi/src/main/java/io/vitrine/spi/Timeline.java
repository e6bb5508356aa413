package io.vitrine.spi;

/**
 * Where the time of a call went. Times are {@link System#nanoTime()} based. Phases are stamped only when an interceptor
 * {@linkplain Interceptor#wantsPhases() asks}; then their sum is the call's duration.
 */
public interface Timeline {

    /** The {@link System#nanoTime()} at which the call began. */
    long startNanos();

    /** The call's duration once it has ended; until then the time since its start. */
    long durationNanos();

    /** The time spent in a phase so far; 0 for one that did not occur or when phases are not stamped. */
    long phaseNanos(Phase phase);

    /** Whether phases are stamped. */
    boolean hasPhases();
}
