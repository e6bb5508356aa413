package io.vitrine.internal.batch;

import io.vitrine.RedisException;
import io.vitrine.command.Command;
import io.vitrine.internal.connection.Connection;
import io.vitrine.internal.time.PhaseClock;
import io.vitrine.spi.Outcome;
import io.vitrine.spi.Pipeline;
import io.vitrine.spi.Reply;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Commands that travel together, as the chain sees them and as a connection runs them. */
public abstract sealed class Batch implements Pipeline permits PipelineBatch, TransactionBatch {

    private final List<Command<?>> commands;
    private @Nullable List<Reply> replies;

    Batch(List<Command<?>> commands) {
        this.commands = List.copyOf(commands);
    }

    /**
     * Runs the batch on a connection.
     *
     * @return one result a command: its value, or its {@link RedisException} as a value
     * @throws RedisException when the batch failed as a whole
     */
    public abstract @Nullable Object[] exchange(Connection connection, long deadlineNanos, @Nullable PhaseClock phases);

    /** What goes over the wire, in order: more than the commands, for a transaction. */
    public abstract List<Command<?>> sent();

    /** Whether nothing of it may be sent when one command cannot be encoded. */
    public abstract boolean isWhole();

    /**
     * Makes the results of what was answered to {@link #sent}.
     *
     * @param spoiled told when the connection must not be used any more
     * @return as {@link #exchange}
     * @throws RedisException when the batch failed as a whole
     */
    public abstract @Nullable Object[] resultsOf(@Nullable Object[] answers, Runnable spoiled);

    /** What a batch of its kind is called where single commands are called by their names. */
    public final String operation() {
        return kind() == Kind.TRANSACTION ? "MULTI" : "PIPELINE";
    }

    @Override
    public List<Command<?>> commands() {
        return commands;
    }

    @Override
    public Outcome outcome(int index) {
        if (replies == null) {
            throw new IllegalStateException("the batch has not been answered");
        }
        return replies.get(index).outcome();
    }

    /** Turns results into what the chain carries, and keeps it for {@link #outcome}. */
    public List<Reply> answer(@Nullable Object[] results) {
        List<Reply> answer = new ArrayList<>(results.length);
        for (int i = 0; i < results.length; i++) {
            answer.add(reply(commands.get(i), results[i]));
        }
        replies = answer;
        return answer;
    }

    private static Reply reply(Command<?> command, @Nullable Object result) {
        if (result instanceof RedisException error) {
            return Reply.ofError(error);
        }
        return result == null && command.returnsNothing() ? Reply.done() : Reply.of(result);
    }

    /** The kind and size of the batch, no arguments. */
    @Override
    public String toString() {
        return kind() + "(" + commands.size() + " commands)";
    }
}
