package io.vitrine.otel;

import static io.vitrine.otel.RecordedTelemetry.observe;
import static io.vitrine.otel.RecordedTelemetry.within;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.vitrine.spi.Dial;
import io.vitrine.spi.DialReason;
import io.vitrine.spi.Endpoint;
import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.Origin;
import io.vitrine.spi.Outcome;
import io.vitrine.spi.Phase;
import io.vitrine.testkit.fake.FakeCall;
import io.vitrine.testkit.fake.FakeFailure;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DialSpanTest {

    private static final Endpoint NODE = new Endpoint("10.0.0.7", 7007);

    private final RecordedTelemetry telemetry = new RecordedTelemetry();

    @AfterEach
    void close() {
        telemetry.close();
    }

    @Test
    void aDialIsASpanWithItsReasonItsPeerAndItsPhases() {
        FakeCall<Dial> call = FakeCall.of(new Dial(NODE, true, DialReason.DEMAND))
                .spent(Phase.DNS, Duration.ofMillis(2))
                .spent(Phase.TCP, Duration.ofMillis(1))
                .spent(Phase.TLS, Duration.ofMillis(8))
                .spent(Phase.HANDSHAKE, Duration.ofMillis(4));

        SpanData span = telemetry.span(call, Outcome.OK);

        assertThat(span.getName()).isEqualTo("DIAL");
        assertThat(span.getKind()).isEqualTo(SpanKind.CLIENT);
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
        assertThat(span.getAttributes().get(Names.DB_SYSTEM_NAME)).isEqualTo("redis");
        assertThat(span.getAttributes().get(Names.SERVER_ADDRESS)).isEqualTo("127.0.0.1");
        assertThat(span.getAttributes().get(Names.NETWORK_PEER_ADDRESS)).isEqualTo("10.0.0.7");
        assertThat(span.getAttributes().get(Names.NETWORK_PEER_PORT)).isEqualTo(7007);
        assertThat(span.getAttributes().get(Names.DIAL_REASON)).isEqualTo("demand");
        assertThat(span.getAttributes().get(Names.DIAL_TLS)).isTrue();
        assertThat(span.getAttributes().get(Names.duration(Phase.DNS))).isEqualTo(0.002);
        assertThat(span.getAttributes().get(Names.duration(Phase.TLS))).isEqualTo(0.008);
        assertThat(span.getAttributes().get(Names.duration(Phase.HANDSHAKE))).isEqualTo(0.004);
    }

    @Test
    void aDialForACallerIsAChildOfTheCallersSpan() {
        Span request = telemetry.application().spanBuilder("request").startSpan();
        within(request, () -> {
            observe(telemetry.interceptor(), dial(DialReason.DEMAND), Outcome.OK);
        });

        assertThat(telemetry.spans().get(0).getParentSpanId())
                .isEqualTo(request.getSpanContext().getSpanId());
    }

    @Test
    void aDialThatFailsSaysWhy() {
        SpanData span = telemetry.span(dial(DialReason.DEMAND), Outcome.of(FakeFailure.of(ErrorKind.CONNECT)));

        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(span.getAttributes().get(Names.ERROR_TYPE)).isEqualTo(FakeFailure.class.getName());
    }

    @Test
    void aRefusedPasswordIsTheCodeOfTheServer() {
        SpanData span =
                telemetry.span(dial(DialReason.DEMAND), Outcome.of(FakeFailure.reply(ErrorKind.AUTH, "WRONGPASS")));

        assertThat(span.getAttributes().get(Names.ERROR_TYPE)).isEqualTo("WRONGPASS");
        assertThat(span.getAttributes().get(Names.DB_RESPONSE_STATUS_CODE)).isEqualTo("WRONGPASS");
    }

    @Test
    void dialsForUseAreSeenWhoeverCausedThemAndThoseForDiscoveryOnlyWhenAskedFor() {
        for (DialReason reason : DialReason.values()) {
            observe(telemetry.interceptor(), dial(reason).from(Origin.HANDSHAKE), Outcome.OK);
        }
        assertThat(telemetry.spans())
                .extracting(span -> span.getAttributes().get(Names.DIAL_REASON))
                .containsExactly("demand", "warm_up", "reconnect", "pubsub");

        observe(telemetry.interceptor("clientTraffic", "true"), dial(DialReason.TOPOLOGY), Outcome.OK);
        assertThat(telemetry.spans()).hasSize(5);
    }

    @Test
    void dialsCanBeLeftOut() {
        observe(telemetry.interceptor("dials", "false"), dial(DialReason.DEMAND), Outcome.OK);

        assertThat(telemetry.spans()).isEmpty();
    }

    @Test
    void aDialIsNotMeasuredAsAnOperation() {
        observe(telemetry.interceptor(), dial(DialReason.DEMAND), Outcome.OK);

        assertThat(telemetry.metrics()).isEmpty();
    }

    private static FakeCall<Dial> dial(DialReason reason) {
        return FakeCall.of(new Dial(NODE, false, reason));
    }
}
