package io.vitrine.it.jedis;

import static io.vitrine.it.jedis.Call.differs;
import static io.vitrine.it.jedis.Call.same;

import io.vitrine.RedisClient;
import io.vitrine.args.ScoreRange;
import io.vitrine.command.Codec;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Values that are hard to carry: all bytes, none, many, and the ends of the numbers. */
final class ValueCalls {

    private static final byte[] EVERY_BYTE = everyByte();
    private static final byte[] NOTHING = {};
    private static final byte[] LINES = "*1\r\n$4\r\nPING\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] KEY = {'k', 0, (byte) 0xFF};
    private static final byte[] LARGE = large();
    private static final String LONG_TEXT = "ein Wert, 値, قيمة, 😀; ".repeat(3_000);

    static final List<Call> ALL = List.of(
            same(inBytes(o -> o.set(KEY, EVERY_BYTE)), j -> j.set(KEY, EVERY_BYTE)),
            same(inBytes(o -> o.set(NOTHING, NOTHING)), j -> j.set(NOTHING, NOTHING)),
            same(inBytes(o -> o.set(KEY, LINES)), j -> j.set(KEY, LINES)),
            same(inBytes(o -> o.set(KEY, LARGE)), j -> j.set(KEY, LARGE)),
            same(inBytes(o -> o.hset(KEY, LINES, EVERY_BYTE)), j -> j.hset(KEY, LINES, EVERY_BYTE)),
            same(inBytes(o -> o.rpush(KEY, EVERY_BYTE, NOTHING, LARGE)), j -> j.rpush(KEY, EVERY_BYTE, NOTHING, LARGE)),
            same(inBytes(o -> o.mget(KEY, NOTHING, LINES)), j -> j.mget(KEY, NOTHING, LINES)),
            same(inBytes(o -> o.publish(KEY, EVERY_BYTE)), j -> j.publish(KEY, EVERY_BYTE)),
            same(inBytes(o -> o.zadd(KEY, 1.5, EVERY_BYTE)), j -> j.zadd(KEY, 1.5, EVERY_BYTE)),
            same(o -> o.set("", ""), j -> j.set("", "")),
            same(o -> o.hset("", "", ""), j -> j.hset("", "", "")),
            same(o -> o.sadd("k", "", " ", "\0"), j -> j.sadd("k", "", " ", "\0")),
            same(o -> o.set("k", LONG_TEXT), j -> j.set("k", LONG_TEXT)),
            same(o -> o.set("clé", "naïve"), j -> j.set("clé", "naïve")),
            same(o -> o.set("鍵", "値"), j -> j.set("鍵", "値")),
            same(o -> o.set("🔑", "👩‍👩‍👧"), j -> j.set("🔑", "👩‍👩‍👧")),
            same(o -> o.hset("ключ", Map.of("поле", "значение")), j -> j.hset("ключ", Map.of("поле", "значение"))),
            same(o -> o.decrby("k", Long.MIN_VALUE), j -> j.decrBy("k", Long.MIN_VALUE)),
            same(o -> o.hincrby("k", "f", Long.MAX_VALUE), j -> j.hincrBy("k", "f", Long.MAX_VALUE)),
            same(o -> o.incrby("k", 0), j -> j.incrBy("k", 0)),
            same(o -> o.incrby("k", -1), j -> j.incrBy("k", -1)),
            same(o -> o.incrby("k", 10), j -> j.incrBy("k", 10)),
            same(o -> o.incrby("k", -1_000_000_000_000L), j -> j.incrBy("k", -1_000_000_000_000L)),
            same(
                    o -> o.getrange("k", Long.MIN_VALUE, Long.MAX_VALUE),
                    j -> j.getrange("k", Long.MIN_VALUE, Long.MAX_VALUE)),
            same(o -> o.setrange("k", 4_294_967_296L, "v"), j -> j.setrange("k", 4_294_967_296L, "v")),
            same(o -> o.zadd("k", 1e300, "m"), j -> j.zadd("k", 1e300, "m")),
            same(o -> o.zadd("k", -1e-300, "m"), j -> j.zadd("k", -1e-300, "m")),
            same(o -> o.zadd("k", 0.1 + 0.2, "m"), j -> j.zadd("k", 0.1 + 0.2, "m")),
            same(o -> o.zadd("k", Double.MAX_VALUE, "m"), j -> j.zadd("k", Double.MAX_VALUE, "m")),
            same(o -> o.zadd("k", Double.MIN_VALUE, "m"), j -> j.zadd("k", Double.MIN_VALUE, "m")),
            same(o -> o.zincrby("k", 1e15, "m"), j -> j.zincrby("k", 1e15, "m")),
            differs(Reasons.WHOLE, o -> o.zincrby("k", 1.0, "m"), j -> j.zincrby("k", 1.0, "m")),
            differs(Reasons.WHOLE, o -> o.zincrby("k", 0.0, "m"), j -> j.zincrby("k", 0.0, "m")),
            differs(Reasons.WHOLE, o -> o.zincrby("k", -0.0, "m"), j -> j.zincrby("k", -0.0, "m")),
            differs(
                    Reasons.INFINITY,
                    o -> o.zincrby("k", Double.POSITIVE_INFINITY, "m"),
                    j -> j.zincrby("k", Double.POSITIVE_INFINITY, "m")),
            same(
                    o -> o.zincrby("k", Double.NEGATIVE_INFINITY, "m"),
                    j -> j.zincrby("k", Double.NEGATIVE_INFINITY, "m")),
            same(
                    o -> o.zremrangebyscore("k", ScoreRange.between(-1e300, 1e300)),
                    j -> j.zremrangeByScore("k", -1e300, 1e300)));

    private ValueCalls() {}

    private static Consumer<RedisClient<String, String>> inBytes(Consumer<RedisClient<byte[], byte[]>> call) {
        return ours -> call.accept(ours.withCodecs(Codec.BYTES, Codec.BYTES));
    }

    private static byte[] everyByte() {
        byte[] bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }

    private static byte[] large() {
        byte[] bytes = new byte[100 * 1_024];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        return bytes;
    }
}
