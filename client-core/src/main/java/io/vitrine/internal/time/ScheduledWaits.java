package io.vitrine.internal.time;
import java.util.concurrent.*;
import org.jspecify.annotations.Nullable;
public final class ScheduledWaits implements Waits { private final Executor executor; public ScheduledWaits(Executor e) { executor = e; }
 @Override public CompletionStage<@Nullable Void> pause(long nanos) { if (nanos <= 0) return CompletableFuture.completedFuture(null); return CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS, executor)); } }
