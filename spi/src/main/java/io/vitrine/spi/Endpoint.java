package io.vitrine.spi;

import java.util.Objects;

/**
 * Where a Redis server listens: a host and a TCP port, or the path of a unix domain socket (port 0).
 *
 * @param host a name, an address without brackets, or the socket's path
 * @param port 1–65535, or 0 for a unix domain socket
 */
public record Endpoint(String host, int port) {

    /** The port Redis registered. */
    public static final int DEFAULT_PORT = 6379;

    public Endpoint {
        Objects.requireNonNull(host, "host");
        if (host.isBlank()) {
            throw new IllegalArgumentException("host must not be blank");
        }
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port " + port + " is not in 0..65535");
        }
    }

    /** The endpoint of a unix domain socket. */
    public static Endpoint unix(String path) {
        return new Endpoint(path, 0);
    }

    /** Whether this is a unix domain socket. */
    public boolean isUnix() {
        return port == 0;
    }

    /** {@code host:port}, {@code [v6]:port}, or the socket's path. */
    @Override
    public String toString() {
        if (isUnix()) {
            return host;
        }
        return host.indexOf(':') >= 0 ? "[" + host + "]:" + port : host + ":" + port;
    }
}
