package io.vitrine.demo;

import io.vitrine.RedisOptionsBuilder;
import io.vitrine.demo.watch.CallMeter;
import io.vitrine.demo.watch.ConnectionWatch;
import io.vitrine.demo.watch.EventFeed;
import io.vitrine.demo.watch.SlowCallRecorder;
import io.vitrine.spi.Order;
import java.time.Clock;
import java.time.Duration;

/**
 * The demo's own interceptors.
 *
 * @param meter counts and measures calls
 * @param slowCalls keeps the slow ones
 * @param connections sees connections come and go
 * @param events what it tells
 */
record Watch(CallMeter meter, SlowCallRecorder slowCalls, ConnectionWatch connections, EventFeed events) {
    private static final int SLOW_CALLS_KEPT = 12;
    private static final int EVENTS_KEPT = 40;
    private static final Duration SLOW_AT_FIRST = Duration.ofMillis(5);

    static Watch create(Clock clock) {
        EventFeed events = new EventFeed(EVENTS_KEPT, clock);
        return new Watch(
                new CallMeter(),
                new SlowCallRecorder(SLOW_CALLS_KEPT, SLOW_AT_FIRST.toNanos(), clock),
                new ConnectionWatch(events),
                events);
    }

    /** Puts them on the chain of a client to be. */
    RedisOptionsBuilder onto(RedisOptionsBuilder options) {
        return options.interceptor("demo-calls", Order.OBSERVE_CALL, meter)
                .interceptor("demo-slow-calls", Order.OBSERVE_CALL, slowCalls)
                .interceptor("demo-connections", Order.OBSERVE_ATTEMPT, connections);
    }
}
