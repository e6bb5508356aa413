package io.vitrine.testkit;

import static java.util.Objects.requireNonNull;

import io.vitrine.testkit.internal.resp.AdminLogin;
import io.vitrine.testkit.internal.server.ServerConfig;
import io.vitrine.testkit.internal.server.ServerExecutable;
import io.vitrine.testkit.internal.server.ServerFolder;
import io.vitrine.testkit.internal.server.ServerRole;
import io.vitrine.testkit.internal.server.ServerSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says how a {@link RedisServer} shall be. Without any setting: the server {@link RedisServer} finds by itself, a free
 * port on the loopback interface, no persistence, no password, no TLS.
 *
 * <p>Not for use by two threads at once. It may start several servers; each gets a folder and a port of its own.
 */
public final class RedisServerBuilder {
    private static final String ADMIN_USER = "vitrine-testkit";

    private @Nullable Path executable;
    private int port;
    private ServerRole role = ServerRole.DATA;
    private ServerConfig config = ServerConfig.EMPTY;
    private @Nullable String password;
    private List<String> tlsHosts = List.of();
    private ClientCertificates clientCertificates = ClientCertificates.OPTIONAL;
    private boolean unixSocket;
    private Duration startTimeout = Duration.ofSeconds(20);

    private enum ClientCertificates {
        OPTIONAL,
        REQUIRED
    }

    RedisServerBuilder() {}

    /** The program to run instead of the one found: another version, Valkey, or a script that ends in {@code exec}. */
    public RedisServerBuilder executable(Path executable) {
        this.executable = requireNonNull(executable, "executable");
        return this;
    }

    /** The port to listen on; 0, the default, takes a free one. A given port that is taken fails the start. */
    public RedisServerBuilder port(int port) {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("Not a port: " + port);
        }
        this.port = port;
        return this;
    }

    /**
     * A directive of {@code redis.conf}, such as {@code config("maxmemory", "10mb")}. The value is written as it stands,
     * so a word with blanks needs quotes; an empty one is written as {@code ""}. It replaces a default of the same name;
     * given twice, it stands twice.
     */
    public RedisServerBuilder config(String directive, String value) {
        config = config.with(requireNonNull(directive, "directive"), requireNonNull(value, "value"));
        return this;
    }

    /** The password of the default user. */
    public RedisServerBuilder requirepass(String password) {
        this.password = requireNonNull(password, "password");
        config = config.withQuoted("requirepass", password);
        return this;
    }

    /**
     * A user with ACL rules, such as {@code aclUser("reader", "on >secret ~cached:* +@read")}. Redis command
     * {@code ACL SETUSER}, since Redis 6.0.
     */
    public RedisServerBuilder aclUser(String name, String rules) {
        return config("user", requireNonNull(name, "name") + " " + requireNonNull(rules, "rules"));
    }

    /**
     * Listens on a second port with TLS, with certificates of a new authority for {@code localhost} and the loopback
     * addresses. A client may show a certificate and need not.
     */
    public RedisServerBuilder tls() {
        return tls(TlsFiles.LOOPBACK);
    }

    /** As {@link #tls()}, with a certificate for other hosts: for tests of a name that does not match. */
    public RedisServerBuilder tls(List<String> hosts) {
        if (hosts.isEmpty()) {
            throw new IllegalArgumentException("A server certificate needs at least one host");
        }
        tlsHosts = List.copyOf(hosts);
        return this;
    }

    /** As {@link #tls()}, and a client must show a certificate of the same authority. */
    public RedisServerBuilder mutualTls() {
        clientCertificates = ClientCertificates.REQUIRED;
        return tls();
    }

    /** Listens on a unix socket too; see {@link RedisServer#unixSocket()}. */
    public RedisServerBuilder unixSocket() {
        unixSocket = true;
        return this;
    }

    /** Allows {@code DEBUG}, which Redis refuses by default since 7.0. */
    public RedisServerBuilder enableDebugCommand() {
        return config("enable-debug-command", "yes");
    }

    /** A node of a cluster, with a free bus port 10000 above its port. */
    public RedisServerBuilder clusterEnabled() {
        role = ServerRole.CLUSTER_NODE;
        return config("cluster-enabled", "yes");
    }

    /** How long the server may take until it answers; 20 s if not set. */
    public RedisServerBuilder startTimeout(Duration startTimeout) {
        this.startTimeout = requireNonNull(startTimeout, "startTimeout");
        return this;
    }

    /** A process of {@code redis-sentinel}: the same program, started with {@code --sentinel}. */
    RedisServerBuilder sentinel() {
        role = ServerRole.SENTINEL;
        return this;
    }

    /**
     * Starts a server and returns when it answers.
     *
     * @throws IllegalStateException if there is no server program, or it does not come up; the message then has the end
     *     of its log
     */
    public RedisServer start() {
        Path program = executable == null
                ? ServerExecutable.find()
                : ServerExecutable.checked(executable, "RedisServer.builder().executable(…)");
        ServerFolder folder = ServerFolder.create();
        try {
            return start(program, folder);
        } catch (RuntimeException e) {
            folder.delete();
            throw e;
        }
    }

    private RedisServer start(Path program, ServerFolder folder) {
        Path socket = unixSocket ? folder.path().resolve("redis.sock") : null;
        TlsFiles tls = tlsHosts.isEmpty() ? null : TlsFiles.create(folder.path().resolve("tls"), tlsHosts);
        AdminLogin login = login();
        ServerConfig complete = fixed(socket, tls).overriddenBy(config.with(users(login)));
        ServerSpec spec = new ServerSpec(program, role, port, tls != null, complete, login, startTimeout);
        return RedisServer.start(spec, folder, password, socket, tls);
    }

    /**
     * The administrative connection has an account of its own, so that it gets in whatever a test does to the others.
     * Where a test brings a file of accounts Redis allows no further ones; there the default user must do.
     */
    private @Nullable AdminLogin login() {
        if (!config.has("aclfile")) {
            return new AdminLogin(ADMIN_USER, UUID.randomUUID().toString());
        }
        return password == null ? null : new AdminLogin("default", password);
    }

    private static ServerConfig users(@Nullable AdminLogin login) {
        return login == null || !login.user().equals(ADMIN_USER)
                ? ServerConfig.EMPTY
                : ServerConfig.EMPTY.with("user", ADMIN_USER + " on >" + login.password() + " ~* &* +@all");
    }

    private ServerConfig fixed(@Nullable Path socket, @Nullable TlsFiles tls) {
        ServerConfig fixed = role == ServerRole.SENTINEL
                ? ServerConfig.EMPTY
                : ServerConfig.EMPTY.with("save", "").with("appendonly", "no").with("repl-diskless-sync-delay", "0");
        if (socket != null) {
            fixed = fixed.withQuoted("unixsocket", socket.toString()).with("unixsocketperm", "700");
        }
        return tls == null ? fixed : fixed.with(tlsLines(tls));
    }

    private ServerConfig tlsLines(TlsFiles tls) {
        return ServerConfig.EMPTY
                .withQuoted("tls-cert-file", tls.serverCertificate().toString())
                .withQuoted("tls-key-file", tls.serverKey().toString())
                .withQuoted("tls-ca-cert-file", tls.ca().toString())
                .with("tls-auth-clients", clientCertificates == ClientCertificates.REQUIRED ? "yes" : "optional");
    }
}
