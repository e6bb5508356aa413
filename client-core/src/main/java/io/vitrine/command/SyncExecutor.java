package io.vitrine.command;

import org.jspecify.annotations.Nullable;

/**
 * Runs commands and waits for their replies: what the synchronous faces stand on.
 *
 * @param <K> the type of keys and hash fields
 * @param <V> the type of values
 */
public interface SyncExecutor<K, V> {

    /** Makes commands for this executor's types of keys and values. */
    CommandFactories<K, V> commandFactories();

    /**
     * Runs a command.
     *
     * @throws io.vitrine.RedisException when there is no reply, it is an error, or it cannot be read
     */
    <T extends @Nullable Object> T execute(Command<T> command);
}
