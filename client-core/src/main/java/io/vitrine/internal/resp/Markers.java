package io.vitrine.internal.resp;

import io.vitrine.command.ReplyType;
import org.jspecify.annotations.Nullable;

/**
 * The first byte of every element of RESP2 and RESP3.
 *
 * @see <a href="https://redis.io/docs/latest/develop/reference/protocol-spec/">RESP specification</a>
 * @see <a href="https://github.com/redis/redis-specifications/blob/master/protocol/RESP3.md">RESP3, with the streamed types</a>
 */
final class Markers {

    static final byte SIMPLE_STRING = '+';
    static final byte ERROR = '-';
    static final byte INTEGER = ':';
    static final byte BULK = '$';
    static final byte ARRAY = '*';
    static final byte NULL = '_';
    static final byte BOOLEAN = '#';
    static final byte DOUBLE = ',';
    static final byte BIG_NUMBER = '(';
    static final byte BLOB_ERROR = '!';
    static final byte VERBATIM = '=';
    static final byte MAP = '%';
    static final byte SET = '~';
    static final byte PUSH = '>';
    static final byte ATTRIBUTE = '|';
    static final byte CHUNK = ';';
    static final byte STREAM_END = '.';

    private Markers() {}

    /** The type an element with this marker has if it is not null; null for what begins no element. */
    static @Nullable ReplyType type(byte marker) {
        return switch (marker) {
            case SIMPLE_STRING, BULK, VERBATIM -> ReplyType.STRING;
            case ERROR, BLOB_ERROR -> ReplyType.ERROR;
            case INTEGER -> ReplyType.INTEGER;
            case ARRAY -> ReplyType.ARRAY;
            case NULL -> ReplyType.NULL;
            case BOOLEAN -> ReplyType.BOOLEAN;
            case DOUBLE -> ReplyType.DOUBLE;
            case BIG_NUMBER -> ReplyType.BIG_NUMBER;
            case MAP -> ReplyType.MAP;
            case SET -> ReplyType.SET;
            case PUSH -> ReplyType.PUSH;
            default -> null;
        };
    }
}
