package io.vitrine.benchmarks.pool;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;

/** A stack of numbers: the head is a number and a version tag in one long, which rules out ABA. */
final class TaggedStack implements IdleSet {

    private static final long NONE = 0xFFFF_FFFFL;

    private final AtomicLong head = new AtomicLong(NONE);
    private final AtomicIntegerArray next;

    TaggedStack(int capacity) {
        next = new AtomicIntegerArray(capacity);
        for (int number = 0; number < capacity; number++) {
            put(number);
        }
    }

    @Override
    public int take() {
        while (true) {
            long seen = head.get();
            int number = (int) seen;
            if (number < 0) {
                return -1;
            }
            long below = next.getOpaque(number) & NONE;
            if (head.compareAndSet(seen, ((seen >>> 32) + 1) << 32 | below)) {
                return number;
            }
        }
    }

    @Override
    public void put(int number) {
        while (true) {
            long seen = head.get();
            next.setOpaque(number, (int) seen);
            if (head.compareAndSet(seen, ((seen >>> 32) + 1) << 32 | number)) {
                return;
            }
        }
    }
}
