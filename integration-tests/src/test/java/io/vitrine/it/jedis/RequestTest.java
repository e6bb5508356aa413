package io.vitrine.it.jedis;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RequestTest {

    @Test
    void requestsAreToldApartAndKeptByteForByte() throws IOException {
        InputStream in = stream("*2\r\n$3\r\nGET\r\n$2\r\n\r\n\r\n*1\r\n$4\r\nPING\r\n");
        assertThat(Request.read(in)).satisfies(first -> {
            assertThat(first.words()).containsExactly("GET", "\r\n");
            assertThat(first.bytes()).isEqualTo(bytes("*2\r\n$3\r\nGET\r\n$2\r\n\r\n\r\n"));
        });
        assertThat(requireNonNull(Request.read(in)).words()).containsExactly("PING");
        assertThat(Request.read(in)).isNull();
    }

    @Test
    void whatIsNoCommandHasNoWordsAndIsKept() throws IOException {
        for (String broken : new String[] {
            "*1\r\n$5\r\nPING\r\n", "PING\r\n", "*1\n$4\nPING\n", "*1\r\n$9999999999\r\n", "*2\r\n$4\r\nPI"
        }) {
            Request request = requireNonNull(Request.read(stream(broken)));
            assertThat(request.words()).as(broken).isEmpty();
            assertThat(broken).startsWith(new String(request.bytes(), StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void aDifferenceIsShownWhereItIsAndReadably() throws IOException {
        Request ours = request("*1\r\n$4\r\nP\\\u0000\u00FF\r\n");
        Request theirs = request("*1\r\n$4\r\nPING\r\n");
        assertThat(ours.isSameAs(theirs)).isFalse();
        assertThat(ours.besides(theirs))
                .isEqualTo(
                        "from byte 9 on\n  we sent    *1\\r\\n$4\\r\\nP\\\\\\x00\\xFF\\r\\n\n  Jedis sent *1\\r\\n$4\\r\\nPING\\r\\n");
    }

    @Test
    void ofALongRequestOnlyTheSurroundingsAreShown() throws IOException {
        String many = "v".repeat(5_000);
        Request ours = request("*1\r\n$10001\r\n" + many + "1" + many + "\r\n");
        Request theirs = request("*1\r\n$10001\r\n" + many + "2" + many + "\r\n");
        assertThat(ours.besides(theirs)).hasSizeLessThan(1_500).contains("vvv1vvv", "vvv2vvv", "…");
    }

    private static Request request(String text) throws IOException {
        return requireNonNull(Request.read(stream(text)));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
