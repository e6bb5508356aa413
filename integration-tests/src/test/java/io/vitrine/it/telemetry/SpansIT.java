package io.vitrine.it.telemetry;

import static io.vitrine.it.telemetry.RecordedSpans.number;
import static io.vitrine.it.telemetry.RecordedSpans.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.vitrine.RedisClient;
import io.vitrine.RedisException;
import io.vitrine.RedisOptions;
import io.vitrine.RedisWrongTypeException;
import io.vitrine.Script;
import io.vitrine.command.Decoders;
import io.vitrine.otel.OpenTelemetryInterceptor;
import io.vitrine.spi.Order;
import io.vitrine.testkit.FaultProxy;
import io.vitrine.testkit.RedisServer;
import io.vitrine.testkit.RedisTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@RedisTest
class SpansIT {

    private final RecordedSpans spans = new RecordedSpans();

    @AfterEach
    void close() {
        spans.close();
    }

    @Test
    void aGetIsOneSpanAndItsDialIsAnother(RedisServer server) {
        try (RedisClient<String, String> redis = traced(server.url())) {
            redis.get("k");
            redis.get("k");
        }

        assertThat(spans.named("GET")).hasSize(2);
        assertThat(spans.named("DIAL")).hasSize(1);
        assertThat(spans.all()).hasSize(3);
    }

    @Test
    void aSpanSaysWhereTheCallWasMeantToGoAndWhoAnswered(RedisServer server) {
        try (RedisClient<String, String> redis = traced(server.url())) {
            redis.set("k", "v");
        }

        SpanData set = spans.named("SET").get(0);
        assertThat(text(set, "db.system.name")).isEqualTo("redis");
        assertThat(text(set, "db.namespace")).isEqualTo("0");
        assertThat(text(set, "db.operation.name")).isEqualTo("SET");
        assertThat(text(set, "server.address")).isEqualTo(server.host());
        assertThat(number(set, "server.port")).isEqualTo(server.port());
        assertThat(text(set, "network.peer.address")).isEqualTo(server.host());
        assertThat(number(set, "network.peer.port")).isEqualTo(server.port());
    }

