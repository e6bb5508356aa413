package io.vitrine.otel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.spi.Interceptor;
import io.vitrine.spi.InterceptorProvider;
import io.vitrine.spi.Order;
import io.vitrine.testkit.fake.FakeCall;
import io.vitrine.testkit.fake.FakeSettings;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class OpenTelemetryProviderTest {

    private final OpenTelemetryProvider provider = new OpenTelemetryProvider();

    @Test
    void isFoundOnTheClassPath() {
        assertThat(ServiceLoader.load(InterceptorProvider.class))
                .hasAtLeastOneElementOfType(OpenTelemetryProvider.class);
    }

    @Test
    void watchesWholeCallsUnderTheNameOtel() {
        assertThat(provider.name()).isEqualTo("otel");
        assertThat(provider.order()).isEqualTo(Order.OBSERVE_CALL);
    }

    @Test
    void anUnknownSettingIsNamed() {
        assertThatThrownBy(() -> create(Map.of("span", "false")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("interceptors.otel.span is not a setting")
                .hasMessageContaining("spans")
                .hasMessageContaining("docs/telemetry.md");
    }

    @Test
    void everySettingCanBeSet() {
        Map<String, String> all = Map.of(
                "enabled", "true",
                "spans", "true",
                "metrics", "false",
                "dials", "false",
                "phases", "true",
                "clientTraffic", "true",
                "alwaysAskSampler", "true",
                "ignoredCommands", "PING,INFO");

        assertThat(create(all).orElseThrow().wantsPhases()).isTrue();
    }

    @Test
    void phasesAreNotStampedForItUnlessAskedFor() {
        assertThat(create(Map.of()).orElseThrow().wantsPhases()).isFalse();
    }

    @Test
    void withNeitherSpansNorMetricsThereIsNothingToDo() {
        assertThat(create(Map.of("spans", "false", "metrics", "false"))).isEmpty();
    }

    private Optional<Interceptor> create(Map<String, String> settings) {
        return provider.create(FakeCall.CLIENT, FakeSettings.of(settings));
    }
}
