package io.vitrine.spi.telemetry;

import io.vitrine.spi.ClientInfo;
import io.vitrine.spi.Endpoint;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The server a client is meant for, as configured: it stays the same whatever node answers, so that a failover does not begin
 * new series.
 *
 * @param address the value of {@code server.address}: the host, the path of a unix domain socket, or all seeds as
 *     {@code host:port} joined by commas
 * @param port the value of {@code server.port}; 0 when the address says it all
 */
public record ServerTarget(String address, int port) {

    /** The target of a client. */
    public static ServerTarget of(ClientInfo client) {
        List<Endpoint> seeds = client.seeds();
        if (seeds.size() == 1) {
            return new ServerTarget(seeds.get(0).host(), seeds.get(0).port());
        }
        return new ServerTarget(seeds.stream().map(Endpoint::toString).collect(Collectors.joining(",")), 0);
    }

    /** Whether the port is worth saying: it is there, and it is not Redis' own. */
    public boolean hasUnusualPort() {
        return port != 0 && port != Endpoint.DEFAULT_PORT;
    }
}
