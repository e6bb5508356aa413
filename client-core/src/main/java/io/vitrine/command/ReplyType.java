package io.vitrine.command;

/**
 * The type of an element of a reply, with RESP2 and RESP3 spellings of the same thing folded together.
 *
 * @see <a href="https://redis.io/docs/latest/develop/reference/protocol-spec/">RESP specification</a>
 */
public enum ReplyType {
    /** {@code +}, {@code $}, {@code =}: text or bytes. */
    STRING,
    /** {@code :} */
    INTEGER,
    /** {@code ,} */
    DOUBLE,
    /** {@code #} */
    BOOLEAN,
    /** {@code (} */
    BIG_NUMBER,
    /** {@code _}, {@code $-1}, {@code *-1} */
    NULL,
    /** {@code -}, {@code !} */
    ERROR,
    /** {@code *} */
    ARRAY,
    /** {@code ~} */
    SET,
    /** {@code %} */
    MAP,
    /** {@code >} */
    PUSH
}
