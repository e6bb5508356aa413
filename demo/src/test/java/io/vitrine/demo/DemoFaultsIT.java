package io.vitrine.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The buttons of the page: each shows what it is meant to show, and none loses money. */
class DemoFaultsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final double MILLI = 1e6;

    private final DemoRun run = DemoRun.start(new DemoOptions(null, 1_000, 8, null, 0), Clock.systemUTC());
    private final Pages pages = new Pages(run);

    @AfterEach
    void close() {
        run.close();
    }

    private double currentMillis(String percentile) {
        return pages.state().at("/current/latency/" + percentile).asDouble() / MILLI;
    }

    private long errors(String label) {
        for (JsonNode error : pages.state().at("/errors")) {
            if (error.at("/label").asString().equals(label)) {
                return error.at("/count").asLong();
            }
        }
        return 0;
    }

    private void inject(Fault fault) {
        assertThat(pages.inject(fault)).isEqualTo(200);
    }

    private void awaitHealthy() {
        await().atMost(PATIENCE).until(() -> {
            JsonNode current = pages.state().at("/current");
            return current.at("/callsPerSecond").asDouble() > 500
                    && current.at("/latency/p50").asDouble() < 15 * MILLI;
        });
    }

    private void finishSound() throws InterruptedException {
        Summary summary = run.finish();
        assertThat(summary.accounts().state()).isEqualTo(Accounts.State.CONSERVED);
        assertThat(summary.bug()).isNull();
    }

    @Test
    void aDelayShowsInThePercentilesUntilItIsHealed() throws Exception {
        awaitHealthy();

        inject(Fault.DELAY);
        await().atMost(PATIENCE).until(() -> currentMillis("p50") >= 20);
        assertThat(pages.state().at("/faults/active").asString()).isEqualTo("delay of 20 ms");
        assertThat(pages.state().at("/slowCalls").size()).isPositive();
        assertThat(pages.state().at("/faults/injected/0/text").asString()).isEqualTo("delay of 20 ms");

        inject(Fault.HEAL);
        awaitHealthy();
        assertThat(pages.state().at("/faults/active").asString()).isEqualTo("none");
        finishSound();
    }

    @Test
    void aCutShowsInTheConnections() throws Exception {
        awaitHealthy();

        inject(Fault.CUT);
        await().atMost(PATIENCE)
                .until(() -> pages.state().at("/closedByReason/io_error").asLong() > 0);

        awaitHealthy();
        assertThat(pages.state().at("/events").toString()).contains("all connections cut", "closed (io_error)");
        finishSound();
    }

    @Test
    void aBlackHoleShowsInTheErrorsUntilItIsHealed() throws Exception {
        awaitHealthy();

        inject(Fault.BLACK_HOLE);
        await().atMost(PATIENCE).until(() -> errors("timeout") > 0);
        assertThat(pages.state().at("/faults/active").asString()).isEqualTo("black hole");

        inject(Fault.HEAL);
        awaitHealthy();
        finishSound();
    }

    @Test
    void aRunThatEndsInABlackHoleStillAddsUp() throws Exception {
        awaitHealthy();
        inject(Fault.BLACK_HOLE);

        finishSound();
    }

    @Test
    void anUnknownFaultIsNotThere() {
        assertThat(pages.send("POST", "api/faults/fire").statusCode()).isEqualTo(404);
    }

    @Test
    void faultsAreInjectedByPostOnly() {
        assertThat(pages.send("GET", "api/faults/cut").statusCode()).isEqualTo(405);
    }
}
