package io.vitrine.internal.shared;

import io.vitrine.CodecException;
import io.vitrine.RedisException;
import io.vitrine.command.Command;
import io.vitrine.internal.batch.Batch;
import io.vitrine.internal.connection.SharedUse;
import io.vitrine.internal.resp.RequestBuffer;
import io.vitrine.internal.time.PhaseClock;
import io.vitrine.spi.CloseReason;
import io.vitrine.spi.Pipeline;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A batch in line: written without others' commands in between, and answered as one. Its stage gives the results of its commands. */
public final class BatchExchange extends Exchange {

    /** Null and empty once it was given up in line: it may stand there for long, and must not hold its payload. */
    private @Nullable Batch batch;

    private List<Command<?>> sent;
    private final boolean transaction;
    private @Nullable String givenUp;
    private final @Nullable Object[] answers;

    public BatchExchange(Batch batch, long deadlineNanos, boolean waitedFor, @Nullable PhaseClock phases) {
        super(deadlineNanos, waitedFor, weight(batch.sent()), phases);
        this.batch = batch;
        this.sent = batch.sent();
        this.transaction = batch.kind() == Pipeline.Kind.TRANSACTION;
        this.answers = new @Nullable Object[sent.size()];
    }

    private static int weight(List<Command<?>> commands) {
        long weight = 0;
        for (Command<?> command : commands) {
            weight += command.weight();
        }
        return (int) Math.min(Integer.MAX_VALUE, weight);
    }

    /** A command of a pipeline that cannot be encoded fails alone; one of a transaction takes the others with it. */
    @Override
    void encode(SharedUse use) {
        RequestBuffer.Mark start = use.mark();
        int encoded = 0;
        try {
            for (int i = 0; i < answers.length; i++) {
                try {
                    use.add(sent.get(i));
                    encoded++;
                } catch (CodecException refused) {
                    if (batch().isWhole()) {
                        throw refused;
                    }
                    answers[i] = refused;
                }
            }
        } catch (RuntimeException | Error refused) {
            use.rollback(start);
            throw refused;
        }
        if (encoded == 0) {
            throw new NothingToSendException();
        }
    }

    /** All commands of a pipeline could not be encoded: there will be no reply. */
    static final class NothingToSendException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NothingToSendException() {
            super("nothing of the batch could be encoded", null, false, false);
        }
    }

    /** What a batch answers of which nothing was sent. */
    @Nullable
    Object answerUnsent() {
        return answers;
    }

    @Override
    @Nullable
    Object read(SharedUse use) throws IOException {
        for (int i = 0; i < answers.length; i++) {
            if (answers[i] == null) {
                answers[i] = use.read(sent.get(i));
            }
        }
        try {
            return batch().resultsOf(answers, () -> use.connection().close(CloseReason.DIRTY));
        } catch (RedisException failed) {
            return failed;
        }
    }

    @Override
    void skip(SharedUse use) throws IOException {
        for (Object answer : answers) {
            if (answer == null) {
                use.skip();
            }
        }
    }

    /** Whether it ends with EXEC. */
    public boolean isTransaction() {
        return transaction;
    }

    @Override
    void letGo() {
        givenUp = operation();
        batch = null;
        sent = List.of();
    }

    private Batch batch() {
        return Objects.requireNonNull(batch, "batch");
    }

    @Override
    public String operation() {
        Batch known = batch;
        return known == null ? String.valueOf(givenUp) : known.toString();
    }
}
