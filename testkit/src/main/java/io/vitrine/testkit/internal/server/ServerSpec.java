package io.vitrine.testkit.internal.server;

import io.vitrine.testkit.internal.resp.AdminLogin;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to start. Immutable.
 *
 * @param executable the program
 * @param role data server, node of a cluster, or sentinel
 * @param port the port to listen on; 0 for any free one
 * @param tls whether to listen on a second port with TLS
 * @param config directives without those that depend on port and folder
 * @param login the administrative account; null if the server asks for none
 * @param startTimeout how long the server may take until it answers PING
 */
public record ServerSpec(
        Path executable,
        ServerRole role,
        int port,
        boolean tls,
        ServerConfig config,
        @Nullable AdminLogin login,
        Duration startTimeout) {

    List<String> options() {
        return role == ServerRole.SENTINEL ? List.of("--sentinel") : List.of();
    }

    int freePort() {
        return role == ServerRole.CLUSTER_NODE ? FreePorts.nextForClusterNode() : FreePorts.next();
    }
}
