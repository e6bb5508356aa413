package io.vitrine.it.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vitrine.CallCancelledException;
import io.vitrine.RedisClient;
import io.vitrine.RedisConnectionException;
import io.vitrine.RedisOptions;
import io.vitrine.RedisTimeoutException;
import io.vitrine.options.RetryPolicy;
import io.vitrine.options.Tls;
import io.vitrine.spi.Phase;
import io.vitrine.testkit.FaultProxy;
import io.vitrine.testkit.RedisServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** TLS, mutual TLS and unix domain sockets. */
class TlsDialIT {

    private static RedisServer server;

    @BeforeAll
    static void start() {
        server = RedisServer.builder().tls().unixSocket().start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void nothingIsLeftOpen() {
        await().until(() -> server.connectedClients() == 0);
    }

    private static RedisClient<String, String> client(String host, int port, Tls tls) {
        return RedisClient.create(RedisOptions.builder()
                .host(host)
                .port(port)
                .tls(tls)
                .connectTimeout(Duration.ofSeconds(3))
                .discoverInterceptors(false)
                .retry(RetryPolicy.none())
                .build());
    }

    private static Tls trusting(RedisServer trusted) {
        return Tls.ca(trusted.tls().ca());
    }

    @Test
    void aTrustedServerIsSpokenToOverTls() {
        try (RedisClient<String, String> redis = client("localhost", server.tlsPort(), trusting(server))) {
            redis.set("k", "v");
            String large = "y".repeat(3_000_000);
            redis.set("large", large);
            assertThat(redis.get("k")).isEqualTo("v");
            assertThat(redis.get("large")).isEqualTo(large);
        }
    }

    @Test
    void aCertificateForAnotherHostIsNamedAsSuch() {
        try (RedisServer elsewhere =
                        RedisServer.builder().tls(List.of("redis.example")).start();
                RedisClient<String, String> redis = client("localhost", elsewhere.tlsPort(), trusting(elsewhere));
                RedisClient<String, String> lenient = client(
                        "localhost", elsewhere.tlsPort(), trusting(elsewhere).verifyHostname(false))) {
            assertThatThrownBy(() -> redis.get("k"))
                    .isInstanceOfSatisfying(
                            RedisConnectionException.class,
                            failure -> assertThat(failure.phase()).isEqualTo(Phase.TLS))
                    .hasMessageContaining("certificate is made out to another host")
                    .hasMessageContaining("localhost");
            assertThat(lenient.get("k")).isNull();
        }
    }

    @Test
    void aCertificateNobodyVouchesForIsNotTrusted() {
        try (RedisClient<String, String> redis = client("localhost", server.tlsPort(), Tls.system())) {
            assertThatThrownBy(() -> redis.get("k"))
                    .isInstanceOf(RedisConnectionException.class)
                    .hasMessageContaining("certificate is not trusted")
                    .hasMessageContaining("Tls.ca");
        }
    }

    @Test
    void aServerThatWantsAClientCertificateGetsOneOrSaysSo() {
        try (RedisServer strict = RedisServer.builder().mutualTls().start();
                RedisClient<String, String> known = client(
                        "localhost",
                        strict.tlsPort(),
                        trusting(strict)
                                .clientCertificate(
                                        strict.tls().clientCertificate(),
                                        strict.tls().clientKey()));
                RedisClient<String, String> unknown = client("localhost", strict.tlsPort(), trusting(strict))) {
            known.set("k", "v");
            assertThat(known.get("k")).isEqualTo("v");
            assertThatThrownBy(() -> unknown.get("k"))
                    .isInstanceOf(RedisConnectionException.class)
                    .hasMessageContaining("client certificate");
        }
    }

    @Test
    void tlsToAPlainPortAndPlainToATlsPortAreFoundOut() {
        try (RedisClient<String, String> tlsToPlain = client("localhost", server.port(), trusting(server));
                RedisClient<String, String> plainToTls = RedisClient.create(RedisOptions.builder()
                        .host("127.0.0.1")
                        .port(server.tlsPort())
                        .discoverInterceptors(false)
                        .retry(RetryPolicy.none())
                        .build())) {
            assertThatThrownBy(() -> tlsToPlain.get("k")).hasMessageContaining("is TLS spoken on this port?");
            assertThatThrownBy(() -> plainToTls.get("k"))
                    .isInstanceOf(RedisConnectionException.class)
                    .hasMessageContaining("rediss://");
        }
    }

    @Test
    void aBlackHoleBehindTlsIsLeftInTime() {
        try (FaultProxy proxy = FaultProxy.toTls(server);
                RedisClient<String, String> redis = client("localhost", proxy.port(), trusting(server))) {
            redis.get("warm");
            proxy.blackHole();
            assertThatThrownBy(() -> redis.withTimeout(Duration.ofMillis(300)).get("k"))
                    .isInstanceOf(RedisTimeoutException.class);
            proxy.heal();
            assertThat(redis.get("warm")).isNull();
        }
    }

    @Test
    void anInterruptEndsACallOverTls() throws Exception {
        try (FaultProxy proxy = FaultProxy.toTls(server);
                RedisClient<String, String> redis = client("localhost", proxy.port(), trusting(server))) {
            redis.get("warm");
            proxy.blackHole();
            AtomicReference<Throwable> failure = new AtomicReference<>();
            AtomicReference<Boolean> flag = new AtomicReference<>();
            Thread caller = new Thread(() -> {
                try {
                    redis.get("k");
                } catch (RuntimeException e) {
                    failure.set(e);
                    flag.set(Thread.currentThread().isInterrupted());
                }
            });
            caller.start();
            await().until(() -> redis.poolStats().used() == 1);
            caller.interrupt();
            caller.join(20_000);
            assertThat(failure.get()).isInstanceOf(CallCancelledException.class);
            assertThat(flag.get()).isTrue();
        }
    }

    @Test
    void aUnixDomainSocketIsSpokenTo() {
        try (RedisClient<String, String> redis = RedisClient.create(RedisOptions.parse(server.unixUrl()).toBuilder()
                .discoverInterceptors(false)
                .build())) {
            redis.set("k", "v");
            assertThat(redis.get("k")).isEqualTo("v");
            assertThat(server.clientList().get(0)).containsEntry("flags", "U");
        }
    }

    @Test
    void aUnixDomainSocketThatIsNotThereIsNamed() {
        try (RedisClient<String, String> redis =
                RedisClient.create(RedisOptions.parse("unix:///nowhere/redis.sock").toBuilder()
                        .discoverInterceptors(false)
                        .retry(RetryPolicy.none())
                        .build())) {
            assertThatThrownBy(() -> redis.get("k"))
                    .isInstanceOf(RedisConnectionException.class)
                    .hasMessageContaining("/nowhere/redis.sock");
        }
    }
}
