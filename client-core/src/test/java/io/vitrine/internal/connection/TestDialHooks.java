package io.vitrine.internal.connection;

import io.vitrine.internal.chain.CallRecord;
import io.vitrine.internal.time.PhaseClock;
import io.vitrine.internal.time.Waits;
import io.vitrine.spi.Call;
import io.vitrine.spi.Dial;
import io.vitrine.spi.Next;
import io.vitrine.spi.Origin;
import io.vitrine.spi.Transport;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Dial hooks with one interceptor, or none; keeps the phases of the last dial. */
final class TestDialHooks implements DialHooks {

    private final BiFunction<Call<Dial>, Next<Dial, Transport>, CompletionStage<Transport>> interceptor;
    private @Nullable PhaseClock phases;

    TestDialHooks() {
        this((call, next) -> next.proceed(call));
    }

    TestDialHooks(BiFunction<Call<Dial>, Next<Dial, Transport>, CompletionStage<Transport>> interceptor) {
        this.interceptor = interceptor;
    }

    @Override
    public CompletionStage<Transport> around(
            Dial dial, long startNanos, long deadlineNanos, Next<Dial, Transport> terminal) {
        phases = new PhaseClock(startNanos);
        return interceptor.apply(
                new CallRecord<>(
                        dial,
                        TestConnections.CLIENT,
                        Origin.HANDSHAKE,
                        Waits.BLOCKING,
                        startNanos,
                        deadlineNanos,
                        phases),
                terminal);
    }

    @Nullable
    PhaseClock phases() {
        return phases;
    }
}
