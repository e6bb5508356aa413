package io.vitrine.internal.shared;

import io.vitrine.MaxReconnectsException;
import io.vitrine.RedisException;
import io.vitrine.internal.connection.Connection;
import io.vitrine.internal.time.Nanos;
import io.vitrine.options.SharedOptions;
import io.vitrine.spi.CloseReason;
import io.vitrine.spi.Phase;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * What the thread of a {@link Link} does: dials, reads, and clears up after a loss. It keeps writers out then, fails the calls whose
 * replies were due (they may have run: whether to try again is decided further up), and leaves those in line that were not written.
 */
final class Keeper implements Runnable {

    /** How often the link's thread looks after a caller that reads by itself, for its interrupt. */
    private static final long LOOK_AFTER_NANOS = 20_000_000;

    /** So many looks without a call, and the link's thread reads again, so that the end of an idle connection is noticed. */
    private static final int LOOKS_BEFORE_READING = 50;

    private final Link link;
    private final LinkSettings settings;
    private final CallLine line;
    private final Callbacks callbacks;
    private final Admission admission;
    private final LoneReading lone;

    private volatile @Nullable Throwable lastFailure;
    private volatile int failedDials;
    private volatile boolean hurried;

    Keeper(
            Link link,
            LinkSettings settings,
            CallLine line,
            Callbacks callbacks,
            Admission admission,
            LoneReading lone) {
        this.link = link;
        this.settings = settings;
        this.line = line;
        this.callbacks = callbacks;
        this.admission = admission;
        this.lone = lone;
    }

    /** Why the last dial failed, or the last connection was lost; null when there was none. For any thread. */
    @Nullable
    Throwable lastFailure() {
        return lastFailure;
    }

    /** How many dials have failed in a row. For any thread. */
    int failedDials() {
        return failedDials;
    }

    /** Forgets earlier attempts; before the thread starts. */
    void startAnew() {
        failedDials = 0;
    }

    /** Cuts the pause before the next dial short. For any thread. */
    void hurry() {
        hurried = true;
    }

    @Override
    public void run() {
        try {
            Connection connection = dial();
            while (connection != null) {
                serve(connection);
                connection = settings.lasting() ? dial() : null; // its holder's state is lost with it
            }
        } catch (RuntimeException | Error unexpected) {
            lastFailure = unexpected;
            settings.events().broken(unexpected);
        } finally {
            link.change(Link.State.CONNECTING, Link.State.ENDED);
            link.change(Link.State.RECONNECTING, Link.State.ENDED);
            link.failAllQueued();
            if (link.state() == Link.State.ENDED && settings.lasting()) {
                settings.events().ended();
            }
        }
    }

    /** A connection, after as many attempts as it takes; null when the strategy gives up or the link is closed. */
    private @Nullable Connection dial() {
        while (!link.isClosed()) {
            try {
                Connection connection = settings.dial(failedDials == 0 && link.state() == Link.State.CONNECTING);
                failedDials = 0;
                return connection;
            } catch (RedisException failed) {
                if (!pauseAfter(failed)) {
                    return null;
                }
            }
        }
        return null;
    }

    /** Waits before the next dial; false when there will be none. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // only the link's thread counts up
    private boolean pauseAfter(Throwable cause) {
        lastFailure = cause;
        failedDials++;
        Duration delay = settings.reconnect().delay(failedDials, cause).orElse(null);
        if (delay == null || link.isClosed()) {
            return false;
        }
        long delayNanos = Nanos.of(delay);
        link.change(Link.State.CONNECTING, Link.State.RECONNECTING);
        if (admission.admitsOffline()) {
            failTooOften();
        } else {
            link.failAllQueued();
        }
        settings.events().reconnecting(failedDials, delay, cause);
        long untilNanos = System.nanoTime() + delayNanos;
        long leftNanos = delayNanos;
        while (leftNanos > 0 && !link.isClosed() && !hurried) {
            LockSupport.parkNanos(this, leftNanos);
            leftNanos = untilNanos - System.nanoTime();
        }
        hurried = false;
        return true;
    }

    /** Fails what has waited for too many dials. */
    private void failTooOften() {
        line.compact();
        int limit = settings.shared().maxReconnectsPerCall();
        if (limit != SharedOptions.UNLIMITED) {
            line.forEach(each -> {
                each.failedDials++;
                if (each.failedDials >= limit) {
                    link.failQueued(each, new MaxReconnectsException(settings.endpoint(), limit, lastFailure));
                }
            });
        }
    }

    /** Uses a connection until it is lost, and clears up after it. */
    private void serve(Connection connection) {
        Lane now = new Lane(link, line, connection, callbacks, settings.limits());
        link.use(now);
        link.change(Link.State.CONNECTING, Link.State.READY);
        link.change(Link.State.RECONNECTING, Link.State.READY);
        if (link.isClosed()) {
            connection.close(CloseReason.CLIENT_CLOSED);
        }
        now.writes().write(false);
        int looks = 0;
        long answered = 0;
        while (!now.isLost()) {
            boolean due = now.unanswered() > 0 || line.hasQueued() || looks > LOOKS_BEFORE_READING;
            if (due && now.reads().take()) {
                now.reads().readUntil(reads -> lone.isAloneForLong(now, reads));
                now.reads().leave();
                looks = 0;
            } else {
                LockSupport.parkNanos(this, LOOK_AFTER_NANOS);
                lone.lookAfter(now);
                looks = now.reads().calls() == answered ? looks + 1 : 0;
                answered = now.reads().calls();
            }
        }
        clearUp(now);
        // After that: until then the line is full of calls that wait for no connection.
        link.change(Link.State.READY, Link.State.RECONNECTING);
        if (!admission.admitsOffline()) {
            link.failAllQueued();
        }
    }

    /** Fails those whose replies were due. What was not written stays in line. */
    private void clearUp(Lane gone) {
        link.use(null);
        gone.lose(new IOException("the connection was closed"), Phase.SERVER);
        gone.writes().shut();
        gone.reads().takeAtLast();
        lastFailure = gone.failure();
        List<Exchange> asynchronous = new ArrayList<>();
        Exchange halfRead = gone.reads().takeHalfRead();
        if (halfRead != null) {
            failLost(halfRead, gone, asynchronous);
        }
        line.clearWritten(each -> failLost(each, gone, asynchronous));
        callbacks.complete(asynchronous);
    }

    private static void failLost(Exchange exchange, Lane gone, List<Exchange> asynchronous) {
        if (exchange.isDone()) {
            return;
        }
        RedisException failure = exchange.isOverdue(System.nanoTime()) ? exchange.timeout() : gone.lost();
        if (exchange.isWaitedFor()) {
            exchange.finish(failure);
        } else {
            exchange.answer = failure;
            asynchronous.add(exchange);
        }
    }
}
