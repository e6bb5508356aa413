package io.vitrine.micrometer;

import static io.vitrine.micrometer.Observations.observe;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vitrine.spi.CloseReason;
import io.vitrine.spi.Observer.Observation;
import io.vitrine.spi.Outcome;
import io.vitrine.testkit.fake.FakeCall;
import io.vitrine.testkit.fake.FakePool;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void aThousandClientsLeaveNothingBehind() {
        for (int i = 0; i < 1_000; i++) {
            MicrometerInterceptor interceptor = MicrometerInterceptor.create(registry);
            FakePool pool = new FakePool("pool-" + i);
            interceptor.poolOpened(pool);
            observe(interceptor, FakeCall.of("GET"), Outcome.OK);
            interceptor.closed(pool, CloseReason.CLIENT_CLOSED);
            interceptor.close();
        }

        assertThat(registry.getMeters()).isEmpty();
    }

    @Test
    void aTimerThatTwoClientsShareStaysUntilTheSecondIsClosed() {
        MicrometerInterceptor first = MicrometerInterceptor.create(registry);
        MicrometerInterceptor second = MicrometerInterceptor.create(registry);
        observe(first, FakeCall.of("GET"), Outcome.OK);
        observe(second, FakeCall.of("GET"), Outcome.OK);

        first.close();
        observe(second, FakeCall.of("GET"), Outcome.OK);
        assertThat(registry.get("db.client.operation.duration").timer().count()).isEqualTo(3);

        second.close();
        assertThat(registry.getMeters()).isEmpty();
    }

    @Test
    void aCallThatEndsAfterTheClientLeavesNothingBehind() {
        MicrometerInterceptor interceptor = MicrometerInterceptor.create(registry);
        Observation late = interceptor.started(FakeCall.of("GET"));
        interceptor.close();

        late.finished(Outcome.OK);

        assertThat(registry.getMeters()).isEmpty();
    }

    @Test
    void closingTwiceIsHarmless() {
        MicrometerInterceptor first = MicrometerInterceptor.create(registry);
        MicrometerInterceptor second = MicrometerInterceptor.create(registry);
        observe(first, FakeCall.of("GET"), Outcome.OK);
        observe(second, FakeCall.of("GET"), Outcome.OK);

        first.close();
        first.close();

        assertThat(registry.find("db.client.operation.duration").timers()).hasSize(1);
    }
}
