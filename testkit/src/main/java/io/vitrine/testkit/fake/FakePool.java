package io.vitrine.testkit.fake;

import io.vitrine.spi.ClientInfo;
import io.vitrine.spi.Endpoint;
import io.vitrine.spi.PoolStats;
import io.vitrine.spi.PoolView;

/** A pool whose levels and counts a test sets. Safe for concurrent use. */
public final class FakePool implements PoolView {

    /** An open pool for up to 16 connections that was not used yet. */
    public static final PoolStats EMPTY = new PoolStats(16, 16, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private final String name;
    private volatile PoolStats stats = EMPTY;

    /** An unused pool of {@link FakeCall#CLIENT} to {@link FakeCall#NODE}. */
    public FakePool(String name) {
        this.name = name;
    }

    /** Says what the pool's levels and counts are from now on. */
    public void stats(PoolStats now) {
        this.stats = now;
    }

    /** Says how many acquires there have been: the other levels and counts stay. */
    public void acquires(long hits, long misses) {
        PoolStats old = stats;
        stats = new PoolStats(
                old.maxSize(),
                old.maxIdle(),
                old.minIdle(),
                old.total(),
                old.idle(),
                old.used(),
                old.pending(),
                hits,
                misses,
                old.timeouts(),
                old.waits(),
                old.waitNanos(),
                old.stale(),
                old.created(),
                old.closed());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ClientInfo client() {
        return FakeCall.CLIENT;
    }

    @Override
    public Endpoint endpoint() {
        return FakeCall.NODE;
    }

    @Override
    public PoolStats stats() {
        return stats;
    }
}
