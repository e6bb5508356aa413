package io.vitrine.command;

import static io.vitrine.command.Examples.COMMANDS;
import static io.vitrine.command.Examples.read;
import static io.vitrine.command.Examples.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.CodecException;
import io.vitrine.args.LexRange;
import io.vitrine.args.ScoreRange;
import io.vitrine.args.ScoredValue;
import io.vitrine.args.ZRangeArgs;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SortedSetRangeCommandsTest {

    private static final SortedSetRangeCommandFactory<String, String> RANGES = COMMANDS.sortedSetRange();
    private static final ScoreRange SCORES = ScoreRange.between(1, 2).excludingMin();
    private static final LexRange MEMBERS = LexRange.between("a", "c");

    static Stream<Arguments> words() {
        return Stream.of(
                written("ZRANGE k 0 -1", RANGES.zrange("k", 0, -1)),
                written(
                        "ZRANGE k 0 9 REV",
                        RANGES.zrange("k", ZRangeArgs.byRank(0, 9).rev())),
                written("ZRANGE k (1 2 BYSCORE", RANGES.zrange("k", ZRangeArgs.byScore(SCORES))),
                written(
                        "ZRANGE k 2 (1 BYSCORE REV LIMIT 0 10",
                        RANGES.zrange("k", ZRangeArgs.byScore(SCORES).rev().limit(0, 10))),
                written(
                        "ZRANGE k [a [c BYLEX LIMIT 1 -1",
                        RANGES.zrange("k", ZRangeArgs.byLex(MEMBERS).limit(1, -1))),
                written(
                        "ZRANGE k [c [a BYLEX REV",
                        RANGES.zrange("k", ZRangeArgs.byLex(MEMBERS).rev())),
                written("ZRANGE k (b + BYLEX", RANGES.zrange("k", ZRangeArgs.byLex(LexRange.above("b")))),
                written("ZRANGE k - [b BYLEX", RANGES.zrange("k", ZRangeArgs.byLex(LexRange.atMost("b")))),
                written("ZRANGE k - (b BYLEX", RANGES.zrange("k", ZRangeArgs.byLex(LexRange.below("b")))),
                written("ZRANGE k -inf inf BYSCORE", RANGES.zrange("k", ZRangeArgs.byScore(ScoreRange.all()))),
                written("ZRANGE k (1 inf BYSCORE", RANGES.zrange("k", ZRangeArgs.byScore(ScoreRange.above(1)))),
                written("ZRANGE k 0 9 WITHSCORES", RANGES.zrangeWithScores("k", 0, 9)),
                written("ZRANGE k (1 2 BYSCORE WITHSCORES", RANGES.zrangeWithScores("k", ZRangeArgs.byScore(SCORES))),
                written("ZRANGEBYLEX k [a [c", RANGES.zrangebylex("k", MEMBERS)),
                written("ZRANGEBYLEX k [a [c LIMIT 1 2", RANGES.zrangebylex("k", MEMBERS, 1, 2)),
                written("ZRANGEBYSCORE k (1 2", RANGES.zrangebyscore("k", SCORES)),
                written("ZRANGEBYSCORE k (1 2 LIMIT 1 2", RANGES.zrangebyscore("k", SCORES, 1, 2)),
                written("ZRANGEBYSCORE k (1 2 WITHSCORES", RANGES.zrangebyscoreWithScores("k", SCORES)),
                written("ZRANGESTORE d k 0 9", RANGES.zrangestore("d", "k", ZRangeArgs.byRank(0, 9))),
                written(
                        "ZRANGESTORE d k 2 (1 BYSCORE REV",
                        RANGES.zrangestore("d", "k", ZRangeArgs.byScore(SCORES).rev())),
                written("ZREVRANGE k 0 9", RANGES.zrevrange("k", 0, 9)),
                written("ZREVRANGE k 0 9 WITHSCORES", RANGES.zrevrangeWithScores("k", 0, 9)),
                written("ZREVRANGEBYLEX k [c [a", RANGES.zrevrangebylex("k", MEMBERS)),
                written("ZREVRANGEBYLEX k [c [a LIMIT 0 1", RANGES.zrevrangebylex("k", MEMBERS, 0, 1)),
                written("ZREVRANGEBYSCORE k 2 (1", RANGES.zrevrangebyscore("k", SCORES)),
                written("ZREVRANGEBYSCORE k 2 (1 LIMIT 0 1", RANGES.zrevrangebyscore("k", SCORES, 0, 1)),
                written("ZREVRANGEBYSCORE k 2 (1 WITHSCORES", RANGES.zrevrangebyscoreWithScores("k", SCORES)));
    }

    @ParameterizedTest
    @MethodSource
    void words(String words, Command<?> command) {
        assertThat(Wire.words(command)).isEqualTo(words);
    }

    static Stream<Arguments> replies() {
        return Stream.of(
                read(RANGES.zrange("k", 0, -1), "*2 $a $b", List.of("a", "b")),
                read(
                        RANGES.zrangeWithScores("k", 0, -1),
                        "*4 $a $1 $b $inf",
                        "*2 *2 $a ,1 *2 $b ,inf",
                        List.of(new ScoredValue<>(1, "a"), new ScoredValue<>(Double.POSITIVE_INFINITY, "b"))),
                read(RANGES.zrangeWithScores("k", 0, -1), "*0", List.of()),
                read(
                        RANGES.zrevrangebyscoreWithScores("k", SCORES),
                        "*2 $a $1.5",
                        "*1 *2 $a ,1.5",
                        List.of(new ScoredValue<>(1.5, "a"))),
                read(RANGES.zrangestore("d", "k", ZRangeArgs.byRank(0, 1)), ":2", 2L));
    }

    @ParameterizedTest
    @MethodSource
    void replies(Command<?> command, String resp2, String resp3, Object expected) throws IOException {
        assertThat((Object) Wire.decode(command, resp2)).isEqualTo(expected);
        assertThat((Object) Wire.decode(command, resp3)).isEqualTo(expected);
    }

    @Test
    void aNegativeOffsetIsRefused() {
        assertThatThrownBy(() -> RANGES.zrangebyscore("k", SCORES, -1, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ZRANGEBYSCORE: offset is -1; must not be negative");
        assertThatThrownBy(() -> ZRangeArgs.byScore(SCORES).limit(-1, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pairsOfAnotherSizeAreACodecError() {
        assertThatThrownBy(() -> Wire.decode(RANGES.zrangeWithScores("k", 0, 1), "*1 *3 $a ,1 ,2"))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("a pair");
    }
}
