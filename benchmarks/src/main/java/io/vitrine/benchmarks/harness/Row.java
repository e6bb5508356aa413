package io.vitrine.benchmarks.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A workload of the project's performance goals.
 *
 * @param id the row's number, with the number of threads or calls in flight behind it
 * @param title what is done
 * @param work what one call does
 * @param threads how many do it at once
 * @param connections the size of the pools
 * @param operations how many operations one call is
 * @param clients who takes part
 */
record Row(String id, String title, Work work, int threads, int connections, int operations, Set<String> clients) {

    /** 64 bytes. */
    static final String VALUE = "v".repeat(64);

    private static final int KEYS = 1_000;
    private static final List<String> BATCH = keys(100);
    private static final Set<String> POOLED = Set.of("raw", "vitrine", "vitrine+all", "jedis", "lettuce");
    private static final Set<String> SHARED = Set.of(
            "raw", "vitrine-shared", "vitrine-shared+all", "vitrine-shared-2", "jedis", "lettuce", "redisson", "glide");
    private static final Set<String> ASYNC =
            Set.of("vitrine-shared", "vitrine-shared+all", "lettuce", "lettuce-manual", "redisson", "glide");
    private static final Set<String> VIRTUAL = Set.of("vitrine-shared", "vitrine-shared-2", "jedis", "lettuce");

    private static final Set<String> SUBSCRIBERS = Set.of("vitrine", "jedis", "lettuce", "redisson", "glide");

    /** What a call does. */
    enum Work {
        /** Gets a value. */
        GET,
        /** Sets many values in one batch. */
        BATCH,
        /** Gets many values without waiting in between. */
        ASYNC,
        /** Gets a value, on a virtual thread. */
        VIRTUAL,
        /** Receives many messages. */
        DELIVER
    }

    static List<Row> all() {
        return List.of(
                new Row("1", "GET, 1 thread", Work.GET, 1, 1, 1, POOLED),
                new Row("2-8", "GET, 8 threads", Work.GET, 8, 8, 1, POOLED),
                new Row("2-64", "GET, 64 threads", Work.GET, 64, 64, 1, POOLED),
                new Row("3-1", "GET, 1 thread, shared connection", Work.GET, 1, 1, 1, SHARED),
                new Row("3-8", "GET, 8 threads, shared connection", Work.GET, 8, 8, 1, SHARED),
                new Row("3", "GET, 64 threads, shared connection", Work.GET, 64, 64, 1, SHARED),
                new Row("3-256", "GET, 256 threads, shared connection", Work.GET, 256, 64, 1, SHARED),
                new Row("4", "GET, 256 threads on a pool of 16", Work.GET, 256, 16, 1, POOLED),
                new Row("5-1", "batch of 100 SET, 1 thread", Work.BATCH, 1, 1, 100, POOLED),
                new Row("5-8", "batch of 100 SET, 8 threads", Work.BATCH, 8, 8, 100, POOLED),
                new Row("6-100", "100 GETs in flight, 1 thread", Work.ASYNC, 1, 1, 100, ASYNC),
                new Row("6-1000", "1,000 GETs in flight, 1 thread", Work.ASYNC, 1, 1, 1_000, ASYNC),
                new Row("10-1000", "GET, 1,000 virtual threads", Work.VIRTUAL, 1_000, 64, 1, VIRTUAL),
                new Row("10-10000", "GET, 10,000 virtual threads", Work.VIRTUAL, 10_000, 64, 1, VIRTUAL),
                new Row("11", "100,000 messages to one subscriber", Work.DELIVER, 1, 2, 100_000, SUBSCRIBERS));
    }

    /** Makes the keys that are read. */
    static void prepare(Subject subject) {
        subject.setAll(keys(KEYS), VALUE);
    }

    /** The threads that do it. */
    ExecutorService newThreads() {
        return work == Work.VIRTUAL ? VirtualThreads.newExecutor() : Executors.newFixedThreadPool(threads);
    }

    /** A client that can do it. */
    Subject newSubject(Subject.Maker maker, int port) {
        Subject subject = maker.make(port, connections);
        return work == Work.DELIVER ? new Deliveries(subject, port) : subject;
    }

    /** Whether this JVM can do it. */
    boolean isPossible() {
        return work != Work.VIRTUAL || VirtualThreads.areThere();
    }

    /** One call. */
    void run(Subject subject) {
        switch (work) {
            case GET, VIRTUAL -> check(subject.get(anyKey()));
            case BATCH -> subject.setAll(BATCH, VALUE);
            case ASYNC -> getAll(subject);
            case DELIVER -> ((Deliveries) subject).deliver(operations);
        }
    }

    private void getAll(Subject subject) {
        List<CompletableFuture<String>> replies = new ArrayList<>(operations);
        for (int i = 0; i < operations; i++) {
            replies.add(subject.getAsync(anyKey()));
        }
        subject.flush();
        for (CompletableFuture<String> reply : replies) {
            check(reply.join());
        }
    }

    private static String anyKey() {
        return "key:" + ThreadLocalRandom.current().nextInt(KEYS);
    }

    private static void check(String value) {
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
