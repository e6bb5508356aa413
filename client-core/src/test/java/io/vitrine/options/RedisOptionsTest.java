package io.vitrine.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.RedisOptions;
import io.vitrine.spi.ClientInfo;
import io.vitrine.spi.DialInterceptor;
import io.vitrine.spi.Endpoint;
import io.vitrine.spi.Interceptor;
import io.vitrine.spi.Observer;
import io.vitrine.spi.Order;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

class RedisOptionsTest {

    @Test
    void theDefaultsAreThoseOfTheDocumentation() {
        RedisOptions options = RedisOptions.builder().build();

        assertThat(options.endpoints()).containsExactly(new Endpoint("localhost", 6379));
        assertThat(options.topology()).isEqualTo(ClientInfo.Topology.STANDALONE);
        assertThat(options.database()).isZero();
        assertThat(options.credentials()).isSameAs(CredentialsProvider.NONE);
        assertThat(options.credentials().credentials()).isNull();
        assertThat(options.clientName()).isNull();
        assertThat(options.tls()).isNull();
        assertThat(options.keepAlive()).isEqualTo(KeepAlive.of(Duration.ofSeconds(30), Duration.ofSeconds(5), 3));
        assertThat(options.tcpUserTimeout()).isNull();
        assertThat(options.connectTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(options.commandTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(options.readTimeout()).isNull();
        assertThat(options.writeTimeout()).isNull();
        assertThat(options.blockingGrace()).isEqualTo(Duration.ofSeconds(1));
        assertThat(options.maxBlockingConnections()).isEqualTo(256);
        assertThat(options.retry()).isEqualTo(RetryPolicy.exponential());
        assertThat(options.protocol()).isEqualTo(Protocol.RESP3);
        assertThat(options.maxBatchBytes()).isEqualTo(256 * 1024);
        assertThat(options.failFastOnStart()).isFalse();
        assertThat(options.lazyConnect()).isFalse();
        assertThat(options.discoverInterceptors()).isTrue();
        assertThat(options.interceptors()).isEmpty();
        assertThat(options.interceptorSettings()).isEmpty();
        assertThat(options.resolver()).isSameAs(HostResolver.SYSTEM);
        assertThat(options.poolStatsLogInterval()).isNull();
        assertThat(options).hasToString("RedisOptions[redis://localhost:6379/0]");
    }

    @Test
    void theDefaultPoolFollowsTheProcessors() {
        PoolOptions pool = RedisOptions.builder().build().pool();

        assertThat(pool.maxSize())
                .isEqualTo(Math.max(8, 2 * Runtime.getRuntime().availableProcessors()));
        assertThat(pool.minIdle()).isZero();
        assertThat(pool.maxIdle()).isEqualTo(pool.maxSize());
        assertThat(pool.maxIdleTime()).isEqualTo(Duration.ofMinutes(30));
        assertThat(pool.maxLifetime()).isZero();
        assertThat(pool.lifetimeJitter()).isZero();
        assertThat(pool.acquireTimeout()).isEqualTo(Duration.ofSeconds(6));
        assertThat(pool.validateAfterIdle()).isEqualTo(Duration.ofSeconds(30));
        assertThat(pool.sweepInterval()).isEqualTo(Duration.ofSeconds(30));
        assertThat(pool.leakThreshold()).isZero();
    }

    @Test
    void toBuilderGivesBackEveryOption() {
        RedisOptions options = everything();

        assertThat(options.toBuilder().build()).isEqualTo(options).hasSameHashCodeAs(options);
        assertThat(options).isEqualTo(everything());
    }

    @Test
    void eachOptionMakesADifference() {
        RedisOptions options = everything();

        assertThat(List.of(
                        options.toBuilder().database(4).build(),
                        options.toBuilder().password("other").build(),
                        options.toBuilder().clientName(null).build(),
                        options.toBuilder().tls(null).build(),
                        options.toBuilder().keepAlive(KeepAlive.OFF).build(),
                        options.toBuilder().tcpUserTimeout(null).build(),
                        options.toBuilder()
                                .connectTimeout(Duration.ofSeconds(9))
                                .build(),
                        options.toBuilder()
                                .commandTimeout(Duration.ofSeconds(9))
                                .build(),
                        options.toBuilder().readTimeout(null).build(),
                        options.toBuilder().writeTimeout(null).build(),
                        options.toBuilder().blockingGrace(Duration.ofSeconds(9)).build(),
                        options.toBuilder().pool(p -> p.minIdle(2)).build(),
                        options.toBuilder().maxBlockingConnections(9).build(),
                        options.toBuilder().retry(RetryPolicy.exponential()).build(),
                        options.toBuilder().protocol(Protocol.RESP3).build(),
                        options.toBuilder().limits(ProtocolLimits.DEFAULTS).build(),
                        options.toBuilder().maxBatchBytes(9_999).build(),
                        options.toBuilder().failFastOnStart(false).build(),
                        options.toBuilder().lazyConnect(false).build(),
                        options.toBuilder().discoverInterceptors(true).build(),
                        options.toBuilder().interceptor(new Watcher()).build(),
                        options.toBuilder()
                                .interceptorSetting("otel.enabled", "true")
                                .build(),
                        options.toBuilder().resolver(HostResolver.SYSTEM).build(),
                        options.toBuilder().poolStatsLogInterval(null).build(),
                        options.toBuilder().multiplexed(false).build(),
                        options.toBuilder().shared(s -> s.connections(3)).build(),
                        options.toBuilder().reconnect(ReconnectStrategy.DEFAULT).build(),
                        options.toBuilder().offlineQueue(OfflineQueue.DEFAULT).build(),
                        options.toBuilder().pubSub(PubSubOptions.DEFAULT).build(),
                        options.toBuilder().callbackExecutor(null).build(),
                        options.toBuilder()
                                .endpoint(Endpoint.unix("/s"))
                                .tls(null)
                                .build()))
                .doesNotContain(options)
                .doesNotHaveDuplicates();
    }

    private static final HostResolver LOOPBACK = host -> new InetAddress[] {InetAddress.getLoopbackAddress()};
    private static final Watcher WATCHER = new Watcher();
    private static final Executor HERE = Runnable::run;

    private static RedisOptions everything() {
        return RedisOptions.builder()
                .host("cache")
                .port(6380)
                .database(3)
                .credentials("app", "s3cret")
                .clientName("shop")
                .tls(Tls.system().protocols("TLSv1.3"))
                .keepAlive(KeepAlive.of(Duration.ofSeconds(1), Duration.ofSeconds(2), 3))
                .tcpUserTimeout(Duration.ofSeconds(30))
                .connectTimeout(Duration.ofSeconds(1))
                .commandTimeout(Duration.ofSeconds(2))
                .readTimeout(Duration.ofMillis(500))
                .writeTimeout(Duration.ofMillis(600))
                .blockingGrace(Duration.ofMillis(100))
                .pool(p -> p.maxSize(20).minIdle(1).maxIdle(10))
                .maxBlockingConnections(30)
                .retry(RetryPolicy.none())
                .protocol(Protocol.RESP2)
                .limits(ProtocolLimits.DEFAULTS.withMaxDepth(9))
                .maxBatchBytes(10_000)
                .failFastOnStart(true)
                .lazyConnect(true)
                .discoverInterceptors(false)
                .interceptor(WATCHER)
                .interceptorSetting("otel.enabled", "false")
                .resolver(LOOPBACK)
                .poolStatsLogInterval(Duration.ofSeconds(30))
                .multiplexed(true)
                .shared(s -> s.connections(2))
                .reconnect(ReconnectStrategy.never())
                .offlineQueue(OfflineQueue.disabled())
                .pubSub(PubSubOptions.DEFAULT.bufferSize(9))
                .callbackExecutor(HERE)
                .build();
    }

    @Test
    void aBuilderThatGoesOnDoesNotChangeWhatItBuilt() {
        var builder = RedisOptions.builder().interceptorSetting("otel.enabled", "false");
        RedisOptions before = builder.build();
        builder.interceptorSetting("otel.enabled", "true")
                .interceptor(new Watcher())
                .pool(p -> p.maxSize(3));

        assertThat(before.interceptorSettings()).isEqualTo(Map.of("otel.enabled", "false"));
        assertThat(before.interceptors()).isEmpty();
        assertThat(before.pool()).isEqualTo(PoolOptions.DEFAULT);
    }

    @Test
    void theAcquireTimeoutFollowsTheReadTimeoutElseTheCommandTimeout() {
        var builder = RedisOptions.builder().commandTimeout(Duration.ofSeconds(2));
        assertThat(builder.build().pool().acquireTimeout()).isEqualTo(Duration.ofSeconds(3));

        RedisOptions withRead = builder.readTimeout(Duration.ofMillis(500)).build();
        assertThat(withRead.pool().acquireTimeout()).isEqualTo(Duration.ofMillis(1_500));
        assertThat(withRead.toBuilder().readTimeout(null).build().pool().acquireTimeout())
                .isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void anAcquireTimeoutThatWasChosenStays() {
        RedisOptions options = RedisOptions.builder()
                .pool(p -> p.acquireTimeout(Duration.ofMillis(40)))
                .commandTimeout(Duration.ofSeconds(2))
                .build();

        assertThat(options.pool().acquireTimeout()).isEqualTo(Duration.ofMillis(40));
        assertThat(options.toBuilder()
                        .commandTimeout(Duration.ofSeconds(9))
                        .build()
                        .pool()
                        .acquireTimeout())
                .isEqualTo(Duration.ofMillis(40));
    }

    @Test
    void interceptorsAreNamedAfterTheirClassAndKeepTheirOrder() {
        Observer lambda = call -> null;
        RedisOptions options = RedisOptions.builder()
                .interceptor(new Watcher())
                .interceptor(new Watcher())
                .interceptor(lambda)
                .interceptor("guard", Order.GUARD, new Watcher())
                .build();

        assertThat(options.interceptors())
                .extracting(RegisteredInterceptor::name)
                .containsExactly("Watcher", "Watcher2", "RedisOptionsTest$anonymous", "guard");
        assertThat(options.interceptors())
                .extracting(RegisteredInterceptor::order)
                .containsExactly(Order.OBSERVE_CALL, Order.OBSERVE_CALL, Order.OBSERVE_CALL, Order.GUARD);
    }

    @Test
    void anInterceptorOfDialsOnlyStandsNearestTheWire() {
        DialInterceptor dials = (call, next) -> next.proceed(call);

        assertThat(RedisOptions.builder().interceptor(dials).build().interceptors())
                .extracting(RegisteredInterceptor::order)
                .containsExactly(Order.NEAREST_WIRE);
    }

    @Test
    void twoInterceptorsOfOneNameAreRefused() {
        var builder = RedisOptions.builder().interceptor("a", 1, new Watcher());

        assertThatThrownBy(() -> builder.interceptor("a", 2, new Watcher()))
                .hasMessageContaining("an interceptor named 'a' already");
        assertThatThrownBy(() -> builder.interceptor(" ", 2, new Watcher())).hasMessageContaining("blank");
    }

    @Test
    void aNullIsRefusedAtOnceAndByName() {
        assertThatThrownBy(() -> RedisOptions.builder().commandTimeout(null)).hasMessage("commandTimeout");
        assertThatThrownBy(() -> RedisOptions.builder().retry(null)).hasMessage("retry");
        assertThatThrownBy(() -> RedisOptions.builder().shared((SharedOptions) null))
                .hasMessage("shared");
        assertThatThrownBy(() -> RedisOptions.builder().reconnect(null)).hasMessage("reconnect");
        assertThatThrownBy(() -> RedisOptions.builder().offlineQueue(null)).hasMessage("offlineQueue");
        assertThatThrownBy(() -> RedisOptions.builder().pubSub(null)).hasMessage("pubSub");
        assertThatThrownBy(() -> RedisOptions.builder().host(null)).hasMessage("host");
        assertThatThrownBy(() -> RedisOptions.builder().password(null)).hasMessage("password");
        assertThatThrownBy(() -> RedisOptions.parse(null)).hasMessage("url");
    }

    @Test
    void tlsOverAUnixSocketIsRefused() {
        assertThatThrownBy(() -> RedisOptions.builder()
                        .endpoint(Endpoint.unix("/run/redis.sock"))
                        .tls(Tls.system())
                        .build())
                .hasMessageContaining("TLS does not go with the unix socket /run/redis.sock");
        assertThatThrownBy(() -> RedisOptions.builder()
                        .endpoint(Endpoint.unix("/run/redis.sock"))
                        .port(1))
                .hasMessageContaining("port 1 does not go with the unix socket");
    }

    @Test
    void toStringShowsWhatDiffersFromTheDefaults() {
        RedisOptions options =
                RedisOptions.parse("rediss://app:s3cret@[::1]:6380/2?poolMaxSize=20&poolMaxIdle=20&retryBackoff="
                        + "linear(100ms,3s,full)&keepAlive=off&readTimeout=1s&interceptors.otel.enabled=false");

        assertThat(options)
                .hasToString("RedisOptions[rediss://[::1]:6380/2, credentials=***, Tls[trust=system], readTimeout=1s,"
                        + " keepAlive=off, poolMaxSize=20, poolMaxIdle=20, poolAcquireTimeout=2s,"
                        + " retryBackoff=linear(100ms,3s,full), interceptorSettings=[otel.enabled]]");
    }

    private static final class Watcher implements Interceptor, Observer {
        @Override
        public Observation started(io.vitrine.spi.Call<?> call) {
            return outcome -> {};
        }
    }
}
