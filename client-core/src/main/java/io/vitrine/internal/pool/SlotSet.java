package io.vitrine.internal.pool;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * A set of slot numbers as bits, without locks and without allocation. Whoever takes a number out owns that slot until it puts
 * the number back into some set: the compare-and-set that takes it and the one that puts it order what the owners do.
 *
 * <p>The lowest number comes first. For a pool this has the virtue of a stack: few connections do the work and stay warm, the
 * others stay idle long enough to be closed. Unlike a stack it has no ABA problem, and any member can be taken, so that a sweep
 * needs no tombstones.
 */
final class SlotSet {

    private final AtomicLongArray words;

    /** An empty set for numbers below {@code capacity}. */
    SlotSet(int capacity) {
        words = new AtomicLongArray((capacity + Long.SIZE - 1) / Long.SIZE);
    }

    /** Puts a number in, which must not be in. */
    void add(int number) {
        int word = number / Long.SIZE;
        long bit = 1L << number;
        long bits = words.get(word);
        while (!words.compareAndSet(word, bits, bits | bit)) {
            bits = words.get(word);
        }
    }

    /** Takes the lowest number out; -1 when the set is empty. */
    int takeLowest() {
        for (int word = 0; word < words.length(); word++) {
            for (long bits = words.get(word); bits != 0; bits = words.get(word)) {
                if (words.compareAndSet(word, bits, bits & (bits - 1))) {
                    return word * Long.SIZE + Long.numberOfTrailingZeros(bits);
                }
            }
        }
        return -1;
    }

    /** Takes this number out; false when it is not in. */
    boolean take(int number) {
        int word = number / Long.SIZE;
        long bit = 1L << number;
        for (long bits = words.get(word); (bits & bit) != 0; bits = words.get(word)) {
            if (words.compareAndSet(word, bits, bits & ~bit)) {
                return true;
            }
        }
        return false;
    }

    /** Whether this number is in at this moment. */
    boolean contains(int number) {
        return (words.get(number / Long.SIZE) & (1L << number)) != 0;
    }

    /** How many numbers are in; exact when nobody changes the set meanwhile. */
    int size() {
        int size = 0;
        for (int word = 0; word < words.length(); word++) {
            size += Long.bitCount(words.get(word));
        }
        return size;
    }
}
