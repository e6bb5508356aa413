package io.vitrine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a transaction came to. Immutable. */
public final class TransactionResult {

    static final TransactionResult ABORTED = new TransactionResult(true, List.of());

    private final boolean aborted;
    private final List<Result<?>> results;

    private TransactionResult(boolean aborted, List<Result<?>> results) {
        this.aborted = aborted;
        this.results = results;
    }

    static TransactionResult committed(List<Result<?>> results) {
        return new TransactionResult(false, results);
    }

    /** Whether EXEC ran the commands. */
    public boolean committed() {
        return !aborted;
    }

    /** Whether a watched key had changed, so that nothing was run. */
    public boolean aborted() {
        return aborted;
    }

    /** One result a command, in order; empty when aborted. */
    public List<Result<?>> results() {
        return results;
    }

    /**
     * The values in order, null for a miss; empty when aborted.
     *
     * @throws PipelineException when a command failed; the others have run all the same
     */
    public List<@Nullable Object> valuesOrThrow() {
        return Results.valuesOrThrow(results);
    }

    @Override
    public String toString() {
        return aborted ? "TransactionResult[aborted]" : "TransactionResult[committed, " + results + "]";
    }
}
