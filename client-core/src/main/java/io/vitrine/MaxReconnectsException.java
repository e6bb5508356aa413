package io.vitrine;

import io.vitrine.spi.Endpoint;
import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.Phase;
import org.jspecify.annotations.Nullable;

/**
 * While a call waited for a connection, as many dials failed as {@code maxReconnectsPerCall} allows. Nothing was sent; not tried
 * again, since the limit is that of the whole call. The client itself goes on dialling.
 */
public final class MaxReconnectsException extends RedisConnectionException {

    private static final long serialVersionUID = 1L;

    private final int failedDials;

    /**
     * @param failedDials how many dials failed while the call waited
     * @param cause why the last one failed
     */
    public MaxReconnectsException(Endpoint endpoint, int failedDials, @Nullable Throwable cause) {
        super(
                ErrorKind.CONNECT,
                Phase.DIAL,
                failedDials + (failedDials == 1 ? " dial" : " dials") + " to " + endpoint
                        + " failed while the call waited" + NotConnectedException.lastCause(cause)
                        + "; maxReconnectsPerCall is the limit; nothing was sent, and the client goes on dialling",
                "not-connected",
                cause);
        this.failedDials = failedDials;
    }

    /** How many dials failed while the call waited. */
    public int failedDials() {
        return failedDials;
    }
}
