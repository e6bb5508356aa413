package io.vitrine.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.demo.watch.CallCounts;
import io.vitrine.demo.watch.ErrorCount;
import io.vitrine.demo.watch.Percentiles;
import io.vitrine.demo.watch.SlowCall;
import io.vitrine.demo.workload.ActionCount;
import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.PoolStats;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SummaryTest {
    private static final CallCounts COUNTS = new CallCounts(
            30_000,
            62_000,
            1_800,
            3_000,
            140,
            145,
            2,
            9,
            0,
            List.of(new ErrorCount(ErrorKind.USAGE, "WRONGTYPE", 140), new ErrorCount(ErrorKind.TIMEOUT, null, 5)),
            Map.of("server", 750_000_000L, "write", 250_000_000L));

    private static final PoolStats POOL = new PoolStats(8, 8, 0, 8, 6, 2, 0, 29_990, 10, 0, 0, 0, 0, 10, 2);

    private static Summary summary(Accounts accounts, Throwable bug) {
        return new Summary(
                "a server",
                Duration.ofSeconds(10),
                COUNTS,
                new Percentiles(180_000, 980_000, 3_210_000, 18_500_000, 1_420_000_000),
                POOL,
                accounts,
                List.of(new ActionCount("read a profile", 11_376, 3)),
                new SlowCall(0, "GET", "node", "timeout", 1, 1_420_000_000, Map.of("server", 1_420_000_000L)),
                284,
                bug);
    }

    @Test
    void itSaysCallsErrorsHitRatePercentilesAndPhases() {
        assertThat(summary(Accounts.found(16_000, 16_000), null).text())
                .contains("10.0 s on a server")
                .contains("30,000 (3,000/s), with 62,000 commands; 1,800 batches, 3,000 misses, 2 attempts repeated")
                .contains("145: usage WRONGTYPE 140, timeout 5")
                .contains("0.9997 (29,990 hits, 10 misses, 0 timeouts; 10 connections opened, 2 closed)")
                .contains("p50 180 µs, p95 980 µs, p99 3.21 ms, p99.9 18.50 ms, max 1.42 s")
                .contains("server 75.0 %, write 25.0 %")
                .contains("add up to 16,000 as at the start")
                .containsPattern("read a profile +11,376 done, 3 failed")
                .contains("GET, timeout, 1.42 s: server 1.42 s")
                .contains("284 sampled");
    }

    @Test
    void moneyLostIsNotSound() {
        Summary summary = summary(Accounts.found(16_000, 15_990), null);

        assertThat(summary.isSound()).isFalse();
        assertThat(summary.text()).contains("WRONG: 16,000 at the start, 15,990 at the end");
    }

    @Test
    void aBugIsNotSound() {
        Summary summary = summary(Accounts.found(1, 1), new IllegalStateException("oops"));

        assertThat(summary.isSound()).isFalse();
        assertThat(summary.text()).contains("oops");
    }

    @Test
    void accountsThatCouldNotBeReadAreNoProofOfLoss() {
        Summary summary = summary(Accounts.unknown(16_000), null);

        assertThat(summary.isSound()).isTrue();
        assertThat(summary.text()).contains("not checked: the server is gone");
    }
}
