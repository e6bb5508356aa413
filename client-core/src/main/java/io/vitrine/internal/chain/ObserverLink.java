package io.vitrine.internal.chain;

import io.vitrine.spi.Call;
import io.vitrine.spi.Next;
import io.vitrine.spi.Observer.Observation;
import io.vitrine.spi.Outcome;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Observers that stand next to each other, run as one link: started in their order, finished in reverse. */
final class ObserverLink<Q, R> implements Next<Q, R> {

    private final ObserverGuard[] observers;
    private final Function<R, Outcome> outcomeOf;
    private final Next<Q, R> next;

    ObserverLink(ObserverGuard[] observers, Function<R, Outcome> outcomeOf, Next<Q, R> next) {
        this.observers = observers;
        this.outcomeOf = outcomeOf;
        this.next = next;
    }

    @Override
    public CompletionStage<R> proceed(Call<Q> call) {
        return observers.length == 1 ? one(call, observers[0]) : all(call);
    }

    private CompletionStage<R> one(Call<Q> call, ObserverGuard observer) {
        Observation observation = observer.started(call);
        CompletionStage<R> stage = next.proceed(call);
        if (observation == null) {
            return stage;
        }
        return Stages.onEnd(stage, (result, error) -> observer.finished(observation, ended(call, result, error)));
    }

    private CompletionStage<R> all(Call<Q> call) {
        @Nullable Observation[] observations = new Observation[observers.length];
        for (int i = 0; i < observers.length; i++) {
            observations[i] = observers[i].started(call);
        }
        return Stages.onEnd(next.proceed(call), (result, error) -> {
            Outcome outcome = ended(call, result, error);
            for (int i = observers.length - 1; i >= 0; i--) {
                observers[i].finished(observations[i], outcome);
            }
        });
    }

    private Outcome ended(Call<Q> call, @Nullable R result, @Nullable Throwable error) {
        if (call instanceof CallRecord<?> record) {
            record.end(System.nanoTime());
        }
        return error == null && result != null ? outcomeOf.apply(result) : Outcome.of(Stages.orMissing(error));
    }
}
