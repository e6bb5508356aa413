package io.vitrine.benchmarks.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A workload of {@code performance} rows 1, 2, 4 and 5.
 *
 * @param id the row's number, with the number of threads behind it
 * @param title what is done
 * @param threads how many do it at once
 * @param connections the size of the pools
 * @param operations how many operations one call is
 */
record Row(String id, String title, int threads, int connections, int operations) {

    /** 64 bytes. */
    static final String VALUE = "v".repeat(64);

    private static final int KEYS = 1_000;
    private static final List<String> BATCH = keys(100);

    static List<Row> all() {
        return List.of(
                new Row("1", "GET, 1 thread", 1, 1, 1),
                new Row("2-8", "GET, 8 threads", 8, 8, 1),
                new Row("2-64", "GET, 64 threads", 64, 64, 1),
                new Row("4", "GET, 256 threads on a pool of 16", 256, 16, 1),
                new Row("5-1", "batch of 100 SET, 1 thread", 1, 1, 100),
                new Row("5-8", "batch of 100 SET, 8 threads", 8, 8, 100));
    }

    /** Makes the keys that are read. */
    static void prepare(Subject subject) {
        subject.setAll(keys(KEYS), VALUE);
    }

    /** One call. */
    void run(Subject subject) {
        if (operations > 1) {
            subject.setAll(BATCH, VALUE);
            return;
        }
        String value = subject.get("key:" + ThreadLocalRandom.current().nextInt(KEYS));
        if (value.length() != VALUE.length()) {
            throw new IllegalStateException("a wrong value came back");
        }
    }

    private static List<String> keys(int count) {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            keys.add("key:" + i);
        }
        return keys;
    }
}
