package io.vitrine.it.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.vitrine.RedisServerException;
import io.vitrine.args.ClaimPage;
import io.vitrine.args.PendingEntry;
import io.vitrine.args.PendingSummary;
import io.vitrine.args.ReferencePolicy;
import io.vitrine.args.StreamConsumer;
import io.vitrine.args.StreamDeletion;
import io.vitrine.args.StreamDetails;
import io.vitrine.args.StreamEntry;
import io.vitrine.args.StreamGroup;
import io.vitrine.args.StreamId;
import io.vitrine.args.StreamInfo;
import io.vitrine.args.StreamRange;
import io.vitrine.args.StreamStart;
import io.vitrine.args.StreamTrim;
import io.vitrine.args.XAddArgs;
import io.vitrine.args.XClaimArgs;
import io.vitrine.args.XGroupCreateArgs;
import io.vitrine.args.XPendingArgs;
import io.vitrine.args.XReadGroupArgs;
import io.vitrine.options.Protocol;
import io.vitrine.testkit.RedisServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@OnEveryServer
class StreamGroupCommandsIT extends CommandsOnServer {

    private static final StreamId ONE = new StreamId(1, 0);
    private static final StreamId TWO = new StreamId(2, 0);
    private static final StreamId THREE = new StreamId(3, 0);
    private static final List<StreamId> ALL = List.of(ONE, TWO, THREE);

    StreamGroupCommandsIT(Protocol protocol, RedisServer server) {
        super(protocol, server);
    }

    private static StreamEntry<String, String> entry(StreamId id) {
        return new StreamEntry<>(id, Map.of("n", Long.toString(id.millis())));
    }

    /** Three entries, of which the consumer {@code c} has got two and {@code d} one. */
    private void deliverThree() {
        for (StreamId id : ALL) {
            redis.xadd("s", XAddArgs.id(id), Map.of("n", Long.toString(id.millis())));
        }
        redis.xgroupCreate("s", "g", StreamStart.beginning());
        redis.xreadgroup("g", "c", XReadGroupArgs.count(2), List.of("s"));
        redis.xreadgroup("g", "d", List.of("s"));
    }

    @Test
    void groupsAndConsumersComeAndGo() {
        redis.xgroupCreate("s", "g", StreamStart.latest(), XGroupCreateArgs.mkStream());
        assertThatThrownBy(() -> redis.xgroupCreate("s", "g", StreamStart.latest()))
                .isInstanceOfSatisfying(
                        RedisServerException.class,
                        failure -> assertThat(failure.code()).isEqualTo("BUSYGROUP"));
        redis.xgroupCreate("s", "h", StreamStart.beginning(), XGroupCreateArgs.entriesRead(0));
        assertThat(redis.xgroupCreateconsumer("s", "g", "c")).isTrue();
        assertThat(redis.xgroupCreateconsumer("s", "g", "c")).isFalse();
        assertThat(redis.xgroupDelconsumer("s", "g", "c")).isZero();
        redis.xgroupSetid("s", "g", StreamStart.beginning());
        redis.xgroupSetid("s", "g", StreamStart.after(TWO), 2);
        assertThat(redis.xinfoGroups("s")).contains(new StreamGroup("g", 0, 0, TWO, 2L, 0L));
        assertThat(redis.xgroupDestroy("s", "g")).isTrue();
        assertThat(redis.xgroupDestroy("s", "g")).isFalse();
    }

    @Test
    void whatIsPendingIsToldAndAcknowledged() {
        deliverThree();
        assertThat(redis.xpending("s", "g")).isEqualTo(new PendingSummary(3, ONE, THREE, Map.of("c", 2L, "d", 1L)));
        assertThat(redis.xpending("s", "g", XPendingArgs.range(StreamRange.all(), 9)))
                .extracting(PendingEntry::id, PendingEntry::consumer, PendingEntry::deliveries)
                .containsExactly(tuple(ONE, "c", 1L), tuple(TWO, "c", 1L), tuple(THREE, "d", 1L));
        XPendingArgs old = XPendingArgs.range(StreamRange.atLeast(ONE), 9)
                .minIdle(Duration.ofHours(1))
                .consumer("c");
        assertThat(redis.xpending("s", "g", old)).isEmpty();
        assertThat(redis.xack("s", "g", ALL)).isEqualTo(3);
        assertThat(redis.xack("s", "g", ONE)).isZero();
        assertThat(redis.xpending("s", "g")).isEqualTo(new PendingSummary(0, null, null, Map.of()));
    }

    @Test
    void entriesAreTakenOver() {
        deliverThree();
        assertThat(redis.xclaim("s", "g", "d", Duration.ofHours(1), ALL)).isEmpty();
        assertThat(redis.xclaim("s", "g", "d", Duration.ZERO, List.of(ONE))).containsExactly(entry(ONE));
        assertThat(redis.xclaimJustid("s", "g", "d", Duration.ZERO, List.of(TWO)))
                .containsExactly(TWO);
        XClaimArgs args =
                XClaimArgs.idle(Duration.ofMinutes(5)).retryCount(7).force().lastId(THREE);
        assertThat(redis.xclaim("s", "g", "e", Duration.ZERO, List.of(THREE), args))
                .containsExactly(entry(THREE));
        PendingEntry pending = redis.xpending("s", "g", XPendingArgs.range(StreamRange.between(THREE, THREE), 1))
                .get(0);
        assertThat(pending.consumer()).isEqualTo("e");
        assertThat(pending.deliveries()).isEqualTo(7);
        assertThat(pending.idle()).isGreaterThanOrEqualTo(Duration.ofMinutes(5));
        assertThat(redis.xclaimJustid(
                        "s", "g", "e", Duration.ZERO, List.of(THREE), XClaimArgs.time(Instant.ofEpochMilli(5))))
                .containsExactly(THREE);
    }

