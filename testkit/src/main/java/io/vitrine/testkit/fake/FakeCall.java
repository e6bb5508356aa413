package io.vitrine.testkit.fake;

import io.vitrine.spi.AttemptReason;
import io.vitrine.spi.AttributeKey;
import io.vitrine.spi.Call;
import io.vitrine.spi.ClientInfo;
import io.vitrine.spi.Command;
import io.vitrine.spi.Endpoint;
import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.Origin;
import io.vitrine.spi.Phase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A call that is what a test says it is. Nothing happens by itself: no time passes, no attempt is counted and a pause is over at
 * once. Not safe for concurrent use.
 *
 * @param <Q> {@link Command}, {@link io.vitrine.spi.Pipeline} or {@link io.vitrine.spi.Dial}
 */
public final class FakeCall<Q> implements Call<Q> {

    /** The node of a call that does not say otherwise. */
    public static final Endpoint NODE = new Endpoint("127.0.0.1", 6379);

    /** The client of a call that does not say otherwise: standalone, on {@link #NODE}, database 0. */
    public static final ClientInfo CLIENT =
            new ClientInfo("fake", ClientInfo.Topology.STANDALONE, List.of(NODE), 0, "0.0.0-fake");

    private final Q request;
    private final FakeTimeline timeline = new FakeTimeline();
    private final Map<AttributeKey<?>, Object> attributes = new HashMap<>();
    private final List<Duration> pauses = new ArrayList<>();
    private ClientInfo client = CLIENT;
    private @Nullable Endpoint endpoint = NODE;
    private AttemptReason reason = AttemptReason.FIRST;
    private Origin origin = Origin.USER;
    private int attempt = 1;
    private long remainingNanos = Long.MAX_VALUE;

    private FakeCall(Q request) {
        this.request = request;
    }

    /** A first attempt of the application's, on {@link #NODE}, without a deadline. */
    public static <Q> FakeCall<Q> of(Q request) {
        return new FakeCall<>(request);
    }

    /** A call of the command of that name. */
    public static FakeCall<Command> of(String command) {
        return of(FakeCommand.named(command));
    }

    /** Says which client makes the call. */
    public FakeCall<Q> by(ClientInfo info) {
        this.client = info;
        return this;
    }

    /** Says which node the call was routed to; null for none yet. */
    public FakeCall<Q> at(@Nullable Endpoint node) {
        this.endpoint = node;
        return this;
    }

    /** Says what caused the call. */
    public FakeCall<Q> from(Origin cause) {
        this.origin = cause;
        return this;
    }

    /** Says which attempt this is, and why it was made. */
    public FakeCall<Q> attempt(int number, AttemptReason why) {
        this.attempt = number;
        this.reason = why;
        return this;
    }

    /** Says how long the call has taken. */
    public FakeCall<Q> took(Duration duration) {
        timeline.took(duration);
        return this;
    }

    /** Says how much of the time went to a phase; from then on the timeline has phases. */
    public FakeCall<Q> spent(Phase phase, Duration duration) {
        timeline.spent(phase, duration);
        return this;
    }

    /** Says how much time is left. */
    public FakeCall<Q> remaining(Duration left) {
        this.remainingNanos = left.toNanos();
        return this;
    }

    /** The pauses that were asked for, in order. */
    public List<Duration> pauses() {
        return List.copyOf(pauses);
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
        return endpoint;
    }

    @Override
    public int attempt() {
        return attempt;
    }

    @Override
    public AttemptReason reason() {
        return reason;
    }

    @Override
    public Origin origin() {
        return origin;
    }

    @Override
    public long remainingNanos() {
        return remainingNanos;
    }

    @Override
    public FakeTimeline timeline() {
        return timeline;
    }

    @Override
    @SuppressWarnings("unchecked") // a key is only ever mapped to a value of its own type
    public <T> @Nullable T attribute(AttributeKey<T> key) {
        return (T) attributes.get(key);
    }

    @Override
    public <T> void attribute(AttributeKey<T> key, @Nullable T value) {
        if (value == null) {
            attributes.remove(key);
        } else {
            attributes.put(key, value);
        }
    }

    /** Notes the pause and returns a completed stage. */
    @Override
    public CompletionStage<@Nullable Void> pause(Duration duration) {
        pauses.add(duration);
        return CompletableFuture.completedFuture(null);
    }

    /** Shortens the time that is left to this call, and returns it. */
    @Override
    public FakeCall<Q> withTimeout(Duration timeout) {
        remainingNanos = Math.min(remainingNanos, timeout.toNanos());
        return this;
    }

    /** A {@link FakeFailure} of that kind, without a code. */
    @Override
    public FakeFailure failure(ErrorKind kind, String message, @Nullable Throwable cause) {
        return new FakeFailure(kind, null, message, cause);
    }
}
