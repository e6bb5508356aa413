package io.vitrine;

import io.vitrine.spi.ErrorKind;
import org.jspecify.annotations.Nullable;

/**
 * Bytes and Java type do not fit each other. Names what was expected, never the value. The reply has been consumed and the
 * connection stays usable; a write whose reply could not be read is done. When a codec could not encode, nothing was sent.
 */
public final class CodecException extends RedisException {

    private static final long serialVersionUID = 1L;

    /** @param message fact, state and next step; the page is added */
    public CodecException(String message, @Nullable Throwable cause) {
        super(ErrorKind.CODEC, message + page("codec"), cause);
    }
}
