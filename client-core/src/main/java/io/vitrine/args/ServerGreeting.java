package io.vitrine.args;

import java.util.List;
import java.util.Objects;

/**
 * What a server says of itself and of the connection when it is greeted. Since 6.0.
 *
 * @param server {@code redis}, {@code valkey}, …
 * @param version its version
 * @param protocol which RESP the connection speaks: 2 or 3
 * @param connectionId the number of the connection
 * @param mode {@code standalone}, {@code sentinel} or {@code cluster}
 * @param role {@code master} or {@code replica}
 * @param modules the names of the modules that are loaded
 */
public record ServerGreeting(
        String server,
        String version,
        long protocol,
        long connectionId,
        String mode,
        String role,
        List<String> modules) {

    public ServerGreeting {
        Objects.requireNonNull(server, "server");
        Objects.requireNonNull(version, "version");
        modules = List.copyOf(modules);
    }
}