    @Test
    void aMissIsNoError(RedisServer server) {
        try (RedisClient<String, String> redis = traced(server.url())) {
            assertThat(redis.get("missing")).isNull();
        }

        assertThat(spans.named("GET").get(0).getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
        assertThat(text(spans.named("GET").get(0), "error.type")).isNull();
    }

    @Test
    void aWrongTypeIsTheErrorTypeAndNoMessageIsKept(RedisServer server) {
        try (RedisClient<String, String> redis = traced(server.url())) {
            redis.set("user:4711", "v");
            assertThatThrownBy(() -> redis.lpush("user:4711", "w")).isInstanceOf(RedisWrongTypeException.class);
        }

        SpanData push = spans.named("LPUSH").get(0);
        assertThat(push.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(text(push, "error.type")).isEqualTo("WRONGTYPE");
        assertThat(text(push, "db.response.status_code")).isEqualTo("WRONGTYPE");
        assertThat(spans.all()).noneMatch(span -> span.toString().contains("4711"));
    }

    @Test
    void aPipelineIsOneSpanWithItsSize(RedisServer server) {
        try (RedisClient<String, String> redis = traced(server.url())) {
            redis.pipelined(p -> {
                p.set("a", "1");
                p.get("a");
                p.get("missing");
            });
            redis.pipelined(p -> {
                p.get("a");
                p.get("a");
            });
        }

        assertThat(number(spans.named("PIPELINE").get(0), "db.operation.batch.size"))
                .isEqualTo(3);
        assertThat(number(spans.named("PIPELINE GET").get(0), "db.operation.batch.size"))
                .isEqualTo(2);
        assertThat(spans.all()).hasSize(3).noneMatch(span -> span.getStatus().getStatusCode() == StatusCode.ERROR);
    }

    @Test
    void aPipelineWithAFailedCommandShowsIt(RedisServer server) {
        try (RedisClient<String, String> redis = traced(server.url())) {
            redis.pipelined(p -> {
                p.set("a", "1");
                p.lpush("a", "2");
            });
        }

        SpanData pipeline = spans.named("PIPELINE").get(0);
        assertThat(pipeline.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(text(pipeline, "error.type")).isEqualTo("WRONGTYPE");
    }

    @Test
    void aTransactionIsOneSpan(RedisServer server) {
        try (RedisClient<String, String> redis = traced(server.url())) {
            redis.transaction(tx -> {
                tx.set("a", "1");
                tx.set("b", "2");
            });
        }

        assertThat(spans.named("MULTI SET")).hasSize(1);
        assertThat(spans.all()).hasSize(2);
    }

    @Test
    void aScriptIsOneSpanUnderItsNameEvenWhenTheServerDidNotKnowIt(RedisServer server) {
        Script script = Script.named("unlock", "return redis.call('DEL', KEYS[1])");
        try (RedisClient<String, String> redis = traced(server.url())) {
            script.run(redis, List.of("lock"), List.of(), Decoders.LONG);
        }

        SpanData run = spans.named("EVALSHA unlock").get(0);
        assertThat(text(run, "db.stored_procedure.name")).isEqualTo("unlock");
        assertThat(run.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
    }

    @Test
    void callAndDialAreChildrenOfTheCallersSpan(RedisServer server) {
        try (RedisClient<String, String> redis = traced(server.url())) {
            Span request = spans.within("request", () -> redis.get("k"));

            assertThat(spans.named("GET").get(0).getParentSpanId())
                    .isEqualTo(request.getSpanContext().getSpanId());
            assertThat(spans.named("DIAL").get(0).getParentSpanId())
                    .isEqualTo(request.getSpanContext().getSpanId());
        }
    }

    @Test
    void aDialSaysWhereItsTimeWent(RedisServer server) {
        try (RedisClient<String, String> redis = traced(server.url())) {
            redis.get("k");
        }

        SpanData dial = spans.named("DIAL").get(0);
        assertThat(text(dial, "redis.client.dial.reason")).isEqualTo("demand");
        assertThat(text(dial, "network.peer.address")).isEqualTo(server.host());
        assertThat(dial.getAttributes().get(AttributeKey.doubleKey("redis.client.phase.tcp.duration")))
                .isPositive();
        assertThat(dial.getAttributes().get(AttributeKey.doubleKey("redis.client.phase.handshake.duration")))
                .isPositive();
    }

    @Test
    void aDialThatFailsIsAnErrorAndSoIsTheCall(FaultProxy proxy) {
        proxy.refuse();
        try (RedisClient<String, String> redis = traced(proxy.url())) {
            assertThatThrownBy(() -> redis.get("k")).isInstanceOf(RedisException.class);
        }

        assertThat(spans.named("DIAL"))
                .isNotEmpty()
                .allSatisfy(
                        dial -> assertThat(text(dial, "error.type")).isEqualTo("io.vitrine.RedisConnectionException"));
        assertThat(spans.named("GET")).hasSize(1);
        assertThat(text(spans.named("GET").get(0), "error.type")).isEqualTo("io.vitrine.RedisConnectionException");
    }

    @Test
    void aReadThatHadToBeTriedAgainIsOneSpanWithoutError(RedisServer server, FaultProxy proxy) {
        try (RedisClient<String, String> redis = traced(proxy.url())) {
            redis.set("k", "v");
            proxy.cut();

            assertThat(redis.get("k")).isEqualTo("v");
        }

        SpanData get = spans.named("GET").get(0);
        assertThat(spans.named("GET")).hasSize(1);
        assertThat(get.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
        assertThat(spans.named("DIAL")).hasSize(2);
        assertThat(spans.durations("GET"))
                .singleElement()
                .satisfies(point -> assertThat(point.getAttributes()
                                .get(AttributeKey.longKey("redis.client.operation.retry_attempts")))
                        .isEqualTo(number(get, "redis.client.operation.retry_attempts")));
    }

    @Test
    void everyCallIsMeasured(RedisServer server) {
        try (RedisClient<String, String> redis = traced(server.url())) {
            for (int i = 0; i < 100; i++) {
                redis.get("k");
            }
        }

        assertThat(spans.durations("GET")).singleElement().satisfies(point -> {
            assertThat(point.getCount()).isEqualTo(100);
            assertThat(point.getSum()).isPositive();
        });
    }

    private RedisClient<String, String> traced(String url) {
        return RedisClient.create(RedisOptions.parse(url).toBuilder()
                .discoverInterceptors(false)
                .interceptor(
                        OpenTelemetryInterceptor.NAME, Order.OBSERVE_CALL, OpenTelemetryInterceptor.create(spans.sdk()))
                .build());
    }
}
