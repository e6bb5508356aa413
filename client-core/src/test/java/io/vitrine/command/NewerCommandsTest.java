package io.vitrine.command;

import static io.vitrine.command.Examples.COMMANDS;
import static io.vitrine.command.Examples.read;
import static io.vitrine.command.Examples.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.CodecException;
import io.vitrine.args.BackupStatus;
import io.vitrine.args.HotKeys;
import io.vitrine.args.HotKeysArgs;
import io.vitrine.args.IncrExArgs;
import io.vitrine.args.Incremented;
import io.vitrine.args.LMoveArgs;
import io.vitrine.args.ListSide;
import io.vitrine.args.MoveOrder;
import io.vitrine.args.SetArgs;
import io.vitrine.args.SlotRange;
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

/** Commands of Redis 8.4 and later, which no server of the tests has: replies are those of the documentation. */
class NewerCommandsTest {

    private static final StringConditionCommandFactory<String, String> STRING = COMMANDS.stringCondition();
    private static final HashImportCommandFactory<String, String> IMPORT = COMMANDS.hashImport();
    private static final HotKeysCommandFactory<String, String> HOT = COMMANDS.hotKeys();
    private static final BackupCommandFactory<String, String> BACKUP = COMMANDS.backup();
    private static final List<String> KEYS = List.of("k", "l");
    private static final Map<String, String> VALUES = Map.of("k", "v");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    static Stream<Arguments> words() {
        return Stream.of(
                written("DELEX k", STRING.delex("k")),
                written("DELEX k IFEQ v", STRING.delexIfEqual("k", "v")),
                written("DELEX k IFNE v", STRING.delexIfNotEqual("k", "v")),
                written("DELEX k IFDEQ d", STRING.delexIfDigest("k", "d")),
                written("DELEX k IFDNE d", STRING.delexIfNotDigest("k", "d")),
                written("DIGEST k", STRING.digest("k")),
                written("INCREX k BYINT 2", STRING.increx("k", IncrExArgs.by(2))),
                written(
                        "INCREX k BYINT -2 SATURATE LBOUND 0 UBOUND 9 EX 60 ENX",
                        STRING.increx(
                                "k",
                                IncrExArgs.by(-2).min(0L).max(9L).saturate().exIfNone(MINUTE))),
                written(
                        "INCREX k BYINT 1 EX 60",
                        STRING.increx("k", IncrExArgs.by(1).ex(MINUTE))),
                written(
                        "INCREX k BYINT 1 PERSIST",
                        STRING.increx("k", IncrExArgs.by(1).persist())),
                written(
                        "INCREX k BYFLOAT 0.5 UBOUND 1.5 EXAT 60",
                        STRING.increxFloat("k", IncrExArgs.by(0.5).max(1.5).exAt(Instant.ofEpochSecond(60)))),
                written(
                        "INCREX k BYFLOAT 2 PXAT 1 ENX",
                        STRING.increxFloat("k", IncrExArgs.by(2.0).exAtIfNone(Instant.ofEpochMilli(1)))),
                written("MSETEX 1 k v EX 60", STRING.msetex(VALUES, SetArgs.ex(MINUTE))),
                written(
                        "MSETEX 1 k v NX KEEPTTL",
                        STRING.msetex(VALUES, SetArgs.nx().keepTtl())),
                written(
                        "LMOVEM k l LEFT RIGHT COUNT 3 OBO",
                        COMMANDS.list()
                                .lmovem(
                                        "k",
                                        "l",
                                        ListSide.LEFT,
                                        ListSide.RIGHT,
                                        LMoveArgs.count(3, MoveOrder.ONE_BY_ONE))),
                written(
                        "BLMOVEM k l LEFT RIGHT 1.5 EXACTLY 3 BULK",
                        COMMANDS.blockingList()
                                .blmovem(
                                        "k",
                                        "l",
                                        ListSide.LEFT,
                                        ListSide.RIGHT,
                                        Duration.ofMillis(1_500),
                                        LMoveArgs.exactly(3, MoveOrder.BULK))),
                written("SDIFFCARD 2 k l", COMMANDS.set().sdiffcard(KEYS)),
                written("SDIFFCARD 2 k l LIMIT 9", COMMANDS.set().sdiffcard(KEYS, 9)),
                written("SUNIONCARD 2 k l", COMMANDS.set().sunioncard(KEYS)),
                written("SUNIONCARD 2 k l LIMIT 9", COMMANDS.set().sunioncard(KEYS, 9)),
                written("SUNIONCARD 2 k l APPROX", COMMANDS.set().sunioncardApprox(KEYS)),
                written("HIMPORT PREPARE s f g", IMPORT.himportPrepare("s", List.of("f", "g"))),
                written("HIMPORT SET k s v w", IMPORT.himportSet("k", "s", List.of("v", "w"))),
                written("HIMPORT DISCARD s", IMPORT.himportDiscard("s")),
                written("HIMPORT DISCARDALL", IMPORT.himportDiscardall()),
                written("HOTKEYS START METRICS 1 CPU", HOT.hotkeysStart(HotKeysArgs.cpu())),
                written(
                        "HOTKEYS START METRICS 2 CPU NET COUNT 5 DURATION 60 SAMPLE 10 SLOTS 2 1 7",
                        HOT.hotkeysStart(HotKeysArgs.cpuAndNet()
                                .count(5)
                                .duration(MINUTE)
                                .sample(10)
                                .slots(List.of(1, 7)))),
                written("HOTKEYS START METRICS 1 NET", HOT.hotkeysStart(HotKeysArgs.net())),
                written("HOTKEYS GET", HOT.hotkeysGet()),
                written("HOTKEYS STOP", HOT.hotkeysStop()),
                written("HOTKEYS RESET", HOT.hotkeysReset()),
                written("BACKUP START", BACKUP.backupStart()),
                written("BACKUP SEAL", BACKUP.backupSeal()),
                written("BACKUP LIST", BACKUP.backupList()),
                written("BACKUP STATUS", BACKUP.backupStatus()),
                written("BACKUP ABORT", BACKUP.backupAbort()),
                written("BACKUP CLEANUP", BACKUP.backupCleanup()),
                written(
                        "TRIMSLOTS RANGES 2 0 5 9 9",
                        COMMANDS.serverControl().trimslots(List.of(new SlotRange(0, 5), SlotRange.of(9)))));
    }

