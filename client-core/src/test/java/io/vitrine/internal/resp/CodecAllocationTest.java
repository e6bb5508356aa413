package io.vitrine.internal.resp;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.command.Codec;
import io.vitrine.command.Command;
import io.vitrine.command.CommandBuilder;
import io.vitrine.command.CommandSpec;
import io.vitrine.command.Decoder;
import io.vitrine.command.ReplyReader;
import io.vitrine.options.ProtocolLimits;
import io.vitrine.spi.Endpoint;
import io.vitrine.spi.Transport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Bytes per operation: they do not depend on the machine, so they are held fast here. Times are in {@code benchmarks}. */
@Tag("own-jvm")
final class CodecAllocationTest {

    private static final double NOTHING = 0.5;

    /** A string of 64 bytes: the object and its array. */
    private static final double STRING_OF_64 = 24 + 80;

    private static final CommandSpec SET = CommandSpec.custom("SET", "write");

    @Test
    void encodingACommandSetsNoMemoryAside() throws Exception {
        RequestBuffer buffer = new RequestBuffer(1 << 20);
        Transport sink = new Looped("");
        Command<?> small = CommandBuilder.of(SET, Codec.UTF8, Codec.UTF8)
                .key("k")
                .value("v")
                .returningNothing();
        Command<?> usual = CommandBuilder.of(SET, Codec.UTF8, Codec.UTF8)
                .key("user:1234:session")
                .value("v".repeat(64))
                .token("EX")
                .number(3600)
                .returningNothing();
        assertThat(AllocatedBytes.perRun(() -> {
                    buffer.add(small);
                    buffer.add(usual);
                    buffer.flushTo(sink);
                }))
                .isLessThan(NOTHING);
    }

    @Test
    void decodingAStringSetsAsideThatStringOnly() throws Exception {
        Decoder<?> get = reply -> reply.readValue(Codec.UTF8);
        RespReader reader = reader("$64\r\n" + "v".repeat(64) + "\r\n");
        assertThat(AllocatedBytes.perRun(() -> reader.readReply(get))).isLessThan(STRING_OF_64 + NOTHING);
    }

    @Test
    void decodingAMissOrAStatusSetsNoMemoryAside() throws Exception {
        Decoder<?> get = reply -> reply.readValue(Codec.UTF8);
        RespReader misses = reader("$-1\r\n");
        assertThat(AllocatedBytes.perRun(() -> misses.readReply(get))).isLessThan(NOTHING);
        Decoder<?> done = reply -> {
            reply.skip();
            return null;
        };
        RespReader statuses = reader("+OK\r\n");
        assertThat(AllocatedBytes.perRun(() -> statuses.readReply(done))).isLessThan(NOTHING);
    }

    @Test
    void decodingASmallIntegerSetsNoMemoryAside() throws Exception {
        RespReader reader = reader(":1\r\n");
        Decoder<Long> decoder = ReplyReader::readLong;
        assertThat(AllocatedBytes.perRun(() -> reader.readReply(decoder))).isLessThan(NOTHING);
    }

    private static RespReader reader(String reply) {
        return new RespReader(new Looped(reply), ProtocolLimits.DEFAULTS, new IgnoredPushes());
    }

    /** Gives one reply after the other and forgets what is written. */
    private static final class Looped implements Transport {

        private final byte[] reply;

        Looped(String reply) {
            this.reply = ScriptedTransport.bytes(reply);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            System.arraycopy(reply, 0, buffer, offset, reply.length);
            return reply.length;
        }

        @Override
        public void write(byte[] buffer, int offset, int length) {}

        @Override
        public Endpoint peer() {
            throw new UnsupportedOperationException("no peer");
        }

        @Override
        public void close() {}
    }
}
