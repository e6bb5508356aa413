package io.vitrine.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs sample classes as JUnit would, and looks at what they leave behind. */
class RedisExtensionTest {
    private static final List<RedisServer> SEEN = new ArrayList<>();
    private static final List<FaultProxy> PROXIES = new ArrayList<>();

    @Test
    void aClassHasOneServerWhichIsNewForEveryTestAndClosedAfterwards() {
        assertThat(run(Sample.class)).isEmpty();
        assertThat(SEEN).hasSize(5);
        assertThat(SEEN.subList(0, 4)).containsOnly(SEEN.get(0));
        assertThat(SEEN.get(4)).isNotSameAs(SEEN.get(0));
        assertThat(SEEN).noneMatch(RedisServer::isRunning);
        assertThat(PROXIES).hasSize(2).containsOnly(PROXIES.get(0));
        assertThatThrownBy(() -> PROXIES.get(0).accept()).hasMessageContaining("closed");
    }

    @Test
    void theAnnotationSetsTheServerUp() {
        assertThat(run(WithSettings.class)).isEmpty();
    }

    @Test
    void theServerMayComeFromTheTest() {
        assertThat(run(WithOwnServer.class)).isEmpty();
    }

    @Test
    void aSettingWithoutAValueFailsTheClass() {
        assertThat(run(WithHalfASetting.class)).singleElement().asString().contains("not 'maxmemory'");
    }

    @RedisTest
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class Sample {
        @BeforeAll
        static void isThereEarly(RedisServer server) {
            SEEN.add(server);
        }

        @Test
        @Order(1)
        void leavesAMess(RedisServer server, RedisAdmin admin, FaultProxy proxy) {
            SEEN.add(server);
            PROXIES.add(proxy);
            admin.call("SET", "k", "v");
            proxy.refuse();
            server.freeze();
        }

        @Test
        @Order(2)
        void findsNone(RedisServer server, FaultProxy proxy) throws IOException {
            SEEN.add(server);
            PROXIES.add(proxy);
            assertThat(server.cli("DBSIZE")).isEqualTo(0L);
            assertThat(server.commandCalls("set")).isZero();
            try (Socket client = new Socket(proxy.host(), proxy.port())) {
                client.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
                InputStream in = client.getInputStream();
                assertThat(in.readNBytes(7)).asString(StandardCharsets.US_ASCII).isEqualTo("+PONG\r\n");
            }
            server.kill();
        }

        @Nested
        class Within {
            @Test
            void sharesTheServer(RedisServer server) {
                SEEN.add(server);
                assertThat(server.cli("PING")).isEqualTo("PONG");
            }
        }

        @Nested
        @RedisTest(config = "maxmemory 7mb")
        class OnItsOwn {
            @Test
            void hasAServerOfItsOwn(RedisServer server) {
                SEEN.add(server);
                assertThat(server.cli("CONFIG", "GET", "maxmemory")).isEqualTo(List.of("maxmemory", "7340032"));
            }
        }
    }

    @RedisTest(
            config = {"maxmemory 10mb", "save 900 1"},
            requirepass = "secret",
            users = "reader on >r ~* +@read",
            encryption = RedisTest.Encryption.MUTUAL_TLS,
            features = {RedisTest.Feature.UNIX_SOCKET, RedisTest.Feature.DEBUG_COMMAND},
            between = RedisTest.Between.KEEP)
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class WithSettings {
        private final RedisServer server;

        WithSettings(RedisServer server) {
            this.server = server;
        }

        @Test
        void allArriveAtTheServer(FaultProxy proxy) {
            assertThat(server.cli("CONFIG", "GET", "maxmemory")).isEqualTo(List.of("maxmemory", "10485760"));
            assertThat(server.cli("CONFIG", "GET", "tls-auth-clients")).isEqualTo(List.of("tls-auth-clients", "yes"));
            assertThat(server.cli("ACL", "USERS")).asString().contains("reader");
            assertThat(server.cli("DEBUG", "SLEEP", "0")).isEqualTo("OK");
            assertThat(server.unixSocket()).exists();
            assertThat(proxy.url()).isEqualTo("redis://:secret@127.0.0.1:" + proxy.port());
            server.cli("SET", "k", "v");
        }

        @Test
        void laterTestsFindWhatEarlierOnesLeft() {
            assertThat(server.cli("GET", "k")).isEqualTo("v");
        }
    }

    static class WithOwnServer {
        @RegisterExtension
        static final RedisExtension REDIS = RedisExtension.starting(
                () -> RedisServer.builder().config("maxmemory", "5mb").start());

        @Test
        void itIsUsed(RedisAdmin admin) {
            assertThat(admin.call("CONFIG", "GET", "maxmemory")).isEqualTo(List.of("maxmemory", "5242880"));
        }
    }

    @RedisTest(config = "maxmemory")
    static class WithHalfASetting {
        @Test
        void neverRuns() {
            assertThat(true).isFalse();
        }
    }

    private static List<Throwable> run(Class<?> sample) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(sample))
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                .build();
        List<Throwable> failures = new ArrayList<>();
        List<String> succeeded = new ArrayList<>();
        LauncherFactory.create().execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                result.getThrowable().ifPresent(failures::add);
                if (test.isTest() && result.getThrowable().isEmpty()) {
                    succeeded.add(test.getDisplayName());
                }
            }
        });
        assertThat(failures.size() + succeeded.size()).isPositive();
        return failures;
    }
}
