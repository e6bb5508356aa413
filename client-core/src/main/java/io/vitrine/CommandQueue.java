package io.vitrine;

import io.vitrine.command.Command;
import io.vitrine.command.CommandFactories;
import io.vitrine.command.QueuedCommands;
import io.vitrine.internal.shared.SteppedStage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Collects commands with their handles, and hands out results once. For one thread at a time. */
abstract class CommandQueue<K, V> implements QueuedCommands<K, V> {

    private final CommandFactories<K, V> factories;
    private final List<QueuedCommand<?>> handles = new ArrayList<>();
    private boolean sealed;

    CommandQueue(CommandFactories<K, V> factories) {
        this.factories = factories;
    }

    @Override
    public final CommandFactories<K, V> commandFactories() {
        return factories;
    }

    @Override
    public final <T extends @Nullable Object> Queued<T> enqueue(Command<T> command) {
        if (sealed) {
            throw new IllegalStateException(
                    "this batch has been sent or closed; a handle of it is of no use for more commands");
        }
        ConnectionState.refuseChanging(command);
        if (command.blocksFor() != null) {
            throw new IllegalArgumentException(command.name()
                    + " blocks and would hold up all commands behind it in the batch; call it on the client");
        }
        QueuedCommand<T> handle = new QueuedCommand<>(command);
        handles.add(handle);
        return handle;
    }

    /** The number of commands collected. */
    public final int size() {
        return handles.size();
    }

    /** Ends the collecting. */
    final List<Command<?>> seal() {
        if (sealed) {
            throw new IllegalStateException("this batch has been sent or closed; it is not sent again");
        }
        sealed = true;
        List<Command<?>> commands = new ArrayList<>(handles.size());
        handles.forEach(handle -> commands.add(handle.command()));
        return commands;
    }

    /** Says to all handles why they have no result. */
    final void abandon(String reason) {
        sealed = true;
        handles.forEach(handle -> handle.abandon(reason));
    }

    /** A stage that gives each handle its result first; cancelling it cancels what was sent. */
    final CompletionStage<List<Result<?>>> delivered(CompletionStage<@Nullable Object[]> sent, String failed) {
        return SteppedStage.handling(sent, (results, failure) -> {
            if (failure != null) {
                abandon(failed + ": "
                        + (failure instanceof CancellationException ? "it was cancelled" : failure.getMessage()));
                throw failure instanceof CompletionException wrapped ? wrapped : new CompletionException(failure);
            }
            return deliver(results);
        });
    }

    /** Gives each handle its result. */
    final List<Result<?>> deliver(@Nullable Object[] results) {
        List<Result<?>> all = new ArrayList<>(results.length);
        for (int i = 0; i < results.length; i++) {
            all.add(handles.get(i).deliver(results[i]));
        }
        return List.copyOf(all);
    }
}
