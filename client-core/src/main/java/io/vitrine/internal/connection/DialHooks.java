package io.vitrine.internal.connection;

import io.vitrine.spi.Dial;
import io.vitrine.spi.Next;
import io.vitrine.spi.Transport;
import java.util.concurrent.CompletionStage;

/** What stands around every dial: the chain's dial hooks. Called by many threads at once. */
@FunctionalInterface
public interface DialHooks {

    /**
     * Makes the call, passes it through the interceptors and on to {@code terminal}.
     *
     * @param deadlineNanos when the dial must be done; {@link Long#MAX_VALUE} for no limit
     * @param terminal opens the transport on the calling thread and gives a completed stage; stamps the phases of the
     *     call it gets
     * @return what the interceptors made of it
     */
    CompletionStage<Transport> around(Dial dial, long startNanos, long deadlineNanos, Next<Dial, Transport> terminal);
}
