package io.vitrine;
import io.vitrine.spi.*;
import org.jspecify.annotations.Nullable;
public final class NotConnectedException extends RedisConnectionException { public NotConnectedException(Endpoint e, String state, int dials, @Nullable Throwable cause) { super(ErrorKind.CONNECT, Phase.DIAL, e + " " + state + " " + dials, cause);} }
