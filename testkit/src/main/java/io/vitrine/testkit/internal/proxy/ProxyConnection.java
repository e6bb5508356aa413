package io.vitrine.testkit.internal.proxy;

import io.vitrine.testkit.internal.thread.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A client's connection and the one to the server that belongs to it.
 *
 * <p>Threads: one reads from the client, one from the server, and each direction gets one more when it is first delayed.
 * The first of them dials the server, and does so only when there is something that is not swallowed: a black hole does
 * not reach its server. When one side ends, its end is passed on; when both have, or either fails, both sockets close.
 */
public final class ProxyConnection {
    private static final int CONNECT_TIMEOUT_MILLIS = 5_000;
    private static final int BUFFER_BYTES = 64 * 1024;

    interface Work {
        void run() throws IOException, InterruptedException;
    }

    private final String name;
    private final Workers workers;
    private final Socket client;
    private final Supplier<InetSocketAddress> target;
    private final LaneFaults toServerFaults;
    private final LaneFaults toClientFaults;
    private final Consumer<ProxyConnection> whenClosed;
    private final Socket server = new Socket();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Lane> lanes = new CopyOnWriteArrayList<>();
    private final AtomicInteger endedLanes = new AtomicInteger();

    public ProxyConnection(
            String name,
            Workers workers,
            Socket client,
            Supplier<InetSocketAddress> target,
            LaneFaults toServerFaults,
            LaneFaults toClientFaults,
            Consumer<ProxyConnection> whenClosed) {
        this.name = name;
        this.workers = workers;
        this.client = client;
        this.target = target;
        this.toServerFaults = toServerFaults;
        this.toClientFaults = toClientFaults;
        this.whenClosed = whenClosed;
    }

    public void start() {
        start(name + "-to-server", this::serve);
    }

    /** Looks at the delays again. */
    public void reconsider() {
        lanes.forEach(Lane::reconsider);
    }

    /** Closes both sockets at once, with a reset instead of an orderly end. */
    public void reset() {
        resetOnClose(client);
        resetOnClose(server);
        close();
    }

    void start(String threadName, Work work) {
        workers.start(threadName, () -> run(work));
    }

    void laneEnded() {
        if (endedLanes.incrementAndGet() == 2) {
            close();
        }
    }

    private void run(Work work) {
        try {
            work.run();
        } catch (IOException | UncheckedIOException broken) {
            // whatever broke one side, the other side must learn of it: this is what a proxy is for
            reset();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            reset();
        }
    }

    private void serve() throws IOException, InterruptedException {
        client.setTcpNoDelay(true);
        byte[] first = toServerFaults.swallowing() ? swallow() : new byte[0];
        if (first == null) {
            close();
            return;
        }
        server.setTcpNoDelay(true);
        server.connect(target.get(), CONNECT_TIMEOUT_MILLIS);
        Lane toServer = lane(toServerFaults, client, server);
        Lane toClient = lane(toClientFaults, server, client);
        start(name + "-to-client", () -> toClient.run(new byte[0], name + "-to-client"));
        toServer.run(first, name + "-to-server");
    }

    private Lane lane(LaneFaults faults, Socket from, Socket to) throws IOException {
        Lane lane = new Lane(faults, from, to, this, closed);
        lanes.add(lane);
        return lane;
    }

    /** Reads on while the bytes are swallowed; returns the first that are not, or null at the end of the stream. */
    private byte @Nullable [] swallow() throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        int length = 0;
        while (toServerFaults.swallowing() && length >= 0) {
            length = client.getInputStream().read(buffer);
        }
        return length < 0 ? null : Arrays.copyOf(buffer, length);
    }

    private void close() {
        closed.countDown();
        lanes.forEach(Lane::close);
        whenClosed.accept(this);
        closeSocket(client);
        closeSocket(server);
    }

    private static void resetOnClose(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException alreadyClosed) {
            return;
        }
    }

    private static void closeSocket(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
