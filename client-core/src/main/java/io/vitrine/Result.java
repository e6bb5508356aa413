package io.vitrine;

import org.jspecify.annotations.Nullable;

/**
 * What one command of a batch came to: its value or its own error. A miss is a value, null.
 *
 * @param <T> the Java type of the value
 */
public sealed interface Result<T extends @Nullable Object> {

    /** The value; throws the error if there is one. */
    T get();

    /** Whether there is a value (null included) rather than an error. */
    boolean isOk();

    /**
     * A value.
     *
     * @param value null for a miss
     */
    record Ok<T extends @Nullable Object>(T value) implements Result<T> {

        @Override
        public T get() {
            return value;
        }

        @Override
        public boolean isOk() {
            return true;
        }

        /** Says that there is a value, not which. */
        @Override
        public String toString() {
            return "Ok";
        }
    }

    /**
     * An error of this command alone; the others of its batch are not affected.
     *
     * @param error what went wrong
     */
    record Err<T extends @Nullable Object>(RedisException error) implements Result<T> {

        @Override
        public T get() {
            throw error;
        }

        @Override
        public boolean isOk() {
            return false;
        }

        /** The kind and code of the error. */
        @Override
        public String toString() {
            return "Err[" + error.kind() + (error.code() == null ? "" : ", " + error.code()) + "]";
        }
    }
}
