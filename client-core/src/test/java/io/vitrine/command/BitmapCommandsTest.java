package io.vitrine.command;

import static io.vitrine.command.Examples.COMMANDS;
import static io.vitrine.command.Examples.read;
import static io.vitrine.command.Examples.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.args.BitField;
import io.vitrine.args.BitFieldArgs;
import io.vitrine.args.BitOperation;
import io.vitrine.args.BitOverflow;
import io.vitrine.args.BitUnit;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BitmapCommandsTest {

    private static final BitmapCommandFactory<String, String> BITMAPS = COMMANDS.bitmap();
    private static final HyperLogLogCommandFactory<String, String> LOGLOGS = COMMANDS.hyperLogLog();

    static Stream<Arguments> words() {
        return Stream.of(
                written("BITCOUNT k", BITMAPS.bitcount("k")),
                written("BITCOUNT k 0 -1", BITMAPS.bitcount("k", 0, -1)),
                written("BITCOUNT k 5 30 BIT", BITMAPS.bitcount("k", 5, 30, BitUnit.BIT)),
                written(
                        "BITFIELD k GET u8 100",
                        BITMAPS.bitfield(
                                "k", BitFieldArgs.get(BitField.unsigned(8).at(100)))),
                written(
                        "BITFIELD k OVERFLOW SAT INCRBY i5 #3 2 SET u4 0 7 GET u4 0",
                        BITMAPS.bitfield(
                                "k",
                                BitFieldArgs.overflow(BitOverflow.SAT)
                                        .incrBy(BitField.signed(5).atIndex(3), 2)
                                        .set(BitField.unsigned(4), 7)
                                        .get(BitField.unsigned(4)))),
                written("BITFIELD k SET i64 0 -1", BITMAPS.bitfield("k", BitFieldArgs.set(BitField.signed(64), -1))),
                written(
                        "BITFIELD k INCRBY u63 0 1",
                        BITMAPS.bitfield("k", BitFieldArgs.incrBy(BitField.unsigned(63), 1))),
                written("BITFIELD_RO k GET u8 0", BITMAPS.bitfieldRo("k", BitFieldArgs.get(BitField.unsigned(8)))),
                written("BITOP AND d a b", BITMAPS.bitop(BitOperation.AND, "d", "a", "b")),
                written("BITOP NOT d a", BITMAPS.bitopNot("d", "a")),
                written("BITPOS k 1", BITMAPS.bitpos("k", true)),
                written("BITPOS k 0 2", BITMAPS.bitpos("k", false, 2)),
                written("BITPOS k 1 2 -1", BITMAPS.bitpos("k", true, 2, -1)),
                written("BITPOS k 1 2 -1 BIT", BITMAPS.bitpos("k", true, 2, -1, BitUnit.BIT)),
                written("GETBIT k 7", BITMAPS.getbit("k", 7)),
                written("SETBIT k 7 1", BITMAPS.setbit("k", 7, true)),
                written("SETBIT k 7 0", BITMAPS.setbit("k", 7, false)),
                written("PFADD k a b", LOGLOGS.pfadd("k", "a", "b")),
                written("PFADD k", LOGLOGS.pfadd("k")),
                written("PFCOUNT a b", LOGLOGS.pfcount("a", "b")),
                written("PFMERGE d a b", LOGLOGS.pfmerge("d", "a", "b")));
    }

    @ParameterizedTest
    @MethodSource
    void words(String words, Command<?> command) {
        assertThat(Wire.words(command)).isEqualTo(words);
    }

    static Stream<Arguments> replies() {
        return Stream.of(
                read(
                        BITMAPS.bitfield("k", BitFieldArgs.get(BitField.unsigned(8))),
                        "*2 :1 $nil",
                        "*2 :1 _",
                        Arrays.asList(1L, null)),
                read(BITMAPS.bitfieldRo("k", BitFieldArgs.get(BitField.unsigned(8))), "*1 :255", List.of(255L)),
                read(BITMAPS.setbit("k", 0, true), ":0", false),
                read(BITMAPS.bitpos("k", true), ":-1", -1L),
                read(LOGLOGS.pfadd("k", "a"), ":1", true),
                read(LOGLOGS.pfmerge("d", "a"), "+OK", null));
    }

    @ParameterizedTest
    @MethodSource
    void replies(Command<?> command, String resp2, String resp3, Object expected) throws IOException {
        assertThat((Object) Wire.decode(command, resp2)).isEqualTo(expected);
        assertThat((Object) Wire.decode(command, resp3)).isEqualTo(expected);
    }

    @Test
    void integersThatRedisDoesNotKnowAreRefused() {
        assertThatThrownBy(() -> BitField.unsigned(64)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BitField.signed(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BitField.signed(1).at(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BITMAPS.setbit("k", -1, true)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theReadingFormTakesNoStepThatWrites() {
        assertThatThrownBy(() -> BITMAPS.bitfieldRo("k", BitFieldArgs.set(BitField.unsigned(8), 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("BITFIELD_RO");
    }

    @Test
    void readingBitFieldsIsIdempotentAndWritingIsNot() {
        BitFieldArgs reading = BitFieldArgs.get(BitField.unsigned(8)).get(BitField.signed(8));
        assertThat(BITMAPS.bitfield("k", reading).isIdempotent()).isTrue();
        assertThat(BITMAPS.bitfield("k", BitFieldArgs.incrBy(BitField.unsigned(8), 1))
                        .isIdempotent())
                .isFalse();
    }
}
