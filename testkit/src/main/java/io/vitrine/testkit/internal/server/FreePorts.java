package io.vitrine.testkit.internal.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports nobody listens on at the moment.
 *
 * <p>They are drawn at random from 10000–21999, below the range from which operating systems take the ports of outgoing
 * connections (32768 and up on Linux, 49152 and up on macOS). A port of that range would be a trap for tests that kill a
 * server: while the port is free an outgoing connection may take it, or a client that dials it may be connected to
 * itself (TCP simultaneous open). The bus port of a cluster node, port + 10000, stays below 32768 too.
 *
 * <p>Between the answer and the bind of the server somebody else may take the port: whoever starts a server tries again.
 */
public final class FreePorts {
    private static final int LOWEST = 10_000;
    private static final int HIGHEST = 21_999;
    private static final int CLUSTER_BUS_OFFSET = 10_000;
    private static final int ATTEMPTS = 200;

    private FreePorts() {}

    /** A port that is free on loopback and any interface. */
    public static int next() {
        return next(false);
    }

    /** A port that is free and whose cluster bus port is free as well. */
    public static int nextForClusterNode() {
        return next(true);
    }

    /** Binds a listener to a free port of the range on the loopback address; race-free. */
    public static ServerSocket listen() throws IOException {
        IOException last = new IOException("not tried");
        for (int i = 0; i < ATTEMPTS; i++) {
            try {
                return listen(random());
            } catch (IOException taken) {
                last = taken;
            }
        }
        throw new IOException(
                "No free port between " + LOWEST + " and " + HIGHEST + " in " + ATTEMPTS + " attempts", last);
    }

    /** Binds a listener to this port on the loopback address. */
    public static ServerSocket listen(int port) throws IOException {
        ServerSocket listener = new ServerSocket();
        try {
            listener.setReuseAddress(true);
            listener.bind(Loopback.port(port), 1024);
            return listener;
        } catch (IOException e) {
            listener.close();
            throw e;
        }
    }

    private static int next(boolean withBus) {
        for (int i = 0; i < ATTEMPTS; i++) {
            int port = random();
            if (isFree(port) && (!withBus || isFree(port + CLUSTER_BUS_OFFSET))) {
                return port;
            }
        }
        throw new IllegalStateException(
                "No free port between " + LOWEST + " and " + HIGHEST + " in " + ATTEMPTS + " attempts");
    }

    private static boolean isFree(int port) {
        try (ServerSocket listener = new ServerSocket()) {
            listener.setReuseAddress(true);
            listener.bind(new InetSocketAddress(port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static int random() {
        return ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST + 1);
    }
}
