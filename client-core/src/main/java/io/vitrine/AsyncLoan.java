package io.vitrine;

import io.vitrine.command.CommandFactories;
import io.vitrine.internal.client.Execution;
import io.vitrine.internal.routing.LentNode;
import io.vitrine.internal.shared.Link;
import io.vitrine.internal.shared.PrivateLinks;
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
        CompletableFuture<R> result = new CompletableFuture<>();
        long deadlineNanos = execution.limits().deadlineNanos(System.nanoTime());
        var unused = links.acquire(deadlineNanos).whenComplete((link, failure) -> {
            if (link == null) {
                result.completeExceptionally(links.failureOf(Outcome.unwrap(failure)));
            } else {
                lend(link, callback, result);
            }
        });
        return result;
    }

    private <R extends @Nullable Object> void lend(
            Link link,
            Function<? super AsyncExclusiveConnection<K, V>, ? extends CompletionStage<R>> callback,
            CompletableFuture<R> result) {
        LentNode node = new LentNode(link);
        AsyncExclusiveConnection<K, V> lent = new AsyncExclusiveConnection<>(factories, execution.on(node), node);
        CompletionStage<R> stage;
        try {
            stage = callback.apply(lent);
        } catch (RuntimeException | Error thrown) {
            stage = CompletableFuture.failedFuture(thrown);
        }
        stage.whenComplete((value, failure) -> {
            lent.end().whenComplete((clean, unexpected) -> {
                node.end();
                if (Boolean.TRUE.equals(clean)) {
                    links.release(link);
                } else {
                    links.discard(link);
                }
            });
            if (failure == null) {
                result.complete(value);
            } else {
                result.completeExceptionally(Outcome.unwrap(failure));
            }
        });
    }
}
