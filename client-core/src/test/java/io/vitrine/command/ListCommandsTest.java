package io.vitrine.command;

import static io.vitrine.command.Examples.COMMANDS;
import static io.vitrine.command.Examples.read;
import static io.vitrine.command.Examples.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.CodecException;
import io.vitrine.args.InsertPosition;
import io.vitrine.args.KeyValue;
import io.vitrine.args.LPosArgs;
import io.vitrine.args.ListSide;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ListCommandsTest {

    private static final ListCommandFactory<String, String> LISTS = COMMANDS.list();
    private static final BlockingListCommandFactory<String, String> BLOCKING = COMMANDS.blockingList();
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration TENTH = Duration.ofMillis(100);
    private static final List<String> KEYS = List.of("a", "b");

    static Stream<Arguments> words() {
        return Stream.of(
                written("LINDEX k -1", LISTS.lindex("k", -1)),
                written("LINSERT k BEFORE p v", LISTS.linsert("k", InsertPosition.BEFORE, "p", "v")),
                written("LLEN k", LISTS.llen("k")),
                written("LMOVE a b LEFT RIGHT", LISTS.lmove("a", "b", ListSide.LEFT, ListSide.RIGHT)),
                written("LMPOP 2 a b LEFT COUNT 3", LISTS.lmpop(ListSide.LEFT, 3, KEYS)),
                written("LPOP k", LISTS.lpop("k")),
                written("LPOP k 2", LISTS.lpop("k", 2)),
                written("LPOS k v", LISTS.lpos("k", "v")),
                written(
                        "LPOS k v RANK -1 MAXLEN 10",
                        LISTS.lpos("k", "v", LPosArgs.rank(-1).maxLen(10))),
                written("LPOS k v COUNT 0", LISTS.lpos("k", "v", 0)),
                written("LPOS k v RANK 2 COUNT 3", LISTS.lpos("k", "v", 3, LPosArgs.rank(2))),
                written("LPUSH k a b", LISTS.lpush("k", "a", "b")),
                written("LPUSHX k a", LISTS.lpushx("k", "a")),
                written("LRANGE k 0 -1", LISTS.lrange("k", 0, -1)),
                written("LREM k -2 v", LISTS.lrem("k", -2, "v")),
                written("LSET k 0 v", LISTS.lset("k", 0, "v")),
                written("LTRIM k 1 2", LISTS.ltrim("k", 1, 2)),
                written("RPOP k", LISTS.rpop("k")),
                written("RPOP k 2", LISTS.rpop("k", 2)),
                written("RPOPLPUSH a b", LISTS.rpoplpush("a", "b")),
                written("RPUSH k a b", LISTS.rpush("k", KEYS)),
                written("RPUSHX k a", LISTS.rpushx("k", "a")),
                written("BLMOVE a b RIGHT LEFT 1", BLOCKING.blmove("a", "b", ListSide.RIGHT, ListSide.LEFT, SECOND)),
                written("BLMPOP 0.1 2 a b RIGHT COUNT 5", BLOCKING.blmpop(TENTH, ListSide.RIGHT, 5, KEYS)),
                written("BLPOP a b 0", BLOCKING.blpop(Duration.ZERO, "a", "b")),
                written("BLPOP a b 0.1", BLOCKING.blpop(TENTH, KEYS)),
                written("BRPOP a 0.001", BLOCKING.brpop(Duration.ofNanos(1), "a")),
                written("BRPOPLPUSH a b 1", BLOCKING.brpoplpush("a", "b", SECOND)));
    }

    @ParameterizedTest
    @MethodSource
    void words(String words, Command<?> command) {
        assertThat(Wire.words(command)).isEqualTo(words);
    }

    static Stream<Arguments> replies() {
        return Stream.of(
                read(LISTS.lindex("k", 0), "$nil", "_", null),
                read(
                        LISTS.lmpop(ListSide.LEFT, 2, KEYS),
                        "*2 $a *2 $1 $2",
                        "*2 $a *2 $1 $2",
                        new KeyValue<>("a", List.of("1", "2"))),
                read(LISTS.lmpop(ListSide.LEFT, 2, KEYS), "*nil", "_", null),
                read(LISTS.lpop("k", 2), "*nil", "_", List.of()),
                read(LISTS.lpop("k", 2), "*1 $v", List.of("v")),
                read(LISTS.lpos("k", "v"), "$nil", "_", null),
                read(LISTS.lpos("k", "v", 0), "*2 :0 :3", List.of(0L, 3L)),
                read(LISTS.lrange("k", 0, -1), "*2 $a $b", List.of("a", "b")),
                read(LISTS.lset("k", 0, "v"), "+OK", null),
                read(BLOCKING.blpop(SECOND, "a"), "*2 $a $v", new KeyValue<>("a", "v")),
                read(BLOCKING.blpop(SECOND, "a"), "*nil", "_", null),
                read(BLOCKING.blmove("a", "b", ListSide.LEFT, ListSide.LEFT, SECOND), "$nil", "_", null),
                read(
                        BLOCKING.blmpop(SECOND, ListSide.LEFT, 1, KEYS),
                        "*2 $b *1 $x",
                        new KeyValue<>("b", List.of("x"))));
    }

    @ParameterizedTest
    @MethodSource
    void replies(Command<?> command, String resp2, String resp3, Object expected) throws IOException {
        assertThat((Object) Wire.decode(command, resp2)).isEqualTo(expected);
        assertThat((Object) Wire.decode(command, resp3)).isEqualTo(expected);
    }

    @Test
    void blockingCommandsSayForHowLong() {
        assertThat(BLOCKING.blpop(SECOND, "a").blocksFor()).isEqualTo(SECOND);
        assertThat(BLOCKING.blmove("a", "b", ListSide.LEFT, ListSide.LEFT, Duration.ZERO)
                        .blocksFor())
                .isEqualTo(Duration.ZERO);
        assertThat(LISTS.lpop("k").blocksFor()).isNull();
    }

    @Test
    void countsAndTimesThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> LISTS.lpop("k", -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("LPOP: count is -1; must not be negative");
        assertThatThrownBy(() -> LISTS.lmpop(ListSide.LEFT, 0, KEYS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("LMPOP: count is 0; must be positive");
        assertThatThrownBy(() -> LPosArgs.rank(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BLOCKING.blpop(Duration.ofSeconds(-1), "a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("BLPOP")
                .hasMessageContaining("negative");
        assertThatThrownBy(() -> BLOCKING.brpop(SECOND, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("BRPOP needs at least one key");
    }

    @Test
    void anElementThatIsNullWhereNoneCanBeIsACodecError() {
        assertThatThrownBy(() -> Wire.decode(LISTS.lrange("k", 0, -1), "*2 $a $nil"))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("null where the command promises a value");
    }

    @Test
    void whatWasTakenIsNotShown() {
        assertThat(new KeyValue<>("secret-key", "secret-value")).hasToString("KeyValue");
    }
}
