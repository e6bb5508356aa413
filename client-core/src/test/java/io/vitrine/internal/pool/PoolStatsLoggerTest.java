package io.vitrine.internal.pool;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.vitrine.internal.pool.Upkeep.Repetition;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class PoolStatsLoggerTest {

    private final PoolFixture fixture = PoolFixture.of(2);
    private final ManualUpkeep upkeep = new ManualUpkeep();
    private final Logger logger = (Logger) LoggerFactory.getLogger("io.vitrine.pool");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
        logger.setLevel(Level.INFO);
    }

    @AfterEach
    void close() {
        logger.setLevel(null);
        logger.detachAppender(log);
        fixture.close();
    }

    @Test
    void thereIsOneLineForEachIntervalWithTheSixFiguresAndTheHitRate() {
        for (int i = 0; i < 4; i++) {
            fixture.pool.release(fixture.acquire());
        }
        Repetition lines = PoolStatsLogger.every(Duration.ofSeconds(30), fixture.pool, upkeep);

        upkeep.pass(SECONDS.toNanos(95));

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .hasSize(3)
                .containsOnly("pool test: total=1 idle=1 stale=0 hits=3 misses=1 timeouts=0 hitRate=0.750");
        lines.cancel();
        upkeep.pass(SECONDS.toNanos(95));
        assertThat(log.list).hasSize(3);
    }

    @Test
    void anUnusedPoolHasNoHitRateToShow() {
        assertThat(PoolStatsLogger.line(fixture.stats())).endsWith("hitRate=-");
    }
}
