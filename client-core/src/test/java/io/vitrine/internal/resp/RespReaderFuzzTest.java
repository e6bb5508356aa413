package io.vitrine.internal.resp;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.vitrine.RedisException;
import io.vitrine.RedisProtocolException;
import io.vitrine.command.Decoder;
import io.vitrine.command.ReplyReader;
import io.vitrine.options.ProtocolLimits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Any bytes at all. As a test it runs the inputs that are kept as resources; {@code JAZZER_FUZZ=1} looks for new ones.
 */
final class RespReaderFuzzTest {

    private static final ProtocolLimits LIMITS = new ProtocolLimits(1 << 16, 1 << 12, 32, 1 << 10);

    /** However the bytes arrive, the same replies come out, and the end is one of the two that the contract knows. */
    @FuzzTest(maxDuration = "100s")
    void slicingChangesNothing(byte[] stream) {
        List<String> whole = readAll(stream, Integer.MAX_VALUE, ReplyReader::readAny);
        assertThat(readAll(stream, 1, ReplyReader::readAny)).isEqualTo(whole);
        assertThat(readAll(stream, 5, ReplyReader::readAny)).isEqualTo(whole);
    }

    /** A decoder that fails at once costs its own reply and no other. */
    @FuzzTest(maxDuration = "100s")
    void failingDecodersStayInStep(byte[] stream) {
        List<String> whole = readAll(stream, Integer.MAX_VALUE, ReplyReader::readAny);
        int[] calls = {0};
        List<String> everySecond = readAll(stream, 3, reply -> {
            if (calls[0]++ % 2 == 0) {
                throw new IllegalStateException("on purpose");
            }
            return reply.readAny();
        });
        int common = Math.min(whole.size(), everySecond.size()) - 1;
        for (int i = 0; i < common; i++) {
            if (!everySecond.get(i).startsWith("failed")) {
                assertThat(everySecond.get(i)).isEqualTo(whole.get(i));
            }
        }
    }

    private static List<String> readAll(byte[] stream, int slice, Decoder<?> decoder) {
        RespReader reader = new RespReader(ScriptedTransport.sliced(stream, slice), LIMITS, new IgnoredPushes());
        List<String> replies = new ArrayList<>();
        while (true) {
            try {
                Object reply = reader.readReply(decoder);
                replies.add(
                        reply instanceof RedisException failed ? "failed: " + failed.getMessage() : "read: " + reply);
            } catch (IOException | RedisProtocolException end) {
                replies.add(end.getClass().getName());
                return replies;
            }
        }
    }
}
