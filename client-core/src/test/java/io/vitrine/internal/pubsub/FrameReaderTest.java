package io.vitrine.internal.pubsub;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.CodecException;
import io.vitrine.PubSubMessage.Message;
import io.vitrine.PubSubMessage.PatternMessage;
import io.vitrine.PubSubMessage.ShardMessage;
import io.vitrine.RedisServerException;
import io.vitrine.command.ArgumentWriter;
import io.vitrine.command.Codec;
import io.vitrine.internal.pubsub.FrameReader.Confirmation;
import io.vitrine.internal.resp.RespReader;
import io.vitrine.options.ProtocolLimits;
import io.vitrine.spi.Endpoint;
import io.vitrine.spi.Transport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames of both protocols, one byte at a time or all at once, well-formed or not. */
final class FrameReaderTest {

    private static final Codec<Long> NUMBERS = new Codec<>() {
        @Override
        public void encode(Long value, ArgumentWriter out) {
            out.writeLong(value);
        }

        @Override
        public Long decode(byte[] buffer, int offset, int length) {
            return Long.valueOf(Codec.UTF8.decode(buffer, offset, length));
        }
    };

    private final FrameReader<String, Long> frames = new FrameReader<>(Codec.UTF8, NUMBERS);
    private final List<Object> pushed = new ArrayList<>();

    /** Each element is a bulk string, or what it says if it begins with a marker. */
    private static String frame(char marker, String... elements) {
        StringBuilder text =
                new StringBuilder().append(marker).append(elements.length).append("\r\n");
        for (String element : elements) {
            if (element.endsWith("\r\n")) {
                text.append(element);
            } else {
                text.append('$')
                        .append(element.length())
                        .append("\r\n")
                        .append(element)
                        .append("\r\n");
            }
        }
        return text.toString();
    }

