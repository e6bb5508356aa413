package io.vitrine;

import io.vitrine.command.CommandFactories;
import io.vitrine.internal.batch.TransactionBatch;
import io.vitrine.internal.client.BlockingGuard;
import io.vitrine.internal.client.Execution;
import io.vitrine.internal.shared.SteppedStage;
import io.vitrine.spi.Outcome;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/**
 * The commands of a transaction, collected inside {@link RedisClient#transaction} or {@link WatchedTransaction#multi} and then sent
 * in one go between MULTI and EXEC. The server runs them as one, without others' commands in between; it does not roll
 * back: a command that fails while running leaves the others' effects.
 */
public final class Transaction<K, V> extends CommandQueue<K, V> {

    Transaction(CommandFactories<K, V> factories) {
        super(factories);
    }

    /** Sends MULTI, the commands and EXEC. Nothing is sent for an empty transaction without watched keys. */
    TransactionResult run(Execution execution, boolean watching) {
        BlockingGuard.check();
        TransactionBatch batch = new TransactionBatch(seal());
        if (batch.commands().isEmpty() && !watching) {
            return TransactionResult.committed(List.of());
        }
        try {
            return TransactionResult.committed(deliver(execution.call(batch)));
        } catch (TransactionAbortedException conflict) {
            abandon("the transaction was aborted because a watched key changed");
            return TransactionResult.ABORTED;
        } catch (RuntimeException failed) {
            abandon("the transaction failed as a whole: " + failed.getMessage());
            throw failed;
        }
    }

    /** As {@link #run}, without waiting. */
    CompletionStage<TransactionResult> send(Execution execution, boolean watching) {
        TransactionBatch batch = new TransactionBatch(seal());
        if (batch.commands().isEmpty() && !watching) {
            return CompletableFuture.completedFuture(TransactionResult.committed(List.of()));
        }
        CompletionStage<List<Result<?>>> delivered =
                delivered(execution.send(batch), "the transaction was aborted or failed as a whole");
        return SteppedStage.handling(delivered, (results, failure) -> {
            if (failure == null) {
                return TransactionResult.committed(results);
            }
            if (Outcome.unwrap(failure) instanceof TransactionAbortedException) {
                return TransactionResult.ABORTED;
            }
            throw failure instanceof CompletionException wrapped ? wrapped : new CompletionException(failure);
        });
    }
}
