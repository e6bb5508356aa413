package io.vitrine.command;

import io.vitrine.Queued;
import org.jspecify.annotations.Nullable;

/**
 * Collects commands for a batch: what the queued faces stand on.
 *
 * @param <K> the type of keys and hash fields
 * @param <V> the type of values
 */
public interface QueuedExecutor<K, V> {

    /** Makes commands for this executor's types of keys and values. */
    CommandFactories<K, V> commandFactories();

    /** Puts a command into the batch. */
    <T extends @Nullable Object> Queued<T> enqueue(Command<T> command);
}
