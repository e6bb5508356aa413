package io.vitrine.demo.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PacerTest {
    private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);

    @Test
    void callsAreSpreadEvenly() {
        Pacer pacer = new Pacer(100, 0);

        assertThat(pacer.waitNanos(1, 0)).isZero();
        assertThat(pacer.waitNanos(1, 0)).isEqualTo(10 * MILLI);
        assertThat(pacer.waitNanos(1, 10 * MILLI)).isEqualTo(10 * MILLI);
    }

    @Test
    void anActionOfManyCallsTakesTheTimeOfMany() {
        Pacer pacer = new Pacer(100, 0);
        pacer.waitNanos(5, 0);

        assertThat(pacer.waitNanos(1, 0)).isEqualTo(50 * MILLI);
    }

    @Test
    void whoIsLateCatchesUp() {
        Pacer pacer = new Pacer(100, 0);

        assertThat(pacer.waitNanos(1, 50 * MILLI)).isEqualTo(-50 * MILLI);
        assertThat(pacer.waitNanos(1, 50 * MILLI)).isEqualTo(-40 * MILLI);
    }

    @Test
    void whoIsVeryLateDoesNotFlood() {
        Pacer pacer = new Pacer(100, 0);

        assertThat(pacer.waitNanos(1, 60_000 * MILLI)).isEqualTo(-100 * MILLI);
    }
}
