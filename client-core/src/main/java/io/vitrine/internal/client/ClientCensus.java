package io.vitrine.internal.client;

import io.vitrine.spi.Endpoint;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Names of clients, and how many of them are alive for one server: a client for each request is a common and costly mistake. */
final class ClientCensus {

    /** So many clients for one server in one JVM are hardly meant. */
    static final int SUSPICIOUS = 20;

    private static final Logger LOG = LoggerFactory.getLogger("io.vitrine.client");
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Map<Endpoint, AtomicInteger> ALIVE = new ConcurrentHashMap<>();

    private ClientCensus() {}

    /** A name no other client of this JVM has. */
    static String nextName() {
        return "vitrine-" + NUMBERS.incrementAndGet();
    }

    /** Counts a client in; warns once each time the number of clients reaches {@value #SUSPICIOUS}. */
    static void opened(Endpoint server) {
        int alive = ALIVE.computeIfAbsent(server, first -> new AtomicInteger()).incrementAndGet();
        if (alive == SUSPICIOUS) {
            LOG.warn(
                    "{} clients for {} are open in this JVM; a client is meant to be shared by all threads: create one and"
                            + " keep it, or close those that are done",
                    alive,
                    server);
        }
    }

    /** Counts a client out. */
    static void closed(Endpoint server) {
        AtomicInteger alive = ALIVE.get(server);
        if (alive != null) {
            alive.decrementAndGet();
        }
    }
}
