package io.vitrine.testkit;

import static java.util.Objects.requireNonNull;

import io.vitrine.spi.Call;
import io.vitrine.spi.Command;
import io.vitrine.spi.Dial;
import io.vitrine.spi.DialInterceptor;
import io.vitrine.spi.Next;
import io.vitrine.spi.Origin;
import io.vitrine.spi.Outcome;
import io.vitrine.spi.Pipeline;
import io.vitrine.spi.ProcessInterceptor;
import io.vitrine.spi.ProcessPipelineInterceptor;
import io.vitrine.spi.Reply;
import io.vitrine.spi.Transport;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes down every call that passes its place on the chain, and passes it on unchanged.
 *
 * <pre>{@code
 * RecordingInterceptor recording = RecordingInterceptor.create();
 * RedisClient client = …;                       // with this interceptor on its chain
 * client.get("absent");
 * assertThat(recording.commands("GET")).singleElement()
 *         .returns(Outcome.Status.NIL, call -> call.outcome().status());
 * assertThat(recording.dials()).hasSize(1);
 * }</pre>
 *
 * <p>Below {@link io.vitrine.spi.Order#GUARD} it sees calls, from there on attempts. With two recorders on one chain
 * {@link RecordedCall#encloses} tells which stands further out.
 *
 * <p>A call is written down when it ends, before whoever made it goes on. Safe for use by several threads and clients.
 */
public final class RecordingInterceptor implements ProcessInterceptor, ProcessPipelineInterceptor, DialInterceptor {
    private static final AtomicLong SEQUENCE = new AtomicLong();

    private final String name;
    private final boolean wantsPhases;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger closes = new AtomicInteger();
    private final ReentrantLock lock = new ReentrantLock();
    private final List<RecordedCall> calls = new ArrayList<>(); // guarded by lock

    private RecordingInterceptor(String name, boolean wantsPhases) {
        this.name = requireNonNull(name, "name");
        this.wantsPhases = wantsPhases;
    }

    /** A recorder that leaves the timeline as it is. */
    public static RecordingInterceptor create() {
        return new RecordingInterceptor("recording", false);
    }

    /** A recorder of this name, to tell several apart. */
    public static RecordingInterceptor named(String name) {
        return new RecordingInterceptor(name, false);
    }

    /** A recorder that has the chain stamp the phases of every call, and writes them down. */
    public static RecordingInterceptor withPhases() {
        return new RecordingInterceptor("recording", true);
    }

    /** Everything so far, in the order it ended. */
    public List<RecordedCall> calls() {
        lock.lock();
        try {
            return List.copyOf(calls);
        } finally {
            lock.unlock();
        }
    }

    /** The commands the application has called, by themselves. */
    public List<RecordedCall> commands() {
        return ofKind(RecordedCall.Kind.COMMAND);
    }

    /** The {@link #commands()} of this name. */
    public List<RecordedCall> commands(String command) {
        return commands().stream()
                .filter(call -> call.commands().get(0).equalsIgnoreCase(command))
                .toList();
    }

    /** The batches the application has called. */
    public List<RecordedCall> pipelines() {
        return ofKind(RecordedCall.Kind.PIPELINE);
    }

    /** All dials, whatever caused them. */
    public List<RecordedCall> dials() {
        return calls().stream()
                .filter(call -> call.kind() == RecordedCall.Kind.DIAL)
                .toList();
    }

    /** How many calls have come and not ended. */
    public int inFlight() {
        return inFlight.get();
    }

    /** How often a client has closed this interceptor. */
    public int closes() {
        return closes.get();
    }

    /** Forgets what was written down. */
    public void clear() {
        lock.lock();
        try {
            calls.clear();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean wantsPhases() {
        return wantsPhases;
    }

    @Override
    public CompletionStage<Reply> process(Call<Command> call, Next<Command, Reply> next) {
        Recording recording = begin(RecordedCall.Kind.COMMAND, call);
        recording.commands(List.of(call.request()));
        return watch(next.proceed(call), recording, reply -> List.of(reply.outcome()));
    }

    @Override
    public CompletionStage<List<Reply>> processPipeline(Call<Pipeline> call, Next<Pipeline, List<Reply>> next) {
        Recording recording = begin(RecordedCall.Kind.PIPELINE, call);
        recording.commands(call.request().commands());
        recording.batch(call.request().kind());
        return watch(
                next.proceed(call),
                recording,
                replies -> replies.stream().map(Reply::outcome).toList());
    }

    @Override
    public CompletionStage<Transport> dial(Call<Dial> call, Next<Dial, Transport> next) {
        Recording recording = begin(RecordedCall.Kind.DIAL, call);
        recording.dial(call.request());
        return watch(next.proceed(call), recording, transport -> List.of());
    }

    @Override
    public void close() {
        closes.incrementAndGet();
    }

    @Override
    public String toString() {
        return "RecordingInterceptor[" + name + "]";
    }

    private Recording begin(RecordedCall.Kind kind, Call<?> call) {
        inFlight.incrementAndGet();
        return new Recording(name, kind, call, SEQUENCE.incrementAndGet());
    }

    /** A blocking call's stage is complete: it is handed back as it is, and its failure stays unwrapped. */
    private <R> CompletionStage<R> watch(
            CompletionStage<R> stage, Recording recording, Function<R, List<Outcome>> outcomes) {
        CompletableFuture<R> future = stage.toCompletableFuture();
        boolean complete = future.isDone();
        CompletionStage<R> watched = future.whenComplete((result, error) -> end(
                recording,
                error == null ? outcomes.apply(result) : List.of(),
                error == null ? null : Outcome.of(error)));
        return complete ? stage : watched;
    }

    private void end(Recording recording, List<Outcome> outcomes, @Nullable Outcome failure) {
        RecordedCall ended = recording.end(outcomes, failure, SEQUENCE.incrementAndGet());
        inFlight.decrementAndGet();
        lock.lock();
        try {
            calls.add(ended);
        } finally {
            lock.unlock();
        }
    }

    private List<RecordedCall> ofKind(RecordedCall.Kind kind) {
        return calls().stream()
                .filter(call -> call.kind() == kind && call.origin() == Origin.USER)
                .toList();
    }
}
