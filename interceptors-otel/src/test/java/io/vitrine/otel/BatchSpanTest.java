package io.vitrine.otel;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.Outcome;
import io.vitrine.spi.Reply;
import io.vitrine.testkit.fake.FakeCall;
import io.vitrine.testkit.fake.FakeFailure;
import io.vitrine.testkit.fake.FakePipeline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BatchSpanTest {

    private final RecordedTelemetry telemetry = new RecordedTelemetry();

    @AfterEach
    void close() {
        telemetry.close();
    }

    @Test
    void aPipelineOfDifferentCommandsIsOneSpanWithItsSize() {
        FakePipeline batch = FakePipeline.of("GET", "SET", "GET").answered(Reply.of("a"), Reply.done(), Reply.of("b"));

        SpanData span = telemetry.span(FakeCall.of(batch), Outcome.OK);

        assertThat(span.getName()).isEqualTo("PIPELINE");
        assertThat(span.getAttributes().get(Names.DB_OPERATION_NAME)).isEqualTo("PIPELINE");
        assertThat(span.getAttributes().get(Names.DB_OPERATION_BATCH_SIZE)).isEqualTo(3);
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
    }

    @Test
    void aPipelineOfEqualCommandsNamesThem() {
        FakePipeline batch = FakePipeline.of("GET", "GET").answered(Reply.of("a"), Reply.of(null));

        SpanData span = telemetry.span(FakeCall.of(batch), Outcome.OK);

        assertThat(span.getName()).isEqualTo("PIPELINE GET");
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
    }

    @Test
    void aTransactionIsCalledMulti() {
        FakePipeline batch = FakePipeline.transaction("SET", "SET").answered(Reply.done(), Reply.done());

        assertThat(telemetry.span(FakeCall.of(batch), Outcome.OK).getName()).isEqualTo("MULTI SET");
    }

    @Test
    void aBatchOfOneIsModelledAsThatCommand() {
        FakePipeline batch = FakePipeline.of("GET").answered(Reply.of("a"));

        SpanData span = telemetry.span(FakeCall.of(batch), Outcome.OK);

        assertThat(span.getName()).isEqualTo("GET");
        assertThat(span.getAttributes().get(Names.DB_OPERATION_BATCH_SIZE)).isNull();
    }

    @Test
    void anEmptyBatchHasTheSizeZero() {
        SpanData span = telemetry.span(FakeCall.of(FakePipeline.of().answered()), Outcome.OK);

        assertThat(span.getAttributes().get(Names.DB_OPERATION_BATCH_SIZE)).isZero();
    }

    @Test
    void aBatchThatWasAnsweredShowsItsFirstFailedCommand() {
        FakePipeline batch = FakePipeline.of("GET", "INCR", "LPUSH")
                .answered(
                        Reply.of(null),
                        Reply.ofError(FakeFailure.reply(ErrorKind.USAGE, "ERR")),
                        Reply.ofError(FakeFailure.reply(ErrorKind.USAGE, "WRONGTYPE")));

        SpanData span = telemetry.span(FakeCall.of(batch), Outcome.OK);

        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(span.getAttributes().get(Names.ERROR_TYPE)).isEqualTo("ERR");
    }

    @Test
    void aBatchThatFailedAsAWholeShowsItsOwnFailure() {
        SpanData span =
                telemetry.span(FakeCall.of(FakePipeline.of("GET", "SET")), Outcome.of(FakeFailure.of(ErrorKind.IO)));

        assertThat(span.getAttributes().get(Names.ERROR_TYPE)).isEqualTo(FakeFailure.class.getName());
    }
}
