package io.vitrine.testkit;

import static java.util.Objects.requireNonNull;

import io.vitrine.testkit.internal.server.FreePorts;
import io.vitrine.testkit.internal.server.Loopback;
import io.vitrine.testkit.internal.thread.Workers;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A server that follows a script, for replies no real server gives, or gives at will: malformed, cut off, late, in pieces,
 * in the protocol of ten years ago.
 *
 * <pre>{@code
 * try (ScriptedServer server = ScriptedServer.start();
 *         RedisClient client = RedisClient.create(server.url())) {
 *     server.onCommand("GET").reply("$1\r\nv\r\n");              // every GET from now on
 *     server.expect("INCR", "n").reply(":1\r\n");                // the next INCR n, once
 *     server.expect("INCR", "n").malformed(":one\r\n");
 *     …
 *     server.awaitCommand("CLIENT", "SETINFO", "LIB-NAME");
 *     server.assertSatisfied();
 * }
 * }</pre>
 *
 * <p>What happens to a command, in this order: the first open expectation answers it, if it matches; else the youngest
 * rule of {@link #onCommand} that matches; else the {@link Handshake}; else it gets an error reply and
 * {@link #assertSatisfied()} will name it. All is common to all connections.
 *
 * <p>Threads, all daemons and all named {@code vitrine-script-PORT…}: one that accepts, and two per connection, one that
 * receives and one that answers. {@link #close()} returns when they have ended. Safe for use by several threads.
 */
public final class ScriptedServer implements AutoCloseable {
    private static final Duration AWAIT_LIMIT = Duration.ofSeconds(5);

    private final ServerSocket listener;
    private final Handshake handshake;
    private final Workers workers = new Workers();
    private final Set<ScriptedConnection> connections = ConcurrentHashMap.newKeySet();
    private final AtomicInteger accepted = new AtomicInteger();
    private volatile boolean closed;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<ScriptedReply> expectations = new ArrayDeque<>(); // guarded by lock
    private final Deque<ScriptedReply> rules = new ArrayDeque<>(); // guarded by lock; youngest first
    private final List<ReceivedCommand> received = new ArrayList<>(); // guarded by lock
    private final List<String> surprises = new ArrayList<>(); // guarded by lock

    private ScriptedServer(Handshake handshake) {
        this.handshake = handshake;
        try {
            listener = FreePorts.listen();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open a port for a scripted server", e);
        }
        workers.start(threadName(), this::acceptAll);
    }

    /** A server that speaks RESP3 and has no script yet. */
    public static ScriptedServer start() {
        return start(Handshake.RESP3);
    }

    /** A server with this handshake and no script yet. */
    public static ScriptedServer start(Handshake handshake) {
        return new ScriptedServer(requireNonNull(handshake, "handshake"));
    }

    /** Where the server listens: the IPv4 loopback address. */
    public String host() {
        return Loopback.HOST;
    }

    /** The port the server listens on. */
    public int port() {
        return listener.getLocalPort();
    }

    /** {@code redis://127.0.0.1:port}. */
    public String url() {
        return "redis://" + host() + ":" + port();
    }

    /**
     * A standing rule for commands that begin with these words; a younger rule goes before an older one. The name matches
     * in any case, arguments exactly.
     */
    public ScriptedReply onCommand(String... words) {
        ScriptedReply rule = new ScriptedReply(words);
        locked(() -> rules.addFirst(rule));
        return rule;
    }

    /** What must come, once, and after everything expected before it; other commands may come in between. */
    public ScriptedReply expect(String... words) {
        ScriptedReply expectation = new ScriptedReply(words);
        locked(() -> expectations.addLast(expectation));
        return expectation;
    }

    /** Sends this to every open connection, unasked: a RESP3 push, or a message to a subscriber. */
    public void push(String raw) {
        byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
        for (ScriptedConnection connection : connections) {
            try {
                connection.write(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot push to a client", e);
            }
        }
    }

    /** Closes every open connection in order, and goes on accepting. */
    public void closeConnections() {
        connections.forEach(ScriptedConnection::close);
    }

    /** How many connections are open. */
    public int connections() {
        return connections.size();
    }

    /** How many connections have been accepted since the start. */
    public int accepted() {
        return accepted.get();
    }

    /** The commands so far that begin with these words, in the order they came; without words, all. */
    public List<ReceivedCommand> commands(String... words) {
        lock.lock();
        try {
            return received.stream()
                    .filter(command -> command.startsWith(words))
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until a command that begins with these words has come, and returns the first of them.
     *
     * @throws AssertionError if none comes within five seconds
     */
    public ReceivedCommand awaitCommand(String... words) {
        return awaitCommands(1, words).get(0);
    }

    /**
     * Waits until so many commands that begin with these words have come, and returns them all.
     *
     * @throws AssertionError if they do not come within five seconds
     */
    public List<ReceivedCommand> awaitCommands(int count, String... words) {
        long leftNanos = AWAIT_LIMIT.toNanos();
        lock.lock();
        try {
            for (List<ReceivedCommand> found = commands(words); ; found = commands(words)) {
                if (found.size() >= count) {
                    return found;
                }
                if (leftNanos <= 0) {
                    throw new AssertionError("Expected " + count + " × '" + String.join(" ", words) + "' within "
                            + AWAIT_LIMIT + ", got " + found.size() + ". All commands: " + received);
                }
                leftNanos = changed.awaitNanos(leftNanos);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting for " + String.join(" ", words), e);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Checks that everything expected has come, and nothing else.
     *
     * @throws AssertionError that names what is missing, and what nobody had asked for
     */
    public void assertSatisfied() {
        lock.lock();
        try {
            if (!expectations.isEmpty() || !surprises.isEmpty()) {
                throw new AssertionError("Still expected: " + expectations + ", not in the script: " + surprises
                        + ". All commands: " + received);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Closes all connections and the port, and waits for the threads to end. A second call does nothing. */
    @Override
    public void close() {
        closed = true;
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close port " + port(), e);
        }
        closeConnections();
        workers.join();
    }

    @Override
    public String toString() {
        return "ScriptedServer[" + host() + ":" + port() + "]";
    }

    /** Records the command and finds its reply. */
    ScriptedReply received(ReceivedCommand command) {
        lock.lock();
        try {
            received.add(command);
            changed.signalAll();
            ScriptedReply scripted = scripted(command);
            return scripted == null ? unscripted(command) : scripted;
        } finally {
            lock.unlock();
        }
    }

    /** A client has sent what is not a command. */
    void misunderstood(int connection, StreamCorruptedException reason) {
        locked(() -> surprises.add("connection " + connection + " sent no RESP: " + reason.getMessage()));
    }

    void forget(ScriptedConnection connection) {
        connections.remove(connection);
    }

    private @Nullable ScriptedReply scripted(ReceivedCommand command) {
        ScriptedReply next = expectations.peek();
        if (next != null && next.answers(command)) {
            return expectations.remove();
        }
        for (ScriptedReply rule : rules) {
            if (rule.answers(command)) {
                return rule;
            }
        }
        return null;
    }

    private ScriptedReply unscripted(ReceivedCommand command) {
        String answer = handshake.answer(command);
        if (answer == null) {
            surprises.add(command.toString());
            return new ScriptedReply().reply("-ERR the script has no reply to this command\r\n");
        }
        ScriptedReply reply = new ScriptedReply().reply(answer);
        return command.name().equals("QUIT") ? reply.thenClose() : reply;
    }

    private void acceptAll() {
        try {
            while (true) {
                Socket client = listener.accept();
                int number = accepted.incrementAndGet();
                ScriptedConnection connection = new ScriptedConnection(number, client, this);
                connections.add(connection);
                connection.start(workers, threadName() + "-" + number);
                if (closed) {
                    connection.close();
                }
            }
        } catch (IOException e) {
            if (!closed) {
                throw new UncheckedIOException("The scripted server on port " + port() + " accepts no more", e);
            }
        }
    }

    private String threadName() {
        return "vitrine-script-" + listener.getLocalPort();
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
        } finally {
            lock.unlock();
        }
    }
}
