package io.vitrine.internal.resp;

import io.vitrine.command.ReplyType;
import io.vitrine.options.ProtocolLimits;

/**
 * Reads what stands before the content of an element, and holds it against the limits before anybody sets memory aside.
 *
 * <pre>
 * $ length CRLF content CRLF      bulk string; -1 for null      ! the same, an error
 * = length CRLF fff : content     verbatim string: a format of three letters in front
 * $? CRLF (; length CRLF content CRLF)* ;0 CRLF                 streamed string
 * + content CRLF                  simple string                 - the same, an error
 * * count CRLF elements           array; -1 for null            ~ &gt; the same
 * % count CRLF (key value)*       map                           | the same, an attribute
 * *? CRLF elements . CRLF         streamed aggregate, with any of the markers
 * _ CRLF                          null
 * # t|f CRLF                      boolean
 * </pre>
 */
final class Headers {

    /** Stands for null instead of a length or a count. */
    static final int NULL = -1;

    /** Stands for a count that is not told. */
    static final int STREAMED = -2;

    private static final int VERBATIM_FORMAT_BYTES = 4;

    private final ReadBuffer in;
    private final ProtocolLimits limits;

    Headers(ReadBuffer in, ProtocolLimits limits) {
        this.in = in;
        this.limits = limits;
    }

    /** The type of the next element, which has this marker. */
    ReplyType type(byte marker) {
        ReplyType type = Markers.type(marker);
        if (type == null) {
            throw unknown(marker);
        }
        return isNull(marker) ? ReplyType.NULL : type;
    }

    RuntimeException unknown(byte marker) {
        return in.malformed(
                ReadBuffer.describe(marker) + " begins no element of RESP; is this the port of a Redis server,"
                        + " and is TLS on at both ends or at none?");
    }

    boolean isNull(byte marker) {
        return marker == Markers.NULL || ((marker == Markers.BULK || marker == Markers.ARRAY) && in.peek(1) == '-');
    }

    /** Consumes an element for which {@link #isNull} holds. */
    void consumeNull(byte marker) {
        if (marker == Markers.NULL) {
            in.requireCrlf(1);
            in.position += 3;
        } else if (in.readNumber() != NULL) {
            throw in.malformed("a length below -1");
        }
    }

    boolean consumeBoolean() {
        byte value = in.peek(1);
        in.requireCrlf(2);
        if (value != 't' && value != 'f') {
            throw in.malformed("expected t or f for a boolean, got " + ReadBuffer.describe(value));
        }
        in.position += 4;
        return value == 't';
    }

    /**
     * Consumes what stands before the content of a string, which then begins at the next byte and is followed by CRLF.
     *
     * @param marker of a string, an error or a null
     * @return the length of the content, or {@link #NULL}
     */
    int stringLength(byte marker) {
        return switch (marker) {
            case Markers.BULK, Markers.BLOB_ERROR -> bulkLength(marker);
            case Markers.VERBATIM -> verbatimLength(marker);
            case Markers.NULL -> {
                consumeNull(marker);
                yield NULL;
            }
            default -> lineLength();
        };
    }

    /** Consumes the marker of a line and leaves its content. */
    int lineLength() {
        int length = in.lineLength(0);
        in.position++;
        return length;
    }

    private int bulkLength(byte marker) {
        if (in.peek(1) == '?' && marker == Markers.BULK) {
            return StreamedStrings.join(in, limits.maxBulkBytes());
        }
        long length = in.readNumber();
        if ((length >= 0 && length <= limits.maxBulkBytes()) || (length == NULL && marker == Markers.BULK)) {
            return (int) length;
        }
        throw in.malformed(
                length < 0
                        ? "a string of a negative length"
                        : "a string of " + length + " bytes is beyond the limit of " + limits.maxBulkBytes()
                                + " bytes (maxBulkBytes)");
    }

    private int verbatimLength(byte marker) {
        int length = bulkLength(marker);
        if (length < VERBATIM_FORMAT_BYTES || in.peek(VERBATIM_FORMAT_BYTES - 1) != ':') {
            throw in.malformed("a verbatim string without its format");
        }
        in.position += VERBATIM_FORMAT_BYTES;
        return length - VERBATIM_FORMAT_BYTES;
    }

    /**
     * Consumes what stands before the elements of an aggregate.
     *
     * @return the number of elements, or of pairs for a map or attribute; {@link #NULL} or {@link #STREAMED}
     */
    int aggregateCount(byte marker) {
        if (in.peek(1) == '?') {
            in.requireCrlf(2);
            in.position += 4;
            return STREAMED;
        }
        long count = in.readNumber();
        if ((count >= 0 && count <= limits.maxElements()) || (count == NULL && marker == Markers.ARRAY)) {
            return (int) count;
        }
        throw in.malformed(
                count < 0
                        ? "an aggregate of a negative length"
                        : "an aggregate of " + count + " elements is beyond the limit of " + limits.maxElements()
                                + " (maxElements)");
    }
}
