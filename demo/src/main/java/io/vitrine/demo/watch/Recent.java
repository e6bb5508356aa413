package io.vitrine.demo.watch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The last so many things. Safe for any number of threads; the lock is held for a few steps only. */
final class Recent<T> {
    private final ReentrantLock lock = new ReentrantLock();
    private final ArrayDeque<T> kept = new ArrayDeque<>(); // guarded by lock; the oldest first
    private final int capacity;

    Recent(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity is " + capacity + "; at least 1 is needed");
        }
        this.capacity = capacity;
    }

    /** Adds an element, and drops the oldest when there is no room. */
    void add(T element) {
        add(element, (last, added) -> null);
    }

    /** Puts in place of the last element what {@code merge} makes of it and the new one; adds the new one if it makes nothing. */
    void add(T element, Merge<T> merge) {
        lock.lock();
        try {
            T last = kept.peekLast();
            T merged = last == null ? null : merge.merge(last, element);
            if (merged != null) {
                kept.removeLast();
                kept.addLast(merged);
                return;
            }
            if (kept.size() == capacity) {
                kept.removeFirst();
            }
            kept.addLast(element);
        } finally {
            lock.unlock();
        }
    }

    /** The last first. */
    List<T> list() {
        lock.lock();
        try {
            List<T> all = new ArrayList<>(kept);
            Collections.reverse(all);
            return all;
        } finally {
            lock.unlock();
        }
    }

    /** Makes one of two, or null to keep both. Called under the lock: must be short. */
    @FunctionalInterface
    interface Merge<T> {
        @Nullable
        T merge(T last, T added);
    }
}
