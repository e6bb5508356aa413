package io.vitrine.spi;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * One call on its way through the chain: a command, a batch or a dial, with everything around it. In the call section it
 * stands for the whole logical operation with its retries and redirects; in the attempt section for one attempt.
 *
 * <p>The core makes calls; an interceptor only reads them. A call must not be kept after its hook has completed. Its
 * methods may be used from the thread that runs the hook.
 *
 * @param <Q> {@link Command}, {@link Pipeline} or {@link Dial}
 */
public interface Call<Q> {

    /** What is asked. */
    Q request();

    /** Who asks: the client this call was made on. */
    ClientInfo client();

    /** The node of this attempt; null in the call section until the call was routed for the first time. */
    @Nullable
    Endpoint endpoint();

    /**
     * The number of this attempt, from 1. In the call section: the number of attempts begun so far, which after
     * completion is their total; 0 when nothing was attempted.
     */
    int attempt();

    /** Why this attempt was made. */
    AttemptReason reason();

    /** What caused the call. Traffic that the client makes by itself is never {@link Origin#USER}. */
    Origin origin();

    /** The time left until the deadline, in nanoseconds; 0 or less when it has passed, {@link Long#MAX_VALUE} for none. */
    long remainingNanos();

    /** Where the time went. */
    Timeline timeline();

    /** The attribute put under {@code key}, or null. Attempts see the attributes of their call. */
    <T> @Nullable T attribute(AttributeKey<T> key);

    /** Puts an attribute, or removes it with a null value. Storage is allocated only by the first put. */
    <T> void attribute(AttributeKey<T> key, @Nullable T value);

    /**
     * Waits in the way that suits the call: sleeps on the thread of a blocking caller and returns a completed stage;
     * schedules for an asynchronous one. Never waits longer than {@link #remainingNanos()}. An interrupt ends
     * the wait with a failed stage of kind {@link ErrorKind#CANCELLED}.
     */
    CompletionStage<@Nullable Void> pause(Duration duration);

    /** This call with its deadline no later than {@code timeout} from now. */
    Call<Q> withTimeout(Duration timeout);

    /**
     * The client's own exception for an interceptor that refuses to pass a call on, such as
     * {@link ErrorKind#CIRCUIT_OPEN} (a {@code CircuitOpenException}), {@link ErrorKind#FORBIDDEN} (a
     * {@code CommandForbiddenException}) or {@link ErrorKind#OVERLOAD}. It implements {@link Failure}.
     *
     * @param kind what happened
     * @param message the fact, the values, the state and the next step; no key, argument or secret
     * @param cause what led to it, or null
     */
    RuntimeException failure(ErrorKind kind, String message, @Nullable Throwable cause);
}
