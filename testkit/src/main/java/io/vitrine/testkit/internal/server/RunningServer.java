package io.vitrine.testkit.internal.server;

/** A server that has answered. {@code tlsPort} is 0 without TLS. */
public record RunningServer(ServerProcess process, int port, int tlsPort) {}
