package io.vitrine.internal.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vitrine.RedisProtocolException;
import io.vitrine.internal.connection.Handshake.Words;
import io.vitrine.internal.resp.StreamEndedException;
import io.vitrine.options.Credentials;
import io.vitrine.options.ProtocolLimits;
import io.vitrine.spi.Endpoint;
import io.vitrine.spi.Transport;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandshakeTest {

    private static final String HELLO_REPLY =
            "%3\r\n$6\r\nserver\r\n$5\r\nredis\r\n$5\r\nproto\r\n:3\r\n$7\r\nmodules\r\n*0\r\n";
    private static final Words PLAIN = new Words(null, null, 0, "1.0");
    private static final Words FULL = new Words(new Credentials("app", "s3cr3t"), "orders", 4, "1.0");

    private static Handshake handshake(Words words, FakeServer server) {
        return new Handshake(words, server, ProtocolLimits.DEFAULTS, push -> {});
    }

    private static String modern(List<String> words) {
        return words.get(0).equals("HELLO") ? HELLO_REPLY : "+OK\r\n";
    }

    private static FakeServer refusing(String command, String error) {
        return FakeServer.answering(words -> words.get(0).equals(command) ? "-" + error + "\r\n" : modern(words));
    }

    @Test
    void everythingIsSaidAtOnceInResp3() throws Exception {
        FakeServer server = FakeServer.answering(HandshakeTest::modern);

        assertThat(handshake(FULL, server).speakResp3().protocol()).isEqualTo(3);

        assertThat(server.commands())
                .containsExactly(
                        List.of("HELLO", "3", "AUTH", "app", "s3cr3t", "SETNAME", "orders"),
                        List.of("SELECT", "4"),
                        List.of("CLIENT", "SETINFO", "LIB-NAME", "vitrine"),
                        List.of("CLIENT", "SETINFO", "LIB-VER", "1.0"));
    }

    @Test
    void nothingIsSaidThatIsNotNeeded() throws Exception {
        FakeServer server = FakeServer.answering(HandshakeTest::modern);
        handshake(PLAIN, server).speakResp3();
        assertThat(server.commands().get(0)).containsExactly("HELLO", "3");
        assertThat(server.commands()).hasSize(3);
    }

    @Test
    void aPasswordAloneIsThatOfTheDefaultUser() throws Exception {
        FakeServer server = FakeServer.answering(HandshakeTest::modern);
        handshake(new Words(new Credentials(null, "pw"), null, 0, "1.0"), server)
                .speakResp3();
        assertThat(server.commands().get(0)).containsExactly("HELLO", "3", "AUTH", "default", "pw");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NOPROTO unsupported protocol version",
                "ERR unknown command `HELLO`, with args beginning with: `3`, `AUTH`, `app`, `s3cr3t`, ",
                "ERR wrong number of arguments for 'hello' command",
                "ERR Syntax error in HELLO option 'SETNAME'"
            })
    void aServerThatDoesNotKnowHello3IsSpokenToInResp2(String error) throws Exception {
        FakeServer server = refusing("HELLO", error);

        assertThat(handshake(FULL, server).speakResp3().protocol()).isEqualTo(2);

        List<List<String>> second =
                server.commands().subList(4, server.commands().size());
        assertThat(second.subList(0, 3))
                .containsExactly(
                        List.of("AUTH", "app", "s3cr3t"),
                        List.of("CLIENT", "SETNAME", "orders"),
                        List.of("SELECT", "4"));
    }

    @Test
    void resp2CanBeAskedForWithoutHello() throws Exception {
        FakeServer server = FakeServer.friendly();
        assertThat(handshake(new Words(new Credentials(null, "pw"), null, 0, "1.0"), server)
                        .speakResp2()
                        .protocol())
                .isEqualTo(2);
        assertThat(server.commands().get(0)).containsExactly("AUTH", "pw");
        assertThat(server.commands()).noneMatch(words -> words.get(0).equals("HELLO"));
    }

    @Test
    void aServerBefore72DoesNotKnowSetinfoAndThatIsFine() throws Exception {
        FakeServer server = refusing("CLIENT", "ERR unknown subcommand 'SETINFO'. Try CLIENT HELP.");
        assertThat(handshake(PLAIN, server).speakResp3().protocol()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WRONGPASS invalid username-password pair or user is disabled.",
                "NOAUTH HELLO must be called with the client already authenticated"
            })
    void aWrongPasswordIsAboutIdentityAndEndsTheHandshake(String error) {
        RefusedException refused = catchThrowableOfType(
                RefusedException.class,
                () -> handshake(FULL, refusing("HELLO", error)).speakResp3());
        assertThat(refused.isAboutIdentity()).isTrue();
        assertThat(refused.asAuthException()).hasMessageContaining(error.substring(0, error.indexOf(' ')));
    }

    @Test
    void aServerThatRepeatsThePasswordDoesNotGetItIntoAMessage() {
        RefusedException refused = catchThrowableOfType(
                RefusedException.class,
                () -> handshake(FULL, refusing("AUTH", "ERR unknown command `AUTH`, with args: `app`, `s3cr3t`"))
                        .speakResp2());
        assertThat(refused.text()).contains("***").doesNotContain("s3cr3t");
        assertThat(refused.asAuthException().getMessage()).doesNotContain("s3cr3t");
        assertThat(refused).hasMessageNotContaining("s3cr3t");
    }

    @Test
    void aDatabaseThatDoesNotExistIsRefusedByName() {
        RefusedException refused = catchThrowableOfType(
                RefusedException.class,
                () -> handshake(FULL, refusing("SELECT", "ERR DB index is out of range"))
                        .speakResp3());
        assertThat(refused.command()).isEqualTo("SELECT");
        assertThat(refused.isAboutIdentity()).isFalse();
    }

    @Test
    void aServerThatIsFullSaysSoAndHangsUpAndItsWordsAreKept() {
        FakeServer full = FakeServer.answering(
                words -> words.get(0).equals("HELLO") ? "-ERR max number of clients reached\r\n" : FakeServer.HANG_UP);
        assertThatThrownBy(() -> handshake(PLAIN, full).speakResp3())
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("max number of clients reached");
    }

    @Test
    void aServerThatHangsUpWithoutAWordBreaksTheStream() {
        FakeServer closing = FakeServer.answering(words -> FakeServer.HANG_UP);
        assertThatThrownBy(() -> handshake(PLAIN, closing).speakResp3()).isInstanceOf(StreamEndedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 400 Bad Request\r\n",
                "SSH-2.0-OpenSSH_9.2\r\n",
                "+OK\r\n",
                "*2\r\n$5\r\nHELLO\r\n$1\r\n3\r\n"
            })
    void whoeverIsNoRedisIsFoundOut(String answer) {
        FakeServer other = FakeServer.answering(words -> answer);
        assertThatThrownBy(() -> handshake(PLAIN, other).speakResp3()).isInstanceOf(RedisProtocolException.class);
    }

    @Test
    void aServerThatTurnsUsAwayBeforeWeAreDoneWritingIsStillHeard() {
        FakeServer full = FakeServer.friendly();
        full.send("-ERR max number of clients reached\r\n");
        full.hangUp();
        assertThatThrownBy(() ->
                        new Handshake(PLAIN, new Unwritable(full), ProtocolLimits.DEFAULTS, push -> {}).speakResp3())
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("max number of clients reached");

        FakeServer mute = FakeServer.friendly();
        mute.hangUp();
        assertThatThrownBy(() ->
                        new Handshake(PLAIN, new Unwritable(mute), ProtocolLimits.DEFAULTS, push -> {}).speakResp3())
                .isInstanceOf(IOException.class)
                .hasMessage("broken pipe");
    }

    /** Can only be read from. */
    private record Unwritable(FakeServer server) implements Transport {

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return server.read(buffer, offset, length);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            throw new IOException("broken pipe");
        }

        @Override
        public Endpoint peer() {
            return server.peer();
        }

        @Override
        public void close() {
            server.close();
        }
    }
}
