package io.vitrine.demo.watch;

import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.Outcome;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Counts failures by kind and code: a closed set, so it does not grow with the load. Safe for any number of threads. */
final class ErrorCounts {
    private final Map<Key, LongAdder> counts = new ConcurrentHashMap<>();

    /** Counts an outcome if it is a failure. */
    void add(Outcome outcome) {
        ErrorKind kind = outcome.kind();
        if (kind != null) {
            counts.computeIfAbsent(new Key(kind, outcome.code()), key -> new LongAdder())
                    .increment();
        }
    }

    long total() {
        return counts.values().stream().mapToLong(LongAdder::sum).sum();
    }

    /** The most frequent first. */
    List<ErrorCount> list() {
        return counts.entrySet().stream()
                .map(entry -> new ErrorCount(
                        entry.getKey().kind(),
                        entry.getKey().code(),
                        entry.getValue().sum()))
                .sorted(Comparator.comparingLong(ErrorCount::count).reversed().thenComparing(ErrorCount::label))
                .toList();
    }

    private record Key(ErrorKind kind, @Nullable String code) {}
}
