package io.vitrine.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.vitrine.spi.Endpoint;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class ClientCensusTest {

    @Test
    void twentyClientsOfOneServerAreWarnedOfOnce() {
        Logger logger = (Logger) LoggerFactory.getLogger("io.vitrine.client");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        Endpoint server = new Endpoint("census.test", 6379);
        try {
            for (int i = 0; i < 25; i++) {
                ClientCensus.opened(server);
            }
        } finally {
            logger.detachAppender(log);
        }

        assertThat(log.list)
                .filteredOn(event -> event.getFormattedMessage().contains("census.test"))
                .singleElement()
                .satisfies(event -> assertThat(event.getFormattedMessage())
                        .contains("20 clients")
                        .contains("shared by all threads"));
    }

    @Test
    void clientsThatAreClosedDoNotCount() {
        Logger logger = (Logger) LoggerFactory.getLogger("io.vitrine.client");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        Endpoint server = new Endpoint("closing.test", 6379);
        try {
            for (int i = 0; i < 100; i++) {
                ClientCensus.opened(server);
                ClientCensus.closed(server);
            }
        } finally {
            logger.detachAppender(log);
        }

        assertThat(log.list).noneMatch(event -> event.getFormattedMessage().contains("closing.test"));
    }

    @Test
    void namesAreNeverGivenTwice() {
        assertThat(ClientCensus.nextName()).isNotEqualTo(ClientCensus.nextName());
    }
}
