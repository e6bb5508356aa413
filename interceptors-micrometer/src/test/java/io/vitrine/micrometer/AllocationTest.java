package io.vitrine.micrometer;

import static io.vitrine.micrometer.Observations.observe;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vitrine.spi.Command;
import io.vitrine.spi.Outcome;
import io.vitrine.testkit.Allocations;
import io.vitrine.testkit.fake.FakeCall;
import io.vitrine.testkit.fake.FakePool;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The budget of telemetry: 24 bytes per call. */
@Tag("own-jvm")
class AllocationTest {

    private static final int BUDGET = 24;
    private static final int ITERATOR = 40;

    private final FakeCall<Command> call = FakeCall.of("GET");

    @Test
    void timingACallAllocatesItsObservationOnly() {
        assertThat(bytes(new PrometheusMeterRegistry(PrometheusConfig.DEFAULT))).isLessThanOrEqualTo(BUDGET);
    }

    /** Whether the compiler does away with the iterator over the parts depends on what else it has seen. */
    @Test
    void aCompositeRegistryCostsAnIteratorMoreAtMost() {
        CompositeMeterRegistry composite = new CompositeMeterRegistry();
        composite.add(new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));

        assertThat(bytes(composite)).isLessThanOrEqualTo(BUDGET + ITERATOR);
    }

    @Test
    void theEventsOfAPoolHitAllocateNothing() {
        MicrometerInterceptor interceptor =
                MicrometerInterceptor.create(new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
        FakePool pool = new FakePool("pool");
        interceptor.poolOpened(pool);

        double bytes = Allocations.bytesPerRun(() -> {
            interceptor.acquired(pool, 0, true);
            interceptor.released(pool, 50_000);
        });

        assertThat(bytes).isLessThan(1);
    }

    private double bytes(MeterRegistry registry) {
        MicrometerInterceptor interceptor = MicrometerInterceptor.create(registry);
        return Allocations.bytesPerRun(() -> observe(interceptor, call, Outcome.OK));
    }
}
