package io.vitrine.testkit.internal.server;

import io.vitrine.testkit.internal.resp.AdminConnection;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Starts a server and returns when it answers, or throws with the end of its log.
 *
 * <p>A port that was free when it was chosen may be taken when the server binds it. Then somebody else may answer our
 * PING; so an answer counts only if {@code INFO server} names our configuration file. A server that ended because it
 * could not bind is started again on another port, unless the user chose the port.
 */
public final class ServerLauncher {
    private static final int PORT_ATTEMPTS = 10;
    private static final Duration POLL = Duration.ofMillis(5);
    private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(2);

    private final ServerSpec spec;
    private final ServerFolder folder;

    public ServerLauncher(ServerSpec spec, ServerFolder folder) {
        this.spec = spec;
        this.folder = folder;
    }

    /** Starts the server on the port of the specification, or on any free one. */
    public RunningServer launch() {
        if (spec.port() != 0) {
            int tlsPort = spec.tls() ? FreePorts.next() : 0;
            return configured(spec.port(), tlsPort).orElseThrow(() -> portTaken(spec.port()));
        }
        for (int attempt = 0; attempt < PORT_ATTEMPTS; attempt++) {
            Optional<RunningServer> running = configured(spec.freePort(), spec.tls() ? FreePorts.next() : 0);
            if (running.isPresent()) {
                return running.get();
            }
        }
        throw failure("found every one of " + PORT_ATTEMPTS + " free ports taken when it came to bind them");
    }

    /**
     * Starts the server again where it was, with the configuration as it stands: a sentinel, and a server told to
     * {@code CONFIG REWRITE}, have changed theirs.
     */
    public RunningServer relaunch(RunningServer before) {
        return launch(before.port(), before.tlsPort()).orElseThrow(() -> portTaken(before.port()));
    }

    private Optional<RunningServer> configured(int port, int tlsPort) {
        folder.write(config(port, tlsPort));
        return launch(port, tlsPort);
    }

    /** Empty if a port is taken. */
    private Optional<RunningServer> launch(int port, int tlsPort) {
        int logStart = folder.logText().length();
        ServerProcess process = ServerProcess.start(spec.executable(), spec.options(), folder);
        try {
            if (awaitReady(process, port)) {
                return Optional.of(new RunningServer(process, port, tlsPort));
            }
            process.kill();
            String log = folder.logText().substring(logStart);
            if (log.contains("Failed listening on port") || log.contains("Address already in use")) {
                return Optional.empty();
            }
            throw failure("ended with exit code " + process.exitCode() + " before it answered");
        } catch (RuntimeException e) {
            process.kill();
            throw e;
        }
    }

    private ServerConfig config(int port, int tlsPort) {
        ServerConfig config = ServerConfig.EMPTY
                .with("port", Integer.toString(port))
                .with("bind", "127.0.0.1 -::1")
                .with("protected-mode", "no")
                .withQuoted("dir", folder.path().toString());
        if (spec.tls()) {
            config = config.with("tls-port", Integer.toString(tlsPort));
        }
        return config.overriddenBy(spec.config());
    }

    /** True when the server answers, false when it has ended. */
    private boolean awaitReady(ServerProcess process, int port) {
        long deadlineNanos = System.nanoTime() + spec.startTimeout().toNanos();
        while (System.nanoTime() < deadlineNanos) {
            if (answers(process, port)) {
                return true;
            }
            if (process.awaitExit(POLL)) {
                return false;
            }
        }
        throw failure("does not answer PING on port " + port + " within " + spec.startTimeout());
    }

    private boolean answers(ServerProcess process, int port) {
        InetSocketAddress address = Loopback.port(port);
        try (AdminConnection probe = AdminConnection.open(address, spec.login(), PROBE_TIMEOUT)) {
            return "PONG".equals(probe.call("PING")) && isOurs(process, probe.call("INFO", "server"));
        } catch (IOException notYet) {
            return false;
        }
    }

    private boolean isOurs(ServerProcess process, @Nullable Object info) {
        if (!(info instanceof byte[] bytes)) {
            return false;
        }
        InfoText text = InfoText.parse(new String(bytes, StandardCharsets.UTF_8));
        boolean ours = text.value("config_file").endsWith(folder.configFile().toString());
        if (ours) {
            process.servedBy(Long.parseLong(text.value("process_id")));
        }
        return ours;
    }

    private ServerStartException portTaken(int port) {
        return failure("cannot listen on port " + port + ", or on its TLS or cluster bus port: it is taken");
    }

    private ServerStartException failure(String fact) {
        return new ServerStartException("redis-server " + spec.executable() + " " + fact
                + ". See docs/failures/testkit-server-start.md. The end of its log:\n" + folder.logTail());
    }
}
