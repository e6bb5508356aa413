package io.vitrine.it.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.RedisServerException;
import io.vitrine.args.FlushMode;
import io.vitrine.args.FunctionLibrary;
import io.vitrine.args.FunctionRestorePolicy;
import io.vitrine.args.FunctionStats;
import io.vitrine.command.Decoders;
import io.vitrine.options.Protocol;
import io.vitrine.testkit.RedisServer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@OnEveryServer
class ScriptingCommandsIT extends CommandsOnServer {

    ScriptingCommandsIT(Protocol protocol, RedisServer server) {
        super(protocol, server);
    }

    private static final String LIBRARY =
            "#!lua name=mylib\nredis.register_function{function_name='echo1', callback=function(keys, args) return args[1] end,"
                    + " flags={'no-writes'}, description='gives the first argument back'}";

    @Test
    void scriptsRun() {
        assertThat(redis.eval("return {KEYS[1], ARGV[1], 7, false}", List.of("k"), List.of("a")))
                .isEqualTo(Arrays.asList("k", "a", 7L, null));
        assertThat(redis.eval("return 1", List.of(), List.of(), Decoders.BOOLEAN))
                .isTrue();
        assertThat(redis.eval("return false", List.of(), List.of())).isNull();
        assertThatThrownBy(() -> redis.eval("return redis.error_reply('MY fault')", List.of(), List.of()))
                .isInstanceOf(RedisServerException.class)
                .hasMessageContaining("MY fault");
    }

    @Test
    void scriptsAreKnownByTheirDigest() {
        String digest = redis.scriptLoad("return ARGV[1]");
        assertThat(digest).hasSize(40);
        assertThat(redis.scriptExists(digest, "ffff")).containsExactly(true, false);
        assertThat(redis.evalsha(digest, List.of(), List.of("a"), Decoders.TEXT))
                .isEqualTo("a");
        redis.scriptFlush();
        assertThat(redis.scriptExists(digest)).containsExactly(false);
        redis.scriptFlush(FlushMode.ASYNC);
        assertThatThrownBy(() -> redis.evalsha(digest, List.of(), List.of("a"), Decoders.TEXT))
                .hasMessageContaining("NOSCRIPT");
        assertThatThrownBy(redis::scriptKill).hasMessageContaining("NOTBUSY");
    }

    @Test
    void scriptsThatReadRunInTheReadingForm() {
        requireCommand("eval_ro");
        redis.set("k", "v");
        String read = "return redis.call('GET', KEYS[1])";
        assertThat(redis.evalRo(read, List.of("k"), List.of(), Decoders.TEXT)).isEqualTo("v");
        assertThat(redis.evalshaRo(redis.scriptLoad(read), List.of("k"), List.of(), Decoders.TEXT))
                .isEqualTo("v");
    }

    @Test
    void functionsAreLoadedCalledAndDeleted() {
        requireCommand("function");
        redis.functionFlush();
        assertThat(redis.functionLoad(LIBRARY)).isEqualTo("mylib");
        assertThatThrownBy(() -> redis.functionLoad(LIBRARY)).isInstanceOf(RedisServerException.class);
        assertThat(redis.functionLoadReplace(LIBRARY)).isEqualTo("mylib");
        assertThat(redis.fcall("echo1", List.of(), List.of("a"), Decoders.TEXT)).isEqualTo("a");
        assertThat(redis.fcallRo("echo1", List.of("k"), List.of("b"), Decoders.TEXT))
                .isEqualTo("b");
        FunctionLibrary.Function echo =
                new FunctionLibrary.Function("echo1", "gives the first argument back", Set.of("no-writes"));
        assertThat(redis.functionList()).containsExactly(new FunctionLibrary("mylib", "LUA", List.of(echo), null));
        assertThat(redis.functionListWithCode("my*").get(0).code()).isEqualTo(LIBRARY);
        assertThat(redis.functionListWithCode("other*")).isEmpty();
        FunctionStats stats = redis.functionStats();
        assertThat(stats.running()).isNull();
        assertThat(stats.engines()).containsEntry("LUA", new FunctionStats.Engine(1, 1));
        byte[] dump = redis.functionDump();
        redis.functionDelete("mylib");
        assertThat(redis.functionList()).isEmpty();
        redis.functionRestore(dump, FunctionRestorePolicy.APPEND);
        redis.functionRestore(dump, FunctionRestorePolicy.REPLACE);
        assertThat(redis.functionList()).hasSize(1);
        redis.functionFlush(FlushMode.SYNC);
        assertThat(redis.functionList()).isEmpty();
        assertThatThrownBy(redis::functionKill).hasMessageContaining("NOTBUSY");
    }
}
