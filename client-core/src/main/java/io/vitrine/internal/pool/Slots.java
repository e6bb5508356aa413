package io.vitrine.internal.pool;

import org.jspecify.annotations.Nullable;

/**
 * The slots of a pool and how they go from hand to hand: idle with a connection, free without one, or owned by one thread.
 *
 * <p>A slot that is put down while somebody waits goes to the first in the line instead. The two sides cannot miss each other:
 * who puts a slot down first makes it visible and then looks at the line; who queues up first makes himself visible and
 * then looks for slots ({@link #settle}). Both steps of both sides are volatile, so at least one side sees the other.
 */
final class Slots {

    private final Slot[] all;
    private final SlotSet idle;
    private final SlotSet free;
    private final Waiters waiters = new Waiters();

    Slots(int capacity) {
        all = new Slot[capacity];
        idle = new SlotSet(capacity);
        free = new SlotSet(capacity);
        for (int number = 0; number < capacity; number++) {
            all[number] = new Slot(number);
            free.add(number);
        }
    }

    int capacity() {
        return all.length;
    }

    Slot at(int number) {
        return all[number];
    }

    Waiters waiters() {
        return waiters;
    }

    /** Takes a slot with an idle connection; null when there is none, or when others wait who come first. */
    @Nullable
    Slot takeIdleInTurn() {
        return waiters.count() == 0 ? takeIdle() : null;
    }

    /** Takes a slot with an idle connection; null when there is none. */
    @Nullable
    Slot takeIdle() {
        int number = idle.takeLowest();
        return number < 0 ? null : all[number];
    }

    /** Takes a slot without a connection; null when there is none. */
    @Nullable
    Slot takeFree() {
        int number = free.takeLowest();
        return number < 0 ? null : all[number];
    }

    /** Takes this slot if it is idle. */
    boolean takeIdle(Slot slot) {
        return idle.take(slot.number());
    }

    /** Whether this slot is idle at this moment. */
    boolean isIdle(Slot slot) {
        return idle.contains(slot.number());
    }

    int idleCount() {
        return idle.size();
    }

    /** Puts a slot down: to the first who waits, else to the idle or the free ones. */
    void putDown(Slot slot) {
        if (waiters.count() > 0 && waiters.serveFirst(slot.number())) {
            return;
        }
        putAway(slot);
        settle();
    }

    /** Gives what is idle or free to those who wait. */
    void settle() {
        while (waiters.count() > 0) {
            Slot slot = takeIdle();
            if (slot == null) {
                slot = takeFree();
            }
            if (slot == null) {
                return;
            }
            if (!waiters.serveFirst(slot.number())) {
                putAway(slot); // and look once more: somebody may have queued up meanwhile
            }
        }
    }

    private void putAway(Slot slot) {
        (slot.connection() == null ? free : idle).add(slot.number());
    }

    /** How many connections are lent at this moment. */
    int lentCount() {
        int lent = 0;
        for (Slot slot : all) {
            if (slot.operation() != null) {
                lent++;
            }
        }
        return lent;
    }

    /** How many slots hold a connection at this moment. */
    int filledCount() {
        int filled = 0;
        for (Slot slot : all) {
            if (slot.connection() != null) {
                filled++;
            }
        }
        return filled;
    }

    /** The borrowers who found their connection open. */
    long hits() {
        long hits = 0;
        for (Slot slot : all) {
            hits += slot.hits();
        }
        return hits;
    }
}