    @ParameterizedTest
    @MethodSource
    void words(String words, Command<?> command) {
        assertThat(Wire.words(command)).isEqualTo(words);
    }

    static Stream<Arguments> replies() {
        String hotKeys = " $tracking-active :1 $sample-ratio :10 $selected-slots *3 *2 :0 :5 *1 :9 :7"
                + " $all-commands-all-slots-us :220 $collection-start-time-unix-ms :1769420604522"
                + " $collection-duration-ms :6408 $by-cpu-time-us *4 $x :104 $y :98 $by-net-bytes *2 $z :18 $news *0";
        HotKeys<String> found = new HotKeys<>(
                true,
                10,
                List.of(new SlotRange(0, 5), SlotRange.of(9), SlotRange.of(7)),
                Instant.ofEpochMilli(1_769_420_604_522L),
                Duration.ofMillis(6_408),
                Map.of("x", Duration.ofNanos(104_000), "y", Duration.ofNanos(98_000)),
                Map.of("z", 18L),
                Map.of("all-commands-all-slots-us", 220L));
        return Stream.of(
                read(STRING.delexIfEqual("k", "v"), ":1", true),
                read(STRING.digest("k"), "$6e9bc8a2f3a4c7d1", "6e9bc8a2f3a4c7d1"),
                read(STRING.digest("k"), "$nil", "_", null),
                read(STRING.increx("k", IncrExArgs.by(5)), "*2 :9 :4", new Incremented<>(9L, 4L)),
                read(
                        STRING.increxFloat("k", IncrExArgs.by(0.5)),
                        "*2 $1.5 $0.5",
                        "*2 ,1.5 ,0.5",
                        new Incremented<>(1.5, 0.5)),
                read(STRING.msetex(VALUES, SetArgs.nx()), ":0", false),
                read(
                        COMMANDS.list()
                                .lmovem("k", "l", ListSide.LEFT, ListSide.LEFT, LMoveArgs.exactly(3, MoveOrder.BULK)),
                        "*nil",
                        "_",
                        List.of()),
                read(IMPORT.himportDiscard("s"), ":0", false),
                read(HOT.hotkeysGet(), "*18" + hotKeys, "%9" + hotKeys, found),
                read(HOT.hotkeysGet(), "*1 *18" + hotKeys, "*1 %9" + hotKeys, found),
                read(HOT.hotkeysGet(), "*nil", "_", null),
                read(HOT.hotkeysStop(), "$nil", "_", false),
                read(HOT.hotkeysStop(), "+OK", true),
                read(
                        BACKUP.backupStatus(),
                        "*8 $state $incrementing $error $ $start_time $1717921800 $end_time $0",
                        "%4 $state $incrementing $error $ $start_time $1717921800 $end_time $0",
                        new BackupStatus("incrementing", "", Instant.ofEpochSecond(1_717_921_800), null)),
                read(BACKUP.backupList(), "*1 $/d/a.aof", List.of("/d/a.aof")));
    }

