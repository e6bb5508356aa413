package io.vitrine.demo;

import io.vitrine.demo.watch.Event;
import io.vitrine.demo.watch.EventFeed;
import io.vitrine.testkit.FaultProxy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** Injects faults into a proxy, one at a time, and tells the feed. Safe for any number of threads; faults take turns. */
final class FaultDesk {
    private static final Duration DELAY_EACH_WAY = Duration.ofMillis(10);

    private static final int KEPT = 40;

    private final FaultProxy proxy;
    private final EventFeed feed;
    private final EventFeed injected;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile Fault active = Fault.HEAL; // written under turn

    FaultDesk(FaultProxy proxy, EventFeed feed, Clock clock) {
        this.proxy = proxy;
        this.feed = feed;
        this.injected = new EventFeed(KEPT, clock);
    }

    /** Injects a fault, after taking away the one before. */
    void inject(Fault fault) {
        turn.lock();
        try {
            apply(fault);
        } finally {
            turn.unlock();
        }
        injected.add(Event.Source.FAULT, fault.event());
        feed.add(Event.Source.FAULT, fault.event());
    }

    private void apply(Fault fault) {
        if (fault == Fault.CUT) {
            proxy.cut();
            return;
        }
        heal();
        switch (fault) {
            case DELAY -> proxy.delay(DELAY_EACH_WAY);
            case BLACK_HOLE -> proxy.blackHole();
            case HEAL, CUT -> {}
        }
        active = fault;
    }

    /** Connections that went through a black hole have a gap in their streams: they must not live on. */
    private void heal() {
        if (active == Fault.BLACK_HOLE) {
            proxy.cut();
        }
        proxy.heal();
    }

    /** The fault that lasts; {@link Fault#HEAL} for none. */
    Fault active() {
        return active;
    }

    /** The faults injected, the newest first; however much else has happened since. */
    List<Event> injected() {
        return injected.list();
    }
}
