package io.vitrine.internal.resp;

import io.vitrine.RedisProtocolException;
import io.vitrine.internal.resp.StreamEndedException.Place;
import io.vitrine.options.ProtocolLimits;
import io.vitrine.spi.Transport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What came from the peer and was not consumed yet, and the smallest parts of the grammar: lines, numbers, runs of bytes. For one
 * thread at a time.
 *
 * <p>Everything here that meets the end of the stream, a broken one or something that is not RESP is <em>lost</em> from then on
 * ({@link #lost()}): nobody can tell any more where a reply begins. It throws {@link UncheckedIOException} or
 * {@link RedisProtocolException}.
 */
final class ReadBuffer {

    static final int INITIAL_BYTES = 8 << 10;

    /** As large as it gets by itself when the peer sends faster than the buffer takes. */
    private static final int ROOMY_BYTES = 64 << 10;

    /** Grown by a little more than asked, so that a header before the next such string does not make it move. */
    private static final int SLACK_BYTES = 64;

    private static final int LARGEST_BYTES = Integer.MAX_VALUE - 8;

    private static final int SHORT_NUMBER_DIGITS = 18;

    /** {@code $0 CRLF CRLF}. */
    private static final int SHORTEST_BULK_BYTES = 6;

    /** Strings whose length has more digits are read step by step: what that costs does not count there. */
    private static final int WHOLE_BULK_DIGITS = 6;

    /** Valid from {@link #position} to {@link #limit}. Replaced when it grows or shrinks. */
    byte[] bytes = new byte[INITIAL_BYTES];

    /** Where the next byte to consume is. */
    int position;

    private final Transport transport;
    private final int maxLineBytes;
    private final Retention retention = new Retention(INITIAL_BYTES);
    private int limit;
    private int peak;
    private boolean filled;
    private long bytesBefore;
    private @Nullable Throwable lost;

    /**
     * @param first what somebody has read from the transport already
     */
    ReadBuffer(Transport transport, ProtocolLimits limits, byte[] first) {
        this.transport = transport;
        this.maxLineBytes = limits.maxLineBytes();
        if (first.length > 0) {
            bytes = Arrays.copyOf(first, Math.max(INITIAL_BYTES, first.length));
            limit = first.length;
            peak = limit;
        }
    }

    /** A copy of what was received and not consumed. */
    byte[] unread() {
        return Arrays.copyOfRange(bytes, position, limit);
    }

    /** How many bytes of the stream were consumed so far. */
    long bytesRead() {
        return bytesBefore + position;
    }

    boolean isEmpty() {
        return position == limit;
    }

    /** Why nothing more can be read; null when something can. */
    @Nullable
    Throwable lost() {
        return lost;
    }

    /** The next byte, not consumed. For the first byte of a reply: the stream may end before it. */
    byte await() {
        if (position == limit) {
            makeRoom(1);
            receive(Place.BETWEEN_REPLIES);
        }
        return bytes[position];
    }

    /** The next byte, not consumed. */
    byte peek() {
        if (position == limit) {
            fetch(1);
        }
        return bytes[position];
    }

    /** The byte {@code offset} after the next, not consumed. */
    byte peek(int offset) {
        require(offset + 1);
        return bytes[position + offset];
    }

    /** Makes {@code count} bytes lie in one piece from {@link #position}. */
    void require(int count) {
        if (limit - position < count) {
            fetch(count);
        }
    }

    private void fetch(int count) {
        makeRoom(count);
        do {
            receive(Place.WITHIN_REPLY);
        } while (limit - position < count);
    }

    private void makeRoom(int count) {
        if (position == limit) {
            moveTo(bytes);
        }
        boolean growToRead = filled && bytes.length < ROOMY_BYTES;
        if (growToRead || bytes.length < count) {
            long grown = growToRead ? bytes.length * 2L : bytes.length * 3L / 2;
            grown = Math.max(grown, count + (long) SLACK_BYTES);
            moveTo(new byte[(int) Math.min(grown, LARGEST_BYTES)]);
        } else if (bytes.length - position < count || bytes.length - limit < bytes.length >> 2) {
            moveTo(bytes);
        }
    }

    private void moveTo(byte[] other) {
        System.arraycopy(bytes, position, other, 0, limit - position);
        bytesBefore += position;
        limit -= position;
        position = 0;
        bytes = other;
        filled = false;
    }

    private void receive(Place place) {
        limit += read(bytes, limit, bytes.length - limit, place);
        filled = limit == bytes.length;
        peak = Math.max(peak, limit);
    }

    private int read(byte[] into, int offset, int length, Place place) {
        int count;
        try {
            count = transport.read(into, offset, length);
        } catch (IOException broken) {
            throw lose(broken);
        }
        if (count > 0) {
            return count;
        }
        throw lose(
                count < 0
                        ? new StreamEndedException(place, bytesRead() + limit - position)
                        : new IOException("the transport read no byte where at least one was due"));
    }

    /**
     * The length of the line whose marker is {@code offset} after the next byte, without marker and CRLF, which are there too
     * afterwards.
     */
    int lineLength(int offset) {
        int scanned = offset + 1;
        while (true) {
            int end = endOfLine(position + scanned);
            scanned = end - position;
            if (scanned - offset - 1 > maxLineBytes) {
                throw malformed("a line is longer than the limit of " + maxLineBytes + " bytes (maxLineBytes)");
            }
            if (end < limit) {
                break;
            }
            fetch(scanned + 1);
        }
        requireCrlf(scanned);
        return scanned - offset - 1;
    }

    private int endOfLine(int from) {
        for (int at = from; at < limit; at++) {
            if (bytes[at] == '\r' || bytes[at] == '\n') {
                return at;
            }
        }
        return limit;
    }

    /** Checks that CRLF is {@code offset} after the next byte. */
    void requireCrlf(int offset) {
        require(offset + 2);
        int at = position + offset;
        if (bytes[at] != '\r' || bytes[at + 1] != '\n') {
            throw malformed("expected CRLF, got " + describe(bytes[at] == '\r' ? bytes[at + 1] : bytes[at]));
        }
    }

    /**
     * Consumes what stands before the content of a bulk string that is here whole: the usual case, in one pass over what {@link
     * Headers#stringLength} and {@link #requireCrlf} look at step by step.
     *
     * @return the length of the content, CRLF after it; negative when it is not as simple, and then nothing is consumed
     */
    int openWholeBulk(long maxBytes) {
        byte[] source = bytes;
        int end = limit - 2;
        int at = position;
        if (end - at < SHORTEST_BULK_BYTES - 2 || source[at] != Markers.BULK) {
            return -1;
        }
        int digits = Math.min(end, at + 1 + WHOLE_BULK_DIGITS);
        int length = 0;
        int next = source[++at] - '0';
        do {
            if (next < 0 || next > 9) {
                return -1;
            }
            length = length * 10 + next;
            next = source[++at] - '0';
        } while (next != '\r' - '0' && at < digits);
        int content = at + 2;
        int after = content + length;
        if (after > end
                || length > maxBytes
                || source[at] != '\r'
                || source[at + 1] != '\n'
                || source[after] != '\r'
                || source[after + 1] != '\n') {
            return -1;
        }
        position = content;
        return length;
    }

    /** Consumes the marker, a number and CRLF. */
    long readNumber() {
        byte[] source = bytes;
        int at = position + 1;
        int end = limit;
        boolean negative = at < end && source[at] == '-';
        if (negative) {
            at++;
        }
        int from = at;
        long value = 0;
        while (at < end && source[at] >= '0' && source[at] <= '9') {
            value = value * 10 + (source[at] - '0');
            at++;
        }
        int digits = at - from;
        if (digits == 0
                || digits > SHORT_NUMBER_DIGITS
                || end - at < 2
                || source[at] != '\r'
                || source[at + 1] != '\n') {
            return readAnyNumber();
        }
        position = at + 2;
        return negative ? -value : value;
    }

    private long readAnyNumber() {
        int length = lineLength(0);
        long value = numberAt(0, length);
        position += 1 + length + 2;
        return value;
    }

    /** The number in a line that is there, whose marker is {@code offset} after the next byte. */
    long numberAt(int offset, int length) {
        try {
            return Numbers.parseLong(bytes, position + offset + 1, length);
        } catch (NumberFormatException notOne) {
            throw malformed("the " + length + " bytes after " + describe(bytes[position + offset]) + " are no integer");
        }
    }

    /** Takes {@code count} bytes into an array of their own, without a detour when they are not here yet. */
    void take(byte[] into, int offset, int count) {
        if (limit - position < count && count <= bytes.length) {
            fetch(count);
        }
        int here = Math.min(count, limit - position);
        System.arraycopy(bytes, position, into, offset, here);
        position += here;
        for (int got = here; got < count; ) {
            int more = read(into, offset + got, count - got, Place.WITHIN_REPLY);
            bytesBefore += more;
            got += more;
        }
    }

    /** Consumes {@code count} bytes without keeping them. */
    void skip(int count) {
        int left = count;
        while (left > limit - position) {
            left -= limit - position;
            position = limit;
            makeRoom(1);
            receive(Place.WITHIN_REPLY);
        }
        position += left;
    }

    /** Gives back memory that was not needed lately. For when a reply was consumed. */
    void settle() {
        if (bytes.length > INITIAL_BYTES && position == limit) {
            int capacity = retention.capacityAfter(bytes.length, peak);
            peak = 0;
            if (capacity != bytes.length) {
                moveTo(new byte[capacity]);
            }
        }
    }

    /** Marks the stream as lost to an I/O failure. */
    UncheckedIOException lose(IOException cause) {
        lost = cause;
        return new UncheckedIOException(cause);
    }

    /** Marks the stream as lost to something that cannot be handled, such as a lack of memory. */
    void lose(Error cause) {
        lost = cause;
    }

    /** Marks the stream as lost because it is not RESP, or beyond a limit. */
    RedisProtocolException malformed(String fact) {
        RedisProtocolException failure = new RedisProtocolException(
                "at byte " + bytesRead() + " of what the server sent: " + fact + "; the connection is closed", null);
        lost = failure;
        return failure;
    }

    /** A byte for a message: never more than one, because what was sent may be secret. */
    static String describe(byte value) {
        String hex = String.format("0x%02X", value);
        return value > ' ' && value < 0x7F ? hex + " ('" + (char) value + "')" : hex;
    }

    @Override
    public String toString() {
        return "ReadBuffer[" + (limit - position) + " of " + bytes.length + " bytes, " + bytesRead() + " read"
                + (lost == null ? "]" : ", lost]");
    }

    /** For tests: how much memory it holds. */
    int capacity() {
        return bytes.length;
    }
}