    @ParameterizedTest
    @MethodSource
    void replies(Command<?> command, String resp2, String resp3, Object expected) throws IOException {
        assertThat((Object) Wire.decode(command, resp2)).isEqualTo(expected);
        assertThat((Object) Wire.decode(command, resp3)).isEqualTo(expected);
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of(STRING.increx("k", IncrExArgs.by(5)), "*1 :9"),
                Arguments.of(STRING.increx("k", IncrExArgs.by(5)), "*2 :9 $much"),
                Arguments.of(HOT.hotkeysGet(), "*3 $sample-ratio :1 $news"),
                Arguments.of(HOT.hotkeysGet(), "*2 $selected-slots *1 *0"),
                Arguments.of(HOT.hotkeysGet(), "*2 $selected-slots *1 :16384"),
                Arguments.of(BACKUP.backupStatus(), "*1 $state"));
    }

    @ParameterizedTest
    @MethodSource
    void malformed(Command<?> command, String reply) {
        assertThatThrownBy(() -> Wire.decode(command, reply)).isInstanceOf(CodecException.class);
    }

    @Test
    void optionsThatContradictOrMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> IncrExArgs.by(1).min(5L).max(4L))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("LBOUND 5 is greater than UBOUND 4");
        assertThatThrownBy(() -> IncrExArgs.by(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> IncrExArgs.by(1.0).max(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LMoveArgs.count(0, MoveOrder.BULK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("COUNT is 0; must be positive");
        assertThatThrownBy(() -> HotKeysArgs.cpu().slots(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HotKeysArgs.cpu().slots(List.of(16_384))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> COMMANDS.set().sdiffcard(KEYS, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("SDIFFCARD: limit is -1; must not be negative");
        assertThatThrownBy(() -> STRING.msetex(Map.of(), SetArgs.nx())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void settingTwiceIsHarmlessUnlessThereIsACondition() {
        assertThat(STRING.msetex(VALUES, SetArgs.keepTtl()).isIdempotent()).isTrue();
        assertThat(STRING.msetex(VALUES, SetArgs.xx()).isIdempotent()).isFalse();
        assertThat(STRING.increx("k", IncrExArgs.by(1)).isIdempotent()).isFalse();
        assertThat(STRING.delex("k").isIdempotent()).isFalse();
    }

    @Test
    void keysAreNotShown() {
        HotKeys<String> hot = new HotKeys<>(
                false, 1, List.of(), Instant.EPOCH, Duration.ZERO, Map.of("secret", Duration.ZERO), Map.of(), Map.of());
        assertThat(hot.toString()).doesNotContain("secret");
    }
}
