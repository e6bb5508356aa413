package io.vitrine.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.testkit.fake.FakePool;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HitRatioWindowTest {

    private final FakePool pool = new FakePool("pool");
    private final HitRatioWindow window = new HitRatioWindow(0);

    @Test
    void countsSinceTheOpeningUntilAMinuteHasPassed() {
        assertThat(at(1, 10, 10)).isEqualTo(0.5);
        assertThat(at(59, 40, 10)).isEqualTo(0.8);
    }

    @Test
    void forgetsWhatIsOlderThanAMinute() {
        for (int second = 0; second <= 60; second++) {
            at(second, 0, second);
        }

        assertThat(at(61, 59, 60)).as("one miss at 1 s is out of the window").isEqualTo(0.5);
        assertThat(at(121, 159, 60)).as("only hits since 61 s").isEqualTo(1.0);
    }

    @Test
    void isAbsentWhenNobodyBorrowedForAMinute() {
        at(0, 100, 5);
        at(1, 100, 5);

        assertThat(at(62, 100, 5)).isNaN();
    }

    @Test
    void aCurrentFlurryOfLooksDoesNotChangeTheWindow() {
        for (int look = 0; look < 10_000; look++) {
            at(30, look, 10_000);
        }

        assertThat(at(31, 10_000, 10_000)).isEqualTo(0.5);
    }

    @Test
    void whoLooksRarelySeesTheTimeSinceTheLastLook() {
        at(600, 1_000, 1_000);

        assertThat(at(1_200, 1_900, 1_100)).isEqualTo(0.9);
    }

    private double at(long second, long hits, long misses) {
        pool.acquires(hits, misses);
        return window.at(TimeUnit.SECONDS.toNanos(second), pool.stats());
    }
}
