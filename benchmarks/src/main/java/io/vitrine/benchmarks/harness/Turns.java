package io.vitrine.benchmarks.harness;

import io.vitrine.testkit.RedisServer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/** Runs rows: for each, the clients take turns, round after round, after rounds that do not count. */
final class Turns {

    private final int rounds;
    private final int warmUpRounds;
    private final long roundNanos;

    Turns(int rounds, int warmUpRounds, long roundNanos) {
        this.rounds = rounds;
        this.warmUpRounds = warmUpRounds;
        this.roundNanos = roundNanos;
    }

    /** The rounds of each client at one row. */
    Map<String, List<Round>> run(Row row, Map<String, Subject.Maker> makers, RedisServer server)
            throws InterruptedException {
        ExecutorService threads = row.newThreads();
        Map<String, Subject> subjects = new LinkedHashMap<>();
        try {
            makers.forEach((name, maker) -> {
                if (row.clients().contains(name)) {
                    subjects.put(name, row.newSubject(maker, server.port()));
                }
            });
            Row.prepare(subjects.values().iterator().next());
            Map<String, List<Round>> results = new LinkedHashMap<>();
            for (int round = -warmUpRounds; round < rounds; round++) {
                for (Map.Entry<String, Subject> subject : subjects.entrySet()) {
                    Round result = Round.of(row, subject.getValue(), threads, roundNanos);
                    if (round >= 0) {
                        results.computeIfAbsent(subject.getKey(), first -> new ArrayList<>())
                                .add(result);
                    }
                }
            }
            return results;
        } finally {
            subjects.values().forEach(Subject::close);
            threads.shutdownNow();
        }
    }
}
