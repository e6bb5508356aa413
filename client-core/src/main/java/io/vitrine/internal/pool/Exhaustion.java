package io.vitrine.internal.pool;

import io.vitrine.internal.time.Timelines;
import org.jspecify.annotations.Nullable;

/** The state of a pool that has nothing to give, for people. */
final class Exhaustion {

    private Exhaustion() {}

    /** Such as {@code 16/16 in use, 5 waiting, oldest borrow 2.3 s by GET}. */
    static String describe(Slots slots, long nowNanos) {
        int lent = 0;
        long oldestNanos = -1;
        String by = null;
        for (int number = 0; number < slots.capacity(); number++) {
            Slot slot = slots.at(number);
            String operation = slot.operation();
            if (operation == null) {
                continue;
            }
            lent++;
            long usedNanos = nowNanos - slot.borrowedNanos();
            if (usedNanos > oldestNanos) {
                oldestNanos = usedNanos;
                by = operation;
            }
        }
        int opening = slots.capacity() - lent;
        return lent + "/" + slots.capacity() + " in use, "
                + (opening > 0 ? opening + " being opened or checked, " : "")
                + slots.waiters().count() + " waiting"
                + oldest(oldestNanos, by);
    }

    private static String oldest(long usedNanos, @Nullable String operation) {
        return operation == null ? "" : ", oldest borrow " + Timelines.duration(usedNanos) + " by " + operation;
    }
}
