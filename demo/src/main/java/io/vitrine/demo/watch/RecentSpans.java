package io.vitrine.demo.watch;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** Keeps the last sampled spans instead of exporting them. Safe for any number of threads. */
public final class RecentSpans implements SpanProcessor {
    private final Recent<SpanView> kept;
    private final LongAdder count = new LongAdder();

    /**
     * A processor.
     *
     * @param capacity how many spans are kept
     */
    public RecentSpans(int capacity) {
        this.kept = new Recent<>(capacity);
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {}

    @Override
    public boolean isStartRequired() {
        return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        count.increment();
        kept.add(view(span.toSpanData()));
    }

    @Override
    public boolean isEndRequired() {
        return true;
    }

    private static SpanView view(SpanData span) {
        Map<String, String> attributes = new TreeMap<>();
        span.getAttributes().forEach((key, value) -> attributes.put(key.getKey(), value.toString()));
        return new SpanView(
                TimeUnit.NANOSECONDS.toMillis(span.getEndEpochNanos()),
                span.getName(),
                span.getTraceId(),
                span.getEndEpochNanos() - span.getStartEpochNanos(),
                span.getStatus().getStatusCode().name(),
                attributes);
    }

    /** How many spans were sampled. */
    public long count() {
        return count.sum();
    }

    /** The spans, the last first. */
    public List<SpanView> list() {
        return kept.list();
    }
}
