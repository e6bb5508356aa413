package io.vitrine.it.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.RedisServerException;
import io.vitrine.args.DeliveredEntry;
import io.vitrine.args.StreamEntry;
import io.vitrine.args.StreamId;
import io.vitrine.args.StreamRange;
import io.vitrine.args.StreamStart;
import io.vitrine.args.StreamTrim;
import io.vitrine.args.XAddArgs;
import io.vitrine.args.XReadArgs;
import io.vitrine.args.XReadGroupArgs;
import io.vitrine.args.XSetIdArgs;
import io.vitrine.options.Protocol;
import io.vitrine.testkit.RedisServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@OnEveryServer
class StreamCommandsIT extends CommandsOnServer {

    private static final StreamId ONE = new StreamId(1, 0);
    private static final StreamId TWO = new StreamId(2, 0);
    private static final StreamId THREE = new StreamId(3, 0);
    private static final Map<String, String> FIELDS = Map.of("f", "v");

    StreamCommandsIT(Protocol protocol, RedisServer server) {
        super(protocol, server);
    }

    private void addThree() {
        for (StreamId id : List.of(ONE, TWO, THREE)) {
            redis.xadd("s", XAddArgs.id(id), Map.of("n", Long.toString(id.millis())));
        }
    }

    private static StreamEntry<String, String> entry(StreamId id) {
        return new StreamEntry<>(id, Map.of("n", Long.toString(id.millis())));
    }

    @Test
    void entriesAreAdded() {
        StreamId first = redis.xadd("s", FIELDS);
        assertThat(first.time())
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
        assertThat(redis.xadd("none", XAddArgs.autoId().noMkStream(), FIELDS)).isNull();
        StreamId later = new StreamId(first.millis() + 1_000, 7);
        assertThat(redis.xadd("s", XAddArgs.id(later), FIELDS)).isEqualTo(later);
        assertThatThrownBy(() -> redis.xadd("s", XAddArgs.id(later), FIELDS)).isInstanceOf(RedisServerException.class);
        assertThat(redis.xadd("s", XAddArgs.autoId().trim(StreamTrim.maxLen(2)), FIELDS))
                .isGreaterThan(later);
        assertThat(redis.xlen("s")).isEqualTo(2);
        assertThat(redis.xlen("none")).isZero();
        redis.xadd("t", XAddArgs.idAt(Instant.ofEpochMilli(5)), FIELDS);
        assertThat(redis.xadd("t", XAddArgs.idAt(Instant.ofEpochMilli(5)), FIELDS))
                .isEqualTo(new StreamId(5, 1));
    }

    @Test
    void entriesAreLookedUp() {
        addThree();
        assertThat(redis.xrange("s", StreamRange.all())).containsExactly(entry(ONE), entry(TWO), entry(THREE));
        assertThat(redis.xrange("s", StreamRange.above(ONE), 1)).containsExactly(entry(TWO));
        assertThat(redis.xrange("s", StreamRange.between(TWO, THREE))).containsExactly(entry(TWO), entry(THREE));
        assertThat(redis.xrevrange("s", StreamRange.below(THREE))).containsExactly(entry(TWO), entry(ONE));
        assertThat(redis.xrevrange("s", StreamRange.atLeast(ONE), 1)).containsExactly(entry(THREE));
        assertThat(redis.xrange("none", StreamRange.all())).isEmpty();
    }

    @Test
    void entriesAreDeletedAndTrimmed() {
        addThree();
        assertThat(redis.xdel("s", TWO, new StreamId(9, 9))).isEqualTo(1);
        assertThat(redis.xtrim("s", StreamTrim.minId(THREE))).isEqualTo(1);
        assertThat(redis.xtrim("s", StreamTrim.maxLen(1).approximately().limit(1)))
                .isZero();
        assertThat(redis.xtrim("s", StreamTrim.maxLen(0))).isEqualTo(1);
        redis.xsetid("s", new StreamId(7, 0));
        redis.xsetid("s", new StreamId(8, 0), XSetIdArgs.entriesAdded(20).maxDeletedId(THREE));
        assertThat(redis.xinfoStream("s").lastGeneratedId()).isEqualTo(new StreamId(8, 0));
        assertThat(redis.xinfoStream("s").entriesAdded()).isEqualTo(20);
        assertThat(redis.xinfoStream("s").maxDeletedId()).isEqualTo(THREE);
    }

