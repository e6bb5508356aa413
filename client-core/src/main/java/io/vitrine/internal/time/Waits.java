package io.vitrine.internal.time;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** How a call waits: a blocking one on its own thread, an asynchronous one by schedule. */
public interface Waits {

    /** Waits on the thread that asks; its interrupt ends the wait. */
    Waits BLOCKING = new BlockingWaits();

    /** A stage that completes after {@code nanos}. */
    CompletionStage<@Nullable Void> pause(long nanos);
}
