package io.vitrine.benchmarks.pool;

import java.util.concurrent.locks.ReentrantLock;

/** An array under a lock: what most pools do. */
final class LockedStack implements IdleSet {

    private final ReentrantLock lock = new ReentrantLock();
    private final int[] numbers;
    private int size;

    LockedStack(int capacity) {
        numbers = new int[capacity];
        for (int number = 0; number < capacity; number++) {
            numbers[size++] = number;
        }
    }

    @Override
    public int take() {
        lock.lock();
        try {
            return size == 0 ? -1 : numbers[--size];
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void put(int number) {
        lock.lock();
        try {
            numbers[size++] = number;
        } finally {
            lock.unlock();
        }
    }
}
