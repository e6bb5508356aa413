package io.vitrine.testkit;

import static java.util.Objects.requireNonNull;

import io.vitrine.testkit.internal.resp.AdminConnection;
import io.vitrine.testkit.internal.resp.AdminLogin;
import io.vitrine.testkit.internal.resp.RespError;
import io.vitrine.testkit.internal.server.ClientLines;
import io.vitrine.testkit.internal.server.InfoText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Looks into a server from beside the client under test: a RESP2 connection of its own, with none of the client's code.
 *
 * <pre>{@code
 * server.admin().call("SET", "greeting", "hello");
 * assertThat(client.get("greeting")).isEqualTo("hello");
 * assertThat(server.admin().commandCalls("get")).isEqualTo(1);
 * }</pre>
 *
 * <p>It connects with the first command, and again when the server has restarted or closed the connection since the last
 * one. Its connection does not appear in {@link #clientList()}, but it counts for {@code maxclients} and in {@code INFO}.
 *
 * <p>Safe for use by several threads; they take turns on the one connection, each for the time of a round trip. A reply
 * that takes longer than ten seconds ends in an {@link UncheckedIOException}, as does a server that is not there.
 */
public final class RedisAdmin implements AutoCloseable {
    private static final Duration REPLY_TIMEOUT = Duration.ofSeconds(10);

    private final InetSocketAddress address;
    private final @Nullable AdminLogin login;
    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable AdminConnection connection; // guarded by turn

    RedisAdmin(InetSocketAddress address, @Nullable AdminLogin login) {
        this.address = address;
        this.login = login;
    }

    /** An administrative connection to any server that asks for no password. It connects with the first command. */
    public static RedisAdmin of(String host, int port) {
        return new RedisAdmin(new InetSocketAddress(requireNonNull(host, "host"), port), null);
    }

    /** As {@link #of(String, int)}, with {@code AUTH user password}. */
    public static RedisAdmin of(String host, int port, String user, String password) {
        AdminLogin login = new AdminLogin(requireNonNull(user, "user"), requireNonNull(password, "password"));
        return new RedisAdmin(new InetSocketAddress(requireNonNull(host, "host"), port), login);
    }

    /**
     * Sends a command and returns its reply: {@code String} for simple and bulk strings (as UTF-8), {@code Long},
     * {@code List}, or null for nil.
     *
     * @throws AdminCommandException if the server answers with an error
     */
    public @Nullable Object call(String... command) {
        return text(exchange(bytes(command)));
    }

    /** As {@link #call(String...)}, for a command whose arguments or reply are not text: bulk strings are {@code byte[]}. */
    public @Nullable Object call(List<byte[]> command) {
        return exchange(command);
    }

    /** As {@link #call(String...)}, for a command that answers with a text, a number or nil; a number as its digits. */
    public @Nullable String callForText(String... command) {
        Object reply = call(command);
        if (reply instanceof List<?>) {
            throw new IllegalArgumentException(command[0] + " answers with a list; use call(…)");
        }
        return reply == null ? null : reply.toString();
    }

    /**
     * As {@link #call(String...)}, for a command that may run twice: asked once more when the connection breaks, as it does
     * when a test, or a sentinel, kills the server's clients.
     */
    @Nullable
    Object ask(String... command) {
        try {
            return call(command);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof SocketTimeoutException || e.getCause() instanceof ConnectException) {
                throw e;
            }
            return call(command);
        }
    }

    /** The fields of {@code INFO section}, by name. */
    public Map<String, String> info(String section) {
        return InfoText.parse(String.valueOf(ask("INFO", section))).values();
    }

    /**
     * How often the server has run a command since it started or {@link #resetStats()} was called, from
     * {@code INFO commandstats}. Failed and rejected calls are included as the server includes them.
     *
     * @param command its name in any case; a subcommand as {@code "client|list"}
     */
    public long commandCalls(String command) {
        String stats = info("commandstats").get("cmdstat_" + command.toLowerCase(Locale.ROOT));
        if (stats == null) {
            return 0;
        }
        return Arrays.stream(stats.split(",", -1))
                .filter(field -> field.startsWith("calls="))
                .mapToLong(field -> Long.parseLong(field.substring("calls=".length())))
                .sum();
    }

    /** {@code CONFIG RESETSTAT}: sets the counters of {@code INFO} to zero. */
    public void resetStats() {
        call("CONFIG", "RESETSTAT");
    }

    /**
     * {@code CLIENT LIST} without this connection and without recordings of {@code MONITOR}: for each client its fields
     * by name, such as {@code id}, {@code addr}, {@code name}, {@code db}, {@code resp}, {@code lib-name}, {@code cmd}.
     */
    public List<Map<String, String>> clientList() {
        List<Map<String, String>> clients = ClientLines.parse(String.valueOf(ask("CLIENT", "LIST")));
        String own = String.valueOf(ask("CLIENT", "ID"));
        return clients.stream()
                .filter(client -> !own.equals(client.get("id")))
                .filter(client -> !MonitorRecording.CONNECTION_NAME.equals(client.get("name")))
                .toList();
    }

    /** How many clients of {@link #clientList()} fulfil the condition. */
    public int connectedClients(Predicate<Map<String, String>> condition) {
        return (int) clientList().stream().filter(condition).count();
    }

    /** How many clients are connected, besides this one. */
    public int connectedClients() {
        return clientList().size();
    }

    /** Starts to record what the server runs; see {@link MonitorRecording}. */
    public MonitorRecording monitor() {
        try {
            AdminConnection monitor = AdminConnection.open(address, login, REPLY_TIMEOUT);
            return MonitorRecording.start(monitor, this, address.getPort());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot connect to " + address + " to run MONITOR: " + e.getMessage(), e);
        }
    }

    /** The local address of this connection as the server sees it, or null if there is none. */
    @Nullable
    String ownPort() {
        turn.lock();
        try {
            return connection == null ? null : Integer.toString(connection.localPort());
        } finally {
            turn.unlock();
        }
    }

    /** Closes the connection. A later command opens another one. */
    @Override
    public void close() {
        turn.lock();
        try {
            disconnect();
        } finally {
            turn.unlock();
        }
    }

    private @Nullable Object exchange(List<byte[]> command) {
        turn.lock();
        try {
            return withoutError(connected().call(command));
        } catch (IOException e) {
            disconnect();
            String name = new String(command.get(0), StandardCharsets.UTF_8);
            throw new UncheckedIOException(
                    "No reply from " + address + " to " + name + ": " + e + ". Is the server running, and not frozen?",
                    e);
        } finally {
            turn.unlock();
        }
    }

    private AdminConnection connected() throws IOException {
        AdminConnection current = connection;
        if (current == null || !current.isOpen()) {
            disconnect();
            current = AdminConnection.open(address, login, REPLY_TIMEOUT);
            connection = current;
        }
        return current;
    }

    private void disconnect() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            connection = null;
        }
    }

    private static @Nullable Object withoutError(@Nullable Object reply) {
        if (reply instanceof RespError error) {
            throw new AdminCommandException(error.line());
        }
        return reply;
    }

    private static @Nullable Object text(@Nullable Object reply) {
        if (reply instanceof byte[] bulk) {
            return new String(bulk, StandardCharsets.UTF_8);
        }
        if (reply instanceof List<?> elements) {
            List<@Nullable Object> texts = new ArrayList<>();
            elements.forEach(element -> texts.add(text(element)));
            return texts;
        }
        return reply instanceof RespError error ? error.line() : reply;
    }

    private static List<byte[]> bytes(String... command) {
        return Arrays.stream(command)
                .map(word -> word.getBytes(StandardCharsets.UTF_8))
                .toList();
    }
}
