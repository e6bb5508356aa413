package io.vitrine.it.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.args.BackupStatus;
import io.vitrine.args.DeliveredEntry;
import io.vitrine.args.HotKeys;
import io.vitrine.args.HotKeysArgs;
import io.vitrine.args.IncrExArgs;
import io.vitrine.args.Incremented;
import io.vitrine.args.LMoveArgs;
import io.vitrine.args.ListSide;
import io.vitrine.args.MoveOrder;
import io.vitrine.args.NackMode;
import io.vitrine.args.ReferencePolicy;
import io.vitrine.args.SetArgs;
import io.vitrine.args.SlotMigration;
import io.vitrine.args.SlotRange;
import io.vitrine.args.StreamDeletion;
import io.vitrine.args.StreamDetails;
import io.vitrine.args.StreamEntry;
import io.vitrine.args.StreamId;
import io.vitrine.args.StreamInfo;
import io.vitrine.args.StreamTrim;
import io.vitrine.args.XAddArgs;
import io.vitrine.args.XCfgSetArgs;
import io.vitrine.options.Protocol;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Commands of Redis 8.2 and later by the replies of the documentation. */
@ParameterizedClass
@EnumSource(Protocol.class)
class NewerCommandsScriptIT extends CommandsOnScript {

    private static final StreamId ID = new StreamId(5, 1);
    private static final StreamId NEXT = new StreamId(6, 0);

    NewerCommandsScriptIT(Protocol protocol) {
        super(protocol);
    }

    @Test
    void stringsAreChangedOnConditions() {
        script("DELEX k", ":1");
        script("DELEX k IFEQ v", ":1");
        script("DELEX k IFNE v", ":0");
        script("DELEX k IFDEQ d", ":0");
        script("DELEX k IFDNE d", ":1");
        script("DIGEST k", "$6e9bc8a2f3a4c7d1");
        script("DIGEST none", "$nil", "_");
        script("INCREX k BYINT 5 SATURATE UBOUND 9 EX 60 ENX", "*2 :9 :4");
        script("INCREX k BYFLOAT 0.5", "*2 $1.5 $0.5", "*2 ,1.5 ,0.5");
        script("MSETEX 1 k v NX EX 60", ":0");
        assertThat(redis.delex("k")).isTrue();
        assertThat(redis.delexIfEqual("k", "v")).isTrue();
        assertThat(redis.delexIfNotEqual("k", "v")).isFalse();
        assertThat(redis.delexIfDigest("k", "d")).isFalse();
        assertThat(redis.delexIfNotDigest("k", "d")).isTrue();
        assertThat(redis.digest("k")).isEqualTo("6e9bc8a2f3a4c7d1");
        assertThat(redis.digest("none")).isNull();
        IncrExArgs<Long> args = IncrExArgs.by(5).max(9L).saturate().exIfNone(Duration.ofMinutes(1));
        assertThat(redis.increx("k", args)).isEqualTo(new Incremented<>(9L, 4L));
        assertThat(redis.increxFloat("k", IncrExArgs.by(0.5))).isEqualTo(new Incremented<>(1.5, 0.5));
        assertThat(redis.msetex(Map.of("k", "v"), SetArgs.nx().ex(Duration.ofMinutes(1))))
                .isFalse();
    }

    @Test
    void listsAndSets() {
        script("LMOVEM k l LEFT RIGHT COUNT 2 OBO", "*2 $a $b");
        script("BLMOVEM k l LEFT RIGHT 1 EXACTLY 2 BULK", "*nil", "_");
        script("SDIFFCARD 2 k l", ":3");
        script("SDIFFCARD 2 k l LIMIT 2", ":2");
        script("SUNIONCARD 2 k l", ":5");
        script("SUNIONCARD 2 k l LIMIT 2", ":2");
        script("SUNIONCARD 2 k l APPROX", ":5");
        List<String> keys = List.of("k", "l");
        assertThat(redis.lmovem("k", "l", ListSide.LEFT, ListSide.RIGHT, LMoveArgs.count(2, MoveOrder.ONE_BY_ONE)))
                .containsExactly("a", "b");
        assertThat(redis.blmovem(
                        "k",
                        "l",
                        ListSide.LEFT,
                        ListSide.RIGHT,
                        Duration.ofSeconds(1),
                        LMoveArgs.exactly(2, MoveOrder.BULK)))
                .isEmpty();
        assertThat(redis.sdiffcard(keys)).isEqualTo(3);
        assertThat(redis.sdiffcard(keys, 2)).isEqualTo(2);
        assertThat(redis.sunioncard(keys)).isEqualTo(5);
        assertThat(redis.sunioncard(keys, 2)).isEqualTo(2);
        assertThat(redis.sunioncardApprox(keys)).isEqualTo(5);
    }

