package io.vitrine.command;

import static io.vitrine.command.Examples.COMMANDS;
import static io.vitrine.command.Examples.read;
import static io.vitrine.command.Examples.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.CodecException;
import io.vitrine.args.Existence;
import io.vitrine.args.ExpireCondition;
import io.vitrine.args.Expiry;
import io.vitrine.args.FieldExpireResult;
import io.vitrine.args.FieldPersistResult;
import io.vitrine.args.GetExArgs;
import io.vitrine.args.HSetExArgs;
import io.vitrine.args.ScanArgs;
import io.vitrine.args.ScanCursor;
import io.vitrine.args.ScanPage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HashCommandsTest {

    private static final HashCommandFactory<String, String> HASH = COMMANDS.hash();
    private static final HashExpiryCommandFactory<String, String> EXPIRY = COMMANDS.hashExpiry();
    private static final List<String> FIELDS = List.of("f", "g");

    static Stream<Arguments> words() {
        return Stream.of(
                written("HDEL k f g", HASH.hdel("k", "f", "g")),
                written("HEXISTS k f", HASH.hexists("k", "f")),
                written("HGET k f", HASH.hget("k", "f")),
                written("HGETALL k", HASH.hgetall("k")),
                written("HGETDEL k FIELDS 2 f g", HASH.hgetdel("k", FIELDS)),
                written("HGETEX k EX 5 FIELDS 2 f g", HASH.hgetex("k", GetExArgs.ex(Duration.ofSeconds(5)), FIELDS)),
                written("HINCRBY k f 2", HASH.hincrby("k", "f", 2)),
                written("HINCRBYFLOAT k f 2.5", HASH.hincrbyfloat("k", "f", 2.5)),
                written("HKEYS k", HASH.hkeys("k")),
                written("HLEN k", HASH.hlen("k")),
                written("HMGET k f g", HASH.hmget("k", "f", "g")),
                written("HMSET k f v", HASH.hmset("k", Map.of("f", "v"))),
                written("HRANDFIELD k", HASH.hrandfield("k")),
                written("HRANDFIELD k -3", HASH.hrandfield("k", -3)),
                written("HRANDFIELD k 3 WITHVALUES", HASH.hrandfieldWithValues("k", 3)),
                written("HSCAN k 0", HASH.hscan("k", ScanCursor.START)),
                written(
                        "HSCAN k 5 MATCH a* COUNT 9",
                        HASH.hscan("k", new ScanCursor("5"), ScanArgs.count(9).match("a*"))),
                written("HSCAN k 0 COUNT 9 NOVALUES", HASH.hscanNovalues("k", ScanCursor.START, ScanArgs.count(9))),
                written("HSET k f v", HASH.hset("k", "f", "v")),
                written("HSET k f v", HASH.hset("k", Map.of("f", "v"))),
                written(
                        "HSETEX k EX 5 FIELDS 1 f v",
                        HASH.hsetex("k", HSetExArgs.ex(Duration.ofSeconds(5)), Map.of("f", "v"))),
                written(
                        "HSETEX k FNX KEEPTTL FIELDS 1 f v",
                        HASH.hsetex("k", HSetExArgs.keepTtl().onlyIf(Existence.NX), Map.of("f", "v"))),
                written(
                        "HSETEX k FXX PXAT 5 FIELDS 1 f v",
                        HASH.hsetex(
                                "k", HSetExArgs.exAt(Instant.ofEpochMilli(5)).onlyIf(Existence.XX), Map.of("f", "v"))),
                written("HSETEX k FIELDS 1 f v", HASH.hsetex("k", HSetExArgs.PERSISTENT, Map.of("f", "v"))),
                written("HSETNX k f v", HASH.hsetnx("k", "f", "v")),
                written("HSTRLEN k f", HASH.hstrlen("k", "f")),
                written("HVALS k", HASH.hvals("k")),
                written("HEXPIRE k 5 FIELDS 2 f g", EXPIRY.hexpire("k", Duration.ofSeconds(5), FIELDS)),
                written("HPEXPIRE k 5 FIELDS 2 f g", EXPIRY.hexpire("k", Duration.ofMillis(5), FIELDS)),
                written(
                        "HEXPIRE k 5 LT FIELDS 2 f g",
                        EXPIRY.hexpire("k", Duration.ofSeconds(5), ExpireCondition.LT, FIELDS)),
                written("HEXPIREAT k 5 FIELDS 2 f g", EXPIRY.hexpireat("k", Instant.ofEpochSecond(5), FIELDS)),
                written(
                        "HPEXPIREAT k 5 XX FIELDS 2 f g",
                        EXPIRY.hexpireat("k", Instant.ofEpochMilli(5), ExpireCondition.XX, FIELDS)),
                written("HEXPIRETIME k FIELDS 2 f g", EXPIRY.hexpiretime("k", FIELDS)),
                written("HPERSIST k FIELDS 2 f g", EXPIRY.hpersist("k", FIELDS)),
                written("HPEXPIRETIME k FIELDS 2 f g", EXPIRY.hpexpiretime("k", FIELDS)),
                written("HPTTL k FIELDS 2 f g", EXPIRY.hpttl("k", FIELDS)),
                written("HTTL k FIELDS 2 f g", EXPIRY.httl("k", FIELDS)));
    }

    @ParameterizedTest
    @MethodSource
    void words(String words, Command<?> command) {
        assertThat(Wire.words(command)).isEqualTo(words);
    }

    static Stream<Arguments> replies() {
        return Stream.of(
                read(HASH.hgetall("k"), "*4 $f $1 $g $2", "%2 $f $1 $g $2", Map.of("f", "1", "g", "2")),
                read(HASH.hgetall("k"), "*0", "%0", Map.of()),
                read(HASH.hget("k", "f"), "$nil", "_", null),
                read(HASH.hmget("k", "f", "g"), "*2 $1 $nil", "*2 $1 _", Arrays.asList("1", null)),
                read(HASH.hincrbyfloat("k", "f", 1), "$3.5", ",3.5", 3.5),
                read(HASH.hkeys("k"), "*2 $f $g", "~2 $f $g", FIELDS),
                read(HASH.hrandfield("k"), "$nil", "_", null),
                read(
                        HASH.hrandfieldWithValues("k", 2),
                        "*4 $f $1 $g $2",
                        "*2 *2 $f $1 *2 $g $2",
                        List.of(Map.entry("f", "1"), Map.entry("g", "2"))),
                read(
                        HASH.hscan("k", ScanCursor.START),
                        "*2 $0 *2 $f $1",
                        "*2 $0 *2 $f $1",
                        new ScanPage<>(ScanCursor.START, List.of(Map.entry("f", "1")))),
                read(
                        HASH.hscanNovalues("k", ScanCursor.START, ScanArgs.count(1)),
                        "*2 $3 *1 $f",
                        new ScanPage<>(new ScanCursor("3"), List.of("f"))),
                read(HASH.hset("k", "f", "v"), ":1", true),
                read(HASH.hset("k", Map.of("f", "v")), ":2", 2L),
                read(HASH.hsetex("k", HSetExArgs.keepTtl(), Map.of("f", "v")), ":0", false),
                read(
                        EXPIRY.hexpire("k", Duration.ofSeconds(5), FIELDS),
                        "*4 :-2 :0 :1 :2",
                        List.of(
                                FieldExpireResult.MISSING,
                                FieldExpireResult.UNCHANGED,
                                FieldExpireResult.SET,
                                FieldExpireResult.DELETED)),
                read(
                        EXPIRY.hpersist("k", FIELDS),
                        "*3 :-2 :-1 :1",
                        List.of(
                                FieldPersistResult.MISSING,
                                FieldPersistResult.UNCHANGED,
                                FieldPersistResult.PERSISTED)),
                read(
                        EXPIRY.httl("k", FIELDS),
                        "*3 :-2 :-1 :5",
                        List.of(Expiry.missing(), Expiry.persistent(), Expiry.expiring(Duration.ofSeconds(5)))),
                read(EXPIRY.hpttl("k", FIELDS), "*1 :5", List.of(Expiry.expiring(Duration.ofMillis(5)))),
                read(EXPIRY.hexpiretime("k", FIELDS), "*1 :5", List.of(Expiry.expiring(Instant.ofEpochSecond(5)))),
                read(EXPIRY.hpexpiretime("k", FIELDS), "*1 :5", List.of(Expiry.expiring(Instant.ofEpochMilli(5)))),
                read(EXPIRY.httl("k", FIELDS), "*nil", "_", List.of()));
    }

    @ParameterizedTest
    @MethodSource
    void replies(Command<?> command, String resp2, String resp3, Object expected) throws IOException {
        assertThat((Object) Wire.decode(command, resp2)).isEqualTo(expected);
        assertThat((Object) Wire.decode(command, resp3)).isEqualTo(expected);
    }

    @Test
    void fieldsKeepTheOrderOfTheReply() throws IOException {
        Map<String, String> fields = Wire.decode(HASH.hgetall("k"), "*6 $z $1 $a $2 $m $3");
        assertThat(fields.keySet()).containsExactly("z", "a", "m");
    }

    @Test
    void aMapWithHalfAPairIsACodecError() {
        assertThatThrownBy(() -> Wire.decode(HASH.hgetall("k"), "*3 $f $1 $g")).isInstanceOf(CodecException.class);
        assertThatThrownBy(() -> Wire.decode(HASH.hrandfieldWithValues("k", 2), "*3 $f $1 $g"))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("3 elements where the command promises pairs");
    }

    @Test
    void aCodeThatIsNotKnownIsACodecError() {
        assertThatThrownBy(() -> Wire.decode(EXPIRY.hpersist("k", FIELDS), "*1 :7"))
                .isInstanceOf(CodecException.class);
        assertThatThrownBy(() -> Wire.decode(EXPIRY.hexpire("k", Duration.ofSeconds(1), FIELDS), "*1 :7"))
                .isInstanceOf(CodecException.class);
    }

    @Test
    void settingFieldsWithAnExpirationTwiceIsHarmlessUnlessThereIsACondition() {
        assertThat(HASH.hsetex("k", HSetExArgs.keepTtl(), Map.of("f", "v")).isIdempotent())
                .isTrue();
        assertThat(HASH.hsetex("k", HSetExArgs.PERSISTENT.onlyIf(Existence.NX), Map.of("f", "v"))
                        .isIdempotent())
                .isFalse();
        assertThat(HASH.hset("k", "f", "v").isIdempotent()).isFalse();
    }
}
