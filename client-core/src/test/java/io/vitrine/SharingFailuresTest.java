package io.vitrine;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.QueueFullException.Queue;
import io.vitrine.spi.Endpoint;
import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What calls on a shared connection fail with before anything is sent: fact, values, state, next step and page. */
class SharingFailuresTest {

    private static final Endpoint CACHE = new Endpoint("cache", 6379);
    private final RedisConnectionException refused =
            new RedisConnectionException(ErrorKind.CONNECT, Phase.TCP, "connection to cache:6379 refused", null);

    @Test
    void withoutAConnectionTheMessageSaysStateDialsLastCauseAndWhatToDo() {
        NotConnectedException failure = new NotConnectedException(CACHE, false, 3, refused);

        assertThat(failure)
                .hasMessage("there is no connection to cache:6379 at the moment (RECONNECTING, 3 dials failed in a row,"
                        + " the last with: connection to cache:6379 refused); nothing was sent; wait for the reconnect,"
                        + " or let calls wait by themselves (offlineQueue) (docs/failures/not-connected.md)")
                .hasCause(refused);
        assertThat(failure.failedDials()).isEqualTo(3);
        assertNothingWasSent(failure);
    }

    @Test
    void afterTheEndTheNextStepIsConnect() {
        assertThat(new NotConnectedException(CACHE, true, 1, null))
                .hasMessageContaining("(ENDED, 1 dial failed in a row); nothing was sent")
                .hasMessageContaining("connect() tries again");
    }

    @Test
    void aCauseWithoutAMessageIsNamedByItsClass() {
        assertThat(new NotConnectedException(CACHE, true, 2, new IllegalStateException()))
                .hasMessageContaining("the last with: IllegalStateException)");
    }

    @Test
    void tooManyDialsAreCountedWithTheirLastCauseAndTheLimitsName() {
        MaxReconnectsException failure = new MaxReconnectsException(CACHE, 4, refused);

        assertThat(failure)
                .hasMessage(
                        "4 dials to cache:6379 failed while the call waited, the last with: connection to cache:6379"
                                + " refused; maxReconnectsPerCall is the limit; nothing was sent, and the client goes on"
                                + " dialling (docs/failures/not-connected.md)")
                .hasCause(refused);
        assertThat(failure.failedDials()).isEqualTo(4);
        assertNothingWasSent(failure);
    }

    private static void assertNothingWasSent(RedisConnectionException failure) {
        assertThat(failure.kind()).isEqualTo(ErrorKind.CONNECT);
        assertThat(failure.kind().isProvablyNotRun()).isTrue();
        assertThat(failure.phase()).isEqualTo(Phase.DIAL);
    }

    @ParameterizedTest
    @EnumSource(Queue.class)
    void aFullQueueSaysWhichHowLongAndItsLimit(Queue queue) {
        QueueFullException failure = new QueueFullException(queue, 1_001, 1_000);

        assertThat(failure.queue()).isEqualTo(queue);
        assertThat(failure.length()).isEqualTo(1_001);
        assertThat(failure.limit()).isEqualTo(1_000);
        assertThat(failure.kind()).isEqualTo(ErrorKind.OVERLOAD);
        assertThat(failure)
                .hasMessageContaining(": 1001, and 1000 is the limit (" + option(queue))
                .hasMessageContaining("nothing was sent");
    }

    private static String option(Queue queue) {
        return switch (queue) {
            case OFFLINE -> "offlineQueue)";
            case OFFLINE_BYTES -> "offlineQueueBytes)";
            case QUEUED_BYTES -> "maxQueuedBytes)";
            case IN_FLIGHT -> "maxInFlight with whenFull=fail, else maxQueued)";
        };
    }
}
