package io.vitrine.internal.batch;

import io.vitrine.command.Command;
import io.vitrine.internal.connection.Connection;
import io.vitrine.internal.time.PhaseClock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Commands that are sent together and answered one by one. */
public final class PipelineBatch extends Batch {

    private final List<Command<?>> sent;

    /** A batch; the first use of a script is sent with its source, so that the uses after it find it. */
    public PipelineBatch(List<Command<?>> commands) {
        super(commands);
        this.sent = ScriptSources.firstInFull(commands());
    }

    @Override
    public Kind kind() {
        return Kind.PIPELINE;
    }

    @Override
    public List<Command<?>> sent() {
        return sent;
    }

    @Override
    public boolean isWhole() {
        return false;
    }

    @Override
    public @Nullable Object[] resultsOf(@Nullable Object[] answers, Runnable spoiled) {
        return answers;
    }

    @Override
    public @Nullable Object[] exchange(Connection connection, long deadlineNanos, @Nullable PhaseClock phases) {
        return connection.exchangeAll(sent, deadlineNanos, phases);
    }
}
