package io.vitrine.it.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.command.Command;
import io.vitrine.command.CommandBuilder;
import io.vitrine.command.Decoders;
import io.vitrine.options.Protocol;
import io.vitrine.testkit.RedisServer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The keys of a command that is built of plain tokens are those that a server finds. */
@OnEveryServer
class KeysOfCommandsIT extends CommandsOnServer {

    KeysOfCommandsIT(Protocol protocol, RedisServer server) {
        super(protocol, server);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET k",
                "SET k v EX 5",
                "DEL a b c",
                "MSET a 1 b 2 c 3",
                "MGET a b",
                "RENAME a b",
                "BITOP AND d a b",
                "BLPOP a b 5",
                "BLMPOP 0 2 a b LEFT",
                "BZMPOP 0 1 a MIN COUNT 5",
                "LMPOP 3 a b c RIGHT",
                "SINTERCARD 2 a b LIMIT 1",
                "SDIFFSTORE d a b",
                "ZUNION 2 a b WEIGHTS 1 2",
                "ZUNIONSTORE d 2 a b",
                "ZRANGESTORE d k 0 -1",
                "ZINTERCARD 1 a",
                "EVAL return 2 a b v w",
                "EVALSHA digest 1 a v",
                "EVAL_RO return 1 a",
                "FCALL f 2 a b v",
                "FCALL_RO f 1 a",
                "XREAD COUNT 2 BLOCK 0 STREAMS a b 0 0",
                "XREAD STREAMS streams 0",
                "XREADGROUP GROUP g c STREAMS a b c > > >",
                "XREADGROUP GROUP streams c COUNT 1 STREAMS a >",
                "XADD k * f v",
                "XGROUP CREATE k g $",
                "XINFO STREAM k",
                "OBJECT ENCODING k",
                "MEMORY USAGE k",
                "SORT k",
                "SORT k BY w_* LIMIT 0 5 GET v_* STORE d",
                "SORT k ALPHA DESC STORE d",
                "SORT_RO k BY nosort",
                "GEORADIUS k 1 1 1 m STORE d",
                "GEORADIUS k 1 1 1 m COUNT 5 STOREDIST d",
                "GEORADIUSBYMEMBER k m 1 km ASC STORE d",
                "GEOSEARCHSTORE d k FROMMEMBER m BYRADIUS 1 m",
                "MIGRATE h 6379 k 0 100",
                "MIGRATE h 6379 k 0 100 COPY",
                "MIGRATE h 6379 '' 0 100 KEYS a b c",
                "MIGRATE h 6379 '' 0 100 REPLACE AUTH2 u p KEYS a b",
                "COPY a b DB 1",
                "SMOVE a b m",
                "LMOVE a b LEFT RIGHT",
                "LCS a b IDX",
                "PFCOUNT a b",
                "PFMERGE d a b",
                "WATCH a b",
                "DUMP k",
                "RESTORE k 0 x",
                "TOUCH a b",
                "SPOP k 3"
            })
    void areFoundAsTheServerFindsThem(String line) {
        List<String> words = new ArrayList<>();
        for (String word : line.split(" ", -1)) {
            words.add(word.equals("''") ? "" : word);
        }
        words.add(0, "GETKEYS");
        words.add(0, "COMMAND");
        Object found = server.cli(words.toArray(new String[0]));

        assertThat(keys(byHand(words.subList(2, words.size())))).isEqualTo(found);
    }

    private Command<?> byHand(List<String> words) {
        CommandBuilder<String, String> builder = redis.command(words.get(0));
        words.subList(1, words.size()).forEach(builder::token);
        return builder.returning(Decoders.ANY);
    }

    private static List<String> keys(Command<?> command) {
        return IntStream.range(0, command.keyCount())
                .mapToObj(i -> new String(command.key(i), StandardCharsets.UTF_8))
                .toList();
    }
}
