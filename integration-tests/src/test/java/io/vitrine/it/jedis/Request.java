package io.vitrine.it.jedis;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StreamCorruptedException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one request was on the socket.
 *
 * @param words what the bytes mean, a character for each byte; none if they are no array of bulk strings
 */
@SuppressWarnings("ArrayRecordComponent") // compared byte by byte, and with nothing else
record Request(byte[] bytes, List<String> words) {

    private static final int LONGEST = 512 * 1_024 * 1_024;
    private static final int SHOWN_BEFORE = 200;
    private static final int SHOWN_AFTER = 400;

    /** The next request, or null if the stream ends before one begins. */
    static @Nullable Request read(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<String> words = new ArrayList<>();
        try {
            for (int left = header('*', in, bytes); left > 0; left--) {
                words.add(word(header('$', in, bytes), in, bytes));
            }
            return new Request(bytes.toByteArray(), List.copyOf(words));
        } catch (EOFException | StreamCorruptedException noCommand) {
            return bytes.size() == 0 ? null : new Request(bytes.toByteArray(), List.of());
        }
    }

    private static int header(char type, InputStream in, ByteArrayOutputStream bytes) throws IOException {
        expect(type, in, bytes);
        int number = 0;
        for (int next = take(in, bytes); next != '\r'; next = take(in, bytes)) {
            if (next < '0' || next > '9' || number > LONGEST / 10) {
                throw new StreamCorruptedException("no length that Redis takes");
            }
            number = number * 10 + next - '0';
        }
        expect('\n', in, bytes);
        return number;
    }

    private static String word(int length, InputStream in, ByteArrayOutputStream bytes) throws IOException {
        byte[] word = in.readNBytes(length);
        bytes.write(word);
        expect('\r', in, bytes);
        expect('\n', in, bytes);
        return new String(word, StandardCharsets.ISO_8859_1);
    }

    private static void expect(char character, InputStream in, ByteArrayOutputStream bytes) throws IOException {
        if (take(in, bytes) != character) {
            throw new StreamCorruptedException("not " + (int) character);
        }
    }

    private static int take(InputStream in, ByteArrayOutputStream bytes) throws IOException {
        int next = in.read();
        if (next < 0) {
            throw new EOFException();
        }
        bytes.write(next);
        return next;
    }

    boolean isSameAs(Request other) {
        return Arrays.equals(bytes, other.bytes);
    }

    /** Where and how it differs, for a reader. */
    String besides(Request other) {
        int at = Arrays.mismatch(bytes, other.bytes);
        return at < 0
                ? "both sent  " + readableAround(0)
                : "from byte %d on\n  we sent    %s\n  Jedis sent %s"
                        .formatted(at, readableAround(at), other.readableAround(at));
    }

    private String readableAround(int position) {
        int from = Math.max(0, position - SHOWN_BEFORE);
        int to = Math.min(bytes.length, position + SHOWN_AFTER);
        StringBuilder text = new StringBuilder(from == 0 ? "" : "…");
        for (int i = from; i < to; i++) {
            text.append(readable(bytes[i]));
        }
        return text.append(to == bytes.length ? "" : "…").toString();
    }

    private static String readable(byte each) {
        return switch (each) {
            case '\r' -> "\\r";
            case '\n' -> "\\n";
            case '\\' -> "\\\\";
            default ->
                each >= ' ' && each < 0x7F ? Character.toString(each) : "\\x%02X".formatted(Byte.toUnsignedInt(each));
        };
    }

    @Override
    public String toString() {
        return readableAround(0);
    }
}
