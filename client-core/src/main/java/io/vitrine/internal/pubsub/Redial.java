package io.vitrine.internal.pubsub;

import io.vitrine.NotConnectedException;
import io.vitrine.RedisException;
import io.vitrine.internal.connection.Connection;
import io.vitrine.internal.resp.PushHandler;
import io.vitrine.internal.time.Deadline;
import io.vitrine.spi.DialReason;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Dials as often as the reconnect strategy says. For one thread at a time, the link's, except where it says otherwise. A connection that is
 * lost before everything was confirmed on it counts as a dial that failed, so that a server that hangs up at once is not dialled in a
 * tight loop.
 */
final class Redial {

    private final PubSubSettings settings;
    private final BooleanSupplier mayGoOn;
    private volatile boolean hurried;
    private volatile @Nullable Thread pausing;
    private int failures;
    private boolean everReady;
    private @Nullable Throwable lastFailure;

    /**
     * @param mayGoOn asked before each dial and pause
     */
    Redial(PubSubSettings settings, BooleanSupplier mayGoOn) {
        this.settings = settings;
        this.mayGoOn = mayGoOn;
    }

    /** Begins to count anew. */
    void restart(boolean asIfNeverReady) {
        failures = 0;
        everReady &= !asIfNeverReady;
    }

    /** A connection, after as many attempts as it takes; null when the strategy gives up or nobody wants one any more. */
    @Nullable
    Connection dial(PushHandler pushes) {
        while (mayGoOn.getAsBoolean()) {
            try {
                DialReason reason = everReady ? DialReason.RECONNECT : DialReason.PUBSUB;
                Connection connection = settings.dialer().dial(reason, Deadline.NONE, null, pushes);
                everReady = true;
                return connection;
            } catch (RedisException failed) {
                if (!pauseAfter(failed)) {
                    return null;
                }
            }
        }
        return null;
    }

    /**
     * The connection was lost.
     *
     * @param wasOfUse whether the failures before are forgotten
     */
    void lost(RedisException cause, boolean wasOfUse) {
        failures = wasOfUse ? 0 : failures;
        lastFailure = cause;
    }

    /** Waits after a loss; false when there is to be no other connection. */
    boolean pause() {
        Throwable cause = lastFailure;
        return cause != null && pauseAfter(cause);
    }

    private boolean pauseAfter(Throwable cause) {
        lastFailure = cause;
        failures++;
        Duration delay = settings.options().reconnect().delay(failures, cause).orElse(null);
        if (delay == null || !mayGoOn.getAsBoolean()) {
            return false;
        }
        settings.events().reconnecting(failures, delay, cause);
        hurried = false;
        pausing = Thread.currentThread();
        long untilNanos = System.nanoTime() + delay.toNanos();
        long leftNanos = delay.toNanos();
        while (leftNanos > 0 && !hurried && mayGoOn.getAsBoolean()) {
            LockSupport.parkNanos(this, leftNanos);
            leftNanos = untilNanos - System.nanoTime();
        }
        pausing = null;
        return mayGoOn.getAsBoolean();
    }

    /** Ends a pause early, also one for which there is no reason any more. For any thread. */
    void hurry() {
        Thread paused = pausing;
        if (paused != null) {
            hurried = true;
            LockSupport.unpark(paused);
        }
    }

    /** Why there is no connection. */
    NotConnectedException notConnected(boolean ended) {
        return new NotConnectedException(settings.options().endpoint(), ended, failures, lastFailure);
    }

    /** The thread itself has failed. */
    void broken(Throwable unexpected) {
        lastFailure = unexpected;
        settings.events().broken(unexpected);
    }
}
