package io.vitrine;
import io.vitrine.spi.*;
import org.jspecify.annotations.Nullable;
public final class MaxReconnectsException extends RedisConnectionException { public MaxReconnectsException(Endpoint e, int dials, @Nullable Throwable cause) { super(ErrorKind.CONNECT, Phase.DIAL, e + " " + dials, cause);} }
