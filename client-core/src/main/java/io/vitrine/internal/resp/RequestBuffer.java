package io.vitrine.internal.resp;

import io.vitrine.CodecException;
import io.vitrine.command.Command;
import io.vitrine.command.Doubles;
import io.vitrine.command.RequestWriter;
import io.vitrine.spi.Transport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Commands on their way to the server: encoded once, straight into one array, and written together. Long byte arrays are not
 * copied; they are written from where they are, so they must not change before {@link #flushTo}. For one thread at a
 * time.
 *
 * <p>A command is in it whole or not at all: when an argument cannot be encoded, what was written of its command is taken back.
 */
public final class RequestBuffer implements RequestWriter {

    /** From this length on copying an array costs more than the two system calls more of writing it by itself. */
    static final int DIRECT_BYTES = 128 << 10;

    static final int INITIAL_BYTES = 8 << 10;

    /** Up to this length the buffer's own way with strings is the faster one. */
    private static final int SHORT_CHARS = 128;

    private static final int LARGEST_BYTES = Integer.MAX_VALUE - 8;

    /** A marker, the digits of an int and CRLF. */
    private static final int LONGEST_HEADER_BYTES = 13;

    private static final int CRLF_BYTES = 2;
    private static final byte[] NO_WORDS = {};

    private final int maxArgumentBytes;
    private final Retention retention = new Retention(INITIAL_BYTES);
    private final DirectParts direct = new DirectParts();
    private byte[] bytes = new byte[INITIAL_BYTES];
    private int length;
    private int commands;

    private byte[] wordsOfCurrent = NO_WORDS;
    private int argumentsDue;
    private int argumentsWritten;
    private @Nullable CodecException refusal;

    /**
     * @param maxArgumentBytes the longest argument that is sent; Redis takes 512 MiB unless its {@code proto-max-bulk-len} says
     *     otherwise
     */
    public RequestBuffer(int maxArgumentBytes) {
        this.maxArgumentBytes = maxArgumentBytes;
    }

    /** A state to go back to. */
    public record Mark(int length, int directParts, int commands) {}

    /**
     * Adds a command.
     *
     * @throws CodecException when an argument cannot be encoded or is too long: names the command and the position, and the
     *     buffer is as it was before
     */
    public void add(Command<?> command) {
        int lengthBefore = length;
        int directBefore = direct.count();
        argumentsDue = 0;
        argumentsWritten = 0;
        try {
            command.writeTo(this);
            requireWritten(argumentsDue);
        } catch (RuntimeException failure) {
            takeBack(lengthBefore, directBefore);
            throw failure == refusal
                    ? failure
                    : refuse("cannot be encoded: " + failure.getClass().getName(), failure);
        } catch (Error unmanageable) {
            takeBack(lengthBefore, directBefore);
            throw unmanageable;
        }
        commands++;
    }

    private void takeBack(int lengthBefore, int directBefore) {
        length = lengthBefore;
        direct.truncate(directBefore);
    }

    /** The state it is in now. */
    public Mark mark() {
        return new Mark(length, direct.count(), commands);
    }

    /** Takes back every command that was added after {@code mark} was made. */
    public void rollback(Mark mark) {
        takeBack(mark.length, mark.directParts);
        commands = mark.commands;
    }

    /** How many bytes a flush would write. */
    public long size() {
        return length + direct.totalBytes();
    }

    /** How many commands a flush would write. */
    public int commands() {
        return commands;
    }

    /** Whether a flush would write nothing. */
    public boolean isEmpty() {
        return commands == 0;
    }

    /**
     * Writes everything and is empty then.
     *
     * @throws IOException when the connection broke; nobody knows how much of it has arrived, so that the connection must not be
     *     used again
     */
    public void flushTo(Transport transport) throws IOException {
        if (direct.count() == 0) {
            transport.write(bytes, 0, length);
        } else {
            direct.writeTo(transport, bytes, length);
        }
        reset();
    }

    /** Forgets everything, and gives back memory that was not needed lately. */
    public void reset() {
        int capacity = retention.capacityAfter(bytes.length, length);
        if (capacity != bytes.length) {
            bytes = new byte[capacity];
        }
        takeBack(0, 0);
        commands = 0;
    }

    /** For tests: how much memory it holds. */
    int capacity() {
        return bytes.length;
    }

    @Override
    public void begin(int words, byte[] header, int argumentCount) {
        wordsOfCurrent = header;
        argumentsDue = argumentCount;
        reserve(LONGEST_HEADER_BYTES + header.length);
        writeHeader((byte) '*', words + argumentCount);
        System.arraycopy(header, 0, bytes, length, header.length);
        length += header.length;
    }

    @Override
    public void writeUtf8(String text) {
        int chars = text.length();
        if (chars > SHORT_CHARS) {
            writeLongText(text);
        } else if (Utf8.isAscii(text)) {
            beginArgument(chars);
            Utf8.writeAscii(text, bytes, length);
            endArgument(chars);
        } else {
            writeWideText(text);
        }
    }

    private void writeWideText(String text) {
        int count = Utf8.encodedLength(text);
        if (count < 0) {
            throw loneSurrogate();
        }
        beginArgument(count);
        Utf8.write(text, bytes, length);
        endArgument(count);
    }

    private void writeLongText(String text) {
        requireWithinLimit(text.length(), "at least ");
        byte[] encoded = Utf8.encode(text);
        if (Utf8.hasLoneSurrogate(text, encoded)) {
            throw loneSurrogate();
        }
        writeBytes(encoded, 0, encoded.length);
    }

    private CodecException loneSurrogate() {
        return refuse(
                "has half of a surrogate pair without the other and so is no text; use Codec.BYTES for binary values",
                null);
    }

    @Override
    public void writeBytes(byte[] source, int offset, int count) {
        Objects.checkFromIndexSize(offset, count, source.length);
        if (count >= DIRECT_BYTES) {
            writeDirect(source, offset, count);
            return;
        }
        beginArgument(count);
        System.arraycopy(source, offset, bytes, length, count);
        endArgument(count);
    }

    private void writeDirect(byte[] source, int offset, int count) {
        requireWithinLimit(count, "");
        reserve(LONGEST_HEADER_BYTES + CRLF_BYTES);
        writeHeader((byte) '$', count);
        direct.add(length, source, offset, count);
        endArgument(0);
    }

    @Override
    public void writeLong(long number) {
        if (number >= 0 && number < 10) {
            beginArgument(1);
            bytes[length] = (byte) ('0' + number);
            endArgument(1);
            return;
        }
        int digits = Numbers.digitCount(number);
        beginArgument(digits);
        Numbers.write(number, bytes, length + digits);
        endArgument(digits);
    }

    @Override
    public void writeDouble(double number) {
        writeUtf8(Doubles.toRedis(number));
    }

    /** Writes what comes before the content of an argument, and makes room for the rest. */
    private void beginArgument(int count) {
        requireWithinLimit(count, "");
        reserve(LONGEST_HEADER_BYTES + count + CRLF_BYTES);
        writeHeader((byte) '$', count);
    }

    private void requireWithinLimit(int count, String atLeast) {
        if (count > maxArgumentBytes) {
            throw refuse(
                    "has " + atLeast + count + " bytes, which is beyond the limit of " + maxArgumentBytes
                            + " bytes (maxBulkBytes); nothing of the command was sent",
                    null);
        }
    }

    private void endArgument(int count) {
        int end = length + count;
        bytes[end] = '\r';
        bytes[end + 1] = '\n';
        length = end + 2;
        argumentsWritten++;
    }

    private void writeHeader(byte marker, int number) {
        byte[] into = bytes;
        int at = length;
        into[at] = marker;
        if (number < 10) {
            into[at + 1] = (byte) ('0' + number);
            at += 2;
        } else {
            at += 1 + Numbers.digitCount(number);
            Numbers.write(number, into, at);
        }
        into[at] = '\r';
        into[at + 1] = '\n';
        length = at + 2;
    }

    private void reserve(int count) {
        if (bytes.length - length < count) {
            grow(count);
        }
    }

    private void grow(int count) {
        long needed = (long) length + count;
        if (needed > LARGEST_BYTES) {
            throw refuse("would make the batch longer than " + LARGEST_BYTES + " bytes; flush it in parts", null);
        }
        long grown = Math.min(Math.max(needed, bytes.length * 2L), LARGEST_BYTES);
        bytes = Arrays.copyOf(bytes, (int) grown);
    }

    @Override
    public void requireWritten(int position) {
        if (argumentsWritten != position) {
            throw refuse(
                    position, "was written by its codec as " + (argumentsWritten - position + 1) + " arguments", null);
        }
    }

    private CodecException refuse(String fact, @Nullable Throwable cause) {
        return refuse(argumentsWritten + 1, fact, cause);
    }

    /** Names an argument, and never what is in it. */
    private CodecException refuse(int position, String fact, @Nullable Throwable cause) {
        refusal = new CodecException(nameOf(wordsOfCurrent) + ": argument " + position + " " + fact, cause);
        return refusal;
    }

    /** The words of a command's name out of the bulk strings they are sent as. */
    private static String nameOf(byte[] words) {
        return new String(words, StandardCharsets.US_ASCII)
                .lines()
                .filter(line -> !line.startsWith("$"))
                .collect(Collectors.joining(" "));
    }
}
