package io.vitrine.benchmarks.harness;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

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

    /** Has what is published on a channel given to a listener, from when this returns. */
    default void subscribe(String channel, Consumer<String> listener) {
        throw new UnsupportedOperationException("this client is not measured as a subscriber");
    }

    @Override
    void close();

    /** Makes a client. */
    @FunctionalInterface
    interface Maker {

        /** A client of the server on a port of this machine, with at most so many connections. */
        Subject make(int port, int connections);
    }
}
