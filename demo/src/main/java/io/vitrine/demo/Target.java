package io.vitrine.demo;

import io.vitrine.RedisClient;
import io.vitrine.RedisOptions;
import io.vitrine.RedisOptionsBuilder;
import io.vitrine.spi.Endpoint;
import io.vitrine.testkit.FaultProxy;
import io.vitrine.testkit.RedisServer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The server the demo works on, embedded or the user's, and the proxy in front of it. */
final class Target implements AutoCloseable {
    private static final Duration EMBEDDED_TIMEOUT = Duration.ofSeconds(1);

    private final @Nullable RedisServer server;
    private final @Nullable FaultProxy proxy;
    private final RedisOptions direct;
    private final RedisOptions proxied;
    private final String description;

    private Target(
            @Nullable RedisServer server,
            @Nullable FaultProxy proxy,
            RedisOptions direct,
            RedisOptions proxied,
            String description) {
        this.server = server;
        this.proxy = proxy;
        this.direct = direct;
        this.proxied = proxied;
        this.description = description;
    }

    /**
     * Starts or finds the server.
     *
     * @param url the user's server; null for an embedded one
     * @throws IllegalArgumentException when the URL cannot be read
     * @throws IllegalStateException when the embedded server does not start
     */
    static Target open(@Nullable String url) {
        return url == null ? embedded() : of(RedisOptions.parse(url));
    }

    private static Target embedded() {
        RedisServer server = RedisServer.start();
        FaultProxy proxy = FaultProxy.to(server);
        // Short, so that a black hole shows within seconds.
        RedisOptions options = RedisOptions.parse(server.url()).toBuilder()
                .commandTimeout(EMBEDDED_TIMEOUT)
                .connectTimeout(EMBEDDED_TIMEOUT)
                .build();
        String description = "embedded Redis " + server.version() + " on port " + server.port();
        return new Target(server, proxy, options, through(proxy, options), description + ", behind a fault proxy");
    }

    /** A server of the user's, with a proxy if its bytes may pass one: TLS is bound to a host name, a unix socket has no port. */
    private static Target of(RedisOptions options) {
        Endpoint endpoint = options.endpoint();
        if (options.tls() != null || endpoint.isUnix()) {
            return new Target(null, null, options, options, "Redis at " + endpoint + ", without a fault proxy");
        }
        FaultProxy proxy = FaultProxy.to(endpoint.host(), endpoint.port());
        String description = "Redis at " + endpoint + ", behind a fault proxy";
        return new Target(null, proxy, options, through(proxy, options), description);
    }

    private static RedisOptions through(FaultProxy proxy, RedisOptions options) {
        return options.toBuilder()
                .endpoint(new Endpoint(proxy.host(), proxy.port()))
                .build();
    }

    /** A client past the proxy and without interceptors: what it does is neither disturbed nor counted. */
    RedisClient<String, String> quietClient() {
        return RedisClient.create(direct.toBuilder()
                .clientName("vitrine-demo-setup")
                .discoverInterceptors(false)
                .failFastOnStart(true)
                .build());
    }

    /** Options for the client that is to be watched. */
    RedisOptionsBuilder clientOptions() {
        return proxied.toBuilder();
    }

    /** How long a call may take. */
    Duration callTimeout() {
        return direct.commandTimeout();
    }

    /** What it is, in words, without credentials. */
    String description() {
        return description;
    }

    /** The proxy; null where there is none. */
    @Nullable
    FaultProxy proxy() {
        return proxy;
    }

    /** Whether it was started for this run. */
    boolean isEmbedded() {
        return server != null;
    }

    /** Whether it was started for this run and has ended: Ctrl-C in a terminal reaches it too. */
    boolean isGone() {
        return server != null && !server.isRunning();
    }

    @Override
    public void close() {
        if (proxy != null) {
            proxy.close();
        }
        if (server != null) {
            server.close();
        }
    }
}
