package io.vitrine.internal.resp;

import io.vitrine.CodecException;
import io.vitrine.RedisException;
import io.vitrine.RedisServerException;
import io.vitrine.command.Codec;
import io.vitrine.command.Decoder;
import io.vitrine.command.ReplyReader;
import io.vitrine.command.ReplyType;
import io.vitrine.internal.resp.Frames.Kind;
import io.vitrine.options.ProtocolLimits;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads the elements of a reply, one method per type behind one look at the marker. The trouble it meets decides what becomes of
 * the connection: an error element and an element of another type than asked for are thrown and leave the stream in step
 * ({@link #readElement} then skips what is left); bytes that are not RESP are thrown and lose the stream, see
 * {@link ReadBuffer}. For one thread at a time.
 */
final class ElementReader implements ReplyReader {

    /** Longer than any number a server writes; turning digits into a number takes time that grows with their square. */
    private static final int LONGEST_NUMBER_BYTES = 4096;

    private final ReadBuffer in;
    private final Frames frames;
    private final ProtocolLimits limits;
    private final Headers headers;
    private final SkippedElements skipped;

    ElementReader(ReadBuffer in, Frames frames, ProtocolLimits limits) {
        this.in = in;
        this.frames = frames;
        this.limits = limits;
        this.headers = new Headers(in, limits);
        this.skipped = new SkippedElements(in, frames, headers);
    }

    /** Reads a whole reply: its value, or what went wrong within it while the stream stayed in step. */
    @Nullable
    Object readReply(Decoder<?> decoder) {
        frames.begin();
        return decodeOne(decoder, 0);
    }

    @Override
    public @Nullable Object readElement(Decoder<?> decoder) {
        marker();
        int boundary = frames.enterBoundary();
        Object result = decodeOne(decoder, boundary);
        frames.leaveBoundary();
        return result;
    }

    private @Nullable Object decodeOne(Decoder<?> decoder, int boundary) {
        Object result;
        try {
            result = isError(marker()) ? readError() : decoder.decode(this);
        } catch (RuntimeException failure) {
            result = asValue(failure);
        } catch (Error unmanageable) {
            in.lose(unmanageable);
            throw unmanageable;
        }
        return frames.isComplete(boundary) && in.lost() == null ? result : complete(boundary, result);
    }

    private RedisException asValue(RuntimeException failure) {
        if (in.lost() != null) {
            throw failure;
        }
        return failure instanceof RedisException known
                ? known
                : new CodecException(
                        "the decoder failed with " + failure.getClass().getName(), failure);
    }

    private Object complete(int boundary, @Nullable Object result) {
        if (in.lost() != null) {
            throw new IllegalStateException("the decoder went on after the stream was lost", in.lost());
        }
        String rest = frames.path();
        skipTo(boundary);
        return result instanceof RedisException
                ? result
                : new CodecException("the decoder did not read the reply to its end" + Mismatch.at(rest), null);
    }

    /** Skips what is left of a reply. */
    void skipTo(int boundary) {
        while (!frames.isComplete(boundary)) {
            skipped.skipOne();
        }
    }

    /** The next marker, past all attributes. */
    byte marker() {
        if (frames.isExhausted()) {
            throw new CodecException("the decoder reads beyond the end of the reply", null);
        }
        byte marker = in.peek();
        return marker == Markers.ATTRIBUTE ? skipped.markerAfterAttributes() : marker;
    }

    /** Consumes attributes that stand before a reply or a push, and tells which it is. */
    byte markerAfterAttributes() {
        return skipped.markerAfterAttributes();
    }

    @Override
    public ReplyType type() {
        return headers.type(marker());
    }

    @Override
    public boolean readNull() {
        byte marker = marker();
        if (!headers.isNull(marker)) {
            return false;
        }
        headers.consumeNull(marker);
        frames.elementDone();
        return true;
    }

    @Override
    public long readLong() {
        byte marker = marker();
        if (marker == Markers.INTEGER) {
            long value = in.readNumber();
            frames.elementDone();
            return value;
        }
        if (marker == Markers.BIG_NUMBER) {
            return longOf(readBigInteger());
        }
        int length = openNumber("an integer", marker);
        try {
            return Numbers.parseLong(in.bytes, in.position, length);
        } catch (NumberFormatException notOne) {
            throw notANumber("an integer of 64 bits", marker);
        } finally {
            close(length);
        }
    }

    private static long longOf(BigInteger number) {
        if (number.bitLength() >= Long.SIZE) {
            throw Mismatch.of("an integer of 64 bits", "a big number of " + (number.bitLength() + 1) + " bits", "");
        }
        return number.longValue();
    }

    @Override
    public double readDouble() {
        byte marker = marker();
        if (marker == Markers.INTEGER) {
            return readLong();
        }
        int length = marker == Markers.DOUBLE ? headers.lineLength() : openNumber("a number", marker);
        try {
            return Numbers.parseDouble(in.bytes, in.position, length);
        } catch (NumberFormatException notOne) {
            throw notANumber("a number", marker);
        } finally {
            close(length);
        }
    }

    @Override
    public BigInteger readBigInteger() {
        byte marker = marker();
        if (marker == Markers.INTEGER) {
            return BigInteger.valueOf(readLong());
        }
        int length = openNumber("an integer", marker);
        try {
            return Numbers.parseBigInteger(in.bytes, in.position, length);
        } catch (NumberFormatException notOne) {
            throw notANumber("an integer", marker);
        } finally {
            close(length);
        }
    }

    /** Makes the digits of a big number or of a string lie at the next byte, CRLF after them. */
    private int openNumber(String expected, byte marker) {
        int length = marker == Markers.BIG_NUMBER ? headers.lineLength() : openString(expected, marker);
        if (length == Headers.NULL) {
            throw Mismatch.of(expected, "null", frames.path());
        }
        if (length <= LONGEST_NUMBER_BYTES) {
            in.requireCrlf(length);
            return length;
        }
        String path = frames.path();
        in.skip(length);
        in.requireCrlf(0);
        close(0);
        throw Mismatch.of(expected, "a string of " + length + " bytes", path);
    }

    private RuntimeException notANumber(String expected, byte marker) {
        return marker == Markers.DOUBLE || marker == Markers.BIG_NUMBER
                ? in.malformed("no number after " + ReadBuffer.describe(marker))
                : Mismatch.of(expected, "a string that is none", frames.path());
    }

    @Override
    public boolean readBoolean() {
        byte marker = marker();
        if (marker == Markers.BOOLEAN) {
            boolean value = headers.consumeBoolean();
            frames.elementDone();
            return value;
        }
        if (marker != Markers.INTEGER) {
            throw mismatch("a boolean", marker);
        }
        String path = frames.path();
        long number = readLong();
        if (number != 0 && number != 1) {
            throw Mismatch.of("a boolean", "an integer other than 0 and 1", path);
        }
        return number == 1;
    }

    @Override
    public @Nullable String readString() {
        return readValue(Codec.UTF8);
    }

    @Override
    public byte @Nullable [] readBytes() {
        int length = openString("a string", marker());
        if (length == Headers.NULL) {
            return null;
        }
        byte[] value = new byte[length];
        in.take(value, 0, length);
        in.requireCrlf(0);
        close(0);
        return value;
    }

    @Override
    @SuppressWarnings("unchecked") // the codec of byte arrays
    public <T> @Nullable T readValue(Codec<T> codec) {
        if (codec == Codec.BYTES) {
            return (T) readBytes();
        }
        int length = frames.isExhausted() ? Headers.NULL : in.openWholeBulk(limits.maxBulkBytes());
        if (length < 0) {
            length = openString("a string", marker());
            if (length == Headers.NULL) {
                return null;
            }
            in.requireCrlf(length);
        }
        try {
            return codec.decode(in.bytes, in.position, length);
        } catch (RuntimeException failure) {
            throw unreadable(codec, length, failure);
        } finally {
            close(length);
        }
    }

    private RuntimeException unreadable(Codec<?> codec, int length, RuntimeException failure) {
        String path = frames.path();
        return failure instanceof CodecException && path.isEmpty()
                ? failure
                : new CodecException(
                        "the codec " + codec + " cannot read the " + length + " bytes" + Mismatch.at(path), failure);
    }

    /** Makes the content of a string begin at the next byte, CRLF after it; consumes a null and tells so. */
    private int openString(String expected, byte marker) {
        if (marker != Markers.BULK && Markers.type(marker) != ReplyType.STRING && !headers.isNull(marker)) {
            throw mismatch(expected, marker);
        }
        if (marker == Markers.ARRAY) {
            headers.consumeNull(marker);
            frames.elementDone();
            return Headers.NULL;
        }
        int length = headers.stringLength(marker);
        if (length == Headers.NULL) {
            frames.elementDone();
        }
        return length;
    }

    /** Consumes the content of a string and its CRLF, which are there. */
    private void close(int length) {
        in.position += length + 2;
        frames.elementDone();
    }

    @Override
    public int readArray() {
        byte marker = marker();
        return switch (marker) {
            case Markers.ARRAY, Markers.SET, Markers.PUSH -> open(marker, 1);
            case Markers.MAP -> open(marker, 2);
            default -> nullOrMismatch("an array", marker);
        };
    }

    @Override
    public int readMap() {
        byte marker = marker();
        int elements = switch (marker) {
            case Markers.MAP -> open(marker, 2);
            case Markers.ARRAY -> open(marker, 1);
            default -> nullOrMismatch("a map", marker);
        };
        if (elements > 0 && (elements & 1) == 1) {
            throw marker == Markers.MAP
                    ? in.malformed("a streamed map of " + elements + " elements, which makes no pairs")
                    : Mismatch.of("a map", "an array of " + elements + " elements", "");
        }
        return elements == Headers.NULL ? Headers.NULL : elements / 2;
    }

    /** Begins an aggregate and tells the number of its elements. */
    private int open(byte marker, int elementsEach) {
        int entries = headers.aggregateCount(marker);
        if (entries == Headers.STREAMED) {
            int elements = StreamedAggregates.countAhead(in, limits);
            frames.enter(elements, Kind.STREAMED);
            return elements;
        }
        if (entries <= 0) {
            frames.elementDone();
            return entries;
        }
        frames.enter(entries * elementsEach, Kind.COUNTED);
        return entries * elementsEach;
    }

    private int nullOrMismatch(String expected, byte marker) {
        if (!headers.isNull(marker)) {
            throw mismatch(expected, marker);
        }
        headers.consumeNull(marker);
        frames.elementDone();
        return Headers.NULL;
    }

    private RuntimeException mismatch(String expected, byte marker) {
        return isError(marker)
                ? readError()
                : Mismatch.of(expected, Mismatch.words(headers.type(marker)), frames.path());
    }

    private static boolean isError(byte marker) {
        return marker == Markers.ERROR || marker == Markers.BLOB_ERROR;
    }

    @Override
    public RedisServerException readError() {
        byte marker = marker();
        if (!isError(marker)) {
            throw Mismatch.of("an error", Mismatch.words(headers.type(marker)), frames.path());
        }
        int length = headers.stringLength(marker);
        in.requireCrlf(length);
        String text = new String(in.bytes, in.position, length, StandardCharsets.UTF_8);
        close(length);
        return ServerErrors.of(text);
    }

    @Override
    public @Nullable Object readAny() {
        return NaturalReply.read(this);
    }

    @Override
    public void skip() {
        marker();
        int depth = frames.depth();
        do {
            skipped.skipOne();
        } while (frames.depth() > depth);
    }
}
