package io.vitrine.spi;

import org.jspecify.annotations.Nullable;

/**
 * The weaker and safer second form of an interceptor: it watches, and cannot change, break or delay a call. What it
 * throws is logged once and counted. Sees commands, batches and dials; in the call section once per call, in the attempt
 * section once per attempt. Observers that stand next to each other are run as one.
 */
public interface Observer extends Interceptor {

    /**
     * A call begins, on the thread of the caller who made it.
     *
     * @param call the call; may be kept by the returned observation until that is finished
     * @return who wants to hear of the end, or null for no interest
     */
    @Nullable
    Observation started(Call<?> call);

    /** A call under observation. */
    @FunctionalInterface
    interface Observation {

        /**
         * The call has ended and its {@link Call#timeline()} is complete. Called exactly once, for a blocking call on the
         * caller's thread; for an asynchronous one on any thread, so it must not block.
         */
        void finished(Outcome outcome);
    }
}
