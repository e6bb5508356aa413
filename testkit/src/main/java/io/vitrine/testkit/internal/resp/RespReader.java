package io.vitrine.testkit.internal.resp;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StreamCorruptedException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads RESP2 from a stream: replies for the administrative connection, commands for the scripted server. It shares no
 * code with the client under test, so that a fault in one cannot hide in the other.
 *
 * <p>Grammar: {@code reply = "+" line | "-" line | ":" number | "$" length CRLF bytes CRLF | "*" count CRLF reply*};
 * a command is an array of bulk strings, or a line of words ("inline command"). Source: the Redis serialization protocol
 * specification, redis.io/docs/latest/develop/reference/protocol-spec.
 *
 * <p>Not for use by two threads at once.
 */
public final class RespReader {
    private static final int LONGEST_LINE = 64 * 1024;
    private static final int LONGEST_BULK = 512 * 1024 * 1024;
    private static final int MOST_ELEMENTS = 1024 * 1024;

    private final InputStream in;

    public RespReader(InputStream in) {
        this.in = in;
    }

    /**
     * The next reply: {@code String} (simple string), {@link RespError}, {@code Long}, {@code byte[]} (bulk string),
     * {@code List}, or null (nil of either kind).
     *
     * @throws EOFException if the stream ends
     */
    public @Nullable Object readReply() throws IOException {
        int type = readByte();
        String line = readLine();
        return switch (type) {
            case '+' -> line;
            case '-' -> new RespError(line);
            case ':' -> number(line);
            case '$' -> readBulk(number(line));
            case '*' -> readArray(number(line));
            default -> throw new StreamCorruptedException("Not a RESP2 reply: it begins with byte " + type);
        };
    }

    /**
     * The next command, or null if the stream ends before one begins. The list is empty for an empty inline command.
     *
     * @throws EOFException if the stream ends within a command
     */
    public @Nullable List<byte[]> readCommand() throws IOException {
        int first = in.read();
        if (first < 0) {
            return null;
        }
        if (first != '*') {
            return inline((char) first + readInlineRest(first));
        }
        int count = checked(number(readLine()), MOST_ELEMENTS);
        List<byte[]> arguments = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int type = readByte();
            if (type != '$') {
                throw new StreamCorruptedException("Argument " + i + " of a command is no bulk string: byte " + type);
            }
            arguments.add(readBytes(checked(number(readLine()), LONGEST_BULK)));
        }
        return arguments;
    }

    private String readInlineRest(int first) throws IOException {
        return first == '\n' ? "" : readLine();
    }

    private static List<byte[]> inline(String line) {
        List<byte[]> words = new ArrayList<>();
        for (String word : line.strip().split("\\s+", -1)) {
            if (!word.isEmpty()) {
                words.add(word.getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return words;
    }

    private byte @Nullable [] readBulk(long length) throws IOException {
        return length == -1 ? null : readBytes(checked(length, LONGEST_BULK));
    }

    private @Nullable List<@Nullable Object> readArray(long count) throws IOException {
        if (count == -1) {
            return null;
        }
        List<@Nullable Object> elements = new ArrayList<>();
        for (int left = checked(count, MOST_ELEMENTS); left > 0; left--) {
            elements.add(readReply());
        }
        return elements;
    }

    private byte[] readBytes(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("The stream ended after " + bytes.length + " of " + length + " bytes");
        }
        if (readByte() != '\r' || readByte() != '\n') {
            throw new StreamCorruptedException("No CRLF after a bulk string of " + length + " bytes");
        }
        return bytes;
    }

    private String readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = readByte(); b != '\n'; b = readByte()) {
            if (line.size() == LONGEST_LINE) {
                throw new StreamCorruptedException("A line is longer than " + LONGEST_LINE + " bytes");
            }
            line.write(b);
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private int readByte() throws IOException {
        int b = in.read();
        if (b < 0) {
            throw new EOFException("The stream ended within a RESP frame");
        }
        return b;
    }

    private static long number(String line) throws StreamCorruptedException {
        try {
            return Long.parseLong(line);
        } catch (NumberFormatException e) {
            throw (StreamCorruptedException) new StreamCorruptedException("Not a number in a RESP header").initCause(e);
        }
    }

    private static int checked(long length, int limit) throws StreamCorruptedException {
        if (length < 0 || length > limit) {
            throw new StreamCorruptedException("A RESP length is not between 0 and " + limit + ": " + length);
        }
        return (int) length;
    }
}
