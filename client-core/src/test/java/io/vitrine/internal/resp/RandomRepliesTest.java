package io.vitrine.internal.resp;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.command.ReplyReader;
import io.vitrine.internal.resp.RandomReplies.Reply;
import io.vitrine.options.ProtocolLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Made-up replies come out as the values they were made of, however the network slices them and whatever stands between. */
final class RandomRepliesTest {

    private static final int REPLIES = 400;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 17, 1000, Integer.MAX_VALUE})
    void comeOutAsWhatTheyWereMadeOf(int slice) throws IOException {
        for (long seed = 0; seed < 5; seed++) {
            List<Reply> replies = new ArrayList<>();
            RespReader reader = reader(seed, slice, replies);
            for (Reply reply : replies) {
                assertThat(reader.readReply(ReplyReader::readAny))
                        .as("seed %d", seed)
                        .isEqualTo(reply.value());
            }
            assertThat(reader.hasBuffered()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 31, Integer.MAX_VALUE})
    void doNotDisturbEachOtherWhenDecodersStopHalfway(int slice) throws IOException {
        for (long seed = 100; seed < 105; seed++) {
            List<Reply> replies = new ArrayList<>();
            RespReader reader = reader(seed, slice, replies);
            Random random = new Random(seed);
            for (int i = 0; i < replies.size(); i++) {
                if (i % 2 == 0) {
                    reader.readReply(reply -> stopAtRandom(reply, random));
                } else {
                    assertThat(reader.readReply(ReplyReader::readAny))
                            .as("seed %d", seed)
                            .isEqualTo(replies.get(i).value());
                }
            }
        }
    }

    /** Goes down into the reply and gives up, or takes a wrong turn, somewhere. */
    private static Object stopAtRandom(ReplyReader reply, Random random) {
        while (true) {
            switch (random.nextInt(9)) {
                case 0 -> {
                    return null;
                }
                case 1 -> throw new IllegalStateException("gave up");
                case 2 -> reply.skip();
                case 3 -> reply.readAny();
                case 4 -> reply.readLong();
                case 5 -> reply.readElement(element -> stopAtRandom(element, random));
                case 6 -> reply.readMap();
                default -> reply.readArray();
            }
        }
    }

    private static RespReader reader(long seed, int slice, List<Reply> replies) {
        RandomReplies made = new RandomReplies(seed);
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        for (int i = 0; i < REPLIES; i++) {
            if (i % 5 == 0) {
                stream.writeBytes(made.nextPush());
            }
            Reply reply = made.next();
            replies.add(reply);
            stream.writeBytes(reply.bytes());
        }
        return new RespReader(
                ScriptedTransport.sliced(stream.toByteArray(), slice), ProtocolLimits.DEFAULTS, new IgnoredPushes());
    }
}
