package io.vitrine.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.command.FactoryMethods.FactoryMethod;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class KeyFinderTest {

    static Stream<FactoryMethod> methods() throws ReflectiveOperationException {
        return FactoryMethods.all();
    }

    /** A command of the same words, built by someone who marks nothing. */
    private static Command<?> byHand(List<String> words) {
        CommandBuilder<String, String> builder =
                CommandBuilder.of(CommandSpec.custom(words.get(0)), Codec.UTF8, Codec.UTF8);
        words.subList(1, words.size()).forEach(builder::token);
        return builder.returningNothing();
    }

    private static List<String> keys(Command<?> command) {
        return IntStream.range(0, command.keyCount())
                .mapToObj(i -> new String(command.key(i), StandardCharsets.UTF_8))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void findsTheKeysThatTheFactoryHasMarked(FactoryMethod each) throws ReflectiveOperationException {
        Command<?> marked = each.command(SampleArguments.of(each.method()));
        assertThat(keys(byHand(Wire.list(marked)))).as(each.toString()).isEqualTo(keys(marked));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET k | k",
                "get k | k",
                "MSET a 1 b 2 | a b",
                "EVAL return 2 a b c | a b",
                "EVAL return 0 a | ''",
                "EVAL return 3 a b | ''",
                "EVAL return -1 a | ''",
                "EVAL return many a | ''",
                "EVAL | ''",
                "XREAD COUNT 2 STREAMS a b 0 0 | a b",
                "XREADGROUP GROUP streams c STREAMS a > | a",
                "XREAD COUNT 2 | ''",
                "SORT k BY store GET store LIMIT 0 5 STORE d | k d",
                "SORT k ALPHA STORE | k",
                "MIGRATE h 1 k 0 9 | k",
                "MIGRATE h 1 k 0 9 KEYS | k",
                "GEORADIUS k 1 1 1 m STORE d | k d",
                "GEORADIUS k 1 1 1 m COUNT 1 STOREDIST d | k d",
                "OBJECT ENCODING k | k",
                "XGROUP CREATE k g $ | k",
                "CONFIG GET k | ''",
                "JSON.MSET a $ 1 b $ 2 | a b",
                "BLMPOP 0 2 a b LEFT | a b",
                "ZUNIONSTORE d 2 a b | d a b",
                "NOSUCH a b | ''",
            })
    void findsTheKeysOfACommandOfPlainTokens(String words, String expected) {
        assertThat(String.join(" ", keys(byHand(List.of(words.split(" ")))))).isEqualTo(expected);
    }

    @Test
    void findsTheKeysOfAMigrationOfMany() {
        assertThat(keys(byHand(List.of("MIGRATE", "h", "1", "", "0", "9", "REPLACE", "KEYS", "a", "b"))))
                .containsExactly("a", "b");
    }

    @Test
    void aKeyMayBeAnythingThatCanBeWritten() {
        CommandBuilder<String, String> builder = CommandBuilder.of(CommandSpec.custom("EVAL"), Codec.UTF8, Codec.UTF8);
        Command<?> command = builder.bytes("return 1".getBytes(StandardCharsets.UTF_8))
                .number(4)
                .field("f")
                .value("v")
                .number(7)
                .bytes(new byte[] {'b'})
                .returningNothing();
        assertThat(keys(command)).containsExactly("f", "v", "7", "b");
        assertThatThrownBy(() -> command.key(4)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> command.key(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void whatIsMarkedGoesBeforeTheTable() {
        Command<?> command = CommandBuilder.of(CommandSpec.custom("MGET"), Codec.UTF8, Codec.UTF8)
                .token("a")
                .key("b")
                .returningNothing();
        assertThat(keys(command)).containsExactly("b");
    }

    @Test
    void everyKeySpecificationOfTheTableIsUnderstood() {
        assertThat(CommandTable.all())
                .filteredOn(spec -> !spec.keySpecs().isEmpty())
                .hasSizeGreaterThan(300)
                .allSatisfy(spec -> assertThat(KeySpec.parse(spec.keySpecs())).isNotEmpty());
        assertThatThrownBy(() -> KeySpec.parse("@1:list(last=0)")).isInstanceOf(IllegalArgumentException.class);
    }
}
