package io.vitrine.command;

import static io.vitrine.command.Examples.COMMANDS;
import static io.vitrine.command.Examples.read;
import static io.vitrine.command.Examples.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.args.KeyValue;
import io.vitrine.args.LexRange;
import io.vitrine.args.RankedScore;
import io.vitrine.args.ScanArgs;
import io.vitrine.args.ScanCursor;
import io.vitrine.args.ScanPage;
import io.vitrine.args.ScoreAggregate;
import io.vitrine.args.ScoreRange;
import io.vitrine.args.ScoredValue;
import io.vitrine.args.SortedSetEnd;
import io.vitrine.args.ZAddArgs;
import io.vitrine.args.ZAggregateArgs;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SortedSetCommandsTest {

    private static final SortedSetCommandFactory<String, String> ZSETS = COMMANDS.sortedSet();
    private static final SortedSetPopCommandFactory<String, String> POPS = COMMANDS.sortedSetPop();
    private static final SortedSetAlgebraCommandFactory<String, String> ALGEBRA = COMMANDS.sortedSetAlgebra();
    private static final List<String> KEYS = List.of("a", "b");
    private static final Duration SECOND = Duration.ofSeconds(1);

    static Stream<Arguments> words() {
        return Stream.of(
                written("ZADD k 1.5 m", ZSETS.zadd("k", 1.5, "m")),
                written("ZADD k -inf m", ZSETS.zadd("k", Double.NEGATIVE_INFINITY, "m")),
                written("ZADD k NX 1 m", ZSETS.zadd("k", ZAddArgs.nx(), 1, "m")),
                written(
                        "ZADD k XX GT CH 1 m",
                        ZSETS.zadd("k", ZAddArgs.xx().gt().ch(), 1, "m")),
                written("ZADD k XX 1 m", ZSETS.zadd("k", ZAddArgs.xx(), 1, "m")),
                written("ZADD k XX LT 1 m", ZSETS.zadd("k", ZAddArgs.xx().lt(), 1, "m")),
                written("ZADD k XX CH 1 m", ZSETS.zadd("k", ZAddArgs.xx().ch(), 1, "m")),
                written(
                        "ZADD k LT 1 m 2 n",
                        ZSETS.zadd("k", ZAddArgs.lt(), List.of(new ScoredValue<>(1, "m"), new ScoredValue<>(2, "n")))),
                written("ZADD k CH 1 m", ZSETS.zadd("k", ZAddArgs.ch().ch(), 1, "m")),
                written(
                        "ZADD k 1 m 2 n",
                        ZSETS.zadd("k", List.of(new ScoredValue<>(1, "m"), new ScoredValue<>(2, "n")))),
                written("ZADD k 1 m", ZSETS.zadd("k", Map.of("m", 1.0))),
                written("ZADD k GT INCR 2 m", ZSETS.zaddIncr("k", ZAddArgs.gt(), 2, "m")),
                written("ZCARD k", ZSETS.zcard("k")),
                written("ZCOUNT k -inf (5", ZSETS.zcount("k", ScoreRange.below(5))),
                written("ZINCRBY k 2.5 m", ZSETS.zincrby("k", 2.5, "m")),
                written(
                        "ZLEXCOUNT k [a (c",
                        ZSETS.zlexcount("k", LexRange.atLeast("a").andBelow("c"))),
                written("ZMSCORE k m n", ZSETS.zmscore("k", "m", "n")),
                written("ZRANDMEMBER k", ZSETS.zrandmember("k")),
                written("ZRANDMEMBER k -2", ZSETS.zrandmember("k", -2)),
                written("ZRANDMEMBER k 2 WITHSCORES", ZSETS.zrandmemberWithScores("k", 2)),
                written("ZRANK k m", ZSETS.zrank("k", "m")),
                written("ZRANK k m WITHSCORE", ZSETS.zrankWithScore("k", "m")),
                written("ZREM k m n", ZSETS.zrem("k", "m", "n")),
                written("ZREMRANGEBYLEX k - +", ZSETS.zremrangebylex("k", LexRange.all())),
                written("ZREMRANGEBYRANK k 0 -2", ZSETS.zremrangebyrank("k", 0, -2)),
                written(
                        "ZREMRANGEBYSCORE k (1 (2",
                        ZSETS.zremrangebyscore(
                                "k", ScoreRange.between(1, 2).excludingMin().excludingMax())),
                written("ZREVRANK k m", ZSETS.zrevrank("k", "m")),
                written("ZREVRANK k m WITHSCORE", ZSETS.zrevrankWithScore("k", "m")),
                written("ZSCAN k 0", ZSETS.zscan("k", ScanCursor.START)),
                written("ZSCAN k 0 COUNT 7", ZSETS.zscan("k", ScanCursor.START, ScanArgs.count(7))),
                written("ZSCORE k m", ZSETS.zscore("k", "m")),
                written("BZMPOP 1 2 a b MIN COUNT 3", POPS.bzmpop(SECOND, SortedSetEnd.MIN, 3, KEYS)),
                written("BZPOPMAX a b 1", POPS.bzpopmax(SECOND, "a", "b")),
                written("BZPOPMIN a b 0", POPS.bzpopmin(Duration.ZERO, KEYS)),
                written("ZMPOP 2 a b MAX COUNT 3", POPS.zmpop(SortedSetEnd.MAX, 3, KEYS)),
                written("ZPOPMAX k", POPS.zpopmax("k")),
                written("ZPOPMAX k 2", POPS.zpopmax("k", 2)),
                written("ZPOPMIN k", POPS.zpopmin("k")),
                written("ZPOPMIN k 2", POPS.zpopmin("k", 2)),
                written("ZDIFF 2 a b", ALGEBRA.zdiff(KEYS)),
                written("ZDIFF 2 a b WITHSCORES", ALGEBRA.zdiffWithScores(KEYS)),
                written("ZDIFFSTORE d 2 a b", ALGEBRA.zdiffstore("d", KEYS)),
                written("ZINTER 2 a b", ALGEBRA.zinter(KEYS)),
                written(
                        "ZINTER 2 a b WEIGHTS 1 0.5 AGGREGATE MAX",
                        ALGEBRA.zinter(KEYS, ZAggregateArgs.weights(1, 0.5).aggregate(ScoreAggregate.MAX))),
                written("ZINTER 2 a b WITHSCORES", ALGEBRA.zinterWithScores(KEYS)),
                written(
                        "ZINTER 2 a b AGGREGATE MIN WITHSCORES",
                        ALGEBRA.zinterWithScores(KEYS, ZAggregateArgs.aggregate(ScoreAggregate.MIN))),
                written("ZINTERCARD 2 a b", ALGEBRA.zintercard(KEYS)),
                written("ZINTERCARD 2 a b LIMIT 1", ALGEBRA.zintercard(KEYS, 1)),
                written("ZINTERSTORE d 2 a b", ALGEBRA.zinterstore("d", KEYS)),
                written(
                        "ZINTERSTORE d 2 a b WEIGHTS 2 3",
                        ALGEBRA.zinterstore("d", KEYS, ZAggregateArgs.weights(2, 3))),
                written("ZUNION 2 a b", ALGEBRA.zunion(KEYS)),
                written(
                        "ZUNION 2 a b AGGREGATE SUM",
                        ALGEBRA.zunion(KEYS, ZAggregateArgs.aggregate(ScoreAggregate.SUM))),
                written("ZUNION 2 a b WITHSCORES", ALGEBRA.zunionWithScores(KEYS)),
                written(
                        "ZUNION 2 a b WEIGHTS 1 2 WITHSCORES",
                        ALGEBRA.zunionWithScores(KEYS, ZAggregateArgs.weights(1, 2))),
                written("ZUNIONSTORE d 2 a b", ALGEBRA.zunionstore("d", KEYS)),
                written(
                        "ZUNIONSTORE d 2 a b AGGREGATE MAX",
                        ALGEBRA.zunionstore("d", KEYS, ZAggregateArgs.aggregate(ScoreAggregate.MAX))));
    }

    @ParameterizedTest
    @MethodSource
    void words(String words, Command<?> command) {
        assertThat(Wire.words(command)).isEqualTo(words);
    }

    static Stream<Arguments> replies() {
        return Stream.of(
                read(ZSETS.zadd("k", 1, "m"), ":1", true),
                read(ZSETS.zaddIncr("k", ZAddArgs.nx(), 1, "m"), "$nil", "_", null),
                read(ZSETS.zaddIncr("k", ZAddArgs.nx(), 1, "m"), "$2.5", ",2.5", 2.5),
                read(ZSETS.zincrby("k", 1, "m"), "$inf", ",inf", Double.POSITIVE_INFINITY),
                read(ZSETS.zscore("k", "m"), "$nil", "_", null),
                read(ZSETS.zscore("k", "m"), "$1.5", ",1.5", 1.5),
                read(ZSETS.zmscore("k", "m", "n"), "*2 $1 $nil", "*2 ,1 _", Arrays.asList(1.0, null)),
                read(ZSETS.zrank("k", "m"), "$nil", "_", null),
                read(ZSETS.zrankWithScore("k", "m"), "*2 :3 $1.5", "*2 :3 ,1.5", new RankedScore(3, 1.5)),
                read(ZSETS.zrankWithScore("k", "m"), "*nil", "_", null),
                read(
                        ZSETS.zrandmemberWithScores("k", 2),
                        "*4 $m $1 $n $2",
                        "*2 *2 $m ,1 *2 $n ,2",
                        List.of(new ScoredValue<>(1, "m"), new ScoredValue<>(2, "n"))),
                read(
                        ZSETS.zscan("k", ScanCursor.START),
                        "*2 $0 *2 $m $1.5",
                        new ScanPage<>(ScanCursor.START, List.of(new ScoredValue<>(1.5, "m")))),
                read(POPS.zpopmin("k"), "*2 $m $1", "*2 $m ,1", new ScoredValue<>(1, "m")),
                read(POPS.zpopmin("k"), "*0", "*0", null),
                read(
                        POPS.zpopmax("k", 2),
                        "*4 $n $2 $m $1",
                        "*2 *2 $n ,2 *2 $m ,1",
                        List.of(new ScoredValue<>(2, "n"), new ScoredValue<>(1, "m"))),
                read(
                        POPS.bzpopmin(SECOND, "a"),
                        "*3 $a $m $1",
                        "*3 $a $m ,1",
                        new KeyValue<>("a", new ScoredValue<>(1, "m"))),
                read(POPS.bzpopmin(SECOND, "a"), "*nil", "_", null),
                read(
                        POPS.zmpop(SortedSetEnd.MIN, 2, KEYS),
                        "*2 $a *2 *2 $m $1 *2 $n $2",
                        "*2 $a *2 *2 $m ,1 *2 $n ,2",
                        new KeyValue<>("a", List.of(new ScoredValue<>(1, "m"), new ScoredValue<>(2, "n")))),
                read(POPS.bzmpop(SECOND, SortedSetEnd.MIN, 2, KEYS), "*nil", "_", null),
                read(ALGEBRA.zunionWithScores(KEYS), "*2 $m $1", "*1 *2 $m ,1", List.of(new ScoredValue<>(1, "m"))),
                read(ALGEBRA.zinter(KEYS), "*1 $m", List.of("m")),
                read(ALGEBRA.zintercard(KEYS), ":4", 4L));
    }

    @ParameterizedTest
    @MethodSource
    void replies(Command<?> command, String resp2, String resp3, Object expected) throws IOException {
        assertThat((Object) Wire.decode(command, resp2)).isEqualTo(expected);
        assertThat((Object) Wire.decode(command, resp3)).isEqualTo(expected);
    }

    @Test
    void scoresAreNeverNan() {
        assertThatThrownBy(() -> ZSETS.zadd("k", Double.NaN, "m"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ZADD")
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> new ScoredValue<>(Double.NaN, "m")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ScoreRange.atLeast(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ZAggregateArgs.weights(1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thereMustBeAWeightForEachKey() {
        assertThatThrownBy(() -> ALGEBRA.zunion(KEYS, ZAggregateArgs.weights(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ZUNION: 1 weights for 2 keys; there must be one for each");
    }

    @Test
    void addingMembersIsNotIdempotentWithIncr() {
        assertThat(ZSETS.zaddIncr("k", ZAddArgs.ch(), 1, "m").isIdempotent()).isFalse();
        assertThat(ZSETS.zrank("k", "m").isIdempotent()).isTrue();
        assertThat(POPS.bzpopmin(SECOND, "a").blocksFor()).isEqualTo(SECOND);
    }

    @Test
    void theMemberIsNotShown() {
        assertThat(new ScoredValue<>(1.5, "secret")).hasToString("ScoredValue[score=1.5]");
    }
}
