package io.vitrine.internal.resp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.RedisProtocolException;
import io.vitrine.command.ReplyReader;
import io.vitrine.internal.resp.StreamEndedException.Place;
import io.vitrine.options.ProtocolLimits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PushesTest {

    private static final String MESSAGE = ">3\r\n+message\r\n+channel\r\n$5\r\nhello\r\n";

    private final List<Object> pushes = new ArrayList<>();
    private final PushHandler collecting = push -> pushes.add(push.readAny());

    @Test
    void handsPushesBetweenRepliesToTheHandlerInOrder() throws IOException {
        String resp = MESSAGE + "+A\r\n" + MESSAGE + ">2\r\n+invalidate\r\n*1\r\n+k\r\n" + ":1\r\n";
        for (int slice : new int[] {1, 3, Integer.MAX_VALUE}) {
            pushes.clear();
            RespReader reader = reader(resp, slice, collecting);
            assertThat(reader.readReply(ReplyReader::readString)).isEqualTo("A");
            assertThat(reader.readReply(ReplyReader::readLong)).isEqualTo(1L);
            assertThat(pushes)
                    .containsExactly(
                            List.of("message", "channel", "hello"),
                            List.of("message", "channel", "hello"),
                            List.of("invalidate", List.of("k")));
        }
    }

    @Test
    void takesAttributesBeforePushesAndReplies() throws IOException {
        RespReader reader = reader("|1\r\n+a\r\n:1\r\n" + MESSAGE + "|1\r\n+b\r\n:2\r\n+A\r\n", 1, collecting);
        assertThat(reader.readReply(ReplyReader::readString)).isEqualTo("A");
        assertThat(pushes).hasSize(1);
    }

    @Test
    void countsAndSkipsPushesByDefault() throws IOException {
        IgnoredPushes ignored = new IgnoredPushes();
        RespReader reader = reader(MESSAGE + ">0\r\n" + MESSAGE + "+A\r\n", 2, ignored);
        assertThat(reader.readReply(ReplyReader::readString)).isEqualTo("A");
        assertThat(ignored.count()).isEqualTo(3);
    }

    @Test
    void skipsWhatAHandlerLeftOrFailedOn() throws IOException {
        List<Integer> sizes = new ArrayList<>();
        PushHandler careless = push -> {
            sizes.add(push.readArray());
            push.readString();
            throw new IllegalStateException("the handler's own failure");
        };
        RespReader reader = reader(MESSAGE + MESSAGE + "+A\r\n", 1, careless);
        assertThat(reader.readReply(ReplyReader::readString)).isEqualTo("A");
        assertThat(sizes).containsExactly(3, 3);
    }

    @Test
    void waitsForAReplyPastPushesWithoutConsumingIt() throws IOException {
        RespReader reader = reader(MESSAGE + "+A\r\n", Integer.MAX_VALUE, collecting);
        reader.awaitReply();
        assertThat(pushes).hasSize(1);
        assertThat(reader.hasBuffered()).isTrue();
        reader.awaitReply();
        assertThat(reader.readReply(ReplyReader::readString)).isEqualTo("A");
        assertThat(reader.hasBuffered()).isFalse();
    }

    @Test
    void deliversPushesUntilTheConnectionEndsWhenNothingElseComes() {
        RespReader reader = reader(MESSAGE + MESSAGE, 4, collecting);
        assertThatThrownBy(reader::awaitReply)
                .isInstanceOfSatisfying(
                        StreamEndedException.class,
                        end -> assertThat(end.place()).isEqualTo(Place.BETWEEN_REPLIES));
        assertThat(pushes).hasSize(2);
    }

    @Test
    void tellsAnEndWithinAPush() {
        RespReader reader = reader(MESSAGE.substring(0, 15), 4, collecting);
        assertThatThrownBy(reader::awaitReply)
                .isInstanceOfSatisfying(
                        StreamEndedException.class,
                        end -> assertThat(end.place()).isEqualTo(Place.WITHIN_REPLY));
    }

    @Test
    void losesTheStreamOverAMalformedPush() {
        RespReader reader = reader(">1\r\n@\r\n+A\r\n", 4, collecting);
        assertThatThrownBy(reader::awaitReply).isInstanceOf(RedisProtocolException.class);
        assertThatThrownBy(() -> reader.readReply(ReplyReader::readAny)).isInstanceOf(IOException.class);
    }

    @Test
    void takesAPushThatIsAReplyPastItsPlaceForAnArray() throws IOException {
        RespReader reader = reader("*1\r\n" + MESSAGE, 4, collecting);
        assertThat(reader.readReply(ReplyReader::readAny)).isEqualTo(List.of(List.of("message", "channel", "hello")));
        assertThat(pushes).isEmpty();
    }

    private static RespReader reader(String resp, int slice, PushHandler handler) {
        return new RespReader(
                ScriptedTransport.sliced(ScriptedTransport.bytes(resp), slice), ProtocolLimits.DEFAULTS, handler);
    }
}
