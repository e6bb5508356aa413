package io.vitrine.it.jedis;

import static io.vitrine.it.jedis.Call.same;

import io.vitrine.args.FlushMode;
import io.vitrine.args.FunctionRestorePolicy;
import io.vitrine.command.Decoders;
import java.util.List;

final class ScriptingCalls {

    private static final String SHA = "0123456789abcdef0123456789abcdef01234567";
    private static final List<String> KEYS = List.of("a", "b");
    private static final List<String> VALUES = List.of("v");
    private static final byte[] DUMP = {0, (byte) 0xFF, '\r', '\n'};

    static final List<Call> ALL = List.of(
            same(o -> o.eval("return 1", KEYS, VALUES), j -> j.eval("return 1", KEYS, VALUES)),
            same(o -> o.eval("return 1", List.of(), List.of()), j -> j.eval("return 1")),
            same(o -> o.evalRo("return 1", KEYS, VALUES, Decoders.ANY), j -> j.evalReadonly("return 1", KEYS, VALUES)),
            same(o -> o.evalsha(SHA, KEYS, VALUES, Decoders.ANY), j -> j.evalsha(SHA, KEYS, VALUES)),
            same(o -> o.evalshaRo(SHA, KEYS, VALUES, Decoders.ANY), j -> j.evalshaReadonly(SHA, KEYS, VALUES)),
            same(o -> o.fcall("f", KEYS, VALUES, Decoders.ANY), j -> j.fcall("f", KEYS, VALUES)),
            same(o -> o.fcallRo("f", KEYS, VALUES, Decoders.ANY), j -> j.fcallReadonly("f", KEYS, VALUES)),
            same(o -> o.functionDelete("lib"), j -> j.functionDelete("lib")),
            same(o -> o.functionDump(), j -> j.functionDump()),
            same(o -> o.functionFlush(), j -> j.functionFlush()),
            same(o -> o.functionFlush(FlushMode.ASYNC), j -> j.functionFlush(redis.clients.jedis.args.FlushMode.ASYNC)),
            same(o -> o.functionKill(), j -> j.functionKill()),
            same(o -> o.functionList(), j -> j.functionList()),
            same(o -> o.functionListWithCode("l*"), j -> j.functionListWithCode("l*")),
            same(o -> o.functionLoad("#!lua"), j -> j.functionLoad("#!lua")),
            same(o -> o.functionLoadReplace("#!lua"), j -> j.functionLoadReplace("#!lua")),
            same(
                    o -> o.functionRestore(DUMP, FunctionRestorePolicy.APPEND),
                    j -> j.functionRestore(DUMP, redis.clients.jedis.args.FunctionRestorePolicy.APPEND)),
            same(o -> o.functionStats(), j -> j.functionStats()),
            same(o -> o.scriptExists(SHA, SHA), j -> j.scriptExists(SHA, SHA)),
            same(o -> o.scriptFlush(), j -> j.scriptFlush()),
            same(o -> o.scriptFlush(FlushMode.SYNC), j -> j.scriptFlush(redis.clients.jedis.args.FlushMode.SYNC)),
            same(o -> o.scriptKill(), j -> j.scriptKill()),
            same(o -> o.scriptLoad("return 1"), j -> j.scriptLoad("return 1")));

    private ScriptingCalls() {}
}
