package io.vitrine.internal.pool;

import io.vitrine.internal.pool.Upkeep.Repetition;
import io.vitrine.spi.PoolStats;
import io.vitrine.spi.PoolView;
import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a pool's figures to the log, at INFO: the six that go-redis has, and the share of hits. */
public final class PoolStatsLogger {

    private static final Logger LOG = LoggerFactory.getLogger("io.vitrine.pool");

    private PoolStatsLogger() {}

    /** Writes one line each {@code interval}, until the repetition is cancelled or the upkeep ends. */
    public static Repetition every(Duration interval, PoolView pool, Upkeep upkeep) {
        return upkeep.every(interval.toNanos(), () -> LOG.info("pool {}: {}", pool.name(), line(pool.stats())));
    }

    static String line(PoolStats stats) {
        double hitRate = stats.hitRate();
        return "total=" + stats.total() + " idle=" + stats.idle() + " stale=" + stats.stale() + " hits=" + stats.hits()
                + " misses=" + stats.misses() + " timeouts=" + stats.timeouts() + " hitRate="
                + (Double.isNaN(hitRate) ? "-" : String.format(Locale.ROOT, "%.3f", hitRate));
    }
}
