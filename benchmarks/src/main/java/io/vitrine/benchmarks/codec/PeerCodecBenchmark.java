package io.vitrine.benchmarks.codec;

import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.output.CommandOutput;
import io.lettuce.core.output.MapOutput;
import io.lettuce.core.output.StatusOutput;
import io.lettuce.core.output.ValueOutput;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import io.lettuce.core.protocol.ProtocolVersion;
import io.lettuce.core.protocol.RedisStateMachine;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.vitrine.command.Codec;
import io.vitrine.command.CommandFactories;
import io.vitrine.command.Decoder;
import io.vitrine.internal.resp.IgnoredPushes;
import io.vitrine.internal.resp.RequestBuffer;
import io.vitrine.internal.resp.RespReader;
import io.vitrine.options.ProtocolLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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
import redis.clients.jedis.CommandObject;
import redis.clients.jedis.CommandObjects;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.RedisProtocol;
import redis.clients.jedis.util.RedisInputStream;
import redis.clients.jedis.util.RedisOutputStream;

/**
 * The same request written and the same replies read by the codecs of three clients, from memory: what a call takes of the
 * client's processor time apart from sockets and threads. Each makes its command and its result as its own face does.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 30, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
@SuppressWarnings("deprecation") // Jedis reads replies by nothing else
public class PeerCodecBenchmark {

    private static final int FIELDS = 1000;
    private static final byte[] VALUE = bytes("$64\r\n" + "v".repeat(64) + "\r\n");
    private static final byte[] HASH = bytes(hash());

    private final CommandFactories<String, String> commands = new CommandFactories<>(Codec.UTF8, Codec.UTF8);
    private final LoopedTransport sink = new LoopedTransport(new byte[1]);
    private final RequestBuffer requests = new RequestBuffer(ProtocolLimits.DEFAULTS.maxBulkBytes());
    private final Decoder<@Nullable String> value = commands.string().get("k").decoder();
    private final Decoder<Map<String, String>> fields =
            commands.hash().hgetall("k").decoder();
    private final RespReader values = reader(VALUE);
    private final RespReader hashes = reader(HASH);

    private final CommandObjects jedis = new CommandObjects(RedisProtocol.RESP3);
    private final CommandObject<String> jedisValue = jedis.get("k");
    private final CommandObject<Map<String, String>> jedisFields = jedis.hgetAll("k");
    private final RedisOutputStream jedisRequests = new RedisOutputStream(OutputStream.nullOutputStream());
    private final RedisInputStream jedisValues = new RedisInputStream(new Loop(VALUE));
    private final RedisInputStream jedisHashes = new RedisInputStream(new Loop(HASH));

    private final RedisStateMachine lettuce = lettuce();
    private final ByteBuf lettuceRequests = Unpooled.buffer(256);
    private final ByteBuf lettuceValue = Unpooled.wrappedBuffer(VALUE);
    private final ByteBuf lettuceHash = Unpooled.wrappedBuffer(HASH);

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hash() {
        StringBuilder reply = new StringBuilder("%" + FIELDS + "\r\n");
        for (int i = 0; i < FIELDS; i++) {
            reply.append("$10\r\nfield:")
                    .append(1000 + i)
                    .append("\r\n$32\r\n")
                    .append("v".repeat(32))
                    .append("\r\n");
        }
        return reply.toString();
    }

    private static RespReader reader(byte[] loop) {
        return new RespReader(new LoopedTransport(loop), ProtocolLimits.DEFAULTS, new IgnoredPushes());
    }

    private static RedisStateMachine lettuce() {
        RedisStateMachine machine = new RedisStateMachine();
        machine.setProtocolVersion(ProtocolVersion.RESP3);
        return machine;
    }

    @Benchmark
    public void encodeSetVitrine() throws IOException {
        requests.add(commands.string().set("k", "v"));
        requests.flushTo(sink);
    }

    @Benchmark
    public void encodeSetJedis() throws IOException {
        Protocol.sendCommand(jedisRequests, jedis.set("k", "v").getArguments());
        jedisRequests.flush();
    }

    @Benchmark
    public Object encodeSetLettuce() {
        CommandArgs<String, String> arguments =
                new CommandArgs<>(StringCodec.UTF8).addKey("k").addValue("v");
        lettuceRequests.clear();
        new io.lettuce.core.protocol.Command<>(CommandType.SET, new StatusOutput<>(StringCodec.UTF8), arguments)
                .encode(lettuceRequests);
        return lettuceRequests;
    }

    @Benchmark
    public @Nullable Object decodeGet64BytesVitrine() throws IOException {
        return values.readReply(value);
    }

    @Benchmark
    public Object decodeGet64BytesJedis() {
        return jedisValue.getBuilder().build(Protocol.read(jedisValues));
    }

    @Benchmark
    public Object decodeGet64BytesLettuce() {
        return decoded(lettuceValue, new ValueOutput<>(StringCodec.UTF8));
    }

    @Benchmark
    public @Nullable Object decodeHgetall1000FieldsVitrine() throws IOException {
        return hashes.readReply(fields);
    }

    @Benchmark
    public Object decodeHgetall1000FieldsJedis() {
        return jedisFields.getBuilder().build(Protocol.read(jedisHashes));
    }

    @Benchmark
    public Object decodeHgetall1000FieldsLettuce() {
        return decoded(lettuceHash, new MapOutput<>(StringCodec.UTF8));
    }

    private <T> T decoded(ByteBuf reply, CommandOutput<String, String, T> output) {
        reply.readerIndex(0);
        if (!lettuce.decode(reply, output)) {
            throw new IllegalStateException("the reply has an end, and was not read to it");
        }
        return output.get();
    }

    /** The same bytes over and over. */
    private static final class Loop extends InputStream {

        private final LoopedTransport bytes;

        Loop(byte[] loop) {
            this.bytes = new LoopedTransport(loop);
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            bytes.read(one, 0, 1);
            return one[0];
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            return bytes.read(buffer, offset, length);
        }
    }
}
