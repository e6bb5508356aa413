package io.vitrine.spi;

/**
 * The opening of one connection, as asked. Its phases (DNS, TCP, TLS, HANDSHAKE) are in the call's {@link Timeline}.
 *
 * @param endpoint where to
 * @param tls whether TLS is spoken
 * @param reason why now
 */
public record Dial(Endpoint endpoint, boolean tls, DialReason reason) {}
