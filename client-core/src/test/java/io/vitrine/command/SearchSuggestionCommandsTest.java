package io.vitrine.command;

import static io.vitrine.command.Examples.COMMANDS;
import static io.vitrine.command.Examples.read;
import static io.vitrine.command.Examples.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.CodecException;
import io.vitrine.args.search.SpellcheckArgs;
import io.vitrine.args.search.SpellingSuggestion;
import io.vitrine.args.search.SuggestArgs;
import io.vitrine.args.search.Suggestion;
import io.vitrine.args.search.SuggestionArgs;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SearchSuggestionCommandsTest {

    private static final SearchSuggestionCommandFactory<String, String> WORDS = COMMANDS.searchSuggestion();
    private static final SuggestArgs FULL = SuggestArgs.NONE.withScores().withPayloads();

    static Stream<Arguments> words() {
        return Stream.of(
                written("FT.DICTADD d foo bar", WORDS.ftDictadd("d", "foo", "bar")),
                written("FT.DICTDEL d foo", WORDS.ftDictdel("d", List.of("foo"))),
                written("FT.DICTDUMP d", WORDS.ftDictdump("d")),
                written("FT.SPELLCHECK i held", WORDS.ftSpellcheck("i", "held")),
                written(
                        "FT.SPELLCHECK i held DISTANCE 2 TERMS INCLUDE d TERMS EXCLUDE e DIALECT 1",
                        WORDS.ftSpellcheck(
                                "i",
                                "held",
                                SpellcheckArgs.NONE
                                        .dialect(1)
                                        .include("d")
                                        .exclude("e")
                                        .distance(2))),
                written("FT.SUGADD k hello 1.5", WORDS.ftSugadd("k", "hello", 1.5)),
                written(
                        "FT.SUGADD k hello 1 INCR PAYLOAD p",
                        WORDS.ftSugadd(
                                "k",
                                "hello",
                                1,
                                SuggestionArgs.NONE.payload("p").increment())),
                written("FT.SUGDEL k hello", WORDS.ftSugdel("k", "hello")),
                written("FT.SUGGET k hell", WORDS.ftSugget("k", "hell")),
                written(
                        "FT.SUGGET k hell FUZZY WITHSCORES WITHPAYLOADS MAX 3",
                        WORDS.ftSugget("k", "hell", FULL.max(3).fuzzy())),
                written("FT.SUGLEN k", WORDS.ftSuglen("k")),
                written("FT.SYNADD i boy child", WORDS.ftSynadd("i", List.of("boy", "child"))),
                written("FT.SYNDUMP i", WORDS.ftSyndump("i")),
                written("FT.SYNUPDATE i g boy child", WORDS.ftSynupdate("i", "g", List.of("boy", "child"))),
                written(
                        "FT.SYNUPDATE i g SKIPINITIALSCAN boy",
                        WORDS.ftSynupdateSkippingScan("i", "g", List.of("boy"))));
    }

    @ParameterizedTest
    @MethodSource
    void words(String words, Command<?> command) {
        assertThat(Wire.words(command)).isEqualTo(words);
    }

    static Stream<Arguments> replies() {
        return Stream.of(
                read(WORDS.ftDictadd("d", "foo"), ":1", 1L),
                read(WORDS.ftDictdel("d", "foo"), ":0", 0L),
                read(WORDS.ftDictdump("d"), "*2 $bar $foo", "~2 $bar $foo", Set.of("bar", "foo")),
                read(
                        WORDS.ftSpellcheck("i", "held"),
                        "*1 *3 $TERM $held *2 *2 $0.66666666666666663 $hello *2 $0.33333333333333331 $help",
                        "%1 +results %1 $held *2 %1 $hello ,0.66666666666666663 %1 $help ,0.33333333333333331",
                        Map.of(
                                "held",
                                List.of(
                                        new SpellingSuggestion("hello", 0.6666666666666666),
                                        new SpellingSuggestion("help", 0.3333333333333333)))),
                read(WORDS.ftSpellcheck("i", "hello"), "*0", "%1 +results %0", Map.of()),
                read(WORDS.ftSugadd("k", "hello", 1), ":3", 3L),
                read(WORDS.ftSugdel("k", "hello"), ":1", true),
                read(
                        WORDS.ftSugget("k", "hell"),
                        "*2 $hell $hello",
                        List.of(new Suggestion<>("hell", null, null), new Suggestion<>("hello", null, null))),
                read(WORDS.ftSugget("none", "hell"), "*nil", "_", List.of()),
                read(
                        WORDS.ftSugget("k", "hell", FULL),
                        "*6 $hell $2147483648 $nil $hello $0.75 $p",
                        "*6 $hell ,2147483648 _ $hello ,0.75 $p",
                        List.of(new Suggestion<>("hell", 2147483648.0, null), new Suggestion<>("hello", 0.75, "p"))),
                read(WORDS.ftSuglen("k"), ":2", 2L),
                read(WORDS.ftSynadd("i", List.of("boy")), ":0", 0L),
                read(
                        WORDS.ftSyndump("i"),
                        "*4 $shalom *2 $synonym1 $synonym2 $hi *1 $synonym1",
                        "%2 $shalom *2 $synonym1 $synonym2 $hi *1 $synonym1",
                        Map.of("shalom", List.of("synonym1", "synonym2"), "hi", List.of("synonym1"))),
                read(WORDS.ftSynupdate("i", "g", List.of("boy")), "+OK", null));
    }

    @ParameterizedTest
    @MethodSource
    void replies(Command<?> command, String resp2, String resp3, Object expected) throws IOException {
        assertThat((Object) Wire.decode(command, resp2)).isEqualTo(expected);
        assertThat((Object) Wire.decode(command, resp3)).isEqualTo(expected);
    }

    static Stream<Arguments> otherReplies() {
        return Stream.of(
                Arguments.of(WORDS.ftSpellcheck("i", "held"), "*1 *2 $TERM $held"),
                Arguments.of(WORDS.ftSpellcheck("i", "held"), "*1 *3 $TERM $held *1 *1 $0.5"),
                Arguments.of(WORDS.ftSpellcheck("i", "held"), "%1 +results %1 $held *1 %2 $a ,1 $b ,2"),
                Arguments.of(WORDS.ftSugget("k", "h", FULL), "*2 $hell $1"),
                Arguments.of(WORDS.ftSugget("k", "h", FULL), "*3 $hell $much $p"),
                Arguments.of(WORDS.ftSugget("k", "h"), "*1 _"),
                Arguments.of(WORDS.ftSyndump("i"), "*1 $shalom"));
    }

    @ParameterizedTest
    @MethodSource
    void otherReplies(Command<?> command, String reply) {
        assertThatThrownBy(() -> Wire.decode(command, reply)).isInstanceOf(CodecException.class);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                call("FT.DICTADD: terms is empty", () -> WORDS.ftDictadd("d")),
                call("FT.DICTDEL: terms is empty", () -> WORDS.ftDictdel("d", List.of())),
                call("FT.SPELLCHECK DISTANCE is 5", () -> SpellcheckArgs.NONE.distance(5)),
                call("FT.SUGADD: number", () -> WORDS.ftSugadd("k", "hello", Double.NaN)),
                call("FT.SUGGET MAX is 0", () -> SuggestArgs.NONE.max(0)),
                call("FT.SYNUPDATE: terms is empty", () -> WORDS.ftSynupdate("i", "g", List.of())),
                call("TERMS dictionary is blank", () -> SpellcheckArgs.NONE.include("")));
    }

    private static Arguments call(String message, ThrowingCallable call) {
        return Arguments.of(message, call);
    }

    @ParameterizedTest
    @MethodSource
    void refused(String message, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
    }

    @Test
    void onlySuggestionsHaveAKeyAndAScoreMayBeSetTwice() {
        assertThat(WORDS.ftSugget("k", "h").keyCount()).isEqualTo(1);
        assertThat(WORDS.ftDictdump("d").keyCount()).isZero();
        assertThat(WORDS.ftSugadd("k", "hello", 1).isIdempotent()).isTrue();
        assertThat(WORDS.ftSugadd("k", "hello", 1, SuggestionArgs.NONE.increment())
                        .isIdempotent())
                .isFalse();
        assertThat(new Suggestion<>("secret", 1.0, "secret")).hasToString("Suggestion[score=1.0]");
    }
}
