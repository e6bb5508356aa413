package io.vitrine.benchmarks.pool;

import java.util.concurrent.atomic.AtomicLongArray;

/** Bits, the lowest first: the same steps as the pool's own SlotSet, which its package keeps to itself. */
final class BitSet implements IdleSet {

    private final AtomicLongArray words;

    BitSet(int capacity) {
        words = new AtomicLongArray((capacity + 63) / 64);
        for (int number = 0; number < capacity; number++) {
            put(number);
        }
    }

    @Override
    public int take() {
        for (int word = 0; word < words.length(); word++) {
            for (long bits = words.get(word); bits != 0; bits = words.get(word)) {
                if (words.compareAndSet(word, bits, bits & (bits - 1))) {
                    return word * 64 + Long.numberOfTrailingZeros(bits);
                }
            }
        }
        return -1;
    }

    @Override
    public void put(int number) {
        int word = number / 64;
        long bits = words.get(word);
        while (!words.compareAndSet(word, bits, bits | 1L << number)) {
            bits = words.get(word);
        }
    }
}
