package io.vitrine;

import io.vitrine.command.Command;
import org.jspecify.annotations.Nullable;

/** A command of a batch and its result to come. */
final class QueuedCommand<T extends @Nullable Object> implements Queued<T> {

    private final Command<T> command;
    private @Nullable Result<T> result;
    private String missing = "the batch has not run yet; execute it first";

    QueuedCommand(Command<T> command) {
        this.command = command;
    }

    Command<T> command() {
        return command;
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // the decoder of a Command<T> gives a T, null included where T is
    Result<T> deliver(@Nullable Object value) {
        Result<T> delivered =
                value instanceof RedisException error ? new Result.Err<>(error) : new Result.Ok<>((T) value);
        result = delivered;
        return delivered;
    }

    void abandon(String reason) {
        missing = reason;
    }

    @Override
    public T get() {
        return result().get();
    }

    @Override
    public Result<T> result() {
        if (result == null) {
            throw new IllegalStateException(command.name() + " has no result: " + missing);
        }
        return result;
    }

    @Override
    public String toString() {
        return "Queued[" + command.name() + ": " + (result == null ? missing : result) + "]";
    }
}
