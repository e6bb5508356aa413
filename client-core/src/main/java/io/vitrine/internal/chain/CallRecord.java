package io.vitrine.internal.chain;

import io.vitrine.internal.routing.Node;
import io.vitrine.internal.shared.Exchange;
import io.vitrine.internal.time.Nanos;
import io.vitrine.internal.time.PhaseClock;
import io.vitrine.internal.time.Waits;
import io.vitrine.spi.AttemptReason;
import io.vitrine.spi.AttributeKey;
import io.vitrine.spi.Call;
import io.vitrine.spi.ClientInfo;
import io.vitrine.spi.Endpoint;
import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.Origin;
import io.vitrine.spi.Phase;
import io.vitrine.spi.Timeline;
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * The core's {@link Call}: one object a call, which is its own timeline when no phases are stamped. An attempt is a record of
 * its own that shares the attributes of its call; {@link #withTimeout} gives a record that shares all but the deadline.
 *
 * <p>Not safe for concurrent use; a call that changes threads is handed over by what hands over its stage.
 */
public final class CallRecord<Q> implements Call<Q>, Timeline {

    private final Q request;
    private final ClientInfo client;
    private final Origin origin;
    private final Waits waits;
    private final long startNanos;
    private final long deadlineNanos;
    private final @Nullable PhaseClock phases;

    /** Who keeps attempt, endpoint and end: this, or the record that {@link #withTimeout} was called on. */
    private final CallRecord<?> state;

    /** Who keeps the attributes: the record of the call section. */
    private final CallRecord<?> call;

    private AttemptReason reason = AttemptReason.FIRST;
    private @Nullable Node node;
    private @Nullable Endpoint endpoint;
    private int attempt;
    private long endNanos;
    private boolean ended;
    private volatile @Nullable Future<?> underway;
    private volatile boolean cancelled;
    private @Nullable IdentityHashMap<AttributeKey<?>, Object> attributes;

    /**
     * A call.
     *
     * @param deadlineNanos in the time of {@link System#nanoTime()}; {@link Long#MAX_VALUE} for none
     * @param phases stamps the phases, or null when nobody asks
     */
    public CallRecord(
            Q request,
            ClientInfo client,
            Origin origin,
            Waits waits,
            long startNanos,
            long deadlineNanos,
            @Nullable PhaseClock phases) {
        this.request = request;
        this.client = client;
        this.origin = origin;
        this.waits = waits;
        this.startNanos = startNanos;
        this.deadlineNanos = deadlineNanos;
        this.phases = phases;
        this.state = this;
        this.call = this;
    }

    private CallRecord(
            CallRecord<?> call,
            @Nullable CallRecord<?> state,
            Q request,
            long startNanos,
            long deadlineNanos,
            @Nullable PhaseClock phases) {
        this.request = request;
        this.client = call.client;
        this.origin = call.origin;
        this.waits = call.waits;
        this.startNanos = startNanos;
        this.deadlineNanos = deadlineNanos;
        this.phases = phases;
        this.state = state == null ? this : state;
        this.call = call;
    }

    /** The record behind a call that came back from an interceptor. */
    static <Q> CallRecord<Q> of(Call<Q> call) {
        if (call instanceof CallRecord<Q> record) {
            return record;
        }
        throw new IllegalArgumentException(
                "an interceptor passed on a call of its own, " + call.getClass().getName()
                        + "; it must pass on the call it was given, or what withTimeout made of it");
    }

    /** Counts an attempt of this call that begins now at a node. */
    public void beginAttempt(Node target, AttemptReason why) {
        state.attempt++;
        state.node = target;
        state.endpoint = target.endpoint();
        state.reason = why;
    }

    /** Sends an attempt to its node, so that cancelling the call ends it; no more when the call was cancelled before. */
    void send(Exchange attemptUnderWay) {
        if (call.cancelled) {
            attemptUnderWay.cancel(false);
            return;
        }
        node().send(attemptUnderWay);
        call.underway = attemptUnderWay; // not earlier: who cancels it finds it in line
        if (call.cancelled) {
            attemptUnderWay.cancel(false);
        }
    }

    /** Ends the attempt under way, and those to come. From any thread. */
    void cancel() {
        call.cancelled = true;
        Future<?> attemptUnderWay = call.underway;
        if (attemptUnderWay != null) {
            attemptUnderWay.cancel(false);
        }
    }

    /** Counts the one attempt of a dial. */
    void beginDial(Endpoint target) {
        attempt = 1;
        endpoint = target;
    }

    /** A record of the attempt that {@link #beginAttempt} counted last; with phases of its own when the call has them. */
    public CallRecord<Q> attemptRecord(long nowNanos) {
        return attemptRecord(request, nowNanos);
    }

    /** A record of the last attempt with another request: one node's part of a batch. */
    public <P> CallRecord<P> attemptRecord(P part, long nowNanos) {
        PhaseClock own = phases == null ? null : new PhaseClock(nowNanos);
        CallRecord<P> record = new CallRecord<>(call, null, part, nowNanos, deadlineNanos, own);
        record.attempt = state.attempt;
        record.node = state.node;
        record.endpoint = state.endpoint;
        record.reason = state.reason;
        return record;
    }

    /**
     * Ends the call; what time is left unstamped belongs to the way back. Each group of observers ends it anew, from the wire
     * outwards, because what stands between two groups takes time too.
     */
    public void end(long nowNanos) {
        state.ended = true;
        state.endNanos = nowNanos;
        if (phases != null) {
            phases.end(nowNanos);
        }
    }

    /** Takes over the phases of an attempt of this call. */
    public void addPhases(CallRecord<?> attemptRecord) {
        if (phases != null && attemptRecord.phases != null) {
            phases.add(attemptRecord.phases);
        }
    }

    /** The node that {@link #beginAttempt} was called with last. */
    public Node node() {
        return Objects.requireNonNull(state.node, "node");
    }

    /** Stamps the phases of this call; null when nobody asks. */
    public @Nullable PhaseClock phases() {
        return phases;
    }

    /** The deadline in the time of {@link System#nanoTime()}; {@link Long#MAX_VALUE} for none. */
    public long deadlineNanos() {
        return deadlineNanos;
    }

    @Override
    public Q request() {
        return request;
    }

    @Override
    public ClientInfo client() {
        return client;
    }

    @Override
    public @Nullable Endpoint endpoint() {
        return state.endpoint;
    }

    @Override
    public int attempt() {
        return state.attempt;
    }

    @Override
    public AttemptReason reason() {
        return state.reason;
    }

    @Override
    public Origin origin() {
        return origin;
    }

    @Override
    public long remainingNanos() {
        return deadlineNanos == Long.MAX_VALUE ? Long.MAX_VALUE : deadlineNanos - System.nanoTime();
    }

    @Override
    public Timeline timeline() {
        return phases == null ? state : phases;
    }

    @Override
    @SuppressWarnings("unchecked") // a key is only ever mapped to a value of its own type
    public <T> @Nullable T attribute(AttributeKey<T> key) {
        IdentityHashMap<AttributeKey<?>, Object> stored = call.attributes;
        return stored == null ? null : (T) stored.get(key);
    }

    @Override
    public <T> void attribute(AttributeKey<T> key, @Nullable T value) {
        if (value == null) {
            if (call.attributes != null) {
                call.attributes.remove(key);
            }
            return;
        }
        if (call.attributes == null) {
            call.attributes = new IdentityHashMap<>(4);
        }
        call.attributes.put(key, value);
    }

    @Override
    public CompletionStage<@Nullable Void> pause(Duration duration) {
        CompletionStage<@Nullable Void> pause = waits.pause(Math.min(Nanos.of(duration), remainingNanos()));
        return phases == null ? pause : pause.thenRun(() -> phases.lap(Phase.BACKOFF));
    }

    @Override
    public Call<Q> withTimeout(Duration timeout) {
        long limitNanos = Nanos.after(System.nanoTime(), timeout);
        boolean earlier = deadlineNanos == Long.MAX_VALUE || limitNanos - deadlineNanos < 0;
        return earlier ? new CallRecord<>(call, state, request, startNanos, limitNanos, phases) : this;
    }

    @Override
    public RuntimeException failure(ErrorKind kind, String message, @Nullable Throwable cause) {
        return Refusals.exception(kind, message, cause);
    }

    @Override
    public long startNanos() {
        return startNanos;
    }

    @Override
    public long durationNanos() {
        return (ended ? endNanos : System.nanoTime()) - startNanos;
    }

    @Override
    public long phaseNanos(Phase phase) {
        return 0;
    }

    @Override
    public boolean hasPhases() {
        return false;
    }

    /** The request and the attempt, never an argument. */
    @Override
    public String toString() {
        return "Call[" + request + ", attempt " + attempt() + (endpoint() == null ? "" : " on " + endpoint()) + "]";
    }
}
