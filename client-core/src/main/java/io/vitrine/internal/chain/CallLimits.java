package io.vitrine.internal.chain;

import io.vitrine.command.Command;
import io.vitrine.internal.time.Nanos;
import io.vitrine.options.RetryPolicy;
import java.time.Duration;

/**
 * How long a call may take and how often it is tried.
 *
 * @param timeoutNanos the time for a whole call: pool wait, dial, I/O and retries
 * @param chosen whether the caller chose that time for these calls, so that it bounds blocking commands too
 * @param graceNanos what a blocking command gets on top of its block time
 * @param retry the core's own retry
 * @param reauthenticates whether a command that the server does not run on a connection that is no longer authenticated is sent
 *     once more, on another
 */
public record CallLimits(
        long timeoutNanos, boolean chosen, long graceNanos, RetryPolicy retry, boolean reauthenticates) {

    /** No deadline. */
    public static final long NEVER = Long.MAX_VALUE;

    /** These limits with a time the caller chose. */
    public CallLimits withTimeout(Duration timeout) {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("timeout " + timeout + " is not positive");
        }
        return new CallLimits(Nanos.of(timeout), true, graceNanos, retry, reauthenticates);
    }

    /** These limits without retry: for a connection that its holder keeps. */
    public CallLimits withoutRetry() {
        return new CallLimits(timeoutNanos, chosen, graceNanos, RetryPolicy.none(), false);
    }

    /** The deadline of a command that begins now. */
    public long deadlineNanos(Command<?> command, long nowNanos) {
        Duration blocksFor = command.blocksFor();
        return blocksFor == null || chosen ? deadlineNanos(nowNanos) : blockingDeadlineNanos(blocksFor, nowNanos);
    }

    /** The deadline of a batch that begins now. */
    public long deadlineNanos(long nowNanos) {
        return timeoutNanos == NEVER ? NEVER : nowNanos + timeoutNanos;
    }

    private long blockingDeadlineNanos(Duration blocksFor, long nowNanos) {
        return blocksFor.isZero() ? NEVER : Nanos.after(nowNanos, blocksFor) + graceNanos;
    }
}
