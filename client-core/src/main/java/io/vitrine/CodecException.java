package io.vitrine;

import io.vitrine.spi.ErrorKind;
import org.jspecify.annotations.Nullable;

/** Bytes and Java type do not fit each other. Names the command and the position, never the value. The connection stays usable. */
public final class CodecException extends RedisException {

    private static final long serialVersionUID = 1L;

    public CodecException(String message, @Nullable Throwable cause) {
        super(ErrorKind.CODEC, message + page("codec"), cause);
    }
}
