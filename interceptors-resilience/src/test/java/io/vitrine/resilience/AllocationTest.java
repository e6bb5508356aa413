package io.vitrine.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.spi.Command;
import io.vitrine.spi.Next;
import io.vitrine.spi.Reply;
import io.vitrine.testkit.Allocations;
import io.vitrine.testkit.fake.FakeCall;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The budget of telemetry: 48 bytes per call through a closed breaker, Resilience4j's own share included. */
@Tag("own-jvm")
class AllocationTest {

    @Test
    void aClosedBreakerStaysWithinItsBudget() {
        ResilienceInterceptor interceptor = ResilienceInterceptor.create();
        FakeCall<Command> call = FakeCall.of("GET").took(Duration.ofMillis(1));
        CompletableFuture<Reply> answer = CompletableFuture.completedFuture(Reply.of("a"));
        Next<Command, Reply> connection = passed -> answer;

        double bytes = Allocations.bytesPerRun(() -> interceptor.process(call, connection));

        assertThat(bytes).isLessThanOrEqualTo(48);
    }
}
