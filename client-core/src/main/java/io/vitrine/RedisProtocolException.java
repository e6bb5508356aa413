package io.vitrine;

import io.vitrine.spi.ErrorKind;
import org.jspecify.annotations.Nullable;

/**
 * The peer does not speak RESP as it should, or a reply is beyond one of the {@linkplain io.vitrine.options.ProtocolLimits limits}. The
 * connection was closed, since its stream cannot be trusted any more. The command may have run; never tried again.
 */
public final class RedisProtocolException extends RedisException {

    private static final long serialVersionUID = 1L;

    /** @param message fact, state and next step; the page is added */
    public RedisProtocolException(String message, @Nullable Throwable cause) {
        super(ErrorKind.PROTOCOL, message + page("protocol"), cause);
    }
}
