package io.vitrine.internal.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.internal.time.Waits;
import io.vitrine.spi.Call;
import io.vitrine.spi.ClientInfo;
import io.vitrine.spi.Endpoint;
import io.vitrine.spi.Origin;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CallRecordTest {

    private static final ClientInfo CLIENT =
            new ClientInfo("c", ClientInfo.Topology.STANDALONE, List.of(new Endpoint("h", 1)), 0, "0");
    private static final Duration BEYOND_MEASURE = Duration.ofSeconds(Long.MAX_VALUE);

    private final AtomicLong pausedNanos = new AtomicLong();
    private final Waits waits = nanos -> {
        pausedNanos.set(nanos);
        return CompletableFuture.completedFuture(null);
    };

    private Call<String> call(long deadlineNanos) {
        return new CallRecord<>("request", CLIENT, Origin.USER, waits, System.nanoTime(), deadlineNanos, null);
    }

    @Test
    void aPauseBeyondMeasureIsBoundedByTheCallOrIsVeryLong() {
        call(System.nanoTime() + Duration.ofMinutes(1).toNanos()).pause(BEYOND_MEASURE);
        assertThat(pausedNanos.get()).isBetween(1L, Duration.ofMinutes(1).toNanos());

        call(CallLimits.NEVER).pause(BEYOND_MEASURE);
        assertThat(pausedNanos.get()).isGreaterThan(Duration.ofDays(365).toNanos());
    }

    @Test
    void aTimeLimitBeyondMeasureIsNoLimitAndOneBelowIsPast() {
        long minuteNanos = Duration.ofMinutes(1).toNanos();
        Call<String> bounded = call(System.nanoTime() + minuteNanos);

        assertThat(bounded.withTimeout(BEYOND_MEASURE)).isSameAs(bounded);
        assertThat(call(CallLimits.NEVER).withTimeout(BEYOND_MEASURE).remainingNanos())
                .isGreaterThan(Duration.ofDays(365).toNanos());
        assertThat(bounded.withTimeout(BEYOND_MEASURE.negated()).remainingNanos())
                .isNegative();
    }
}
