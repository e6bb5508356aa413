package io.vitrine.otel;

import static io.vitrine.otel.RecordedTelemetry.observe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.vitrine.spi.Interceptor;
import io.vitrine.spi.Observer;
import io.vitrine.spi.Outcome;
import io.vitrine.testkit.fake.FakeCall;
import io.vitrine.testkit.fake.FakeSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GlobalTelemetryTest {

    private final RecordedTelemetry telemetry = new RecordedTelemetry();

    @BeforeEach
    @AfterEach
    void forgetTheGlobal() {
        GlobalOpenTelemetry.resetForTest();
    }

    @AfterEach
    void close() {
        telemetry.close();
    }

    @Test
    void anUnsetGlobalIsLeftForTheApplicationToSet() {
        Observer observer = discovered();

        assertThat(observer.started(FakeCall.of("GET"))).isNull();
        assertThat(GlobalOpenTelemetry.isSet()).isFalse();
    }

    @Test
    void aGlobalThatWasSetBeforeTheClientIsUsedFromTheFirstCallOn() {
        GlobalOpenTelemetry.set(telemetry.sdk());

        observe(discovered(), FakeCall.of("GET"), Outcome.OK);

        assertThat(telemetry.spans()).hasSize(1);
    }

    @Test
    void aGlobalThatIsSetAfterTheFirstCallsIsNoticedSoon() {
        Observer observer = discovered();
        observe(observer, FakeCall.of("GET"), Outcome.OK);

        GlobalOpenTelemetry.set(telemetry.sdk());

        await().untilAsserted(() -> {
            observe(observer, FakeCall.of("GET"), Outcome.OK);
            assertThat(telemetry.spans()).isNotEmpty();
        });
    }

    @Test
    void anUnsetGlobalIsLookedForOnlyOnceInAWhile() {
        long start = 1_000;
        GlobalTelemetry global = new GlobalTelemetry(start);

        assertThat(global.find(start)).isNull();
        GlobalOpenTelemetry.set(telemetry.sdk());

        long again = start + GlobalTelemetry.LOOK_AGAIN.toNanos();
        assertThat(global.find(again - 1)).isNull();
        assertThat(global.find(again)).isNotNull().isSameAs(global.find(again + 1));
    }

    private static Observer discovered() {
        Interceptor interceptor = new OpenTelemetryProvider()
                .create(FakeCall.CLIENT, FakeSettings.NONE)
                .orElseThrow();
        return (Observer) interceptor;
    }
}
