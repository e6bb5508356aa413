package io.vitrine.internal.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.spi.ClientInfo;
import io.vitrine.spi.Endpoint;
import io.vitrine.spi.Interceptor;
import io.vitrine.spi.InterceptorProvider;
import io.vitrine.spi.Order;
import io.vitrine.spi.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class DiscoveryTest {

    private final List<String> closed = new ArrayList<>();

    @Test
    void providersComeAfterCodeAndByName() {
        List<Registration> coded = List.of(new Registration("mine", Order.OBSERVE_CALL, new Named("mine"), false));

        List<Registration> all = discovery(Map.of()).complete(coded, List.of(provider("zeta"), provider("alpha")));

        assertThat(Chain.of(all).describe()).isEqualTo("mine@100 → alpha@100 → zeta@100");
    }

    @Test
    void aNameRegisteredInCodeIsNotLoadedAgain() {
        List<Registration> coded = List.of(new Registration("otel", Order.GUARD, new Named("coded"), false));

        List<Registration> all = discovery(Map.of()).complete(coded, List.of(provider("otel")));

        assertThat(all).isEqualTo(coded);
    }

    @Test
    void anInterceptorIsSwitchedOffByName() {
        List<Registration> all = discovery(Map.of("otel.enabled", "false"))
                .complete(List.of(), List.of(provider("otel"), provider("other")));

        assertThat(all).extracting(Registration::name).containsExactly("other");
    }

    @Test
    void aProviderThatFailsFailsTheClientAndIsNamed() {
        InterceptorProvider broken = provider("broken", settings -> {
            throw new IllegalArgumentException("no such exporter");
        });

        assertThatThrownBy(() -> discovery(Map.of()).complete(List.of(), List.of(provider("a"), broken)))
                .hasMessageContaining("interceptor 'broken'")
                .hasMessageContaining("no such exporter")
                .hasMessageContaining("interceptors.broken.enabled=false");
        assertThat(closed).as("what was created before is closed").containsExactly("a");
    }

    @Test
    void aSettingForAnUnknownInterceptorIsAnError() {
        assertThatThrownBy(() -> discovery(Map.of("otle.spans", "true")).complete(List.of(), List.of(provider("otel"))))
                .hasMessageContaining("interceptors.otle.spans")
                .hasMessageContaining("otel");
    }

    @Test
    void settingsAreReadByType() {
        List<Settings> seen = new ArrayList<>();
        InterceptorProvider reading = provider("r", settings -> {
            seen.add(settings);
            return Optional.empty();
        });

        discovery(Map.of("r.spans", "false", "r.limit", "7", "r.slow", "250ms", "r.state", "timed-waiting"))
                .complete(List.of(), List.of(reading));

        Settings settings = seen.get(0);
        assertThat(settings.keys()).containsExactlyInAnyOrder("spans", "limit", "slow", "state");
        assertThat(settings.flag("spans", true)).isFalse();
        assertThat(settings.number("limit", 1)).isEqualTo(7);
        assertThat(settings.duration("slow", java.time.Duration.ZERO)).hasMillis(250);
        assertThat(settings.choice("state", Thread.State.NEW)).isEqualTo(Thread.State.TIMED_WAITING);
    }

    private Discovery discovery(Map<String, String> settings) {
        ClientInfo client = new ClientInfo(
                "test", ClientInfo.Topology.STANDALONE, List.of(new Endpoint("localhost", 6379)), 0, "test");
        return new Discovery(client, settings);
    }

    private InterceptorProvider provider(String name) {
        return provider(name, settings -> Optional.of(new Named(name)));
    }

    private static InterceptorProvider provider(String name, Function<Settings, Optional<Interceptor>> create) {
        return new InterceptorProvider() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public int order() {
                return Order.OBSERVE_CALL;
            }

            @Override
            public Optional<Interceptor> create(ClientInfo client, Settings settings) {
                return create.apply(settings);
            }
        };
    }

    private final class Named implements Interceptor {

        private final String name;

        Named(String name) {
            this.name = name;
        }

        @Override
        public void close() {
            closed.add(name);
        }
    }
}
