package io.vitrine.testkit;

import static java.util.Objects.requireNonNull;

import io.vitrine.testkit.internal.proxy.LaneFaults;
import io.vitrine.testkit.internal.proxy.ProxyConnection;
import io.vitrine.testkit.internal.server.FreePorts;
import io.vitrine.testkit.internal.server.Loopback;
import io.vitrine.testkit.internal.thread.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A TCP proxy in front of a server, for the things that go wrong between the two. It passes bytes on unchanged until it is
 * told otherwise, and may be told at any time.
 *
 * <pre>{@code
 * try (RedisServer server = RedisServer.start();
 *         FaultProxy proxy = FaultProxy.to(server);
 *         RedisClient client = RedisClient.create(proxy.url())) {
 *     proxy.delay(Duration.ofMillis(20));                // each way
 *     proxy.cutAfterBytes(Direction.TO_CLIENT, 10);      // in the middle of a reply
 *     proxy.blackHole();                                 // accepted, never answered
 *     proxy.heal();
 * }
 * }</pre>
 *
 * <p>Faults apply to open connections and to later ones, until {@link #heal()}.
 *
 * <p>Threads, all daemons and all named {@code vitrine-proxy-PORT…}: one that accepts; for every connection one per
 * direction, and one more per direction once it has been delayed. {@link #close()} returns when they have ended. Safe for
 * use by several threads.
 */
public final class FaultProxy implements AutoCloseable {
    private final Map<Direction, LaneFaults> faults = new EnumMap<>(Direction.class);
    private final Set<ProxyConnection> connections = ConcurrentHashMap.newKeySet();
    private final Workers workers = new Workers();
    private final AtomicLong accepted = new AtomicLong();
    private final String urlBeforePort;
    private final int port;
    private volatile InetSocketAddress target;

    /** Serialises opening and closing the listener; held while the accepting thread is waited for. */
    private final ReentrantLock lock = new ReentrantLock();

    private @Nullable ServerSocket listener; // guarded by lock; null while connections are refused
    private Thread acceptor; // guarded by lock
    private volatile boolean closed; // written under lock

    private FaultProxy(InetSocketAddress target, String urlBeforePort) {
        this.target = target;
        this.urlBeforePort = urlBeforePort;
        for (Direction direction : Direction.values()) {
            faults.put(direction, new LaneFaults());
        }
        try {
            ServerSocket first = FreePorts.listen();
            port = first.getLocalPort();
            listener = first;
            acceptor = workers.start("vitrine-proxy-" + port, () -> acceptAll(first));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open a port for a fault proxy", e);
        }
    }

    /** A proxy for the port without TLS of this server. */
    public static FaultProxy to(RedisServer server) {
        String before = "redis://" + server.credentials() + "127.0.0.1:";
        return new FaultProxy(Loopback.port(server.port()), before);
    }

    /** A proxy for the TLS port of this server: it passes on what is encrypted. */
    public static FaultProxy toTls(RedisServer server) {
        String before = "rediss://" + server.credentials() + "localhost:";
        return new FaultProxy(Loopback.port(server.tlsPort()), before);
    }

    /** A proxy for any server. */
    public static FaultProxy to(String host, int port) {
        return new FaultProxy(new InetSocketAddress(requireNonNull(host, "host"), port), "redis://127.0.0.1:");
    }

    /** Where the proxy listens: the IPv4 loopback address. */
    public String host() {
        return Loopback.HOST;
    }

    /** The port the proxy listens on; it stays the same for its life. */
    public int port() {
        return port;
    }

    /** The URL for a client: that of the server, with the port of the proxy. */
    public String url() {
        return urlBeforePort + port;
    }

    /** Sends later connections to another server, as a failover would. Open ones stay where they are. */
    public void target(String host, int port) {
        target = new InetSocketAddress(requireNonNull(host, "host"), port);
    }

    /** Resets every open connection (TCP RST on both sides). New ones are welcome. */
    public void cut() {
        connections.forEach(ProxyConnection::reset);
    }

    /**
     * Lets so many more bytes pass in this direction, counted over all connections, then resets the connection that
     * carried the last of them. With 0 it is reset instead of passing its next bytes. Happens once.
     */
    public void cutAfterBytes(Direction direction, long bytes) {
        faults(direction).cutAfterBytes(notNegative(bytes, "bytes"));
    }

    /** Closes the port: new connections are refused. Open ones stay. */
    public void refuse() {
        lock.lock();
        try {
            closeListener();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Opens the port again after {@link #refuse()}.
     *
     * @throws UncheckedIOException if somebody else has taken it
     */
    public void accept() {
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("This proxy on port " + port + " has been closed");
            }
            if (listener == null) {
                ServerSocket again = FreePorts.listen(port);
                listener = again;
                acceptor = workers.start("vitrine-proxy-" + port, () -> acceptAll(again));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on port " + port + " again", e);
        } finally {
            lock.unlock();
        }
    }

    /** Adds latency each way: a round trip takes twice as long as this. Throughput stays. */
    public void delay(Duration latency) {
        for (Direction direction : Direction.values()) {
            delay(direction, latency);
        }
    }

    /** Adds latency in one direction; {@link Duration#ZERO} takes it away, and releases what is on the way. */
    public void delay(Direction direction, Duration latency) {
        faults(direction).delayNanos(notNegative(latency.toNanos(), "latency"));
        connections.forEach(ProxyConnection::reconsider);
    }

    /**
     * Swallows everything in both directions; connections are accepted, and do not reach the server. What was swallowed
     * does not come back with {@link #heal()}: connections then go on with a hole in their streams.
     */
    public void blackHole() {
        faults.values().forEach(LaneFaults::swallow);
    }

    /** Swallows everything in one direction: with {@code TO_CLIENT} the server acts and nobody learns of it. */
    public void blackHole(Direction direction) {
        faults(direction).swallow();
    }

    /** Passes at most so many bytes per second, per connection and direction. */
    public void throttle(long bytesPerSecond) {
        if (bytesPerSecond <= 0) {
            throw new IllegalArgumentException("bytesPerSecond is not positive: " + bytesPerSecond);
        }
        faults.values().forEach(lane -> lane.bytesPerSecond(bytesPerSecond));
    }

    /**
     * Writes every byte by itself, in both directions, with a pause in which the receiver may read it: some ten thousand
     * bytes per second.
     */
    public void sliceIntoSingleBytes() {
        faults.values().forEach(LaneFaults::sliceIntoSingleBytes);
    }

    /** Takes all faults away, in both directions, and accepts connections. */
    public void heal() {
        faults.values().forEach(LaneFaults::heal);
        connections.forEach(ProxyConnection::reconsider);
        accept();
    }

    /** How many connections are open. */
    public int connections() {
        return connections.size();
    }

    /** How many connections have been accepted since the start. */
    public long accepted() {
        return accepted.get();
    }

    /** How many bytes have been passed on in this direction since the start; swallowed ones do not count. */
    public long passedBytes(Direction direction) {
        return faults(direction).passedBytes();
    }

    /** Resets all connections, closes the port, and waits for the threads to end. A second call does nothing. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            closeListener();
        } finally {
            lock.unlock();
        }
        cut();
        workers.join();
    }

    @Override
    public String toString() {
        return "FaultProxy[" + host() + ":" + port + " to " + target.getHostString() + ":" + target.getPort() + "]";
    }

    private LaneFaults faults(Direction direction) {
        return requireNonNull(faults.get(requireNonNull(direction, "direction")));
    }

    private void acceptAll(ServerSocket from) {
        try {
            while (true) {
                serve(from.accept());
            }
        } catch (IOException e) {
            if (!from.isClosed()) {
                throw new UncheckedIOException("The proxy on port " + port + " accepts no more", e);
            }
        }
    }

    private void serve(Socket client) {
        ProxyConnection connection = new ProxyConnection(
                "vitrine-proxy-" + port + "-" + accepted.incrementAndGet(),
                workers,
                client,
                () -> target,
                faults(Direction.TO_SERVER),
                faults(Direction.TO_CLIENT),
                connections::remove);
        connections.add(connection);
        connection.start();
        if (closed) {
            connection.reset();
        }
    }

    /** The kernel frees the port only when the thread that is blocked in accept has left it. */
    private void closeListener() {
        try {
            if (listener != null) {
                listener.close();
                listener = null;
                acceptor.join();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close port " + port, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long notNegative(long value, String name) {
        if (value < 0) {
            throw new IllegalArgumentException(name + " is negative: " + value);
        }
        return value;
    }
}
