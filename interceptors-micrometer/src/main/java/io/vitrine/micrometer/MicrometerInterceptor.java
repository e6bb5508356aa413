package io.vitrine.micrometer;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.MeterRegistry;
import io.vitrine.spi.Call;
import io.vitrine.spi.CloseReason;
import io.vitrine.spi.Dial;
import io.vitrine.spi.Observer;
import io.vitrine.spi.Origin;
import io.vitrine.spi.PoolListener;
import io.vitrine.spi.PoolStats;
import io.vitrine.spi.PoolView;
import io.vitrine.spi.telemetry.PerClient;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Times every call and batch, and shows the levels and counts of every pool, in a Micrometer registry. It watches and changes
 * nothing; {@code docs/telemetry.md} lists its meters.
 *
 * <p>One instance may serve many clients and is safe for concurrent use. The meters of a pool are removed with the pool, those of
 * calls with {@link #close()}, unless another instance uses the same ones.
 */
public final class MicrometerInterceptor implements Observer, PoolListener {

    /** The name to register it under, so that the one found on the class path is not loaded as well. */
    public static final String NAME = "micrometer";

    private final MicrometerSettings settings;
    private final OwnedMeters callMeters;
    private final MeterRegistry registry;
    private final PerClient<CallTimers> timers;
    private final ConcurrentMap<PoolView, PoolMeters> pools = new ConcurrentHashMap<>();

    MicrometerInterceptor(MeterRegistry registry, MicrometerSettings settings) {
        this.registry = registry;
        this.settings = settings;
        this.callMeters = new OwnedMeters(registry);
        this.timers = new PerClient<>(client -> switch (settings.naming()) {
            case SEMANTIC -> new SemanticTimers(callMeters, client, settings.phases());
            case CLASSIC -> new ClassicTimers(callMeters);
        });
    }

    /** One that reports to the given registry, with the value every setting has by default. */
    public static MicrometerInterceptor create(MeterRegistry registry) {
        return create(registry, MicrometerSettings.DEFAULTS.naming());
    }

    /** One that reports to the given registry under the given names. */
    public static MicrometerInterceptor create(MeterRegistry registry, Naming naming) {
        requireNonNull(registry, "registry");
        requireNonNull(naming, "naming");
        return new MicrometerInterceptor(registry, MicrometerSettings.DEFAULTS.with(naming));
    }

    @Override
    public boolean wantsPhases() {
        return settings.phases();
    }

    @Override
    public @Nullable Observation started(Call<?> call) {
        if (call.request() instanceof Dial || (call.origin() != Origin.USER && !settings.clientTraffic())) {
            return null;
        }
        CallTimer timer = timers.of(call.client()).of(call);
        return timer == null ? null : new TimedCall(timer, call);
    }

    @Override
    public void poolOpened(PoolView pool) {
        pools.computeIfAbsent(pool, view -> new PoolMeters(registry, view));
    }

    @Override
    public void poolClosed(PoolView pool) {
        PoolMeters meters = pools.remove(pool);
        if (meters != null) {
            meters.close();
        }
    }

    @Override
    public void acquired(PoolView pool, long waitedNanos, boolean hit) {
        if (waitedNanos > 0) {
            waited(pool, waitedNanos);
        }
    }

    @Override
    public void exhausted(PoolView pool, PoolStats stats, long waitedNanos) {
        waited(pool, waitedNanos);
    }

    private void waited(PoolView pool, long waitedNanos) {
        PoolMeters meters = pools.get(pool);
        if (meters != null) {
            meters.waited(waitedNanos);
        }
    }

    @Override
    public void released(PoolView pool, long usedNanos) {
        PoolMeters meters = pools.get(pool);
        if (meters != null) {
            meters.used(usedNanos);
        }
    }

    @Override
    public void opened(PoolView pool, long dialNanos) {
        PoolMeters meters = pools.get(pool);
        if (meters != null) {
            meters.dialled(dialNanos);
        }
    }

    @Override
    public void closed(PoolView pool, CloseReason reason) {
        PoolMeters meters = pools.get(pool);
        if (meters != null) {
            meters.closed(reason);
        }
    }

    /** Removes the meters that nobody else uses. Calls that end later are not timed any more. */
    @Override
    public void close() {
        callMeters.close();
        for (PoolView pool : pools.keySet()) {
            poolClosed(pool);
        }
    }
}
