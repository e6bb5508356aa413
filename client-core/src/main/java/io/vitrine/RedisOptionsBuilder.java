package io.vitrine;

import io.vitrine.internal.config.Bounds;
import io.vitrine.internal.config.InterceptorNames;
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
import io.vitrine.spi.Endpoint;
import io.vitrine.spi.Interceptor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Builds {@link RedisOptions}; what each option means is said at the accessor of the same name there. A value out of its limits is an
 * {@link IllegalArgumentException} at once, a contradiction between values one in {@link #build()}. Not thread-safe.
 */
public final class RedisOptionsBuilder {

    List<Endpoint> endpoints = List.of(new Endpoint("localhost", Endpoint.DEFAULT_PORT));
    int database;
    CredentialsProvider credentials = CredentialsProvider.NONE;

    @Nullable
    String clientName;

    @Nullable
    Tls tls;

    KeepAlive keepAlive = KeepAlive.DEFAULT;

    @Nullable
    Duration tcpUserTimeout;

    Duration connectTimeout = Duration.ofSeconds(5);
    Duration commandTimeout = Duration.ofSeconds(5);

    @Nullable
    Duration readTimeout;

    @Nullable
    Duration writeTimeout;

    Duration blockingGrace = Duration.ofSeconds(1);
    PoolOptions pool = PoolOptions.DEFAULT;
    int maxBlockingConnections = 256;
    RetryPolicy retry = RetryPolicy.exponential();
    Protocol protocol = Protocol.RESP3;
    ProtocolLimits limits = ProtocolLimits.DEFAULTS;
    long maxBatchBytes = 256 << 10;
    boolean failFastOnStart;
    boolean lazyConnect;
    boolean discoverInterceptors = true;
    List<RegisteredInterceptor> interceptors = List.of();
    Map<String, String> interceptorSettings = Map.of();
    HostResolver resolver = HostResolver.SYSTEM;

    @Nullable
    Duration poolStatsLogInterval;

    boolean multiplexed;
    SharedOptions shared = SharedOptions.DEFAULT;
    ReconnectStrategy reconnect = ReconnectStrategy.DEFAULT;
    OfflineQueue offlineQueue = OfflineQueue.DEFAULT;
    PubSubOptions pubSub = PubSubOptions.DEFAULT;

    @Nullable
    Executor callbackExecutor;

    RedisOptionsBuilder() {}

    /** A copy; the collections are never changed in place, so they are shared. */
    RedisOptionsBuilder(RedisOptionsBuilder other) {
        endpoints = other.endpoints;
        database = other.database;
        credentials = other.credentials;
        clientName = other.clientName;
        tls = other.tls;
        keepAlive = other.keepAlive;
        tcpUserTimeout = other.tcpUserTimeout;
        connectTimeout = other.connectTimeout;
        commandTimeout = other.commandTimeout;
        readTimeout = other.readTimeout;
        writeTimeout = other.writeTimeout;
        blockingGrace = other.blockingGrace;
        pool = other.pool;
        maxBlockingConnections = other.maxBlockingConnections;
        retry = other.retry;
        protocol = other.protocol;
        limits = other.limits;
        maxBatchBytes = other.maxBatchBytes;
        failFastOnStart = other.failFastOnStart;
        lazyConnect = other.lazyConnect;
        discoverInterceptors = other.discoverInterceptors;
        interceptors = other.interceptors;
        interceptorSettings = other.interceptorSettings;
        resolver = other.resolver;
        poolStatsLogInterval = other.poolStatsLogInterval;
        multiplexed = other.multiplexed;
        shared = other.shared;
        reconnect = other.reconnect;
        offlineQueue = other.offlineQueue;
        pubSub = other.pubSub;
        callbackExecutor = other.callbackExecutor;
    }

    /** All values, for equality. */
    List<@Nullable Object> state() {
        return Arrays.asList(
                endpoints,
                database,
                credentials,
                clientName,
                tls,
                keepAlive,
                tcpUserTimeout,
                connectTimeout,
                commandTimeout,
                readTimeout,
                writeTimeout,
                blockingGrace,
                pool,
                maxBlockingConnections,
                retry,
                protocol,
                limits,
                maxBatchBytes,
                failFastOnStart,
                lazyConnect,
                discoverInterceptors,
                interceptors,
                interceptorSettings,
                resolver,
                poolStatsLogInterval,
                multiplexed,
                shared,
                reconnect,
                offlineQueue,
                pubSub,
                callbackExecutor);
    }

    /** The server. */
    public RedisOptionsBuilder endpoint(Endpoint endpoint) {
        endpoints = List.of(endpoint);
        return this;
    }

    /** The server's host: a name, or an address without brackets. Keeps the port; a unix socket becomes port 6379. */
    public RedisOptionsBuilder host(String host) {
        Endpoint before = endpoints.get(0);
        return endpoint(new Endpoint(host, before.isUnix() ? Endpoint.DEFAULT_PORT : before.port()));
    }

    /** The server's TCP port: 1 to 65,535. */
    public RedisOptionsBuilder port(int port) {
        Endpoint before = endpoints.get(0);
        if (before.isUnix()) {
            throw Bounds.invalid("port " + port + " does not go with the unix socket " + before);
        }
        return endpoint(new Endpoint(before.host(), Bounds.number("port", port, 1, 65_535)));
    }

    /** 0 or more; how many there are is the server's {@code databases}. */
    public RedisOptionsBuilder database(int index) {
        database = Bounds.number("database", index, 0, Integer.MAX_VALUE);
        return this;
    }

    public RedisOptionsBuilder credentials(CredentialsProvider provider) {
        credentials = Objects.requireNonNull(provider, "provider");
        return this;
    }

    /** A fixed user and password. */
    public RedisOptionsBuilder credentials(String user, String password) {
        return credentials(CredentialsProvider.of(Objects.requireNonNull(user, "user"), password));
    }

    /** A fixed password for the user {@code default}. */
    public RedisOptionsBuilder password(String password) {
        return credentials(CredentialsProvider.password(password));
    }

    /** Printable ASCII without spaces, as CLIENT SETNAME wants it. */
    public RedisOptionsBuilder clientName(@Nullable String name) {
        if (name != null && !name.matches("[!-~]{1,255}")) {
            throw Bounds.invalid("clientName '" + name + "' is not 1 to 255 printable ASCII characters without spaces");
        }
        clientName = name;
        return this;
    }

    public RedisOptionsBuilder tls(@Nullable Tls how) {
        tls = how;
        return this;
    }

    public RedisOptionsBuilder keepAlive(KeepAlive how) {
        keepAlive = Objects.requireNonNull(how, "keepAlive");
        return this;
    }

    public RedisOptionsBuilder tcpUserTimeout(@Nullable Duration time) {
        tcpUserTimeout = limitOrNull("tcpUserTimeout", time);
        return this;
    }

    public RedisOptionsBuilder connectTimeout(Duration time) {
        connectTimeout = Bounds.limit("connectTimeout", time);
        return this;
    }

    public RedisOptionsBuilder commandTimeout(Duration time) {
        commandTimeout = Bounds.limit("commandTimeout", time);
        return this;
    }

    public RedisOptionsBuilder readTimeout(@Nullable Duration time) {
        readTimeout = limitOrNull("readTimeout", time);
        return this;
    }

    public RedisOptionsBuilder writeTimeout(@Nullable Duration time) {
        writeTimeout = limitOrNull("writeTimeout", time);
        return this;
    }

    public RedisOptionsBuilder blockingGrace(Duration time) {
        blockingGrace = Bounds.limit("blockingGrace", time);
        return this;
    }

    public RedisOptionsBuilder pool(PoolOptions options) {
        pool = Objects.requireNonNull(options, "pool");
        return this;
    }

    /** Changes the pool: {@code .pool(p -> p.maxSize(20).minIdle(5))}. */
    public RedisOptionsBuilder pool(Consumer<PoolOptions.Builder> change) {
        PoolOptions.Builder builder = pool.toBuilder();
        change.accept(builder);
        return pool(builder.build());
    }

    public RedisOptionsBuilder maxBlockingConnections(int connections) {
        maxBlockingConnections = Bounds.number("maxBlockingConnections", connections, 1, 100_000);
        return this;
    }

    public RedisOptionsBuilder retry(RetryPolicy policy) {
        retry = Objects.requireNonNull(policy, "retry");
        return this;
    }

    public RedisOptionsBuilder protocol(Protocol version) {
        protocol = Objects.requireNonNull(version, "protocol");
        return this;
    }

    public RedisOptionsBuilder limits(ProtocolLimits replies) {
        limits = Objects.requireNonNull(replies, "limits");
        return this;
    }

    /** 4 KiB to 1 GiB. */
    public RedisOptionsBuilder maxBatchBytes(long bytes) {
        maxBatchBytes = Bounds.number("maxBatchBytes", bytes, 4 << 10, 1 << 30);
        return this;
    }

    public RedisOptionsBuilder failFastOnStart(boolean failFast) {
        failFastOnStart = failFast;
        return this;
    }

    public RedisOptionsBuilder lazyConnect(boolean lazy) {
        lazyConnect = lazy;
        return this;
    }

    public RedisOptionsBuilder discoverInterceptors(boolean discover) {
        discoverInterceptors = discover;
        return this;
    }

    /**
     * Adds an interceptor under the simple name of its class, with a number behind it if that is taken. Its order is
     * {@link io.vitrine.spi.Order#OBSERVE_CALL}: once per call, outside of the retry, in the order of registration; one that
     * stands around dials only is put {@link io.vitrine.spi.Order#NEAREST_WIRE}, where it sees the dials that really go out. For any
     * other place use the form with an order.
     */
    public RedisOptionsBuilder interceptor(Interceptor interceptor) {
        return interceptor(
                InterceptorNames.free(interceptor, interceptors),
                InterceptorNames.defaultOrder(interceptor),
                interceptor);
    }

    /**
     * Adds an interceptor.
     *
     * @param name unique on the client; one found by discovery under the same name is not loaded
     * @param order a band of {@link io.vitrine.spi.Order}, or a number between
     */
    public RedisOptionsBuilder interceptor(String name, int order, Interceptor interceptor) {
        if (interceptors.stream().anyMatch(other -> other.name().equals(name))) {
            throw Bounds.invalid("there is an interceptor named '" + name + "' already");
        }
        List<RegisteredInterceptor> longer = new ArrayList<>(interceptors);
        longer.add(new RegisteredInterceptor(name, order, interceptor));
        interceptors = List.copyOf(longer);
        return this;
    }

    /** Sets {@code <name>.<setting>} of an interceptor; its provider says which settings there are. {@code <name>.enabled} is always one. */
    public RedisOptionsBuilder interceptorSetting(String key, String value) {
        if (!key.matches("[^.\\s]+\\.\\S+")) {
            throw Bounds.invalid("the interceptor setting '" + key + "' is not of the form <name>.<setting>");
        }
        Map<String, String> more = new TreeMap<>(interceptorSettings);
        more.put(key, Objects.requireNonNull(value, key));
        interceptorSettings = Map.copyOf(more);
        return this;
    }

    public RedisOptionsBuilder resolver(HostResolver hosts) {
        resolver = Objects.requireNonNull(hosts, "resolver");
        return this;
    }

    public RedisOptionsBuilder poolStatsLogInterval(@Nullable Duration interval) {
        poolStatsLogInterval = limitOrNull("poolStatsLogInterval", interval);
        return this;
    }

    public RedisOptionsBuilder multiplexed(boolean shares) {
        multiplexed = shares;
        return this;
    }

    public RedisOptionsBuilder shared(SharedOptions options) {
        shared = Objects.requireNonNull(options, "shared");
        return this;
    }

    /** Changes how connections are shared: {@code .shared(s -> s.connections(2))}. */
    public RedisOptionsBuilder shared(Consumer<SharedOptions.Builder> change) {
        SharedOptions.Builder builder = shared.toBuilder();
        change.accept(builder);
        return shared(builder.build());
    }

    public RedisOptionsBuilder reconnect(ReconnectStrategy strategy) {
        reconnect = Objects.requireNonNull(strategy, "reconnect");
        return this;
    }

    public RedisOptionsBuilder offlineQueue(OfflineQueue queue) {
        offlineQueue = Objects.requireNonNull(queue, "offlineQueue");
        return this;
    }

    public RedisOptionsBuilder pubSub(PubSubOptions options) {
        pubSub = Objects.requireNonNull(options, "pubSub");
        return this;
    }

    public RedisOptionsBuilder callbackExecutor(@Nullable Executor executor) {
        callbackExecutor = executor;
        return this;
    }

    private static @Nullable Duration limitOrNull(String option, @Nullable Duration time) {
        return time == null ? null : Bounds.limit(option, time);
    }

    /**
     * The options. Reads the files TLS needs, so that a wrong path is found here and not at the first dial.
     *
     * @throws IllegalArgumentException when values contradict each other
     */
    public RedisOptions build() {
        if (tls != null) {
            if (endpoints.get(0).isUnix()) {
                throw Bounds.invalid("TLS does not go with the unix socket " + endpoints.get(0));
            }
            tls.context();
        }
        RedisOptionsBuilder frozen = new RedisOptionsBuilder(this);
        frozen.pool = pool.withCommandTimeout(readTimeout != null ? readTimeout : commandTimeout);
        return new RedisOptions(frozen);
    }
}
