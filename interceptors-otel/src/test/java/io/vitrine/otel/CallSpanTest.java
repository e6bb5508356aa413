package io.vitrine.otel;

import static io.vitrine.otel.RecordedTelemetry.observe;
import static io.vitrine.otel.RecordedTelemetry.within;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.vitrine.spi.AttemptReason;
import io.vitrine.spi.ClientInfo;
import io.vitrine.spi.ClientInfo.Topology;
import io.vitrine.spi.Endpoint;
import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.Observer.Observation;
import io.vitrine.spi.Origin;
import io.vitrine.spi.Outcome;
import io.vitrine.spi.Phase;
import io.vitrine.testkit.fake.FakeCall;
import io.vitrine.testkit.fake.FakeCommand;
import io.vitrine.testkit.fake.FakeFailure;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallSpanTest {

    private final RecordedTelemetry telemetry = new RecordedTelemetry();

    @AfterEach
    void close() {
        telemetry.close();
    }

    @Test
    void aCommandIsOneClientSpanWithTheAttributesOfTheConvention() {
        SpanData span = telemetry.span(FakeCall.of("GET"), Outcome.OK);

        assertThat(span.getName()).isEqualTo("GET");
        assertThat(span.getKind()).isEqualTo(SpanKind.CLIENT);
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
        assertThat(span.getAttributes().asMap())
                .isEqualTo(Attributes.builder()
                        .put("db.system.name", "redis")
                        .put("db.namespace", "0")
                        .put("db.operation.name", "GET")
                        .put("server.address", "127.0.0.1")
                        .put("network.peer.address", "127.0.0.1")
                        .put("network.peer.port", 6379)
                        .build()
                        .asMap());
    }

    @Test
    void theScopeOfASpanNamesLibraryVersionAndSchema() {
        SpanData span = telemetry.span(FakeCall.of("GET"), Outcome.OK);

        assertThat(span.getInstrumentationScopeInfo().getName()).isEqualTo("io.vitrine");
        assertThat(span.getInstrumentationScopeInfo().getVersion()).isEqualTo(FakeCall.CLIENT.libraryVersion());
        assertThat(span.getInstrumentationScopeInfo().getSchemaUrl()).isEqualTo(Names.SCHEMA_URL);
    }

    @Test
    void aMissIsASuccess() {
        SpanData span = telemetry.span(FakeCall.of("GET"), Outcome.NIL);

        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
        assertThat(span.getAttributes().get(Names.ERROR_TYPE)).isNull();
    }

    @Test
    void anErrorReplyIsErrorTypeAndStatusCode() {
        SpanData span =
                telemetry.span(FakeCall.of("INCR"), Outcome.of(FakeFailure.reply(ErrorKind.USAGE, "WRONGTYPE")));

        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(span.getAttributes().get(Names.ERROR_TYPE)).isEqualTo("WRONGTYPE");
        assertThat(span.getAttributes().get(Names.DB_RESPONSE_STATUS_CODE)).isEqualTo("WRONGTYPE");
    }

    @Test
    void aFailureThatIsNoReplyIsItsClass() {
        SpanData span = telemetry.span(FakeCall.of("GET"), Outcome.of(FakeFailure.of(ErrorKind.TIMEOUT)));

        assertThat(span.getAttributes().get(Names.ERROR_TYPE)).isEqualTo(FakeFailure.class.getName());
        assertThat(span.getAttributes().get(Names.DB_RESPONSE_STATUS_CODE)).isNull();
    }

    @Test
    void aCallTheCallerGaveUpIsAnError() {
        SpanData span = telemetry.span(FakeCall.of("GET"), Outcome.of(new InterruptedException()));

        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(span.getAttributes().get(Names.ERROR_TYPE)).isEqualTo("java.lang.InterruptedException");
    }

    @Test
    void neitherTheKeyNorTheMessageOfAFailureIsOnTheSpan() {
        FakeCommand command = new FakeCommand("GET", 1, Set.of("read"), true, List.of("user:4711"), null);
        FakeFailure failure = new FakeFailure(ErrorKind.USAGE, "ERR", "ERR no such thing as user:4711", null);

        SpanData span = telemetry.span(FakeCall.of(command), Outcome.of(failure));

        assertThat(span.toString()).doesNotContain("4711");
        assertThat(span.getEvents()).isEmpty();
    }

    @Test
    void theSpanIsAChildOfWhatIsCurrentWhenTheCallBegins() throws InterruptedException {
        Span request = telemetry.application().spanBuilder("request").startSpan();
        AtomicReference<Observation> observation = new AtomicReference<>();
        within(request, () -> {
            observation.set(telemetry.interceptor().started(FakeCall.of("GET")));
        });
        Context[] seen = new Context[1];
        Thread reader = new Thread(() -> {
            observation.get().finished(Outcome.OK);
            seen[0] = Context.current();
        });
        reader.start();
        reader.join();

        SpanData span = telemetry.spans().get(0);
        assertThat(span.getParentSpanId()).isEqualTo(request.getSpanContext().getSpanId());
        assertThat(span.getTraceId()).isEqualTo(request.getSpanContext().getTraceId());
        assertThat(seen[0])
                .as("nothing was made current on the reader's thread")
                .isSameAs(Context.root());
    }

    @Test
    void theServerIsWhereTheClientWasMeantToGoAndThePeerIsWhoAnswered() {
        List<Endpoint> seeds = List.of(new Endpoint("a.example", 7000), new Endpoint("b.example", 7001));
        ClientInfo cluster = new ClientInfo("cluster", Topology.CLUSTER, seeds, 0, "1");

        Attributes attributes = telemetry
                .span(FakeCall.of("GET").by(cluster).at(new Endpoint("10.0.0.7", 7007)), Outcome.OK)
                .getAttributes();

        assertThat(attributes.get(Names.SERVER_ADDRESS)).isEqualTo("a.example:7000,b.example:7001");
        assertThat(attributes.get(Names.SERVER_PORT)).isNull();
        assertThat(attributes.get(Names.NETWORK_PEER_ADDRESS)).isEqualTo("10.0.0.7");
        assertThat(attributes.get(Names.NETWORK_PEER_PORT)).isEqualTo(7007);
    }

    @Test
    void thePortIsSaidOnlyWhenItIsNotTheUsualOne() {
        Endpoint unusual = new Endpoint("cache", 6380);
        ClientInfo client = new ClientInfo("c", Topology.STANDALONE, List.of(unusual), 3, "1");

        Attributes attributes =
                telemetry.span(FakeCall.of("GET").by(client), Outcome.OK).getAttributes();

        assertThat(attributes.get(Names.SERVER_PORT)).isEqualTo(6380);
        assertThat(attributes.get(Names.DB_NAMESPACE)).isEqualTo("3");
    }

    @Test
    void aCallThatWasNeverRoutedHasNoPeer() {
        SpanData span = telemetry.span(
                FakeCall.of("GET").at(null).attempt(0, AttemptReason.FIRST),
                Outcome.of(FakeFailure.of(ErrorKind.CLOSED)));

        assertThat(span.getAttributes().get(Names.NETWORK_PEER_ADDRESS)).isNull();
        assertThat(span.getAttributes().get(Names.RETRY_ATTEMPTS)).isNull();
    }

    @Test
    void theRetriesOfACallAreCountedOnItsOneSpan() {
        SpanData span = telemetry.span(FakeCall.of("GET").attempt(3, AttemptReason.RETRY), Outcome.OK);

        assertThat(span.getAttributes().get(Names.RETRY_ATTEMPTS)).isEqualTo(2);
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
    }

    @Test
    void aFunctionIsPartOfTheNameAndADigestIsNot() {
        String digest = "e0e1f9fabfc9d4800c877a703b823ac0578ff8db";
        observe(telemetry.interceptor(), FakeCall.of(FakeCommand.named("FCALL").running("unlock")), Outcome.OK);
        observe(
                telemetry.interceptor(),
                FakeCall.of(FakeCommand.named("EVALSHA").running(digest)),
                Outcome.OK);

        assertThat(telemetry.spans()).extracting(SpanData::getName).containsExactly("FCALL unlock", "EVALSHA");
        assertThat(telemetry.spans())
                .extracting(span -> span.getAttributes().get(Names.DB_STORED_PROCEDURE_NAME))
                .containsExactly("unlock", digest);
        assertThat(telemetry.spans())
                .extracting(span -> span.getAttributes().get(Names.DB_OPERATION_NAME))
                .containsExactly("FCALL", "EVALSHA");
    }

    @Test
    void thePhasesAreOnTheSpanWhenTheyAreStamped() {
        FakeCall<?> call = FakeCall.of("GET")
                .spent(Phase.POOL_WAIT, Duration.ofMillis(1))
                .spent(Phase.SERVER, Duration.ofMillis(250));

        Attributes attributes = telemetry.span(call, Outcome.OK).getAttributes();

        assertThat(attributes.get(Names.duration(Phase.POOL_WAIT))).isEqualTo(0.001);
        assertThat(attributes.get(Names.duration(Phase.SERVER))).isEqualTo(0.25);
        assertThat(attributes.get(Names.duration(Phase.DIAL))).isNull();
    }

    @Test
    void whatTheClientDoesByItselfIsLeftOutUnlessAskedFor() {
        for (Origin origin : Origin.values()) {
            observe(telemetry.interceptor(), FakeCall.of("PING").from(origin), Outcome.OK);
        }
        assertThat(telemetry.spans()).hasSize(1);

        observe(
                telemetry.interceptor("clientTraffic", "true"),
                FakeCall.of("PING").from(Origin.HEALTH),
                Outcome.OK);
        assertThat(telemetry.spans()).hasSize(2);
    }

    @Test
    void commandsCanBeLeftOutByName() {
        OpenTelemetryInterceptor interceptor = telemetry.interceptor("ignoredCommands", "ping, client setname");

        observe(interceptor, FakeCall.of("PING"), Outcome.OK);
        observe(interceptor, FakeCall.of("CLIENT SETNAME"), Outcome.OK);
        observe(interceptor, FakeCall.of("GET"), Outcome.OK);

        assertThat(telemetry.spans()).extracting(SpanData::getName).containsExactly("GET");
    }
}
