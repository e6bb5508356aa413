package io.vitrine.benchmarks.harness;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A client under measurement. Its operations are called by many threads at once. */
interface Subject extends AutoCloseable {

    /** A value by its key. */
    String get(String key);

    /** A value by its key, without waiting. */
    default CompletableFuture<String> getAsync(String key) {
        throw new UnsupportedOperationException("this client is not measured asynchronously");
    }

    /** Sends what was started and not sent, for clients that are told to. */
    default void flush() {}

    /** Sets all keys to a value in one batch, and waits for all answers. */
    void setAll(List<String> keys, String value);

    @Override
    void close();

    /** Makes a client. */
    @FunctionalInterface
    interface Maker {

        /** A client of the server on a port of this machine, with at most so many connections. */
        Subject make(int port, int connections);
    }
}
