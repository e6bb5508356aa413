package io.vitrine.internal.chain;

import io.vitrine.RedisException;
import io.vitrine.command.Command;
import io.vitrine.internal.routing.Node;
import io.vitrine.internal.routing.Router;
import io.vitrine.internal.time.Waits;
import io.vitrine.spi.ClientInfo;
import io.vitrine.spi.Reply;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The way of a blocking command: everything runs on the caller's thread. With nobody on the chain the sections are not there: no
 * record, no stage, one clock read.
 */
public final class CommandPath extends CommandSteps {

    public CommandPath(ClientInfo client, Router router, Chain chain, CallLimits limits) {
        super(client, router, chain, limits, Waits.BLOCKING);
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
        return result(proceed(call), call);
    }

    /** Without interceptors: one attempt, and the long way only after its failure. */
    private @Nullable Object bare(Command<?> command, long nowNanos, long deadlineNanos) {
        Node node = router.route(command);
        RedisException failure;
        try {
            Object answer = node.exchange(command, nowNanos, deadlineNanos, null);
            if (!(answer instanceof RedisException error)) {
                return answer;
            }
            failure = error;
        } catch (RedisException lost) {
            failure = lost;
        }
        CallRecord<io.vitrine.spi.Command> call = recordOfFailed(command, node, failure, nowNanos, deadlineNanos);
        return result(afterFirst(command, node, failure, call), call);
    }

    @Override
    CompletionStage<Reply> exchange(CallRecord<?> call, Command<?> command) {
        Object answer = call.node().exchange(command, System.nanoTime(), call.deadlineNanos(), call.phases());
        return answer instanceof RedisException error
                ? CompletableFuture.failedFuture(error)
                : CompletableFuture.completedFuture(reply(command, answer));
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
