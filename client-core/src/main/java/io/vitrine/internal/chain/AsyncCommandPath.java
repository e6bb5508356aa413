package io.vitrine.internal.chain;

import io.vitrine.RedisException;
import io.vitrine.command.Command;
import io.vitrine.internal.routing.Node;
import io.vitrine.internal.routing.Router;
import io.vitrine.internal.shared.CommandExchange;
import io.vitrine.internal.time.Waits;
import io.vitrine.spi.ClientInfo;
import io.vitrine.spi.Reply;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The way of an asynchronous command: up to the line of a shared connection on the caller's thread, back where continuations run. No
 * thread waits. With nobody on the chain the stage that the caller gets is the call's own place in line.
 */
public final class AsyncCommandPath extends CommandSteps {

    public AsyncCommandPath(ClientInfo client, Router router, Chain chain, CallLimits limits, Waits waits) {
        super(client, router, chain, limits, waits);
    }

    /** Sends a command; the stage fails with a {@link RedisException}. Does not throw. */
    @SuppressWarnings("unchecked") // the decoder of a Command<T> gives a T
    public <T extends @Nullable Object> CompletionStage<T> call(Command<T> command) {
        long nowNanos = System.nanoTime();
        long deadlineNanos = limits.deadlineNanos(command, nowNanos);
        return (CompletionStage<T>)
                (bare ? bare(command, nowNanos, deadlineNanos) : seen(command, nowNanos, deadlineNanos));
    }

    private CompletionStage<@Nullable Object> seen(Command<?> command, long nowNanos, long deadlineNanos) {
        CallRecord<io.vitrine.spi.Command> call = record(command, nowNanos, deadlineNanos);
        AsyncResult<@Nullable Object> result = new AsyncResult<>(call);
        deliver(proceed(call), command.name(), call, result);
        return result;
    }

    private CompletionStage<@Nullable Object> bare(Command<?> command, long nowNanos, long deadlineNanos) {
        BareCall call = new BareCall(command, nowNanos, deadlineNanos);
        try {
            call.sendTo(router.route(command));
        } catch (RuntimeException | Error notSent) {
            call.completeExceptionally(notSent);
        }
        return call;
    }

    @Override
    CompletionStage<Reply> exchange(CallRecord<?> call, Command<?> command) {
        ReplyExchange exchange = new ReplyExchange(command, call);
        call.send(exchange);
        return exchange.replies();
    }

    private static void deliver(
            CompletionStage<Reply> stage,
            String operation,
            CallRecord<?> call,
            CompletableFuture<@Nullable Object> result) {
        stage.whenComplete((reply, failure) -> {
            Throwable error = failure != null || reply == null ? Stages.orMissing(failure) : reply.error();
            if (error != null) {
                result.completeExceptionally(Failures.ended(error, operation, call));
            } else if (reply != null) {
                result.complete(reply.value());
            }
        });
    }

    /** A command that nobody watches: its own stage. */
    private final class BareCall extends CommandExchange {

        private final long startNanos;
        private @Nullable Node node;

        BareCall(Command<?> command, long startNanos, long deadlineNanos) {
            super(command, deadlineNanos, false, null);
            this.startNanos = startNanos;
        }

        void sendTo(Node target) {
            node = target;
            target.send(this);
        }

        /** The long way, only after a failure. */
        @Override
        protected void fail(RedisException failure) {
            Node first = node;
            if (first == null || isDone()) {
                completeExceptionally(failure);
                return;
            }
            CallRecord<io.vitrine.spi.Command> call =
                    recordOfFailed(command(), first, failure, startNanos, deadlineNanos());
            var unused = whenComplete((value, ended) -> {
                if (isCancelled()) {
                    call.cancel();
                }
            });
            deliver(afterFirst(command(), first, failure, call), command().name(), call, this);
        }
    }

    /** One attempt of a command that somebody watches. */
    private static final class ReplyExchange extends CommandExchange {

        ReplyExchange(Command<?> command, CallRecord<?> call) {
            super(command, call.deadlineNanos(), false, call.phases());
        }

        @Override
        protected @Nullable Object result(@Nullable Object value) {
            return reply(command(), value);
        }

        @SuppressWarnings({"unchecked", "rawtypes"}) // result gives replies
        CompletionStage<Reply> replies() {
            return (CompletionStage) this;
        }
    }
}
