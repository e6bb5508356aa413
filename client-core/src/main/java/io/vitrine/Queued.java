package io.vitrine;

import org.jspecify.annotations.Nullable;

/**
 * The handle of a command in a batch: its result, once the batch has run.
 *
 * @param <T> the Java type of the value
 */
public interface Queued<T extends @Nullable Object> {

    /**
     * The value.
     *
     * @throws IllegalStateException when the batch has not run (yet), or failed or was aborted as a whole
     * @throws RedisException the command's own error
     */
    T get();

    /**
     * The value or the command's own error.
     *
     * @throws IllegalStateException as {@link #get}
     */
    Result<T> result();
}
