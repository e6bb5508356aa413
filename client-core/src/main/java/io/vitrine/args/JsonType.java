package io.vitrine.args;

/** The type of a JSON value, as {@code JSON.TYPE} tells. */
public enum JsonType {
    /** {@code null} */
    NULL,
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** A number without a fraction. */
    INTEGER,
    /** A number with a fraction. */
    NUMBER,
    /** A string. */
    STRING,
    /** An object. */
    OBJECT,
    /** An array. */
    ARRAY
}