    @Test
    void hashesAreImportedOverAnExclusiveConnection() {
        script("HIMPORT PREPARE s f g", "+OK");
        script("HIMPORT SET k s v w", "+OK");
        script("HIMPORT DISCARD s", ":1");
        script("HIMPORT DISCARDALL", ":0");
        long left = redis.exclusive(connection -> {
            connection.himportPrepare("s", List.of("f", "g"));
            connection.himportSet("k", "s", List.of("v", "w"));
            assertThat(connection.himportDiscard("s")).isTrue();
            return connection.himportDiscardall();
        });
        assertThat(left).isZero();
    }

    @Test
    void streams() {
        script("XADD k ACKED IDMP p n MAXLEN 9 * f v", "$5-1");
        script("XCFGSET k IDMP-DURATION 60", "+OK");
        script("XIDMPRECORD k p n 5-1", "+OK");
        script("XDELEX k DELREF IDS 2 5-1 6-0", "*2 :1 :-1");
        script("XACKDEL k g ACKED IDS 1 5-1", "*1 :2");
        script("XTRIM k MAXLEN 9 ACKED", ":3");
        script("XNACK k g FAIL IDS 2 5-1 6-0", ":2");
        script(
                "XREADGROUP GROUP g c CLAIM 1000 STREAMS k >",
                "*1 *2 $k *1 *4 $5-1 *2 $f $v :1500 :2",
                "%1 $k *1 *4 $5-1 *2 $f $v :1500 :2");
        XAddArgs once =
                XAddArgs.once("p", "n").references(ReferencePolicy.ACKED).trim(StreamTrim.maxLen(9));
        assertThat(redis.xadd("k", once, Map.of("f", "v"))).isEqualTo(ID);
        redis.xcfgset("k", XCfgSetArgs.duration(Duration.ofMinutes(1)));
        redis.xidmprecord("k", "p", "n", ID);
        assertThat(redis.xdelex("k", ReferencePolicy.DELREF, List.of(ID, NEXT)))
                .containsExactly(StreamDeletion.DELETED, StreamDeletion.MISSING);
        assertThat(redis.xackdel("k", "g", ReferencePolicy.ACKED, List.of(ID))).containsExactly(StreamDeletion.KEPT);
        assertThat(redis.xtrim("k", StreamTrim.maxLen(9), ReferencePolicy.ACKED))
                .isEqualTo(3);
        assertThat(redis.xnack("k", "g", NackMode.FAIL, List.of(ID, NEXT))).isEqualTo(2);
        assertThat(redis.xreadgroupClaim("g", "c", Duration.ofSeconds(1), List.of("k")))
                .isEqualTo(Map.of(
                        "k",
                        List.of(new DeliveredEntry<>(
                                new StreamEntry<>(ID, Map.of("f", "v")), Duration.ofMillis(1_500), 2))));
    }

    @Test
    void slotsAreMovedAndTrimmed() {
        script("CLUSTER MIGRATION IMPORT 0 5", "$t");
        script(
                "CLUSTER MIGRATION STATUS ID t",
                "*1 *8 $id $t $slots $0-5 $state $completed $retries :1",
                "*1 %4 $id $t $slots $0-5 $state $completed $retries :1");
        script("CLUSTER MIGRATION STATUS ALL", "*0");
        script("CLUSTER MIGRATION CANCEL ID t", ":1");
        script("CLUSTER MIGRATION CANCEL ALL", ":0");
        script("TRIMSLOTS RANGES 1 0 5", "+OK");
        List<SlotRange> ranges = List.of(new SlotRange(0, 5));
        assertThat(redis.clusterMigrationImport(ranges)).isEqualTo("t");
        assertThat(redis.clusterMigrationStatus("t"))
                .singleElement()
                .extracting(SlotMigration::slots, SlotMigration::state)
                .containsExactly(ranges, "completed");
        assertThat(redis.clusterMigrationStatusAll()).isEmpty();
        assertThat(redis.clusterMigrationCancel("t")).isEqualTo(1);
        assertThat(redis.clusterMigrationCancelAll()).isZero();
        redis.trimslots(ranges);
    }

    @Test
    void backupsAndHotKeys() {
        script("BACKUP START", "+OK");
        script(
                "BACKUP STATUS",
                "*8 $state $sealed $error $ $start_time $5 $end_time $6",
                "%4 $state $sealed $error $ $start_time $5 $end_time $6");
        script("BACKUP SEAL", "+OK");
        script("BACKUP LIST", "*1 $/d/a.aof");
        script("BACKUP CLEANUP", "+OK");
        script("BACKUP ABORT", "+OK");
        script("BACKUP HELP", "*1 +help");
        script("HOTKEYS START METRICS 1 CPU DURATION 60", "+OK");
        script(
                "HOTKEYS GET",
                "*1 *4 $tracking-active :1 $by-cpu-time-us *2 $x :104",
                "*1 %2 $tracking-active :1 $by-cpu-time-us *2 $x :104");
        script("HOTKEYS STOP", "+OK");
        script("HOTKEYS RESET", "+OK");
        script("HOTKEYS HELP", "*1 +help");
        redis.backupStart();
        assertThat(redis.backupStatus())
                .isEqualTo(new BackupStatus("sealed", "", Instant.ofEpochSecond(5), Instant.ofEpochSecond(6)));
        redis.backupSeal();
        assertThat(redis.backupList()).containsExactly("/d/a.aof");
        redis.backupCleanup();
        redis.backupAbort();
        assertThat(redis.backupHelp()).containsExactly("help");
        redis.hotkeysStart(HotKeysArgs.cpu().duration(Duration.ofMinutes(1)));
        assertThat(redis.hotkeysGet().byCpuTime()).isEqualTo(Map.of("x", Duration.ofNanos(104_000)));
        assertThat(redis.hotkeysStop()).isTrue();
        redis.hotkeysReset();
        assertThat(redis.hotkeysHelp()).containsExactly("help");
    }

