package io.vitrine.it.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.vitrine.RedisAuthException;
import io.vitrine.RedisClient;
import io.vitrine.RedisConnectionException;
import io.vitrine.RedisOptions;
import io.vitrine.RedisOptionsBuilder;
import io.vitrine.RedisTimeoutException;
import io.vitrine.options.Credentials;
import io.vitrine.options.CredentialsProvider;
import io.vitrine.options.Protocol;
import io.vitrine.options.RetryPolicy;
import io.vitrine.spi.Dial;
import io.vitrine.spi.DialReason;
import io.vitrine.spi.Endpoint;
import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.Phase;
import io.vitrine.testkit.FaultProxy;
import io.vitrine.testkit.RecordedCall;
import io.vitrine.testkit.RecordingInterceptor;
import io.vitrine.testkit.RedisServer;
import io.vitrine.testkit.RedisTest;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** How connections are opened, and how it is told when they are not. */
@RedisTest(users = {"app on >s3cr3t ~* +@all", "rotating on >first ~* +@all"})
class DialIT {

    private static RedisClient<String, String> client(String url, UnaryOperator<RedisOptionsBuilder> change) {
        return RedisClient.create(change.apply(RedisOptions.parse(url).toBuilder()
                        .discoverInterceptors(false)
                        .retry(RetryPolicy.none()))
                .build());
    }

    private static RedisClient<String, String> client(RedisServer server, UnaryOperator<RedisOptionsBuilder> change) {
        return client(server.url(), change);
    }

    @Test
    void theServerSeesNameDatabaseAndProtocol(RedisServer server) {
        try (RedisClient<String, String> redis =
                client(server, options -> options.clientName("orders").database(3))) {
            redis.set("k", "v");
            Map<String, String> seen = server.clientList().get(0);
            assertThat(seen)
                    .containsEntry("name", "orders")
                    .containsEntry("db", "3")
                    .containsEntry("resp", "3");
        }
    }

    @Test
    void resp2IsSpokenWhereItIsAskedFor(RedisServer server) {
        try (RedisClient<String, String> redis = client(
                server,
                options -> options.protocol(Protocol.RESP2).clientName("old").credentials("app", "s3cr3t"))) {
            redis.set("k", "v");
            assertThat(redis.get("k")).isEqualTo("v");
            assertThat(server.clientList().get(0))
                    .containsEntry("name", "old")
                    .containsEntry("user", "app")
                    .containsEntry("resp", "2");
        }
    }

    @Test
    void theDatabaseIsSelectedAgainAfterTheConnectionWasLost(RedisServer server) {
        try (RedisClient<String, String> redis =
                client(server, options -> options.database(3).retry(RetryPolicy.exponential()))) {
            redis.set("k", "in three");
            server.cli("CLIENT", "KILL", "TYPE", "normal");
            assertThat(redis.get("k")).isEqualTo("in three");
            assertThat(server.clientList().get(0)).containsEntry("db", "3");
        }
    }

    @Test
    void aUserAndPasswordAreAccepted(RedisServer server) {
        try (RedisClient<String, String> redis = client(server, options -> options.credentials("app", "s3cr3t"))) {
            redis.set("k", "v");
            assertThat(server.clientList().get(0)).containsEntry("user", "app");
        }
    }

    @Test
    void aWrongPasswordIsAnAuthErrorAndThePasswordIsNowhere(RedisServer server) {
        try (RedisClient<String, String> redis = client(server, options -> options.credentials("app", "wr0ng"))) {
            Throwable failure = catchThrowable(() -> redis.get("k"));
            assertThat(failure)
                    .isInstanceOf(RedisAuthException.class)
                    .hasMessageContaining("WRONGPASS")
                    .hasMessageContaining("127.0.0.1:" + server.port())
                    .hasMessageContaining("docs/failures/authentication.md");
            for (Throwable each = failure; each != null; each = each.getCause()) {
                assertThat(each.toString()).doesNotContain("wr0ng");
            }
            assertThat(redis.toString() + redis.options() + redis.describe()).doesNotContain("wr0ng");
        }
        await().until(() -> server.connectedClients() == 0);
    }

    @Test
    void aPasswordThatChangedIsUsedFromTheNextDialOn(RedisServer server) {
        AtomicReference<String> password = new AtomicReference<>("first");
        CredentialsProvider vault = () -> new Credentials("rotating", password.get());
        try (RedisClient<String, String> redis =
                client(server, options -> options.credentials(vault).retry(RetryPolicy.exponential()))) {
            redis.set("k", "v");
            server.cli("ACL", "SETUSER", "rotating", "resetpass", ">n3w");
            password.set("n3w");
            server.cli("CLIENT", "KILL", "TYPE", "normal");
            assertThat(redis.get("k")).isEqualTo("v");
        }
    }

