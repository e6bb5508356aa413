package io.vitrine.internal.pool;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlotSetTest {

    @Test
    void theLowestNumberComesFirst() {
        SlotSet set = new SlotSet(200);
        for (int number : new int[] {199, 64, 3, 63, 128, 0}) {
            set.add(number);
        }
        assertThat(set.size()).isEqualTo(6);
        assertThat(List.of(set.takeLowest(), set.takeLowest(), set.takeLowest(), set.takeLowest()))
                .containsExactly(0, 3, 63, 64);
        assertThat(set.contains(128)).isTrue();
        assertThat(set.size()).isEqualTo(2);
    }

    @Test
    void anEmptySetGivesNothing() {
        assertThat(new SlotSet(1).takeLowest()).isEqualTo(-1);
        assertThat(new SlotSet(1000).takeLowest()).isEqualTo(-1);
    }

    @Test
    void aMemberCanBeTakenOutOfTheMiddleOnce() {
        SlotSet set = new SlotSet(100);
        set.add(70);
        set.add(80);
        assertThat(set.take(80)).isTrue();
        assertThat(set.take(80)).isFalse();
        assertThat(set.contains(80)).isFalse();
        assertThat(set.takeLowest()).isEqualTo(70);
    }

    /** Threads take and put back, by turns the lowest and one of their choice; a slot is never owned by two. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4, 64, 65, 300})
    void noNumberIsEverOwnedTwiceOrLostUnderStress(int capacity) throws Exception {
        SlotSet set = new SlotSet(capacity);
        AtomicIntegerArray owners = new AtomicIntegerArray(capacity);
        for (int number = 0; number < capacity; number++) {
            set.add(number);
        }
        List<CompletableFuture<Integer>> threads = new ArrayList<>();
        for (int t = 0; t < 8; t++) {
            int seed = t;
            threads.add(CompletableFuture.supplyAsync(
                    () -> takeAndPutBack(set, owners, seed), task -> new Thread(task).start()));
        }
        int taken = 0;
        for (CompletableFuture<Integer> thread : threads) {
            taken += thread.get(100, SECONDS);
        }
        assertThat(taken).isPositive();
        assertThat(set.size()).isEqualTo(capacity);
    }

    private static int takeAndPutBack(SlotSet set, AtomicIntegerArray owners, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int taken = 0;
        for (int i = 0; i < 50_000; i++) {
            int number = random.nextInt(owners.length());
            if (random.nextBoolean()) {
                number = set.takeLowest();
            } else if (!set.take(number)) {
                number = -1;
            }
            if (number >= 0) {
                taken++;
                assertThat(owners.incrementAndGet(number)).isEqualTo(1);
                assertThat(owners.decrementAndGet(number)).isZero();
                set.add(number);
            }
        }
        return taken;
    }
}
