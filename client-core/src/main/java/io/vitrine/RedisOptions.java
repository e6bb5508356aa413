package io.vitrine;

import io.vitrine.internal.config.OptionParser;
import io.vitrine.internal.config.OptionSummary;
import io.vitrine.options.CredentialsProvider;
import io.vitrine.options.HostResolver;
import io.vitrine.options.KeepAlive;
import io.vitrine.options.OfflineQueue;
import io.vitrine.options.PoolOptions;
import io.vitrine.options.Protocol;
import io.vitrine.options.ProtocolLimits;
import io.vitrine.options.PubSubOptions;
import io.vitrine.options.ReconnectStrategy;
import io.vitrine.options.RegisteredInterceptor;
import io.vitrine.options.RetryPolicy;
import io.vitrine.options.SharedOptions;
import io.vitrine.options.Tls;
import io.vitrine.spi.ClientInfo;
import io.vitrine.spi.Endpoint;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Everything a client is told when it is made. Immutable; {@link #toBuilder()} makes a changed copy. Options come from a
 * builder, a URL, properties or the environment; the last three share one table of keys, {@code docs/options.md}, and an unknown
 * key or a value out of its limits is an {@link IllegalArgumentException} that names it.
 *
 * <p>Equal options configure equal clients; interceptors, resolvers and SSL contexts are compared by identity unless they say
 * otherwise. {@link #toString()} shows what differs from the defaults and no password.
 */
public final class RedisOptions {

    private final RedisOptionsBuilder values;

    RedisOptions(RedisOptionsBuilder values) {
        this.values = values;
    }

    /** A builder with the defaults: {@code localhost:6379}, database 0. */
    public static RedisOptionsBuilder builder() {
        return new RedisOptionsBuilder();
    }

    /** A builder with these options. */
    public RedisOptionsBuilder toBuilder() {
        return new RedisOptionsBuilder(values);
    }

    /**
     * Options from a URL: {@code redis://[user[:password]@]host[:port][/database][?parameter=value&…]}, {@code rediss://} for TLS,
     * {@code unix:///path/to/socket?database=1}. An IPv6 address stands in brackets; in user name, password, path and parameters
     * reserved characters are percent-encoded.
     *
     * @throws IllegalArgumentException when the URL is malformed, a parameter unknown or given twice, or a value out of its limits;
     *     the message holds neither user name nor password
     */
    public static RedisOptions parse(String url) {
        return OptionParser.parse(url).build();
    }

    /**
     * Options from properties whose keys begin with a prefix and a dot: {@code vitrine.url}, {@code vitrine.poolMaxSize}, … for the
     * prefix {@code vitrine}. A key of its own wins over the same thing in the URL. Keys without the prefix are not looked at;
     * an empty prefix takes all keys.
     *
     * @throws IllegalArgumentException as for {@link #parse}
     */
    public static RedisOptions fromProperties(Properties properties, String prefix) {
        return OptionParser.fromProperties(properties, prefix).build();
    }

    /**
     * Options from environment variables: {@code VITRINE_URL}, {@code VITRINE_POOL_MAX_SIZE}, …, the keys of the table in upper case with
     * {@code _} between words. A variable of its own wins over the same thing in the URL. Variables that do not begin with
     * {@code VITRINE_} are not looked at, nor those of the test kit, of tests and of the demo ({@code VITRINE_REDIS_SERVER},
     * {@code VITRINE_REDIS_IMAGE}, {@code VITRINE_TEST_…}, {@code VITRINE_DEMO_…}).
     *
     * @param environment usually {@link System#getenv()}
     * @throws IllegalArgumentException as for {@link #parse}
     */
    public static RedisOptions fromEnvironment(Map<String, String> environment) {
        return OptionParser.fromEnvironment(environment).build();
    }

    /** The first endpoint. */
    public Endpoint endpoint() {
        return values.endpoints.get(0);
    }

    /** Where to connect to; for a standalone server exactly one. Default {@code localhost:6379}. */
    public List<Endpoint> endpoints() {
        return values.endpoints;
    }

    /** What is connected to; this version: a standalone server. */
    public ClientInfo.Topology topology() {
        return ClientInfo.Topology.STANDALONE;
    }

    /** The index of the database that connections SELECT; default 0. */
    public int database() {
        return values.database;
    }

    /** Who the client is, asked on each dial; default {@link CredentialsProvider#NONE}. */
    public CredentialsProvider credentials() {
        return values.credentials;
    }

    /** The name for CLIENT SETNAME and for telemetry; null for none, the default. */
    public @Nullable String clientName() {
        return values.clientName;
    }

    /** How TLS is spoken; null for plain text, the default. */
    public @Nullable Tls tls() {
        return values.tls;
    }

    /** TCP keep-alive; default {@link KeepAlive#DEFAULT}. */
    public KeepAlive keepAlive() {
        return values.keepAlive;
    }

    /** {@code TCP_USER_TIMEOUT}: how long written data may stay unacknowledged, on Linux; null for the system's own, the default. */
    public @Nullable Duration tcpUserTimeout() {
        return values.tcpUserTimeout;
    }

    /** The limit of a dial: name resolution, TCP, TLS and the handshake together; default 5 s. */
    public Duration connectTimeout() {
        return values.connectTimeout;
    }

    /** The deadline of a whole call: pool wait, dial, I/O, retries and the waits between them; default 5 s. */
    public Duration commandTimeout() {
        return values.commandTimeout;
    }

    /** The limit on one attempt's wait for its reply; null for none besides the deadline, the default. */
    public @Nullable Duration readTimeout() {
        return values.readTimeout;
    }

    /** The limit on one attempt's writing; null for none besides the deadline, the default. */
    public @Nullable Duration writeTimeout() {
        return values.writeTimeout;
    }

    /** What a blocking command gets on top of its own block time; default 1 s. */
    public Duration blockingGrace() {
        return values.blockingGrace;
    }

    /** The pool; its acquire timeout follows the read or command timeout unless it was chosen. */
    public PoolOptions pool() {
        return values.pool;
    }

    /** The most connections for blocking commands, which have a pool of their own; default 256. */
    public int maxBlockingConnections() {
        return values.maxBlockingConnections;
    }

    /** What the client tries again by itself; default {@link RetryPolicy#exponential()}. */
    public RetryPolicy retry() {
        return values.retry;
    }

    /** The protocol asked for; default RESP3. */
    public Protocol protocol() {
        return values.protocol;
    }

    /** How large a reply may be. */
    public ProtocolLimits limits() {
        return values.limits;
    }

    /** How many bytes of a batch are written before its replies are read; default 256 KiB. */
    public long maxBatchBytes() {
        return values.maxBatchBytes;
    }

    /** Whether making a client fails when the server cannot be reached; default false. */
    public boolean failFastOnStart() {
        return values.failFastOnStart;
    }

    /** Whether nothing is dialled, not even the pool's idle minimum, before the first command; default false. */
    public boolean lazyConnect() {
        return values.lazyConnect;
    }

    /** Whether interceptors are looked for by {@link java.util.ServiceLoader}; default true. */
    public boolean discoverInterceptors() {
        return values.discoverInterceptors;
    }

    /** The interceptors registered in code, in the order they were added. */
    public List<RegisteredInterceptor> interceptors() {
        return values.interceptors;
    }

    /** The settings of interceptors: {@code otel.enabled}, without {@code interceptors.} in front. */
    public Map<String, String> interceptorSettings() {
        return values.interceptorSettings;
    }

    /** Who resolves host names; default {@link HostResolver#SYSTEM}. */
    public HostResolver resolver() {
        return values.resolver;
    }

    /** How often the pool's figures are logged; null for never, the default. */
    public @Nullable Duration poolStatsLogInterval() {
        return values.poolStatsLogInterval;
    }

    /** Whether plain blocking calls share connections as asynchronous ones do, instead of taking one each; default false. */
    public boolean multiplexed() {
        return values.multiplexed;
    }

    /** How connections are shared. */
    public SharedOptions shared() {
        return values.shared;
    }

    /** When a shared or subscribed connection that was lost is dialled again; default {@link ReconnectStrategy#DEFAULT}. */
    public ReconnectStrategy reconnect() {
        return values.reconnect;
    }

    /** What becomes of calls on a shared connection while there is none; default {@link OfflineQueue#DEFAULT}. */
    public OfflineQueue offlineQueue() {
        return values.offlineQueue;
    }

    /** How subscriptions are served; default {@link PubSubOptions#DEFAULT}. */
    public PubSubOptions pubSub() {
        return values.pubSub;
    }

    /**
     * Where continuations of asynchronous calls, and listeners of subscriptions, run; null, the default, for a thread of the client's
     * own, which they must not block.
     */
    public @Nullable Executor callbackExecutor() {
        return values.callbackExecutor;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RedisOptions that && values.state().equals(that.values.state());
    }

    @Override
    public int hashCode() {
        return values.state().hashCode();
    }

    @Override
    public String toString() {
        return OptionSummary.of(this);
    }
}