    @Test
    void theHostIsLookedUpForEachDialAndFollowedWhereItGoes(RedisServer server) throws Exception {
        try (RedisServer other = RedisServer.builder().port(0).start()) {
            server.cli("SET", "who", "first");
            other.cli("SET", "who", "second");
            // Both listen on loopback with ports of their own; a proxy on the one port stands for the name that moves.
            try (FaultProxy name = FaultProxy.to(server);
                    RedisClient<String, String> redis = client(
                            "redis://redis.example:" + name.port(),
                            options -> options.retry(RetryPolicy.exponential())
                                    .resolver(host -> InetAddress.getAllByName("127.0.0.1")))) {
                assertThat(redis.get("who")).isEqualTo("first");
                name.target(other.host(), other.port());
                name.cut();
                assertThat(redis.get("who")).isEqualTo("second");
            }
        }
    }

    @Test
    void aClosedPortIsRefusedAtOnce(RedisServer server) {
        int port = server.port();
        server.stop();
        try (RedisClient<String, String> redis = client("redis://127.0.0.1:" + port, options -> options)) {
            assertThatThrownBy(() -> redis.get("k"))
                    .isInstanceOfSatisfying(RedisConnectionException.class, failure -> {
                        assertThat(failure.kind()).isEqualTo(ErrorKind.CONNECT);
                        assertThat(failure.phase()).isEqualTo(Phase.TCP);
                    })
                    .hasMessageContaining("connection refused")
                    .hasMessageContaining("127.0.0.1:" + port);
            server.restart();
            assertThat(redis.get("k")).isNull();
        }
    }

    @Test
    void aBlackHoleIsLeftWhenTheConnectTimeoutIsOverAndTheNextCallWorks(RedisServer server) {
        try (FaultProxy proxy = FaultProxy.to(server);
                RedisClient<String, String> redis =
                        client(proxy.url(), options -> options.connectTimeout(Duration.ofMillis(500)))) {
            proxy.blackHole();
            long startNanos = System.nanoTime();
            assertThatThrownBy(() -> redis.get("k"))
                    .isInstanceOfSatisfying(RedisTimeoutException.class, failure -> {
                        assertThat(failure.stage()).isEqualTo(RedisTimeoutException.Stage.DIAL);
                        assertThat(failure.kind()).isEqualTo(ErrorKind.CONNECT);
                    })
                    .hasMessageContaining("timed out");
            assertThat(Duration.ofNanos(System.nanoTime() - startNanos))
                    .isBetween(Duration.ofMillis(490), Duration.ofMillis(1_500));
            proxy.heal();
            assertThat(redis.get("k")).isNull();
        }
    }

    @Test
    void aDatabaseThatIsNotThereIsRefusedByName(RedisServer server) {
        try (RedisClient<String, String> redis = client(server, options -> options.database(9_999))) {
            assertThatThrownBy(() -> redis.get("k"))
                    .isInstanceOf(RedisConnectionException.class)
                    .hasMessageContaining("refused SELECT");
        }
    }

    @Test
    void aServerThatIsFullSaysSo(RedisServer server) {
        server.cli("CONFIG", "SET", "maxclients", "1");
        try (RedisClient<String, String> redis = client(server, options -> options)) {
            assertThatThrownBy(() -> redis.get("k")).isInstanceOf(RedisConnectionException.class);
            server.cli("CONFIG", "SET", "maxclients", "100");
            assertThat(redis.get("k")).isNull();
        }
    }

    @Test
    void aDialShowsItsPhasesToItsInterceptors(RedisServer server) {
        RecordingInterceptor recording = RecordingInterceptor.withPhases();
        try (RedisClient<String, String> redis = client(server, options -> options.interceptor(recording))) {
            redis.get("k");
            RecordedCall dial = recording.dials().get(0);
            assertThat(dial.dial())
                    .isEqualTo(new Dial(new Endpoint("127.0.0.1", server.port()), false, DialReason.DEMAND));
            assertThat(dial.phases()).containsKeys(Phase.DNS, Phase.TCP, Phase.HANDSHAKE);
            assertThat(recording.commands()).as("no HELLO among them").hasSize(1);
        }
    }

    @Test
    void aWriteThatNobodyTakesEndsAtTheWriteTimeout(RedisServer server) {
        try (RedisClient<String, String> redis = client(
                server,
                options -> options.writeTimeout(Duration.ofMillis(500)).commandTimeout(Duration.ofSeconds(30)))) {
            redis.set("k", "v");
            server.freeze();
            try {
                String large = "x".repeat(64 << 20);
                long startNanos = System.nanoTime();
                assertThatThrownBy(() -> redis.set("large", large))
                        .isInstanceOf(RedisTimeoutException.class)
                        .hasMessageContaining("the request was being written");
                assertThat(Duration.ofNanos(System.nanoTime() - startNanos)).isLessThan(Duration.ofSeconds(15));
            } finally {
                server.resume();
            }
            assertThat(redis.get("k")).isEqualTo("v");
        }
    }
}
