package io.vitrine.internal.pool;

/** Runs what pools do by themselves, off the callers' threads, one task at a time. */
public interface Upkeep {

    /** Runs a task as soon as the ones before are done. After {@link #close} nothing runs. */
    void now(Runnable task);

    /** Runs a task once, later. */
    void after(long delayNanos, Runnable task);

    /** Runs a task again and again, with this time from end to start, until it is cancelled. */
    Repetition every(long periodNanos, Runnable task);

    /** Ends the thread; a task under way is interrupted. */
    void close();

    /** Something that is run again and again. */
    interface Repetition {

        /** Makes an end of it. */
        void cancel();
    }
}