    private static Name name(String text) {
        return new Name(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What comes out of frames that are followed by the reply {@code +END}, as pushes or as replies. */
    private List<Object> read(String stream, int mostAtOnce) throws IOException {
        Sliced transport = new Sliced((stream + "+END\r\n").getBytes(StandardCharsets.UTF_8), mostAtOnce);
        RespReader reader = new RespReader(transport, ProtocolLimits.DEFAULTS, push -> {
            try {
                pushed.add(frames.read(push));
            } catch (CodecException unreadable) {
                pushed.add(unreadable);
            }
        });
        List<Object> all = new ArrayList<>();
        while (reader.hasBuffered() || !transport.isAtEnd()) {
            Object reply = reader.readReply(frames);
            all.addAll(pushed);
            pushed.clear();
            all.add(reply);
        }
        assertThat(all.remove(all.size() - 1)).isSameAs(FrameReader.REPLY);
        return all;
    }

    @ParameterizedTest
    @ValueSource(chars = {'>', '*'})
    void everyKindOfFrameIsReadInBothProtocols(char marker) throws IOException {
        String stream = frame(marker, "message", "c", "1")
                + frame(marker, "pmessage", "c*", "c1", "2")
                + frame(marker, "smessage", "s", "3")
                + frame(marker, "subscribe", "c", ":1\r\n")
                + frame(marker, "psubscribe", "c*", ":2\r\n")
                + frame(marker, "ssubscribe", "s", ":1\r\n")
                + frame(marker, "unsubscribe", "c", ":1\r\n")
                + frame(marker, "punsubscribe", "c*", ":0\r\n")
                + frame(marker, "sunsubscribe", "s", ":0\r\n");
        for (int slice : new int[] {1, 5, Integer.MAX_VALUE}) {
            assertThat(read(stream, slice))
                    .containsExactly(
                            new Message<>("c", 1L),
                            new PatternMessage<>("c*", "c1", 2L),
                            new ShardMessage<>("s", 3L),
                            new Confirmation(Operation.SUBSCRIBE, name("c"), 1),
                            new Confirmation(Operation.PSUBSCRIBE, name("c*"), 2),
                            new Confirmation(Operation.SSUBSCRIBE, name("s"), 1),
                            new Confirmation(Operation.UNSUBSCRIBE, name("c"), 1),
                            new Confirmation(Operation.PUNSUBSCRIBE, name("c*"), 0),
                            new Confirmation(Operation.SUNSUBSCRIBE, name("s"), 0));
        }
    }

    @Test
    void aPongIsAReplyInBothProtocols() throws IOException {
        assertThat(read("+PONG\r\n" + frame('*', "pong", ""), 3)).containsExactly(FrameReader.REPLY, FrameReader.REPLY);
    }

    @Test
    void anErrorStaysAnError() throws IOException {
        List<Object> all = read("-NOPERM no\r\n" + frame('>', "message", "c", "1"), 2);
        assertThat(all).hasSize(2);
        assertThat(all.get(0)).isInstanceOf(RedisServerException.class);
        assertThat(all.get(1)).isEqualTo(new Message<>("c", 1L));
    }

    @ParameterizedTest
    @ValueSource(chars = {'>', '*'})
    void whatTheCodecCannotReadCostsOneMessage(char marker) throws IOException {
        List<Object> all =
                read(frame(marker, "message", "c", "x") + frame(marker, "message", "c", "1"), Integer.MAX_VALUE);
        assertThat(all).hasSize(2);
        assertThat(all.get(0)).isInstanceOf(CodecException.class);
        assertThat(all.get(1)).isEqualTo(new Message<>("c", 1L));
    }

    @Test
    void unknownAndMalformedPushesAreSkipped() throws IOException {
        String stream = frame('>', "invalidate", "*1\r\n$1\r\nk\r\n")
                + frame('>', "invalidate", "_\r\n")
                + ">0\r\n"
                + frame('>', "message", "c")
                + frame('>', "message", "c", "1", "surplus")
                + frame('>', "message", "c", "$-1\r\n")
                + frame('>', "message", "_\r\n", "1")
                + frame('>', "unsubscribe", "_\r\n", ":0\r\n")
                + frame('>', ":1\r\n", "c", "1")
                + frame('>', "MOVING", ":1\r\n", ":2\r\n", "host:1")
                + frame('>', "message", "*1\r\n:1\r\n", "1")
                + frame('>', "-ERR x\r\n", "c", "1")
                + frame('>', "message", "c", "7");
        List<Object> all = read(stream, Integer.MAX_VALUE);
        assertThat(all).hasSize(13);
        assertThat(all.get(12)).isEqualTo(new Message<>("c", 7L));
        assertThat(all.subList(0, 12))
                .allSatisfy(each -> assertThat(each == FrameReader.UNKNOWN || each instanceof CodecException)
                        .isTrue());
    }

    @Test
    void randomFramesNeverBreakTheStream() throws IOException {
        Random random = new Random(4);
        String[] words = {
            "message",
            "pmessage",
            "smessage",
            "subscribe",
            "sunsubscribe",
            "pong",
            "x",
            "1",
            ":5\r\n",
            "_\r\n",
            "*0\r\n",
            "%1\r\n+a\r\n:1\r\n",
            "-ERR no\r\n",
            ",1.5\r\n",
            "#t\r\n"
        };
        for (int i = 0; i < 5_000; i++) {
            String[] elements = new String[random.nextInt(5)];
            for (int j = 0; j < elements.length; j++) {
                elements[j] = words[random.nextInt(words.length)];
            }
            char marker = random.nextBoolean() ? '>' : '*';
            String stream = frame(marker, elements) + frame('>', "message", "c", "7");
            List<Object> all = read(stream, 1 + random.nextInt(40));
            assertThat(all.get(all.size() - 1)).as(stream).isEqualTo(new Message<>("c", 7L));
            assertThat(all).as(stream).hasSize(2);
        }
    }

    /** Gives bytes, so many at a time. */
    private static final class Sliced implements Transport {

        private final byte[] bytes;
        private final int mostAtOnce;
        private int position;

        Sliced(byte[] bytes, int mostAtOnce) {
            this.bytes = bytes;
            this.mostAtOnce = mostAtOnce;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            int count = Math.min(Math.min(length, mostAtOnce), bytes.length - position);
            if (count <= 0) {
                return -1;
            }
            System.arraycopy(bytes, position, buffer, offset, count);
            position += count;
            return count;
        }

        boolean isAtEnd() {
            return position == bytes.length;
        }

        @Override
        public void write(byte[] buffer, int offset, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Endpoint peer() {
            return new Endpoint("h", 1);
        }

        @Override
        public void close() {
            position = bytes.length;
        }
    }
}
