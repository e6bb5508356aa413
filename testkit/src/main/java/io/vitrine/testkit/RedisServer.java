package io.vitrine.testkit;

import io.vitrine.testkit.internal.server.Loopback;
import io.vitrine.testkit.internal.server.RunningServer;
import io.vitrine.testkit.internal.server.ServerFolder;
import io.vitrine.testkit.internal.server.ServerLauncher;
import io.vitrine.testkit.internal.server.ServerProcess;
import io.vitrine.testkit.internal.server.ServerSpec;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A real Redis or Valkey server, started for a test and gone afterwards.
 *
 * <pre>{@code
 * try (RedisServer server = RedisServer.start()) {
 *     RedisClient client = RedisClient.create(server.url());
 *     client.set("k", "v");
 *     assertThat(server.cli("GET", "k")).isEqualTo("v");
 *     server.kill();       // what does the client do now?
 *     server.restart();    // same port
 * }
 * }</pre>
 *
 * <p>The program is the one named by the system property {@code vitrine.redis.server} or the environment variable
 * {@code VITRINE_REDIS_SERVER}, else {@code redis-server} on the {@code PATH}, else the Redis 7.0 binary that
 * {@code org.signal:embedded-redis} ships for Linux and macOS. {@link #builder()} can name another one and has the other
 * settings.
 *
 * <p>Every server has a temporary folder of its own for configuration, log and data, deleted by {@link #close()}, and an
 * additional ACL user {@code vitrine-testkit} for its administrative connection. Nothing is persisted unless configured.
 * When the JVM exits, a hook kills the servers that were not closed.
 *
 * <p>Safe for use by several threads. Starting and ending take turns under one lock, which is held while the process is
 * waited for; reading ports, URLs and {@link #admin()} needs no lock.
 */
public final class RedisServer implements AutoCloseable {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

    private final ServerFolder folder;
    private final ServerLauncher launcher;
    private final @Nullable String password;
    private final @Nullable Path unixSocket;
    private final @Nullable TlsFiles tls;
    private final RedisAdmin admin;
    private final ReentrantLock lifecycle = new ReentrantLock();
    private volatile RunningServer running; // written under lifecycle
    private volatile boolean frozen; // written under lifecycle
    private volatile boolean closed; // written under lifecycle

    private RedisServer(
            ServerSpec spec,
            ServerFolder folder,
            @Nullable String password,
            @Nullable Path unixSocket,
            @Nullable TlsFiles tls) {
        this.folder = folder;
        this.launcher = new ServerLauncher(spec, folder);
        this.password = password;
        this.unixSocket = unixSocket;
        this.tls = tls;
        this.running = launcher.launch();
        this.admin = new RedisAdmin(Loopback.port(port()), spec.login());
    }

    /** Starts a server with the defaults and returns when it answers. */
    public static RedisServer start() {
        return builder().start();
    }

    /** Settings for a server. */
    public static RedisServerBuilder builder() {
        return new RedisServerBuilder();
    }

    static RedisServer start(
            ServerSpec spec,
            ServerFolder folder,
            @Nullable String password,
            @Nullable Path unixSocket,
            @Nullable TlsFiles tls) {
        return new RedisServer(spec, folder, password, unixSocket, tls);
    }

    /** The IPv4 loopback address, as text. The server listens on the one of IPv6 too, where there is one. */
    public String host() {
        return Loopback.HOST;
    }

    /** The port for connections without TLS; the same after {@link #restart()}. */
    public int port() {
        return running.port();
    }

    /**
     * The port for connections with TLS.
     *
     * @throws IllegalStateException if the server was not built with TLS
     */
    public int tlsPort() {
        tls();
        return running.tlsPort();
    }

    /**
     * The certificates to connect with TLS.
     *
     * @throws IllegalStateException if the server was not built with TLS
     */
    public TlsFiles tls() {
        if (tls == null) {
            throw new IllegalStateException("This server has no TLS: build it with RedisServer.builder().tls()");
        }
        return tls;
    }

    /**
     * The unix socket.
     *
     * @throws IllegalStateException if the server was not built with one
     */
    public Path unixSocket() {
        if (unixSocket == null) {
            throw new IllegalStateException(
                    "This server has no unix socket: build it with RedisServer.builder().unixSocket()");
        }
        return unixSocket;
    }

    /** {@code redis://127.0.0.1:port}, with the password of the default user if there is one. */
    public String url() {
        return "redis://" + credentials() + host() + ":" + port();
    }

    /** {@code rediss://localhost:port}, with the password of the default user if there is one. */
    public String tlsUrl() {
        return "rediss://" + credentials() + "localhost:" + tlsPort();
    }

    /** {@code unix:///folder/redis.sock}, with the password of the default user if there is one. */
    public String unixUrl() {
        return "unix://" + credentials() + unixSocket();
    }

    /** The version of the server program, such as {@code 7.0.15}; of Valkey its own, not the Redis version it stands for. */
    public String version() {
        Map<String, String> info = admin.info("server");
        return info.getOrDefault("valkey_version", info.getOrDefault("redis_version", "unknown"));
    }

    /** The process id of the server. */
    public long pid() {
        return running.process().pid();
    }

    /** Whether the process runs; a frozen one does. */
    public boolean isRunning() {
        return running.process().isAlive();
    }

    /** Whether the process runs and was not frozen by {@link #freeze()}. */
    boolean answers() {
        return isRunning() && !frozen;
    }

    /** What the server has logged. */
    public String log() {
        return folder.logText();
    }

    /** The connection for looking into the server. It is closed with the server. */
    public RedisAdmin admin() {
        return admin;
    }

    /** Runs one command beside the client under test; see {@link RedisAdmin#call(String...)}. */
    public @Nullable Object cli(String... command) {
        return admin.call(command);
    }

    /** See {@link RedisAdmin#commandCalls(String)}. */
    public long commandCalls(String command) {
        return admin.commandCalls(command);
    }

    /** See {@link RedisAdmin#resetStats()}. */
    public void resetStats() {
        admin.resetStats();
    }

    /** See {@link RedisAdmin#clientList()}. */
    public List<Map<String, String>> clientList() {
        return admin.clientList();
    }

    /** See {@link RedisAdmin#connectedClients()}. */
    public int connectedClients() {
        return admin.connectedClients();
    }

    /** See {@link RedisAdmin#connectedClients(Predicate)}. */
    public int connectedClients(Predicate<Map<String, String>> condition) {
        return admin.connectedClients(condition);
    }

    /** See {@link RedisAdmin#monitor()}. */
    public MonitorRecording monitor() {
        return admin.monitor();
    }

    /**
     * {@code kill -STOP}: the server hangs. The kernel still accepts connections and bytes on its behalf, and nothing is
     * answered. Also the commands of this class that ask the server time out now.
     */
    public void freeze() {
        whileOpen(process -> {
            frozen = true;
            process.freeze();
        });
    }

    /** {@code kill -CONT}: a frozen server goes on, and answers what has piled up. */
    public void resume() {
        whileOpen(process -> {
            process.resume();
            frozen = false;
        });
    }

    /** {@code kill -9}: the server is gone at once. {@link #restart()} brings it back. */
    public void kill() {
        whileOpen(ServerProcess::kill);
    }

    /** Ends the server with SIGTERM, as an operator would; it may write its data. {@link #restart()} brings it back. */
    public void stop() {
        whileOpen(RedisServer::end);
    }

    /**
     * Makes the server as good as new for the next test: running, not frozen, without data and scripts, its counters at
     * zero. What a test has set with {@code CONFIG SET} or {@code ACL SETUSER} stays.
     */
    public void reset() {
        if (!isRunning()) {
            restart();
        }
        if (frozen) {
            resume();
        }
        admin.call("FLUSHALL");
        admin.call("SCRIPT", "FLUSH");
        admin.resetStats();
    }

    /** Starts the server again on the same port and in the same folder, after ending it if it runs. */
    public void restart() {
        whileOpen(process -> {
            end(process);
            frozen = false;
            running = launcher.relaunch(running);
        });
    }

    /** Kills the server and deletes its folder. A second call does nothing. */
    @Override
    public void close() {
        lifecycle.lock();
        try {
            if (!closed) {
                closed = true;
                admin.close();
                running.process().kill();
                folder.delete();
            }
        } finally {
            lifecycle.unlock();
        }
    }

    @Override
    public String toString() {
        return "RedisServer[" + host() + ":" + port() + ", pid " + pid() + (isRunning() ? "" : ", ended") + "]";
    }

    private static void end(ServerProcess process) {
        if (process.isAlive()) {
            process.resume();
            process.terminate(STOP_LIMIT);
        }
    }

    private void whileOpen(Consumer<ServerProcess> action) {
        lifecycle.lock();
        try {
            if (closed) {
                throw new IllegalStateException(this + " has been closed");
            }
            action.accept(running.process());
        } finally {
            lifecycle.unlock();
        }
    }

    String credentials() {
        return password == null
                ? ""
                : ":" + URLEncoder.encode(password, StandardCharsets.UTF_8).replace("+", "%20") + "@";
    }
}
