package io.vitrine.internal.chain;

import io.vitrine.RedisException;
import io.vitrine.command.Command;
import io.vitrine.internal.routing.Node;
import io.vitrine.internal.routing.Router;
import io.vitrine.internal.routing.Unauthenticated;
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
 * The steps of a command, the same for blocking and asynchronous calls: call section, retry, route, attempt section, exchange. Only
 * the last one differs, and who waits.
 */
abstract class CommandSteps {

    final Router router;
    final CallLimits limits;
    final CoreRetry retry;
    final boolean bare;
    private final ClientInfo client;
    private final Waits waits;
    private final boolean wantsPhases;
    private final Next<io.vitrine.spi.Command, Reply> callSection;
    private final @Nullable Next<io.vitrine.spi.Command, Reply> attemptSection;

    CommandSteps(ClientInfo client, Router router, Chain chain, CallLimits limits, Waits waits) {
        this.client = client;
        this.router = router;
        this.limits = limits;
        this.waits = waits;
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

    /** The end of the attempt section: sends the command to the node of the call and gets its reply. */
    abstract CompletionStage<Reply> exchange(CallRecord<?> call, Command<?> command);

    /** Runs all steps of a call. */
    final CompletionStage<Reply> proceed(CallRecord<io.vitrine.spi.Command> call) {
        return callSection.proceed(call);
    }

    /** A new call; its phases are stamped if somebody asks. */
    final CallRecord<io.vitrine.spi.Command> record(Command<?> command, long nowNanos, long deadlineNanos) {
        PhaseClock phases = wantsPhases ? new PhaseClock(nowNanos) : null;
        return record(command, nowNanos, deadlineNanos, phases);
    }

    private CallRecord<io.vitrine.spi.Command> record(
            Command<?> command, long nowNanos, long deadlineNanos, @Nullable PhaseClock phases) {
        return new CallRecord<>(command, client, Origin.USER, waits, nowNanos, deadlineNanos, phases);
    }

    /** The record of a call whose first attempt has failed already, without one. */
    final CallRecord<io.vitrine.spi.Command> recordOfFailed(
            Command<?> command, Node node, RedisException failure, long nowNanos, long deadlineNanos) {
        CallRecord<io.vitrine.spi.Command> call =
                record(command, nowNanos, deadlineNanos, Failures.phases(failure, nowNanos));
        call.beginAttempt(node, AttemptReason.FIRST);
        return call;
    }

    /** What becomes of a call whose first attempt has failed. */
    final CompletionStage<Reply> afterFirst(
            Command<?> command, Node node, RedisException failure, CallRecord<io.vitrine.spi.Command> call) {
        if (isHealedByAnotherConnection(failure, command)) {
            return attemptOn(call, command, node, AttemptReason.RETRY);
        }
        Command<?> source = sourceAfter(failure, command);
        return source == null
                ? retry.afterFirst(failure, call, this::attempt)
                : attemptOn(call, source, node, AttemptReason.SCRIPT_SOURCE);
    }

    /**
     * One attempt: routed, counted, and once more with its source when the server does not know a script, or on another connection
     * when it does not know any more who speaks on this one.
     */
    private CompletionStage<Reply> attempt(Call<io.vitrine.spi.Command> given) {
        CallRecord<io.vitrine.spi.Command> call = CallRecord.of(given);
        Command<?> command = (Command<?>) call.request();
        try {
            Node node = router.route(command);
            AttemptReason reason = call.attempt() == 0 ? AttemptReason.FIRST : AttemptReason.RETRY;
            CompletionStage<Reply> stage = attemptOn(call, command, node, reason);
            if (stage instanceof CompletableFuture<Reply> future
                    && future.isCompletedExceptionally()
                    && isHealedByAnotherConnection(Stages.failure(future), command)) {
                stage = attemptOn(call, command, node, AttemptReason.RETRY);
            }
            return command.onNoScript() == null ? stage : withSource(stage, call, command, node);
        } catch (RuntimeException | Error notRouted) {
            return CompletableFuture.failedFuture(notRouted);
        }
    }

    /** A script may raise what it likes, so its NOAUTH proves nothing. Only who waits has a connection that could be dropped. */
    private boolean isHealedByAnotherConnection(@Nullable Throwable failure, Command<?> command) {
        return limits.reauthenticates()
                && waits == Waits.BLOCKING
                && Unauthenticated.is(failure)
                && !Unauthenticated.mayBeRaisedBy(command);
    }

    private CompletionStage<Reply> attemptOn(
            CallRecord<io.vitrine.spi.Command> call, Command<?> command, Node node, AttemptReason reason) {
        call.beginAttempt(node, reason);
        if (attemptSection == null) {
            return exchangeSafely(call, command);
        }
        CallRecord<io.vitrine.spi.Command> attempt = call.attemptRecord(command, System.nanoTime());
        return Stages.onEnd(attemptSection.proceed(attempt), (reply, failure) -> call.addPhases(attempt));
    }

    private CompletionStage<Reply> exchange(Call<io.vitrine.spi.Command> given) {
        CallRecord<io.vitrine.spi.Command> call = CallRecord.of(given);
        return exchangeSafely(call, (Command<?>) call.request());
    }

    private CompletionStage<Reply> exchangeSafely(CallRecord<?> call, Command<?> command) {
        try {
            return exchange(call, command);
        } catch (RuntimeException | Error lost) { // proceed never throws: who stands before it would not see the end
            return CompletableFuture.failedFuture(lost);
        }
    }

    static Reply reply(Command<?> command, @Nullable Object value) {
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
}
