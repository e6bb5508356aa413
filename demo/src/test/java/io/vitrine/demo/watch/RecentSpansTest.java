package io.vitrine.demo.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import org.junit.jupiter.api.Test;

class RecentSpansTest {
    @Test
    void theLastSpansAreKeptWithWhatTheySay() {
        RecentSpans spans = new RecentSpans(2);
        try (SdkTracerProvider provider =
                SdkTracerProvider.builder().addSpanProcessor(spans).build()) {
            Tracer tracer = provider.get("test");
            for (String name : new String[] {"GET", "SET", "DEL"}) {
                tracer.spanBuilder(name)
                        .setAttribute("db.operation.name", name)
                        .startSpan()
                        .setStatus(StatusCode.ERROR)
                        .end();
            }
        }

        assertThat(spans.count()).isEqualTo(3);
        assertThat(spans.list()).extracting(SpanView::name).containsExactly("DEL", "SET");
        assertThat(spans.list().get(0).attributes()).containsEntry("db.operation.name", "DEL");
        assertThat(spans.list().get(0).status()).isEqualTo("ERROR");
        assertThat(spans.list().get(0).traceId()).matches("[0-9a-f]{32}");
    }
}
