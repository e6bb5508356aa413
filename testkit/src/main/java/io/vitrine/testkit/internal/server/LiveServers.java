package io.vitrine.testkit.internal.server;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The servers that run at the moment. A hook of the JVM kills those which nobody has closed when it exits. */
final class LiveServers {
    private static final Set<ServerProcess> LIVE = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(LiveServers::abandonAll, "vitrine-testkit-shutdown"));
    }

    private LiveServers() {}

    static void add(ServerProcess server) {
        LIVE.add(server);
    }

    static void remove(ServerProcess server) {
        LIVE.remove(server);
    }

    private static void abandonAll() {
        LIVE.forEach(ServerProcess::abandon);
    }
}