    @Test
    void entriesAreTakenOverPageByPage() {
        deliverThree();
        redis.xdel("s", TWO);
        ClaimPage<StreamEntry<String, String>> first = redis.xautoclaim("s", "g", "e", Duration.ZERO, StreamId.ZERO, 1);
        assertThat(first.items()).containsExactly(entry(ONE));
        assertThat(first.isLast()).isFalse();
        ClaimPage<StreamEntry<String, String>> rest = redis.xautoclaim("s", "g", "e", Duration.ZERO, first.next());
        assertThat(rest).isEqualTo(new ClaimPage<>(StreamId.ZERO, List.of(entry(THREE)), List.of(TWO)));
        assertThat(redis.xautoclaimJustid("s", "g", "f", Duration.ZERO, StreamId.ZERO, 9))
                .isEqualTo(new ClaimPage<>(StreamId.ZERO, List.of(ONE, THREE), List.of()));
    }

    @Test
    void streamsGroupsAndConsumersAreDescribed() {
        deliverThree();
        StreamInfo<String, String> info = redis.xinfoStream("s");
        assertThat(info.length()).isEqualTo(3);
        assertThat(info.groups()).isEqualTo(1);
        assertThat(info.lastGeneratedId()).isEqualTo(THREE);
        assertThat(info.entriesAdded()).isEqualTo(3);
        assertThat(info.recordedFirstId()).isEqualTo(ONE);
        assertThat(info.maxDeletedId()).isEqualTo(StreamId.ZERO);
        assertThat(info.firstEntry()).isEqualTo(entry(ONE));
        assertThat(info.lastEntry()).isEqualTo(entry(THREE));
        assertThat(info.radixTreeKeys()).isPositive();
        assertThat(info.radixTreeNodes()).isPositive();
        assertThat(redis.xinfoGroups("s")).containsExactly(new StreamGroup("g", 2, 3, THREE, 3L, 0L));
        List<StreamConsumer> consumers = redis.xinfoConsumers("s", "g");
        assertThat(consumers).extracting(StreamConsumer::name).containsExactly("c", "d");
        assertThat(consumers).extracting(StreamConsumer::pending).containsExactly(2L, 1L);
        assertThat(consumers).allSatisfy(consumer -> assertThat(consumer.idle()).isLessThan(Duration.ofMinutes(1)));
        redis.xtrim("s", StreamTrim.maxLen(0));
        assertThat(redis.xinfoStream("s").firstEntry()).isNull();
        assertThatThrownBy(() -> redis.xinfoStream("none")).isInstanceOf(RedisServerException.class);
    }

    @Test
    void everythingOfAStreamIsTold() {
        deliverThree();
        StreamDetails<String, String> all = redis.xinfoStreamFull("s", 2);
        assertThat(all.summary().length()).isEqualTo(3);
        assertThat(all.summary().groups()).isEqualTo(1);
        assertThat(all.entries()).containsExactly(entry(ONE), entry(TWO));
        StreamDetails.Group group = all.groups().get(0);
        assertThat(group.name()).isEqualTo("g");
        assertThat(group.lastDeliveredId()).isEqualTo(THREE);
        assertThat(group.pendingCount()).isEqualTo(3);
        assertThat(group.lag()).isZero();
        assertThat(group.pending()).extracting(StreamDetails.Delivery::id).containsExactly(ONE, TWO);
        assertThat(group.pending()).extracting(StreamDetails.Delivery::consumer).containsExactly("c", "c");
        assertThat(group.consumers()).extracting(StreamDetails.Consumer::name).containsExactly("c", "d");
        StreamDetails.Consumer consumer = group.consumers().get(0);
        assertThat(consumer.pendingCount()).isEqualTo(2);
        assertThat(consumer.pending())
                .extracting(StreamDetails.Delivery::consumer)
                .containsExactly("c", "c");
        assertThat(consumer.seen()).isAfter(Instant.now().minusSeconds(60));
        assertThat(consumer.pending().get(0).at()).isAfter(Instant.now().minusSeconds(60));
    }

    @Test
    void consumersSayWhenTheyLastGotSomething() {
        requireVersion(7, 4);
        deliverThree();
        redis.xgroupCreateconsumer("s", "g", "e");
        assertThat(redis.xinfoConsumers("s", "g"))
                .filteredOn(consumer -> consumer.inactive() == null)
                .extracting(StreamConsumer::name)
                .containsExactly("e");
        assertThat(redis.xinfoStreamFull("s", 0).groups().get(0).consumers())
                .filteredOn(consumer -> consumer.active() == null)
                .extracting(StreamDetails.Consumer::name)
                .containsExactly("e");
    }

    @Test
    void entriesAreDeletedMindingGroups() {
        requireCommand("xdelex");
        deliverThree();
        assertThat(redis.xdelex("s", ReferencePolicy.ACKED, List.of(ONE, new StreamId(9, 9))))
                .containsExactly(StreamDeletion.KEPT, StreamDeletion.MISSING);
        assertThat(redis.xackdel("s", "g", ReferencePolicy.DELREF, List.of(ONE)))
                .containsExactly(StreamDeletion.DELETED);
    }
}
