package io.vitrine.internal.shared;

import io.vitrine.internal.time.Deadline;
import io.vitrine.internal.time.Watchdog;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives up asynchronous calls whose time is up, on the watchdog's thread; callers who wait see to themselves. It looks at the line when
 * the first of them is due, and not before.
 */
final class Sweep {

    /** When it looks again after somebody was about to link a call, behind which there may be more. */
    private static final long GAP_NANOS = 1_000_000;

    private final CallLine line;
    private final Callbacks callbacks;
    private final Deadline alarm;

    Sweep(CallLine line, Callbacks callbacks, Watchdog watchdog) {
        this.line = line;
        this.callbacks = callbacks;
        this.alarm = watchdog.alarm(this::failOverdue);
    }

    /** Sees to a call that was just added. For any thread. */
    void watch(Exchange exchange) {
        if (exchange.deadlineNanos() != Deadline.NONE) {
            alarm.armNoLaterThan(exchange.deadlineNanos());
        }
    }

    private void failOverdue() {
        long nowNanos = System.nanoTime();
        long[] earliest = {Deadline.NONE};
        List<Exchange> overdue = new ArrayList<>();
        boolean whole = line.forEach(each -> {
            if (each.isWaitedFor() || each.isDone() || each.deadlineNanos() == Deadline.NONE) {
                return;
            }
            if (each.isOverdue(nowNanos)) {
                each.leaveQueue(); // now: its stage is completed elsewhere, and later
                overdue.add(each);
            } else if (earliest[0] == Deadline.NONE || each.deadlineNanos() - earliest[0] < 0) {
                earliest[0] = each.deadlineNanos();
            }
        });
        if (!overdue.isEmpty()) {
            callbacks.execute(() -> overdue.forEach(each -> each.abandon(each.timeout())));
        }
        if (earliest[0] != Deadline.NONE) {
            alarm.armNoLaterThan(earliest[0]);
        }
        if (!whole) {
            alarm.armNoLaterThan(nowNanos + GAP_NANOS);
        }
    }

    /** Ends it. */
    void close() {
        alarm.retire();
    }
}