    @Test
    void streamsAreReadTogether() {
        addThree();
        redis.xadd("t", XAddArgs.id(ONE), Map.of("n", "1"));
        assertThat(redis.xread(Map.of("s", StreamStart.after(ONE), "t", StreamStart.beginning())))
                .isEqualTo(Map.of("s", List.of(entry(TWO), entry(THREE)), "t", List.of(entry(ONE))));
        assertThat(redis.xread(XReadArgs.count(1), Map.of("s", StreamStart.beginning())))
                .isEqualTo(Map.of("s", List.of(entry(ONE))));
        assertThat(redis.xread(Map.of("s", StreamStart.latest()))).isEmpty();
        assertThat(redis.pipelined(batch -> batch.xread(Map.of("s", StreamStart.after(TWO)))))
                .hasSize(1);
    }

    @Test
    void theLastEntryIsRead() {
        requireVersion(7, 4);
        addThree();
        assertThat(redis.xread(Map.of("s", StreamStart.lastEntry()))).isEqualTo(Map.of("s", List.of(entry(THREE))));
    }

    @Test
    void aReaderWaits() {
        assertThat(redis.xreadBlocking(Duration.ofMillis(20), Map.of("s", StreamStart.latest())))
                .isEmpty();
        CompletableFuture<Map<String, List<StreamEntry<String, String>>>> waiting = CompletableFuture.supplyAsync(
                () -> redis.xreadBlocking(
                        Duration.ofSeconds(20), XReadArgs.count(5), Map.of("s", StreamStart.latest())),
                task -> new Thread(task).start());
        Awaitility.await()
                .until(() -> server.clientList().stream()
                        .anyMatch(client -> "xread".equals(client.get("cmd"))
                                && client.get("flags").contains("b")));
        redis.xadd("s", XAddArgs.id(ONE), Map.of("n", "1"));
        assertThat(waiting.join()).isEqualTo(Map.of("s", List.of(entry(ONE))));
    }

    @Test
    void aConsumerReadsWhatIsNewAndWhatItHasNotDone() {
        addThree();
        redis.xgroupCreate("s", "g", StreamStart.beginning());
        assertThat(redis.xreadgroup("g", "c", XReadGroupArgs.count(2), List.of("s")))
                .isEqualTo(Map.of("s", List.of(entry(ONE), entry(TWO))));
        assertThat(redis.xreadgroup("g", "d", List.of("s"))).isEqualTo(Map.of("s", List.of(entry(THREE))));
        assertThat(redis.xreadgroup("g", "d", List.of("s"))).isEmpty();
        redis.xdel("s", ONE);
        assertThat(redis.xreadgroupPending("g", "c", Map.of("s", StreamId.ZERO)))
                .isEqualTo(Map.of("s", List.of(new StreamEntry<>(ONE, Map.of()), entry(TWO))));
        assertThat(redis.xreadgroupPending("g", "c", XReadArgs.count(1), Map.of("s", ONE)))
                .isEqualTo(Map.of("s", List.of(entry(TWO))));
        assertThat(redis.xreadgroupPending("g", "nobody", Map.of("s", StreamId.ZERO)))
                .isEqualTo(Map.of("s", List.of()));
        assertThat(redis.xreadgroupBlocking("g", "c", Duration.ofMillis(20), List.of("s")))
                .isEmpty();
        redis.xadd("s", XAddArgs.id(new StreamId(4, 0)), Map.of("n", "4"));
        assertThat(redis.xreadgroupBlocking("g", "c", Duration.ofSeconds(20), XReadGroupArgs.noAck(), List.of("s")))
                .isEqualTo(Map.of("s", List.of(entry(new StreamId(4, 0)))));
        assertThat(redis.xpending("s", "g").count()).isEqualTo(3);
        assertThatThrownBy(() -> redis.xreadgroup("nosuch", "c", List.of("s")))
                .isInstanceOfSatisfying(
                        RedisServerException.class,
                        failure -> assertThat(failure.code()).isEqualTo("NOGROUP"));
    }

    @Test
    void aConsumerTakesOverWhileItReads() {
        requireVersion(8, 4);
        addThree();
        redis.xgroupCreate("s", "g", StreamStart.beginning());
        redis.xreadgroup("g", "c", XReadGroupArgs.count(1), List.of("s"));
        assertThat(redis.xreadgroupClaim("g", "d", Duration.ZERO, List.of("s")).get("s"))
                .extracting(DeliveredEntry::entry)
                .containsExactly(entry(ONE), entry(TWO), entry(THREE));
    }
}
