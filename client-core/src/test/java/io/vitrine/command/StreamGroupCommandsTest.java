package io.vitrine.command;

import static io.vitrine.command.Examples.COMMANDS;
import static io.vitrine.command.Examples.read;
import static io.vitrine.command.Examples.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.CodecException;
import io.vitrine.args.ClaimPage;
import io.vitrine.args.NackMode;
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
import io.vitrine.args.XClaimArgs;
import io.vitrine.args.XGroupCreateArgs;
import io.vitrine.args.XNackArgs;
import io.vitrine.args.XPendingArgs;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StreamGroupCommandsTest {

    private static final StreamGroupCommandFactory<String, String> GROUP = COMMANDS.streamGroup();
    private static final StreamId ID = new StreamId(5, 1);
    private static final StreamId NEXT = new StreamId(6, 0);
    private static final List<StreamId> IDS = List.of(ID, NEXT);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final StreamEntry<String, String> ENTRY = new StreamEntry<>(ID, Map.of("f", "v"));

    static Stream<Arguments> words() {
        return Stream.of(
                written("XACK k g 5-1 6-0", GROUP.xack("k", "g", ID, NEXT)),
                written("XACK k g 5-1 6-0", GROUP.xack("k", "g", IDS)),
                written("XACKDEL k g ACKED IDS 2 5-1 6-0", GROUP.xackdel("k", "g", ReferencePolicy.ACKED, IDS)),
                written("XAUTOCLAIM k g c 1000 0-0", GROUP.xautoclaim("k", "g", "c", SECOND, StreamId.ZERO)),
                written("XAUTOCLAIM k g c 1000 5-1 COUNT 9", GROUP.xautoclaim("k", "g", "c", SECOND, ID, 9)),
                written(
                        "XAUTOCLAIM k g c 1000 5-1 COUNT 9 JUSTID",
                        GROUP.xautoclaimJustid("k", "g", "c", SECOND, ID, 9)),
                written("XCLAIM k g c 1000 5-1 6-0", GROUP.xclaim("k", "g", "c", SECOND, IDS)),
                written(
                        "XCLAIM k g c 1000 5-1 6-0 IDLE 2000 RETRYCOUNT 3 FORCE LASTID 5-1",
                        GROUP.xclaim(
                                "k",
                                "g",
                                "c",
                                SECOND,
                                IDS,
                                XClaimArgs.time(Instant.EPOCH)
                                        .idle(Duration.ofSeconds(2))
                                        .retryCount(3)
                                        .force()
                                        .lastId(ID))),
                written("XCLAIM k g c 1000 5-1 6-0 JUSTID", GROUP.xclaimJustid("k", "g", "c", SECOND, IDS)),
                written(
                        "XCLAIM k g c 1000 5-1 6-0 TIME 7 JUSTID",
                        GROUP.xclaimJustid("k", "g", "c", SECOND, IDS, XClaimArgs.time(Instant.ofEpochMilli(7)))),
                written("XGROUP CREATE k g $", GROUP.xgroupCreate("k", "g", StreamStart.latest())),
                written(
                        "XGROUP CREATE k g 0-0 MKSTREAM ENTRIESREAD 9",
                        GROUP.xgroupCreate(
                                "k",
                                "g",
                                StreamStart.beginning(),
                                XGroupCreateArgs.mkStream().entriesRead(9))),
                written("XGROUP CREATECONSUMER k g c", GROUP.xgroupCreateconsumer("k", "g", "c")),
                written("XGROUP DELCONSUMER k g c", GROUP.xgroupDelconsumer("k", "g", "c")),
                written("XGROUP DESTROY k g", GROUP.xgroupDestroy("k", "g")),
                written("XGROUP SETID k g 5-1", GROUP.xgroupSetid("k", "g", StreamStart.after(ID))),
                written("XGROUP SETID k g $ ENTRIESREAD 9", GROUP.xgroupSetid("k", "g", StreamStart.latest(), 9)),
                written("XINFO CONSUMERS k g", GROUP.xinfoConsumers("k", "g")),
                written("XINFO GROUPS k", GROUP.xinfoGroups("k")),
                written("XINFO STREAM k", GROUP.xinfoStream("k")),
                written("XINFO STREAM k FULL COUNT 0", GROUP.xinfoStreamFull("k", 0)),
                written("XNACK k g FAIL IDS 2 5-1 6-0", GROUP.xnack("k", "g", NackMode.FAIL, IDS)),
                written(
                        "XNACK k g SILENT IDS 2 5-1 6-0 RETRYCOUNT 0 FORCE",
                        GROUP.xnack(
                                "k",
                                "g",
                                NackMode.SILENT,
                                IDS,
                                XNackArgs.retryCount(0).force())),
                written("XPENDING k g", GROUP.xpending("k", "g")),
                written("XPENDING k g - + 9", GROUP.xpending("k", "g", XPendingArgs.range(StreamRange.all(), 9))),
                written(
                        "XPENDING k g IDLE 1000 5-1 + 9 c",
                        GROUP.xpending(
                                "k",
                                "g",
                                XPendingArgs.range(StreamRange.atLeast(ID), 9)
                                        .minIdle(SECOND)
                                        .consumer("c"))));
    }

    @ParameterizedTest
    @MethodSource
    void words(String words, Command<?> command) {
        assertThat(Wire.words(command)).isEqualTo(words);
    }

    static Stream<Arguments> replies() {
        return Stream.of(
                read(
                        GROUP.xackdel("k", "g", ReferencePolicy.ACKED, IDS),
                        "*2 :1 :2",
                        List.of(StreamDeletion.DELETED, StreamDeletion.KEPT)),
                read(
                        GROUP.xautoclaim("k", "g", "c", SECOND, ID),
                        "*3 $0-0 *1 *2 $5-1 *2 $f $v *1 $6-0",
                        new ClaimPage<>(StreamId.ZERO, List.of(ENTRY), List.of(NEXT))),
                read(
                        GROUP.xautoclaim("k", "g", "c", SECOND, ID),
                        "*2 $6-0 *2 $nil *2 $5-1 *2 $f $v",
                        new ClaimPage<>(NEXT, List.of(ENTRY), List.of())),
                read(
                        GROUP.xautoclaimJustid("k", "g", "c", SECOND, ID, 9),
                        "*4 $0-0 *1 $5-1 *0 $more",
                        new ClaimPage<>(StreamId.ZERO, List.of(ID), List.of())),
                read(GROUP.xclaim("k", "g", "c", SECOND, IDS), "*2 *nil *2 $5-1 *2 $f $v", List.of(ENTRY)),
                read(GROUP.xclaimJustid("k", "g", "c", SECOND, IDS), "*1 $5-1", List.of(ID)),
                read(GROUP.xgroupCreateconsumer("k", "g", "c"), ":1", true),
                read(GROUP.xgroupDestroy("k", "g"), ":0", false),
                read(
                        GROUP.xinfoConsumers("k", "g"),
                        "*1 *8 $name $c $pending :2 $idle :1500 $inactive :-1",
                        "*1 %4 $name $c $pending :2 $idle :1500 $inactive :-1",
                        List.of(new StreamConsumer("c", 2, Duration.ofMillis(1_500), null))),
                read(
                        GROUP.xinfoGroups("k"),
                        "*1 *12 $name $g $consumers :1 $pending :2 $last-delivered-id $5-1 $entries-read :3 $lag $nil",
                        "*1 %6 $name $g $consumers :1 $pending :2 $last-delivered-id $5-1 $entries-read :3 $lag _",
                        List.of(new StreamGroup("g", 1, 2, ID, 3L, null))),
                read(
                        GROUP.xinfoStream("k"),
                        "*14 $length :1 $radix-tree-keys :1 $radix-tree-nodes :2 $last-generated-id $6-0 $groups :1"
                                + " $first-entry *2 $5-1 *2 $f $v $last-entry $nil",
                        "%7 $length :1 $radix-tree-keys :1 $radix-tree-nodes :2 $last-generated-id $6-0 $groups :1"
                                + " $first-entry *2 $5-1 *2 $f $v $last-entry _",
                        new StreamInfo<>(1, 1, 2, 1, NEXT, null, null, null, ENTRY, null, null)),
                read(
                        GROUP.xinfoStream("k"),
                        "*20 $max-deleted-entry-id $0-0 $entries-added :9 $recorded-first-entry-id $5-1"
                                + " $idmp-duration :100 $idmp-maxsize :7 $pids-tracked :1 $iids-tracked :2 $iids-added :3"
                                + " $iids-duplicates :4 $news *1 :1",
                        new StreamInfo<String, String>(
                                0,
                                0,
                                0,
                                0,
                                StreamId.ZERO,
                                StreamId.ZERO,
                                9L,
                                ID,
                                null,
                                null,
                                new StreamInfo.Deduplication(Duration.ofSeconds(100), 7, 1, 2, 3, 4))),
                read(GROUP.xinfoStreamFull("k", 9), full("*", 2), full("%", 1), details()),
                read(
                        GROUP.xpending("k", "g"),
                        "*4 :3 $5-1 $6-0 *2 *2 $c $2 *2 $d $1",
                        new PendingSummary(3, ID, NEXT, Map.of("c", 2L, "d", 1L))),
                read(
                        GROUP.xpending("k", "g"),
                        "*4 :0 $nil $nil *nil",
                        "*4 :0 _ _ _",
                        new PendingSummary(0, null, null, Map.of())),
                read(
                        GROUP.xpending("k", "g", XPendingArgs.range(StreamRange.all(), 9)),
                        "*1 *4 $5-1 $c :1500 :2",
                        List.of(new PendingEntry(ID, "c", Duration.ofMillis(1_500), 2))));
    }

    private static String full(String map, int factor) {
        return map + 3 * factor + " $length :1 $entries *1 *2 $5-1 *2 $f $v $groups *1 " + map + 7 * factor
                + " $name $g $last-delivered-id $5-1 $entries-read :1 $lag :0 $pel-count :1 $pending *1 *4 $5-1 $c :7 :2"
                + " $consumers *1 " + map + 5 * factor
                + " $name $c $seen-time :8 $active-time :-1 $pel-count :1 $pel *1 *3 $5-1 :7 :2";
    }

    private static StreamDetails<String, String> details() {
        List<StreamDetails.Delivery> pending = List.of(new StreamDetails.Delivery(ID, "c", Instant.ofEpochMilli(7), 2));
        return new StreamDetails<>(
                new StreamInfo<>(1, 0, 0, 1, StreamId.ZERO, null, null, null, null, null, null),
                List.of(ENTRY),
                List.of(new StreamDetails.Group(
                        "g",
                        ID,
                        1L,
                        0L,
                        1,
                        pending,
                        List.of(new StreamDetails.Consumer("c", Instant.ofEpochMilli(8), null, 1, pending)))));
    }

    @ParameterizedTest
    @MethodSource
    void replies(Command<?> command, String resp2, String resp3, Object expected) throws IOException {
        assertThat((Object) Wire.decode(command, resp2)).isEqualTo(expected);
        assertThat((Object) Wire.decode(command, resp3)).isEqualTo(expected);
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of(GROUP.xautoclaim("k", "g", "c", SECOND, ID), "*1 $0-0"),
                Arguments.of(GROUP.xautoclaim("k", "g", "c", SECOND, ID), "*2 $zero *0"),
                Arguments.of(GROUP.xpending("k", "g"), "*3 :0 $nil $nil"),
                Arguments.of(GROUP.xpending("k", "g"), "*4 :1 $5-1 $6-0 *1 *1 $c"),
                Arguments.of(GROUP.xpending("k", "g", XPendingArgs.range(StreamRange.all(), 9)), "*1 *3 $5-1 $c :1"),
                Arguments.of(GROUP.xinfoStream("k"), "*3 $length :1 $groups"),
                Arguments.of(GROUP.xinfoStream("k"), "*2 $length $many"),
                Arguments.of(GROUP.xinfoStreamFull("k", 1), "*2 $groups *1 *2 $pending *1 *2 $5-1 :7"));
    }

    @ParameterizedTest
    @MethodSource
    void malformed(Command<?> command, String reply) {
        assertThatThrownBy(() -> Wire.decode(command, reply)).isInstanceOf(CodecException.class);
    }

    @Test
    void numbersOutOfRangeAreRefusedBeforeAnythingIsSent() {
        assertThatThrownBy(() -> GROUP.xautoclaim("k", "g", "c", SECOND, ID, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("XAUTOCLAIM: count is 0; must be positive");
        assertThatThrownBy(() -> GROUP.xclaim("k", "g", "c", Duration.ofMillis(-5), IDS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("XCLAIM: minIdle in ms is -5");
        assertThatThrownBy(() -> GROUP.xgroupSetid("k", "g", StreamStart.latest(), -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("XGROUP SETID: entriesRead is -1");
        assertThatThrownBy(() -> GROUP.xinfoStreamFull("k", -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("XINFO STREAM: count is -1");
        assertThatThrownBy(() -> GROUP.xack("k", "g"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("XACK needs at least one id, got none");
        assertThatThrownBy(() -> XPendingArgs.range(StreamRange.all(), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the count is 0");
        assertThatThrownBy(() -> XClaimArgs.retryCount(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("RETRYCOUNT is -1");
    }

    @Test
    void aPageSaysWhetherItIsTheLast() {
        assertThat(new ClaimPage<>(StreamId.ZERO, List.of(), List.of()).isLast())
                .isTrue();
        assertThat(new ClaimPage<>(ID, List.of(), List.of()).isLast()).isFalse();
    }
}
