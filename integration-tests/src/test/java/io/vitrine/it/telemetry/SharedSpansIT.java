package io.vitrine.it.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.vitrine.RedisClient;
import io.vitrine.RedisOptions;
import io.vitrine.otel.OpenTelemetryInterceptor;
import io.vitrine.spi.Order;
import io.vitrine.testkit.RedisServer;
import io.vitrine.testkit.RedisTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Spans of calls that travel together: each below the span of its own caller. */
@RedisTest
class SharedSpansIT {

    private static final int CALLERS = 256;

    private final RecordedSpans spans = new RecordedSpans();

    @AfterEach
    void close() {
        spans.close();
    }

    private RedisClient<String, String> traced(RedisServer server) {
        return RedisClient.create(RedisOptions.parse(server.url()).toBuilder()
                .discoverInterceptors(false)
                .multiplexed(true)
                .interceptor(
                        OpenTelemetryInterceptor.NAME, Order.OBSERVE_CALL, OpenTelemetryInterceptor.create(spans.sdk()))
                .build());
    }

    @Test
    void asynchronousCallsAndBatchesAreBelowTheSpanOfTheirCaller(RedisServer server) {
        try (RedisClient<String, String> redis = traced(server)) {
            Span caller = spans.within("request", () -> {
                redis.async().get("k").toCompletableFuture().join();
                redis.async()
                        .pipelined(batch -> batch.incr("n"))
                        .toCompletableFuture()
                        .join();
            });

            Awaitility.await()
                    .until(() -> spans.all().stream()
                                    .filter(span -> span.getParentSpanId()
                                            .equals(caller.getSpanContext().getSpanId()))
                                    .count()
                            >= 2);
            assertThat(spans.named("GET").get(0).getParentSpanId())
                    .isEqualTo(caller.getSpanContext().getSpanId());
            assertThat(spans.named("GET").get(0).getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
        }
    }

    @Test
    void eachOfManySharedCallsIsBelowItsOwnCaller(RedisServer server) throws Exception {
        ConcurrentLinkedQueue<String> callers = new ConcurrentLinkedQueue<>();
        try (RedisClient<String, String> redis = traced(server)) {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                boolean blocking = i % 2 == 0;
                Thread thread = new Thread(() -> callers.add(spans.within("request", () -> {
                            if (blocking) {
                                redis.get("k");
                            } else {
                                redis.async()
                                        .get("k")
                                        .toCompletableFuture()
                                        .orTimeout(10, TimeUnit.SECONDS)
                                        .join();
                            }
                        })
                        .getSpanContext()
                        .getSpanId()));
                threads.add(thread);
                thread.start();
            }
            for (Thread thread : threads) {
                thread.join();
            }
            Awaitility.await().until(() -> spans.named("GET").size() == CALLERS);
        }
        Set<String> parents = new HashSet<>();
        for (SpanData span : spans.named("GET")) {
            parents.add(span.getParentSpanId());
        }
        assertThat(parents).hasSize(CALLERS).isEqualTo(new HashSet<>(callers));
    }
}
