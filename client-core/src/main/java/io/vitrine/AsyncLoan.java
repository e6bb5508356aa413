package io.vitrine;

import io.vitrine.command.CommandFactories;
import io.vitrine.internal.client.Execution;
import io.vitrine.internal.routing.LentNode;
import io.vitrine.internal.shared.Link;
import io.vitrine.internal.shared.PrivateLinks;
import io.vitrine.internal.shared.SteppedStage;
import io.vitrine.spi.Outcome;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lends a connection to an asynchronous callback and takes it back when the callback's stage has completed. */
final class AsyncLoan<K, V> {

    private final Execution execution;
    private final PrivateLinks links;
    private final CommandFactories<K, V> factories;

    AsyncLoan(Execution execution, PrivateLinks links, CommandFactories<K, V> factories) {
        this.execution = execution;
        this.links = links;
        this.factories = factories;
    }

    <R extends @Nullable Object> CompletionStage<R> use(
            Function<? super AsyncExclusiveConnection<K, V>, ? extends CompletionStage<R>> callback) {
        SteppedStage<R> result = new SteppedStage<>();
        CompletableFuture<Link> place = links.acquire(execution.limits().deadlineNanos(System.nanoTime()));
        result.underway(place);
        var unused = place.whenComplete((link, failure) -> {
            if (link == null) {
                result.completeExceptionally(Outcome.unwrap(failure));
            } else if (result.isDone()) { // cancelled in this very moment
                links.release(link);
            } else {
                lend(link, callback, result);
            }
        });
        return result;
    }

    private <R extends @Nullable Object> void lend(
            Link link,
            Function<? super AsyncExclusiveConnection<K, V>, ? extends CompletionStage<R>> callback,
            SteppedStage<R> result) {
        LentNode node = new LentNode(link);
        AsyncExclusiveConnection<K, V> lent = new AsyncExclusiveConnection<>(factories, execution.on(node), node);
        SteppedStage<R> loan = new SteppedStage<>(); // ends with the callback's stage, or earlier when it is cancelled
        var unused = loan.whenComplete((value, failure) -> {
            CompletionStage<Boolean> ended = lent.end(!loan.isCancelled());
            ended.whenComplete((clean, unexpected) -> giveBack(link, node, Boolean.TRUE.equals(clean)));
            result.end(value, failure);
        });
        result.underway(loan);
        if (!loan.isDone()) {
            stageOf(callback, lent).whenComplete(loan::end);
        }
    }

    private static <K, V, R extends @Nullable Object> CompletionStage<R> stageOf(
            Function<? super AsyncExclusiveConnection<K, V>, ? extends CompletionStage<R>> callback,
            AsyncExclusiveConnection<K, V> lent) {
        try {
            CompletionStage<R> stage = callback.apply(lent);
            return stage != null
                    ? stage
                    : CompletableFuture.failedFuture(new IllegalStateException(
                            "the callback returned null; it must return a stage, which says when it has ended"));
        } catch (RuntimeException | Error thrown) {
            return CompletableFuture.failedFuture(thrown);
        }
    }

    private void giveBack(Link link, LentNode node, boolean clean) {
        node.end();
        if (clean) {
            links.release(link);
        } else {
            links.discard(link);
        }
    }
}
