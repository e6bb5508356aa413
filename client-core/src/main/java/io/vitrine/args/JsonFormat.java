package io.vitrine.args;

/** In which format a JSON value is sent: {@code FORMAT}. JSON text, if nothing is said. */
public enum JsonFormat {
    /** JSON text. */
    STRING,
    /** JSON text; another name of {@link #STRING}. */
    JSON,
    /** A BSON document, of which the value of the first member is set. */
    BSON
}
