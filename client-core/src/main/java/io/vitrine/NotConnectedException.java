package io.vitrine;

import io.vitrine.spi.Endpoint;
import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.Phase;
import org.jspecify.annotations.Nullable;

/**
 * A shared connection is away and the call may not wait for it: the offline queue is off, or the reconnect strategy has given up.
 * Nothing was sent; not tried again by itself, since it was asked to fail at once.
 */
public final class NotConnectedException extends RedisConnectionException {

    private static final long serialVersionUID = 1L;

    private final int failedDials;

    /**
     * @param ended whether the reconnect strategy has given up; else the connection is being dialled again
     * @param failedDials how many dials have failed in a row
     * @param cause why the last one failed, or the connection was lost; null when nobody knows
     */
    public NotConnectedException(Endpoint endpoint, boolean ended, int failedDials, @Nullable Throwable cause) {
        super(ErrorKind.CONNECT, Phase.DIAL, message(endpoint, ended, failedDials, cause), "not-connected", cause);
        this.failedDials = failedDials;
    }

    private static String message(Endpoint endpoint, boolean ended, int failedDials, @Nullable Throwable cause) {
        return "there is no connection to " + endpoint + " at the moment (" + (ended ? "ENDED" : "RECONNECTING") + ", "
                + failedDials
                + (failedDials == 1 ? " dial" : " dials") + " failed in a row" + lastCause(cause)
                + "); nothing was sent; "
                + (ended
                        ? "the reconnect strategy has given up: connect() tries again"
                        : "wait for the reconnect, or let calls wait by themselves (offlineQueue)");
    }

    static String lastCause(@Nullable Throwable cause) {
        if (cause == null) {
            return "";
        }
        String text = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        int page = text.lastIndexOf(" (docs/");
        return ", the last with: " + (page < 0 ? text : text.substring(0, page));
    }

    /** How many dials have failed in a row. */
    public int failedDials() {
        return failedDials;
    }
}
