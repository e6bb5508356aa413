package io.vitrine.benchmarks.codec;

import io.vitrine.command.Codec;
import io.vitrine.command.Command;
import io.vitrine.command.CommandBuilder;
import io.vitrine.command.CommandSpec;
import io.vitrine.command.Decoder;
import io.vitrine.command.Decoders;
import io.vitrine.command.ReplyReader;
import io.vitrine.internal.resp.IgnoredPushes;
import io.vitrine.internal.resp.RequestBuffer;
import io.vitrine.internal.resp.RespReader;
import io.vitrine.options.ProtocolLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Encoding and decoding without any network. Limits: {@code SET k v} 60 ns, {@code GET} of 64 bytes 40 ns. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 30, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class RespBenchmark {

    private static final int FIELDS = 1000;
    private static final CommandSpec SET = CommandSpec.custom("SET", "write");
    private static final Decoder<@Nullable String> GET = Decoders.value(Codec.UTF8);
    private static final Decoder<byte @Nullable []> GET_BYTES = Decoders.value(Codec.BYTES);
    private static final Decoder<Map<String, String>> HGETALL = RespBenchmark::readFields;

    private final LoopedTransport sink = new LoopedTransport(new byte[1]);
    private final RequestBuffer requests = new RequestBuffer(ProtocolLimits.DEFAULTS.maxBulkBytes());
    private final Command<@Nullable Void> setKV = set("k", "v");
    private final Command<@Nullable Void> set64 = set("user:1234:session", "v".repeat(64));

    private final RespReader values = reader("$64\r\n" + "v".repeat(64) + "\r\n", 128);
    private final RespReader integers = reader(":12345\r\n", 128);
    private final RespReader hashes = reader(hash(), 1);

    private static Command<@Nullable Void> set(String key, String value) {
        return CommandBuilder.of(SET, Codec.UTF8, Codec.UTF8)
                .key(key)
                .value(value)
                .returningNothing();
    }

    private static RespReader reader(String reply, int times) {
        byte[] loop = reply.repeat(times).getBytes(StandardCharsets.UTF_8);
        return new RespReader(new LoopedTransport(loop), ProtocolLimits.DEFAULTS, new IgnoredPushes());
    }

    private static String hash() {
        StringBuilder reply = new StringBuilder("%" + FIELDS + "\r\n");
        for (int i = 0; i < FIELDS; i++) {
            String field = "field:" + (1000 + i);
            reply.append("$10\r\n")
                    .append(field)
                    .append("\r\n$32\r\n")
                    .append("v".repeat(32))
                    .append("\r\n");
        }
        return reply.toString();
    }

    private static Map<String, String> readFields(ReplyReader reply) {
        int pairs = reply.readMap();
        Map<String, String> fields = new LinkedHashMap<>(pairs * 2);
        for (int i = 0; i < pairs; i++) {
            fields.put(reply.readValue(Codec.UTF8), reply.readValue(Codec.UTF8));
        }
        return fields;
    }

    @Benchmark
    public void encodeSetKV() throws IOException {
        requests.add(setKV);
        requests.flushTo(sink);
    }

    @Benchmark
    public void encodeSet64Bytes() throws IOException {
        requests.add(set64);
        requests.flushTo(sink);
    }

    /** What a call does: make the command, then encode it. */
    @Benchmark
    public void buildAndEncodeSetKV() throws IOException {
        requests.add(set("k", "v"));
        requests.flushTo(sink);
    }

    @Benchmark
    public @Nullable Object decodeGet64Bytes() throws IOException {
        return values.readReply(GET);
    }

    @Benchmark
    public @Nullable Object decodeGet64BytesAsArray() throws IOException {
        return values.readReply(GET_BYTES);
    }

    @Benchmark
    public @Nullable Object decodeInteger() throws IOException {
        return integers.readReply(Decoders.LONG);
    }

    @Benchmark
    public @Nullable Object decodeHgetall1000Fields() throws IOException {
        return hashes.readReply(HGETALL);
    }
}