    /**
     * redis/docs {@code content/commands/hotkeys-get.md}; redis/redis {@code src/hotkeys.c} has the map within an array in both
     * protocols, and null when nothing was started.
     */
    @Test
    void hotKeysAreToldWithAllFigures() {
        String figures = " $tracking-active :1 $sample-ratio :1 $selected-slots *2 *1 :7 *2 :100 :200"
                + " $all-commands-all-slots-us :220 $net-bytes-all-commands-all-slots :200"
                + " $collection-start-time-unix-ms :1769420604522 $collection-duration-ms :6408"
                + " $total-cpu-time-user-ms :3 $total-cpu-time-sys-ms :11 $total-net-bytes :200"
                + " $by-cpu-time-us *2 $x :104 $by-net-bytes *6 $x :104 $y :98 $z :18";
        script("HOTKEYS GET", "*1 *24" + figures, "*1 %12" + figures);
        script("HOTKEYS GET", "*nil", "_");
        script("HOTKEYS STOP", "$nil", "_");
        HotKeys<String> hotKeys = redis.hotkeysGet();
        assertThat(hotKeys.active()).isTrue();
        assertThat(hotKeys.slots()).containsExactly(new SlotRange(7, 7), new SlotRange(100, 200));
        assertThat(hotKeys.started()).isEqualTo(Instant.ofEpochMilli(1_769_420_604_522L));
        assertThat(hotKeys.duration()).isEqualTo(Duration.ofMillis(6408));
        assertThat(hotKeys.byCpuTime()).isEqualTo(Map.of("x", Duration.ofNanos(104_000)));
        assertThat(hotKeys.byNetBytes()).isEqualTo(Map.of("x", 104L, "y", 98L, "z", 18L));
        assertThat(hotKeys.figures())
                .hasSize(5)
                .containsEntry("all-commands-all-slots-us", 220L)
                .containsEntry("total-cpu-time-sys-ms", 11L);
        assertThat(redis.hotkeysGet()).isNull();
        assertThat(redis.hotkeysStop()).isFalse();
    }

    /**
     * The entries from redis/docs {@code content/commands/xinfo-stream.md}, the fields of 8.6 from the tests of redis-py, {@code
     * test_xinfo_stream_idempotent_fields}; the duration is in seconds.
     */
    @Test
    void aStreamTellsWhatItRemembersOfEntriesToBeAddedOnceOnly() {
        String fields = " $length :2 $radix-tree-keys :1 $radix-tree-nodes :2 $last-generated-id $1638125141232-0"
                + " $max-deleted-entry-id $0-0 $entries-added :2 $recorded-first-entry-id $1719505260513-0"
                + " $idmp-duration :100 $idmp-maxsize :100 $pids-tracked :1 $iids-tracked :2 $iids-added :3"
                + " $iids-duplicates :4";
        String brief = fields + " $groups :1 $first-entry *2 $1638125133432-0 *2 $message $apple"
                + " $last-entry *2 $1638125141232-0 *2 $message $banana";
        String full = fields + " $entries *1 *2 $1638125133432-0 *2 $foo $bar $groups *0";
        script("XINFO STREAM mystream", "*32" + brief, "%16" + brief);
        script("XINFO STREAM mystream FULL COUNT 10", "*30" + full, "%15" + full);
        StreamInfo.Deduplication remembered = new StreamInfo.Deduplication(Duration.ofSeconds(100), 100, 1, 2, 3, 4);
        StreamInfo<String, String> info = redis.xinfoStream("mystream");
        assertThat(info.deduplication()).isEqualTo(remembered);
        assertThat(info.groups()).isEqualTo(1);
        assertThat(info.lastEntry())
                .isEqualTo(new StreamEntry<>(StreamId.parse("1638125141232-0"), Map.of("message", "banana")));
        StreamDetails<String, String> details = redis.xinfoStreamFull("mystream", 10);
        assertThat(details.summary().deduplication()).isEqualTo(remembered);
        assertThat(details.entries()).hasSize(1);
    }
}
