package io.vitrine.command;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Runs commands without waiting: what the asynchronous faces stand on.
 *
 * @param <K> the type of keys and hash fields
 * @param <V> the type of values
 */
public interface AsyncExecutor<K, V> {

    /** Makes commands for this executor's types of keys and values. */
    CommandFactories<K, V> commandFactories();

    /** Runs a command; the stage fails with an {@link io.vitrine.RedisException}. Never throws that itself. */
    <T extends @Nullable Object> CompletionStage<T> execute(Command<T> command);
}
