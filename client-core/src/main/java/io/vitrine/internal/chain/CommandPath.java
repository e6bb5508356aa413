package io.vitrine.internal.chain;

import io.vitrine.RedisException;
import io.vitrine.command.Command;
import io.vitrine.internal.connection.Connection;
import io.vitrine.internal.routing.Node;
import io.vitrine.internal.routing.Router;
import io.vitrine.internal.time.PhaseClock;
import io.vitrine.internal.time.Waits;
import io.vitrine.spi.AttemptReason;
import io.vitrine.spi.Call;
import io.vitrine.spi.ClientInfo;
import io.vitrine.spi.Next;
import io.vitrine.spi.Origin;
import io.vitrine.spi.Outcome;
import io.vitrine.spi.Reply;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The way of a blocking command: call section, retry, route, attempt section, connection. Everything runs on the caller's
 * thread. With nobody on the chain the sections are not there: no record, no stage, one clock read.
 */
public final class CommandPath {

    private final ClientInfo client;
    private final Router router;
    private final CallLimits limits;
    private final boolean wantsPhases;
    private final CoreRetry retry;
    private final boolean bare;
    private final Next<io.vitrine.spi.Command, Reply> callSection;
    private final @Nullable Next<io.vitrine.spi.Command, Reply> attemptSection;

    public CommandPath(ClientInfo client, Router router, Chain chain, CallLimits limits) {
        this.client = client;
        this.router = router;
        this.limits = limits;
        this.wantsPhases = chain.wantsPhases();
        this.retry = new CoreRetry(limits.retry());
        this.bare = chain.isEmpty(Hook.PROCESS, any -> true);
        this.attemptSection = chain.isEmpty(Hook.PROCESS, each -> !each.isInCallSection())
                ? null
                : chain.compose(Hook.PROCESS, each -> !each.isInCallSection(), this::exchange);
        Next<io.vitrine.spi.Command, Reply> retrying =
                chain.hasRetry(Hook.PROCESS) ? this::attempt : call -> retry.process(call, this::attempt);
        this.callSection = chain.compose(Hook.PROCESS, Registration::isInCallSection, retrying);
    }

    /** Executes a command: the table of contents of the client. */
    @SuppressWarnings({"unchecked", "NullAway"}) // the decoder of a Command<T> gives a T, null included where T is
    public <T extends @Nullable Object> T call(Command<T> command) {
        long nowNanos = System.nanoTime();
        long deadlineNanos = limits.deadlineNanos(command, nowNanos);
        return (T) (bare ? bare(command, nowNanos, deadlineNanos) : seen(command, nowNanos, deadlineNanos));
    }

    /** With interceptors: the call section, in it the retry, in it the attempts. */
    private @Nullable Object seen(Command<?> command, long nowNanos, long deadlineNanos) {
        CallRecord<io.vitrine.spi.Command> call = record(command, nowNanos, deadlineNanos);
        return result(callSection.proceed(call), call);
    }

    /** Without interceptors: one attempt, and the long way only after its failure. */
    private @Nullable Object bare(Command<?> command, long nowNanos, long deadlineNanos) {
        Node node = router.route(command);
        RedisException failure;
        try {
            Object answer = exchange(command, node, nowNanos, deadlineNanos, null);
            if (!(answer instanceof RedisException error)) {
                return answer;
            }
            failure = error;
        } catch (RedisException lost) {
            failure = lost;
        }
        return bareFailed(command, node, failure, nowNanos, deadlineNanos);
    }

    private @Nullable Object bareFailed(
            Command<?> command, Node node, RedisException failure, long nowNanos, long deadlineNanos) {
        CallRecord<io.vitrine.spi.Command> call = new CallRecord<>(
                command,
                client,
                Origin.USER,
                Waits.BLOCKING,
                nowNanos,
                deadlineNanos,
                Failures.phases(failure, nowNanos));
        call.beginAttempt(node, AttemptReason.FIRST);
        Command<?> source = sourceAfter(failure, command);
        CompletionStage<Reply> stage = source == null
                ? retry.afterFirst(failure, call, this::attempt)
                : attemptOn(call, source, node, AttemptReason.SCRIPT_SOURCE);
        return result(stage, call);
    }

