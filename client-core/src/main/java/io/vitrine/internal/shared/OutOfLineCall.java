package io.vitrine.internal.shared;

import io.vitrine.RedisException;
import io.vitrine.command.Command;
import io.vitrine.internal.time.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * A call that stands in no {@link CallLine}: whoever keeps its place until the reply comes tells here what becomes of it. Its stage is
 * completed where {@link Callbacks} run. Safe for use by many threads.
 */
public final class OutOfLineCall {

    private final CommandExchange exchange;
    private final Callbacks callbacks;

    public OutOfLineCall(CommandExchange exchange, Callbacks callbacks) {
        this.exchange = exchange;
        this.callbacks = callbacks;
    }

    /** What is to be sent. */
    public Command<?> command() {
        return exchange.command();
    }

    /** When its time is up, in the time of {@link System#nanoTime()}; {@link Deadline#NONE} for never. */
    public long deadlineNanos() {
        return exchange.deadlineNanos();
    }

    /** Whether it has an outcome. */
    public boolean isDone() {
        return exchange.isDone();
    }

    /** It is on its way from now on. */
    public void written(long nowNanos) {
        exchange.taken(nowNanos);
        exchange.take();
    }

    /**
     * Its reply is here.
     *
     * @param value the value, or a {@link RedisException} as a value
     * @param firstByteNanos when the reply began to come
     */
    public void answer(@Nullable Object value, long firstByteNanos) {
        if (!exchange.isDone()) {
            exchange.stamp(firstByteNanos);
            callbacks.execute(() -> exchange.finish(value));
        }
    }

    /** It comes to nothing. */
    public void fail(RedisException why) {
        callbacks.execute(() -> exchange.abandon(why));
    }

    /** As {@link #fail}, at once and on this thread: for the thread that made the call. */
    public void refuse(RedisException why) {
        exchange.abandon(why);
    }

    /** Its time is up. */
    public void failOverdue() {
        callbacks.execute(() -> exchange.abandon(exchange.timeout()));
    }
}
