package io.vitrine.micrometer;

import static io.vitrine.micrometer.Observations.observe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vitrine.spi.InterceptorProvider;
import io.vitrine.spi.Order;
import io.vitrine.spi.Outcome;
import io.vitrine.testkit.fake.FakeCall;
import io.vitrine.testkit.fake.FakeSettings;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MicrometerProviderTest {

    private final MicrometerProvider provider = new MicrometerProvider();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @AfterEach
    void removeFromTheGlobalRegistry() {
        Metrics.removeRegistry(registry);
    }

    @Test
    void isFoundOnTheClassPath() {
        assertThat(ServiceLoader.load(InterceptorProvider.class)).hasAtLeastOneElementOfType(MicrometerProvider.class);
    }

    @Test
    void watchesWholeCallsUnderTheNameMicrometer() {
        assertThat(provider.name()).isEqualTo("micrometer");
        assertThat(provider.order()).isEqualTo(Order.OBSERVE_CALL);
    }

    @Test
    void reportsToTheGlobalRegistryEvenToAPartThatIsAddedLater() {
        try (MicrometerInterceptor interceptor = create(Map.of())) {
            observe(interceptor, FakeCall.of("GET"), Outcome.OK);
            Metrics.addRegistry(registry);
            observe(interceptor, FakeCall.of("GET"), Outcome.OK);

            assertThat(registry.get("db.client.operation.duration").timer().count())
                    .isEqualTo(1);
        }
        assertThat(registry.find("db.client.operation.duration").timer()).isNull();
    }

    @Test
    void classicNamesAreASetting() {
        Metrics.addRegistry(registry);
        try (MicrometerInterceptor interceptor = create(Map.of("naming", "classic"))) {
            observe(interceptor, FakeCall.of("GET"), Outcome.OK);

            assertThat(registry.get("redis.command.duration").timer().count()).isEqualTo(1);
        }
    }

    @Test
    void anUnknownSettingIsNamed() {
        assertThatThrownBy(() -> create(Map.of("name", "classic")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("interceptors.micrometer.name is not a setting")
                .hasMessageContaining("naming")
                .hasMessageContaining("docs/telemetry.md");
    }

    private MicrometerInterceptor create(Map<String, String> settings) {
        return (MicrometerInterceptor)
                provider.create(FakeCall.CLIENT, FakeSettings.of(settings)).orElseThrow();
    }
}
