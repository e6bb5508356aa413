package io.vitrine.benchmarks.harness;

import java.util.List;

/** A client under measurement. Its operations are called by many threads at once. */
interface Subject extends AutoCloseable {

    /** A value by its key. */
    String get(String key);

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
