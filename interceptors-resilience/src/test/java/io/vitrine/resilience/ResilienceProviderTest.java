package io.vitrine.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.InterceptorProvider;
import io.vitrine.spi.Order;
import io.vitrine.spi.Outcome;
import io.vitrine.spi.Reply;
import io.vitrine.testkit.fake.FakeCall;
import io.vitrine.testkit.fake.FakeFailure;
import io.vitrine.testkit.fake.FakeSettings;
import java.time.Duration;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResilienceProviderTest {

    private final ResilienceProvider provider = new ResilienceProvider();

    @Test
    void isFoundOnTheClassPath() {
        assertThat(ServiceLoader.load(InterceptorProvider.class)).hasAtLeastOneElementOfType(ResilienceProvider.class);
    }

    @Test
    void guardsAttemptsUnderTheNameResilience() {
        assertThat(provider.name()).isEqualTo("resilience");
        assertThat(provider.order()).isEqualTo(Order.GUARD);
    }

    @Test
    void theBreakersOfDiscoveredInterceptorsAreInOneRegistryUntilTheyAreClosed() {
        ResilienceInterceptor interceptor = create(Map.of());
        interceptor.process(FakeCall.of("GET"), passed -> CompletableFuture.completedFuture(Reply.of("a")));

        assertThat(interceptor.circuitBreakers()).isSameAs(ResilienceProvider.circuitBreakers());
        assertThat(ResilienceProvider.circuitBreakers().find("fake/127.0.0.1:6379"))
                .isPresent();

        interceptor.close();
        assertThat(ResilienceProvider.circuitBreakers().find("fake/127.0.0.1:6379"))
                .isEmpty();
    }

    @Test
    void thePresetIsTheOneForRedis() {
        CircuitBreakerConfig config = settings(Map.of()).breaker();

        assertThat(config.getSlidingWindowType()).isEqualTo(CircuitBreakerConfig.SlidingWindowType.TIME_BASED);
        assertThat(config.getSlidingWindowSize()).isEqualTo(10);
        assertThat(config.getMinimumNumberOfCalls()).isEqualTo(50);
        assertThat(config.getFailureRateThreshold()).isEqualTo(50);
        assertThat(config.getSlowCallRateThreshold()).isEqualTo(80);
        assertThat(config.getSlowCallDurationThreshold()).isEqualTo(Duration.ofMillis(2_500));
        assertThat(config.getPermittedNumberOfCallsInHalfOpenState()).isEqualTo(5);
        assertThat(config.getWaitIntervalFunctionInOpenState().apply(1)).isEqualTo(1_000);
        assertThat(config.getWaitIntervalFunctionInOpenState().apply(2)).isEqualTo(2_000);
        assertThat(config.getWaitIntervalFunctionInOpenState().apply(20)).isEqualTo(30_000);
    }

    @Test
    void everyPartOfThePresetCanBeSet() {
        CircuitBreakerConfig config = settings(Map.of(
                        "failureRate", "30",
                        "slowCallRate", "40",
                        "slowCall", "100ms",
                        "minimumCalls", "7",
                        "window", "20s",
                        "openFor", "200ms",
                        "openForMax", "500ms",
                        "halfOpenCalls", "3"))
                .breaker();

        assertThat(config.getFailureRateThreshold()).isEqualTo(30);
        assertThat(config.getSlowCallRateThreshold()).isEqualTo(40);
        assertThat(config.getSlowCallDurationThreshold()).isEqualTo(Duration.ofMillis(100));
        assertThat(config.getMinimumNumberOfCalls()).isEqualTo(7);
        assertThat(config.getSlidingWindowSize()).isEqualTo(20);
        assertThat(config.getPermittedNumberOfCallsInHalfOpenState()).isEqualTo(3);
        assertThat(config.getWaitIntervalFunctionInOpenState().apply(1)).isEqualTo(200);
        assertThat(config.getWaitIntervalFunctionInOpenState().apply(9)).isEqualTo(500);
    }

    @Test
    void aLongFirstOpeningDoesNotNeedALongerMaximumToBeSaid() {
        assertThat(settings(Map.of("openFor", "5m"))
                        .breaker()
                        .getWaitIntervalFunctionInOpenState()
                        .apply(1))
                .isEqualTo(300_000);
    }

    @ParameterizedTest
    @CsvSource({
        "failureRate, 0",
        "failureRate, 101",
        "slowCallRate, -1",
        "minimumCalls, 0",
        "halfOpenCalls, 0",
        "window, 999ms",
        "slowCall, 0ms",
        "openFor, 2h",
        "openForMax, 1s"
    })
    void aValueThatMakesNoSenseIsNamedWithItsBounds(String key, String value) {
        assertThatThrownBy(() -> settings(Map.of(key, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("interceptors.resilience." + key + "=")
                .hasMessageContaining("is not in")
                .hasMessageContaining("docs/resilience.md");
    }

    @Test
    void anUnknownSettingIsNamed() {
        assertThatThrownBy(() -> settings(Map.of("failurerate", "10")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("interceptors.resilience.failurerate is not a setting")
                .hasMessageContaining("failureRate");
    }

    @Test
    void aServerThatIsOutOfRoomIsAtFaultWhenTheUserSaysSo() {
        Outcome oom = Outcome.of(FakeFailure.reply(ErrorKind.CAPACITY, "OOM"));

        assertThat(settings(Map.of()).countCapacity()).isFalse();
        assertThat(settings(Map.of("countCapacity", "true")).countCapacity()).isTrue();
        assertThat(Verdict.of(oom, false)).isEqualTo(Verdict.SUCCESS);
        assertThat(Verdict.of(oom, true)).isEqualTo(Verdict.FAILURE);
    }

    private static ResilienceSettings settings(Map<String, String> values) {
        return ResilienceSettings.read(FakeSettings.of(values));
    }

    private ResilienceInterceptor create(Map<String, String> values) {
        return (ResilienceInterceptor)
                provider.create(FakeCall.CLIENT, FakeSettings.of(values)).orElseThrow();
    }
}
