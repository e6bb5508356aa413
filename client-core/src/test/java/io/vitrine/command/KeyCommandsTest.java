package io.vitrine.command;

import static io.vitrine.command.Examples.COMMANDS;
import static io.vitrine.command.Examples.read;
import static io.vitrine.command.Examples.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.CodecException;
import io.vitrine.args.AofAcknowledgements;
import io.vitrine.args.CopyArgs;
import io.vitrine.args.ExpireCondition;
import io.vitrine.args.Expiry;
import io.vitrine.args.MigrateArgs;
import io.vitrine.args.RestoreArgs;
import io.vitrine.args.ScanArgs;
import io.vitrine.args.ScanCursor;
import io.vitrine.args.ScanPage;
import io.vitrine.args.SortArgs;
import io.vitrine.args.SortOrder;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KeyCommandsTest {

    private static final KeyCommandFactory<String, String> KEYS = COMMANDS.key();
    private static final ExpiryCommandFactory<String, String> EXPIRY = COMMANDS.expiry();
    private static final SortCommandFactory<String, String> SORT = COMMANDS.sort();
    private static final byte[] DUMPED = {'x'};
    private static final Duration SECOND = Duration.ofSeconds(1);

    static Stream<Arguments> words() {
        return Stream.of(
                written("COPY a b", KEYS.copy("a", "b")),
                written(
                        "COPY a b DB 3 REPLACE",
                        KEYS.copy("a", "b", CopyArgs.replace().db(3))),
                written("DEL a b", KEYS.del("a", "b")),
                written("DEL a", KEYS.del(List.of("a"))),
                written("DUMP k", KEYS.dump("k")),
                written("EXISTS k", KEYS.exists("k")),
                written("EXISTS a b", KEYS.exists(List.of("a", "b"))),
                written("KEYS a*", KEYS.keys("a*")),
                written(
                        "MIGRATE h 6380 '' 2 1500 KEYS a b",
                        KEYS.migrate("h", 6380, List.of("a", "b"), 2, Duration.ofMillis(1500), MigrateArgs.MOVE)),
                written(
                        "MIGRATE h 6380 '' 0 1000 COPY REPLACE AUTH2 u p KEYS a",
                        KEYS.migrate(
                                "h",
                                6380,
                                List.of("a"),
                                0,
                                SECOND,
                                MigrateArgs.MOVE.copy().replace().auth("u", "p"))),
                written(
                        "MIGRATE h 6380 '' 0 1000 AUTH p KEYS a",
                        KEYS.migrate("h", 6380, List.of("a"), 0, SECOND, MigrateArgs.MOVE.auth("p"))),
                written("MOVE k 1", KEYS.move("k", 1)),
                written("OBJECT ENCODING k", KEYS.objectEncoding("k")),
                written("OBJECT FREQ k", KEYS.objectFreq("k")),
                written("OBJECT IDLETIME k", KEYS.objectIdletime("k")),
                written("OBJECT REFCOUNT k", KEYS.objectRefcount("k")),
                written("RANDOMKEY", KEYS.randomkey()),
                written("RENAME a b", KEYS.rename("a", "b")),
                written("RENAMENX a b", KEYS.renamenx("a", "b")),
                written("RESTORE k 0 x", KEYS.restore("k", DUMPED)),
                written(
                        "RESTORE k 1000 x REPLACE",
                        KEYS.restore(
                                "k", DUMPED, RestoreArgs.expireAfter(SECOND).replace())),
                written(
                        "RESTORE k 1700000000000 x ABSTTL IDLETIME 5",
                        KEYS.restore(
                                "k",
                                DUMPED,
                                RestoreArgs.expireAt(Instant.ofEpochSecond(1700000000))
                                        .idleTime(Duration.ofSeconds(5)))),
                written(
                        "RESTORE k 0 x FREQ 7",
                        KEYS.restore("k", DUMPED, RestoreArgs.persistent().frequency(7))),
                written("SCAN 0", KEYS.scan(ScanCursor.START)),
                written(
                        "SCAN 17 MATCH a* COUNT 500",
                        KEYS.scan(new ScanCursor("17"), ScanArgs.match("a*").count(500))),
                written("SCAN 0 COUNT 5 TYPE hash", KEYS.scan(ScanCursor.START, ScanArgs.count(5), "hash")),
                written("TOUCH a b", KEYS.touch("a", "b")),
                written("TYPE k", KEYS.type("k")),
                written("UNLINK a b", KEYS.unlink("a", "b")),
                written("WAIT 2 1500", KEYS.waitForReplicas(2, Duration.ofMillis(1500))),
                written("WAITAOF 1 0 0", KEYS.waitaof(1, 0, Duration.ZERO)),
                written("EXPIRE k 1", EXPIRY.expire("k", SECOND)),
                written("PEXPIRE k 1500", EXPIRY.expire("k", Duration.ofMillis(1500))),
                written("EXPIRE k -1", EXPIRY.expire("k", Duration.ofSeconds(-1))),
                written("EXPIRE k 1 GT", EXPIRY.expire("k", SECOND, ExpireCondition.GT)),
                written("EXPIREAT k 1700000000", EXPIRY.expireat("k", Instant.ofEpochSecond(1700000000))),
                written(
                        "PEXPIREAT k 1700000000001 NX",
                        EXPIRY.expireat("k", Instant.ofEpochMilli(1700000000001L), ExpireCondition.NX)),
                written("EXPIRETIME k", EXPIRY.expiretime("k")),
                written("PERSIST k", EXPIRY.persist("k")),
                written("PEXPIRETIME k", EXPIRY.pexpiretime("k")),
                written("PTTL k", EXPIRY.pttl("k")),
                written("TTL k", EXPIRY.ttl("k")),
                written("SORT k", SORT.sort("k")),
                written(
                        "SORT k BY w_* LIMIT 1 2 GET o_* GET # DESC ALPHA",
                        SORT.sort(
                                "k",
                                SortArgs.by("w_*")
                                        .limit(1, 2)
                                        .get("o_*")
                                        .get("#")
                                        .order(SortOrder.DESC)
                                        .alpha())),
                written("SORT_RO k ALPHA", SORT.sortRo("k", SortArgs.alpha())),
                written("SORT k ASC STORE d", SORT.sortStore("k", SortArgs.order(SortOrder.ASC), "d")));
    }

    @ParameterizedTest
    @MethodSource
    void words(String words, Command<?> command) {
        assertThat(Wire.words(command)).isEqualTo(words);
    }

    static Stream<Arguments> replies() {
        return Stream.of(
                read(KEYS.copy("a", "b"), ":1", true),
                read(KEYS.del("a"), ":1", 1L),
                read(KEYS.dump("k"), "$nil", "_", null),
                read(KEYS.exists("k"), ":0", false),
                read(KEYS.keys("*"), "*2 $a $b", "~2 $a $b", List.of("a", "b")),
                read(KEYS.migrate("h", 1, List.of("a"), 0, SECOND, MigrateArgs.MOVE), "+NOKEY", false),
                read(KEYS.migrate("h", 1, List.of("a"), 0, SECOND, MigrateArgs.MOVE), "+OK", true),
                read(KEYS.objectIdletime("k"), ":17", Duration.ofSeconds(17)),
                read(KEYS.objectIdletime("k"), "$nil", "_", null),
                read(KEYS.randomkey(), "$nil", "_", null),
                read(KEYS.scan(ScanCursor.START), "*2 $0 *1 $a", new ScanPage<>(ScanCursor.START, List.of("a"))),
                read(KEYS.scan(ScanCursor.START), "*2 $17 *0", new ScanPage<>(new ScanCursor("17"), List.of())),
                read(KEYS.type("k"), "+none", null),
                read(KEYS.type("k"), "+zset", "zset"),
                read(KEYS.waitaof(1, 1, SECOND), "*2 :1 :0", new AofAcknowledgements(1, 0)),
                read(EXPIRY.ttl("k"), ":-2", Expiry.missing()),
                read(EXPIRY.ttl("k"), ":-1", Expiry.persistent()),
                read(EXPIRY.ttl("k"), ":60", Expiry.expiring(Duration.ofMinutes(1))),
                read(EXPIRY.pttl("k"), ":1500", Expiry.expiring(Duration.ofMillis(1500))),
                read(EXPIRY.expiretime("k"), ":1700000000", Expiry.expiring(Instant.ofEpochSecond(1700000000))),
                read(EXPIRY.pexpiretime("k"), ":1700000000001", Expiry.expiring(Instant.ofEpochMilli(1700000000001L))),
                read(SORT.sort("k", SortArgs.get("x_*")), "*2 $a $nil", "*2 $a _", Arrays.asList("a", null)));
    }

    @ParameterizedTest
    @MethodSource
    void replies(Command<?> command, String resp2, String resp3, Object expected) throws IOException {
        assertThat((Object) Wire.decode(command, resp2)).isEqualTo(expected);
        assertThat((Object) Wire.decode(command, resp3)).isEqualTo(expected);
    }

    @Test
    void aReplyOfAnotherShapeIsACodecError() {
        assertThatThrownBy(() -> Wire.decode(KEYS.scan(ScanCursor.START), "*3 $0 *0 :1"))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("a cursor and a page");
        assertThatThrownBy(() -> Wire.decode(KEYS.del("a"), "*0")).isInstanceOf(CodecException.class);
    }

    @Test
    void valuesThatContradictThemselvesOrRedisAreRefused() {
        assertThatThrownBy(() -> new ScanCursor("x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ScanArgs.count(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SortArgs.limit(-1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RestoreArgs.persistent().frequency(256)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RestoreArgs.expireAfter(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KEYS.move("k", -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KEYS.waitForReplicas(1, Duration.ofMillis(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Expiry<>(Expiry.State.EXPIRING, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Expiry<>(Expiry.State.MISSING, SECOND))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void idempotencyLooksAtOptions() {
        assertThat(KEYS.copy("a", "b").isIdempotent()).isFalse();
        assertThat(KEYS.copy("a", "b", CopyArgs.replace()).isIdempotent()).isTrue();
        assertThat(KEYS.restore("k", DUMPED, RestoreArgs.persistent().replace()).isIdempotent())
                .isTrue();
        assertThat(KEYS.restore("k", DUMPED).isIdempotent()).isFalse();
        assertThat(SORT.sort("k").isIdempotent()).isTrue();
        assertThat(SORT.sortStore("k", SortArgs.alpha(), "d").isIdempotent()).isFalse();
        assertThat(KEYS.waitForReplicas(1, SECOND).blocksFor()).isEqualTo(SECOND);
    }
}
