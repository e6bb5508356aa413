package io.vitrine.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vitrine.testkit.RedisServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DemoIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private static DemoOptions options(@Nullable Duration duration, @Nullable String redisUrl) {
        return new DemoOptions(duration, 2_000, 4, redisUrl, 0);
    }

    private static DemoRun start() {
        return DemoRun.start(options(null, null), Clock.systemUTC());
    }

    private int run(DemoOptions options) {
        return new Demo(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(options);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complaints() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static void awaitCalls(Pages pages, long atLeast) {
        await().atMost(PATIENCE).until(() -> pages.state().at("/totals/calls").asLong() >= atLeast);
    }

    @Test
    void aRunOfThreeSecondsEndsByItselfWithASummary() {
        assertThat(run(options(Duration.ofSeconds(3), null))).isZero();

        assertThat(printed())
                .contains("The page is at http://localhost:")
                .contains("embedded Redis")
                .containsPattern("HitRate +0\\.9[5-9]")
                .contains("usage WRONGTYPE")
                .contains("p50")
                .contains("server ")
                .contains("add up to 16,000 as at the start");
        assertThat(complaints()).isEmpty();
    }

    @Test
    void itsFiguresAreThoseOfRealCalls() throws Exception {
        try (DemoRun run = start()) {
            Pages pages = new Pages(run);
            awaitCalls(pages, 3_000);
            Summary summary = run.finish();

            assertThat(summary.counts().calls()).isGreaterThanOrEqualTo(3_000);
            assertThat(summary.counts().commands())
                    .isGreaterThan(summary.counts().calls());
            assertThat(summary.counts().misses()).isPositive();
            assertThat(summary.counts().phaseNanos()).containsKeys("write", "server", "decode");
            assertThat(summary.pool().hitRate()).isGreaterThan(0.95);
            assertThat(summary.latency().p99())
                    .isGreaterThanOrEqualTo(summary.latency().p50());
            assertThat(summary.latency().p50()).isPositive();
            assertThat(summary.accounts().state()).isEqualTo(Accounts.State.CONSERVED);
            assertThat(summary.actions())
                    .allSatisfy(action ->
                            assertThat(action.done()).as(action.name()).isPositive());
            assertThat(summary.isSound()).isTrue();
        }
    }

    @Test
    void thePageMoves() {
        try (DemoRun run = start()) {
            Pages pages = new Pages(run);
            awaitCalls(pages, 100);
            JsonNode first = pages.state();
            await().atMost(PATIENCE)
                    .until(() -> pages.state().at("/series/timeSeconds").size() >= 2);
            JsonNode second = pages.state();

            assertThat(second.at("/totals/calls").asLong())
                    .isGreaterThan(first.at("/totals/calls").asLong());
            assertThat(second.at("/current/callsPerSecond").asDouble()).isPositive();
            assertThat(second.at("/current/hitRate").asDouble()).isGreaterThan(0.95);
            assertThat(second.at("/series/p99Millis").size())
                    .isEqualTo(second.at("/series/timeSeconds").size());
            assertThat(second.at("/chain").asString())
                    .contains("demo-calls", "demo-slow-calls", "micrometer", "otel", "resilience");
            assertThat(second.at("/faults/possible").asBoolean()).isTrue();
            assertThat(second.at("/faults/active").asString()).isEqualTo("none");
        }
    }

    @Test
    void theMetricsHaveTheDurationOfEachCommand() {
        try (DemoRun run = start()) {
            Pages pages = new Pages(run);
            awaitCalls(pages, 500);

            assertThat(pages.metrics())
                    .containsPattern("db_client_operation_duration_seconds_bucket\\{[^}]*db_operation_name=\"GET\"")
                    .containsPattern("db_client_connection_count\\{")
                    .contains("redis_client_pool_hit_ratio");
        }
    }

    @Test
    void onItsEndNothingIsLeftBehind() {
        DemoRun run = start();
        awaitCalls(new Pages(run), 100);

        run.close();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                        .extracting(Thread::getName)
                        .noneMatch(name -> name.startsWith("vitrine-demo") || name.startsWith("vitrine-proxy")));
        assertThat(run.parts().target().isGone()).isTrue();
    }

    @Test
    void aServerOfTheUsersIsLeftAsItWas() throws Exception {
        try (RedisServer server = RedisServer.start()) {
            server.cli("SET", "theirs", "1");

            assertThat(run(options(Duration.ofSeconds(2), server.url()))).isZero();

            assertThat(printed())
                    .contains("Redis at 127.0.0.1:" + server.port() + ", behind a fault proxy")
                    .contains("add up to 16,000");
            assertThat(server.cli("KEYS", "*")).isEqualTo(List.of("theirs"));
        }
    }

    @Test
    void aBusyPortSaysWhichAndEndsWithTwo() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThat(run(new DemoOptions(Duration.ofSeconds(1), 1, 1, null, port)))
                    .isEqualTo(2);

            assertThat(complaints()).contains("port " + port + " is in use; choose another with --port");
            assertThat(printed()).isEmpty();
        }
    }

    @Test
    void aUrlThatCannotBeReadEndsWithTwo() {
        assertThat(run(options(Duration.ofSeconds(1), "redis://localhost?colour=red")))
                .isEqualTo(2);

        assertThat(complaints()).contains("colour");
    }

    @Test
    void aServerThatIsNotThereEndsWithOne() throws Exception {
        try (Socket bound = new Socket()) { // keeps the port from others, and does not listen
            bound.bind(new InetSocketAddress("127.0.0.1", 0));
            String nobody = "127.0.0.1:" + bound.getLocalPort();

            assertThat(run(options(Duration.ofSeconds(1), "redis://" + nobody))).isEqualTo(1);

            assertThat(complaints()).contains(nobody);
        }
    }

    @Test
    void stopEndsARunBeforeItsTime() throws Exception {
        try (DemoRun run = DemoRun.start(options(Duration.ofHours(1), null), Clock.systemUTC())) {
            run.stop();
            run.awaitEnd();

            assertThat(run.finish().elapsed()).isLessThan(Duration.ofMinutes(1));
        }
    }
}