    /** One attempt: routed, counted, and once more with its source when the server does not know a script. */
    private CompletionStage<Reply> attempt(Call<io.vitrine.spi.Command> given) {
        CallRecord<io.vitrine.spi.Command> call = CallRecord.of(given);
        Command<?> command = (Command<?>) call.request();
        try {
            Node node = router.route(command);
            AttemptReason reason = call.attempt() == 0 ? AttemptReason.FIRST : AttemptReason.RETRY;
            CompletionStage<Reply> stage = attemptOn(call, command, node, reason);
            return command.onNoScript() == null ? stage : withSource(stage, call, command, node);
        } catch (RuntimeException | Error notRouted) {
            return CompletableFuture.failedFuture(notRouted);
        }
    }

    private CompletionStage<Reply> attemptOn(
            CallRecord<io.vitrine.spi.Command> call, Command<?> command, Node node, AttemptReason reason) {
        call.beginAttempt(node, reason);
        if (attemptSection == null) {
            return exchange(call, command);
        }
        CallRecord<io.vitrine.spi.Command> attempt = call.attemptRecord(command, System.nanoTime());
        return Stages.onEnd(attemptSection.proceed(attempt), (reply, failure) -> call.addPhases(attempt));
    }

    /** The end of the attempt section. */
    private CompletionStage<Reply> exchange(Call<io.vitrine.spi.Command> given) {
        CallRecord<io.vitrine.spi.Command> call = CallRecord.of(given);
        return exchange(call, (Command<?>) call.request());
    }

    private CompletionStage<Reply> exchange(CallRecord<?> call, Command<?> command) {
        try {
            Object answer = exchange(command, call.node(), System.nanoTime(), call.deadlineNanos(), call.phases());
            return answer instanceof RedisException error
                    ? CompletableFuture.failedFuture(error)
                    : CompletableFuture.completedFuture(reply(command, answer));
        } catch (RuntimeException | Error lost) { // proceed never throws: who stands before it would not see the end
            return CompletableFuture.failedFuture(lost);
        }
    }

    /** Takes a connection, writes, reads, gives it back. An error that leaves the connection in step comes as a value. */
    private static @Nullable Object exchange(
            Command<?> command, Node node, long nowNanos, long deadlineNanos, @Nullable PhaseClock phases) {
        boolean blocking = command.blocksFor() != null;
        Connection connection = node.acquire(command.name(), blocking, nowNanos, deadlineNanos, phases);
        try {
            return connection.exchange(command, deadlineNanos, phases);
        } finally {
            node.release(connection, blocking);
        }
    }

    private static Reply reply(Command<?> command, @Nullable Object value) {
        return value == null && command.returnsNothing() ? Reply.done() : Reply.of(value);
    }

    private static @Nullable Command<?> sourceAfter(@Nullable Throwable failure, Command<?> command) {
        boolean unknown = failure instanceof RedisException error && "NOSCRIPT".equals(error.code());
        return unknown ? command.onNoScript() : null;
    }

    /** Sends the source when the server does not know the script, also when an interceptor gave a stage that is pending yet. */
    private CompletionStage<Reply> withSource(
            CompletionStage<Reply> stage, CallRecord<io.vitrine.spi.Command> call, Command<?> command, Node node) {
        if (stage instanceof CompletableFuture<Reply> future && future.isDone()) {
            Command<?> source = sourceAfter(Stages.failure(future), command);
            return source == null ? stage : attemptOn(call, source, node, AttemptReason.SCRIPT_SOURCE);
        }
        return stage.handle((reply, failure) -> {
                    Command<?> source = failure == null ? null : sourceAfter(Outcome.unwrap(failure), command);
                    return source == null ? stage : attemptOn(call, source, node, AttemptReason.SCRIPT_SOURCE);
                })
                .thenCompose(settled -> settled);
    }

    private CallRecord<io.vitrine.spi.Command> record(Command<?> command, long nowNanos, long deadlineNanos) {
        PhaseClock phases = wantsPhases ? new PhaseClock(nowNanos) : null;
        return new CallRecord<>(command, client, Origin.USER, Waits.BLOCKING, nowNanos, deadlineNanos, phases);
    }

    private static @Nullable Object result(CompletionStage<Reply> stage, CallRecord<io.vitrine.spi.Command> call) {
        try {
            Reply reply = Stages.await(stage, call.remainingNanos());
            if (reply == null) {
                throw Stages.asRuntime(Stages.orMissing(null));
            }
            if (reply.error() != null) {
                throw Stages.asRuntime(reply.error());
            }
            return reply.value();
        } catch (RedisException failed) {
            throw Failures.ended(failed, call.request().name(), call);
        }
    }
}
