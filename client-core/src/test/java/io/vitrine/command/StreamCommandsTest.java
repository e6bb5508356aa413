package io.vitrine.command;

import static io.vitrine.command.Examples.COMMANDS;
import static io.vitrine.command.Examples.read;
import static io.vitrine.command.Examples.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.CodecException;
import io.vitrine.args.DeliveredEntry;
import io.vitrine.args.ReferencePolicy;
import io.vitrine.args.StreamDeletion;
import io.vitrine.args.StreamEntry;
import io.vitrine.args.StreamId;
import io.vitrine.args.StreamRange;
import io.vitrine.args.StreamStart;
import io.vitrine.args.StreamTrim;
import io.vitrine.args.XAddArgs;
import io.vitrine.args.XCfgSetArgs;
import io.vitrine.args.XReadArgs;
import io.vitrine.args.XReadGroupArgs;
import io.vitrine.args.XSetIdArgs;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StreamCommandsTest {

    private static final StreamCommandFactory<String, String> STREAM = COMMANDS.stream();
    private static final StreamReadCommandFactory<String, String> READ = COMMANDS.streamRead();
    private static final StreamId ID = new StreamId(5, 1);
    private static final StreamId NEXT = new StreamId(6, 0);
    private static final List<StreamId> IDS = List.of(ID, NEXT);
    private static final Map<String, String> FIELDS = Map.of("f", "v");
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Map<String, StreamStart> LATEST = Map.of("k", StreamStart.latest());

    static Stream<Arguments> words() {
        return Stream.of(
                written("XADD k * f v", STREAM.xadd("k", FIELDS)),
                written("XADD k * f v", STREAM.xadd("k", XAddArgs.autoId(), FIELDS)),
                written("XADD k 5-1 f v", STREAM.xadd("k", XAddArgs.id(ID), FIELDS)),
                written("XADD k 5-* f v", STREAM.xadd("k", XAddArgs.idAt(Instant.ofEpochMilli(5)), FIELDS)),
                written(
                        "XADD k NOMKSTREAM ACKED IDMP p n MAXLEN ~ 9 LIMIT 3 * f v",
                        STREAM.xadd(
                                "k",
                                XAddArgs.once("p", "n")
                                        .noMkStream()
                                        .references(ReferencePolicy.ACKED)
                                        .trim(StreamTrim.maxLen(9)
                                                .approximately()
                                                .limit(3)),
                                FIELDS)),
                written("XADD k IDMPAUTO p * f v", STREAM.xadd("k", XAddArgs.onceByContent("p"), FIELDS)),
                written(
                        "XADD k MINID 5-1 6-0 f v",
                        STREAM.xadd("k", XAddArgs.id(NEXT).trim(StreamTrim.minId(ID)), FIELDS)),
                written(
                        "XCFGSET k IDMP-DURATION 60 IDMP-MAXSIZE 9",
                        STREAM.xcfgset(
                                "k", XCfgSetArgs.duration(Duration.ofMinutes(1)).maxSize(9))),
                written("XDEL k 5-1 6-0", STREAM.xdel("k", ID, NEXT)),
                written("XDEL k 5-1 6-0", STREAM.xdel("k", IDS)),
                written("XDELEX k DELREF IDS 2 5-1 6-0", STREAM.xdelex("k", ReferencePolicy.DELREF, IDS)),
                written("XIDMPRECORD k p n 5-1", STREAM.xidmprecord("k", "p", "n", ID)),
                written("XLEN k", STREAM.xlen("k")),
                written("XRANGE k - +", STREAM.xrange("k", StreamRange.all())),
                written("XRANGE k 5-1 6-0", STREAM.xrange("k", StreamRange.between(ID, NEXT))),
                written(
                        "XRANGE k (5-1 (6-0 COUNT 9",
                        STREAM.xrange("k", StreamRange.above(ID).andBelow(NEXT), 9)),
                written("XRANGE k - 5-1", STREAM.xrange("k", StreamRange.atMost(ID))),
                written("XRANGE k - (5-1", STREAM.xrange("k", StreamRange.below(ID))),
                written("XREVRANGE k + 5-1", STREAM.xrevrange("k", StreamRange.atLeast(ID))),
                written("XREVRANGE k + - COUNT 0", STREAM.xrevrange("k", StreamRange.all(), 0)),
                written("XSETID k 5-1", STREAM.xsetid("k", ID)),
                written(
                        "XSETID k 6-0 ENTRIESADDED 9 MAXDELETEDID 5-1",
                        STREAM.xsetid("k", NEXT, XSetIdArgs.entriesAdded(9).maxDeletedId(ID))),
                written("XTRIM k MAXLEN 0", STREAM.xtrim("k", StreamTrim.maxLen(0))),
                written(
                        "XTRIM k MINID ~ 5-1",
                        STREAM.xtrim("k", StreamTrim.minId(ID).approximately())),
                written("XTRIM k MAXLEN 9 KEEPREF", STREAM.xtrim("k", StreamTrim.maxLen(9), ReferencePolicy.KEEPREF)),
                written("XREAD STREAMS k 5-1", READ.xread(Map.of("k", StreamStart.after(ID)))),
                written(
                        "XREAD COUNT 9 MAXCOUNT 8 MAXSIZE 7 STREAMS k 0-0",
                        READ.xread(XReadArgs.count(9).maxCount(8).maxSize(7), Map.of("k", StreamStart.beginning()))),
                written("XREAD BLOCK 1000 STREAMS k $", READ.xreadBlocking(SECOND, LATEST)),
                written(
                        "XREAD COUNT 2 BLOCK 0 STREAMS k $",
                        READ.xreadBlocking(Duration.ZERO, XReadArgs.count(2), LATEST)),
                written("XREAD STREAMS k +", READ.xread(Map.of("k", StreamStart.lastEntry()))),
                written("XREADGROUP GROUP g c STREAMS k l > >", READ.xreadgroup("g", "c", List.of("k", "l"))),
                written(
                        "XREADGROUP GROUP g c COUNT 2 NOACK STREAMS k >",
                        READ.xreadgroup("g", "c", XReadGroupArgs.noAck().count(2), List.of("k"))),
                written(
                        "XREADGROUP GROUP g c BLOCK 1000 STREAMS k >",
                        READ.xreadgroupBlocking("g", "c", SECOND, List.of("k"))),
                written(
                        "XREADGROUP GROUP g c MAXCOUNT 3 BLOCK 1000 STREAMS k >",
                        READ.xreadgroupBlocking("g", "c", SECOND, XReadGroupArgs.maxCount(3), List.of("k"))),
                written(
                        "XREADGROUP GROUP g c CLAIM 1000 STREAMS k >",
                        READ.xreadgroupClaim("g", "c", SECOND, List.of("k"))),
                written(
                        "XREADGROUP GROUP g c CLAIM 1000 MAXSIZE 3 STREAMS k >",
                        READ.xreadgroupClaim("g", "c", SECOND, XReadGroupArgs.maxSize(3), List.of("k"))),
                written(
                        "XREADGROUP GROUP g c BLOCK 2000 CLAIM 1000 STREAMS k >",
                        READ.xreadgroupClaimBlocking("g", "c", Duration.ofSeconds(2), SECOND, List.of("k"))),
                written("XREADGROUP GROUP g c STREAMS k 5-1", READ.xreadgroupPending("g", "c", Map.of("k", ID))),
                written(
                        "XREADGROUP GROUP g c COUNT 2 STREAMS k 5-1",
                        READ.xreadgroupPending("g", "c", XReadArgs.count(2), Map.of("k", ID))));
    }

    @ParameterizedTest
    @MethodSource
    void words(String words, Command<?> command) {
        assertThat(Wire.words(command)).isEqualTo(words);
    }

    static Stream<Arguments> replies() {
        StreamEntry<String, String> entry = new StreamEntry<>(ID, FIELDS);
        return Stream.of(
                read(STREAM.xadd("k", FIELDS), "$5-1", ID),
                read(STREAM.xadd("k", XAddArgs.autoId().noMkStream(), FIELDS), "$nil", "_", null),
                read(
                        STREAM.xdelex("k", ReferencePolicy.ACKED, IDS),
                        "*3 :-1 :1 :2",
                        List.of(StreamDeletion.MISSING, StreamDeletion.DELETED, StreamDeletion.KEPT)),
                read(STREAM.xlen("k"), ":3", 3L),
                read(STREAM.xrange("k", StreamRange.all()), "*1 *2 $5-1 *2 $f $v", List.of(entry)),
                read(STREAM.xrevrange("k", StreamRange.all()), "*0", List.of()),
                read(
                        READ.xread(LATEST),
                        "*2 *2 $k *1 *2 $5-1 *2 $f $v *2 $l *0",
                        "%2 $k *1 *2 $5-1 *2 $f $v $l *0",
                        Map.of("k", List.of(entry), "l", List.of())),
                read(READ.xread(LATEST), "*nil", "_", Map.of()),
                read(
                        READ.xreadgroup("g", "c", List.of("k")),
                        "*1 *2 $k *1 *2 $5-1 *2 $f $v",
                        "%1 $k *1 *2 $5-1 *2 $f $v",
                        Map.of("k", List.of(entry))),
                read(
                        READ.xreadgroupPending("g", "c", Map.of("k", ID)),
                        "*1 *2 $k *1 *2 $5-1 *nil",
                        "%1 $k *1 *2 $5-1 _",
                        Map.of("k", List.of(new StreamEntry<>(ID, Map.of())))),
                read(
                        READ.xreadgroupClaim("g", "c", SECOND, List.of("k")),
                        "*1 *2 $k *1 *4 $5-1 *2 $f $v :1500 :2",
                        "%1 $k *1 *4 $5-1 *2 $f $v :1500 :2",
                        Map.of("k", List.of(new DeliveredEntry<>(entry, Duration.ofMillis(1_500), 2)))));
    }

    @ParameterizedTest
    @MethodSource
    void replies(Command<?> command, String resp2, String resp3, Object expected) throws IOException {
        assertThat((Object) Wire.decode(command, resp2)).isEqualTo(expected);
        assertThat((Object) Wire.decode(command, resp3)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*1 *2 $k *1 *1 $5-1",
                "*1 *2 $k *1 *3 $5-1 *2 $f $v :1",
                "*1 *2 $k *1 *2 $five *2 $f $v",
                "*1 *2 $k *1 *2 $5-1 *1 $f",
                "*1 *2 $k *1 *2 $5-1 *2 $f $nil",
                "*1 *1 $k",
                "*2 $k *0",
                "%1 $k :5",
                ":5"
            })
    void aReplyOfAnotherShapeIsACodecError(String reply) {
        assertThatThrownBy(() -> Wire.decode(READ.xread(LATEST), reply)).isInstanceOf(CodecException.class);
    }

    @Test
    void aCodeThatIsNotKnownIsACodecError() {
        assertThatThrownBy(() -> Wire.decode(STREAM.xdelex("k", ReferencePolicy.ACKED, IDS), "*1 :7"))
                .isInstanceOf(CodecException.class);
    }

    @Test
    void fieldsKeepTheOrderOfTheReply() throws IOException {
        List<StreamEntry<String, String>> entries =
                Wire.decode(STREAM.xrange("k", StreamRange.all()), "*1 *2 $5-1 *6 $z $1 $a $2 $m $3");
        assertThat(entries.get(0).fields().keySet()).containsExactly("z", "a", "m");
        assertThat(entries.get(0).isDeleted()).isFalse();
        assertThat(entries.get(0)).hasToString("StreamEntry[5-1, 3 fields]");
    }

    @Test
    void idsAreUnsignedAndOrdered() {
        assertThat(StreamId.MAX).hasToString("18446744073709551615-18446744073709551615");
        assertThat(StreamId.parse(StreamId.MAX.toString())).isEqualTo(StreamId.MAX);
        assertThat(StreamId.parse("5")).isEqualTo(new StreamId(5, 0));
        assertThat(StreamId.ZERO).isLessThan(ID).isLessThan(StreamId.MAX);
        assertThat(ID).isLessThan(NEXT).isGreaterThan(new StreamId(5, 0));
        assertThat(new StreamId(5, -1)).isGreaterThan(ID);
        Instant time = Instant.ofEpochMilli(7);
        assertThat(StreamId.firstAt(time)).hasToString("7-0").isLessThan(StreamId.lastAt(time));
        assertThat(StreamId.firstAt(time).time()).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "5-", "-5", "a-b", "5-1-2", "99999999999999999999-0"})
    void whatIsNoIdIsRefusedWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> StreamId.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text.length() + " characters that are no stream id");
    }

    @Test
    void numbersOutOfRangeAreRefusedBeforeAnythingIsSent() {
        assertRefused(() -> STREAM.xrange("k", StreamRange.all(), -1), "XRANGE: count is -1; must not be negative");
        assertRefused(() -> STREAM.xrevrange("k", StreamRange.all(), -1), "XREVRANGE: count is -1");
        assertRefused(() -> StreamTrim.maxLen(-1), "MAXLEN is -1; must not be negative");
        assertRefused(() -> StreamTrim.maxLen(1).approximately().limit(-1), "LIMIT is -1");
        assertRefused(() -> XReadArgs.count(0), "COUNT is 0; must be positive");
        assertRefused(() -> XReadGroupArgs.maxSize(0), "MAXSIZE is 0");
        assertRefused(() -> XCfgSetArgs.duration(Duration.ofMillis(900)), "IDMP-DURATION in seconds is 0");
        assertRefused(() -> StreamId.firstAt(Instant.ofEpochMilli(-1)), "ms since 1970 is -1");
        assertRefused(() -> READ.xreadBlocking(Duration.ofMillis(-1), LATEST), "XREAD: timeout in ms is -1");
        assertRefused(
                () -> READ.xreadgroupClaim("g", "c", Duration.ofMillis(-1), List.of("k")),
                "XREADGROUP: minIdle in ms is -1");
        assertRefused(() -> STREAM.xdel("k"), "XDEL needs at least one id, got none");
        assertRefused(() -> READ.xread(Map.of()), "XREAD needs at least one key, got none");
    }

    private static void assertRefused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
    }

    @Test
    void addingAndReadingTwiceIsHarmlessWhereTheArgumentsSaySo() {
        assertThat(STREAM.xadd("k", FIELDS).isIdempotent()).isFalse();
        assertThat(STREAM.xadd("k", XAddArgs.id(ID), FIELDS).isIdempotent()).isFalse();
        assertThat(STREAM.xadd("k", XAddArgs.once("p", "n"), FIELDS).isIdempotent())
                .isTrue();
        assertThat(READ.xread(LATEST).isIdempotent()).isTrue();
        assertThat(READ.xreadgroup("g", "c", List.of("k")).isIdempotent()).isFalse();
        assertThat(READ.xreadgroupPending("g", "c", Map.of("k", ID)).isIdempotent())
                .isTrue();
    }

    @Test
    void theTimeToWaitIsKnownToTheClient() {
        assertThat(READ.xreadBlocking(SECOND, LATEST).blocksFor()).isEqualTo(SECOND);
        assertThat(READ.xread(LATEST).blocksFor()).isNull();
    }
}
