package io.vitrine.it.commands;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vitrine.RedisClient;
import io.vitrine.RedisOptions;
import io.vitrine.options.Protocol;
import io.vitrine.testkit.RedisServer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/**
 * A client of one protocol on an empty server. The server is the embedded one, or the one that the system property {@code
 * vitrine.redis.server} names; what it is too old for is skipped and says so.
 */
abstract class CommandsOnServer {

    final RedisServer server;
    final Protocol protocol;
    final RedisClient<String, String> redis;

    CommandsOnServer(Protocol protocol, RedisServer server) {
        this.server = server;
        this.protocol = protocol;
        this.redis = RedisClient.create(RedisOptions.parse(server.url()).toBuilder()
                .discoverInterceptors(false)
                .protocol(protocol)
                .build());
    }

    @AfterEach
    void close() {
        redis.close();
    }

    /** Goes on only if the server has a command. */
    final void requireCommand(String name) {
        List<?> answer = (List<?>) server.cli("COMMAND", "INFO", name);
        assumeTrue(answer.get(0) != null, () -> "the server (" + server.version() + ") has no " + name);
    }

    /** Goes on only if the server is as new as a version of Redis. */
    final void requireVersion(int major, int minor) {
        List<Integer> actual = List.of(server.version().split("\\.", -1)).stream()
                .map(Integer::valueOf)
                .toList();
        boolean newEnough = actual.get(0) > major || (actual.get(0) == major && actual.get(1) >= minor);
        assumeTrue(newEnough, () -> "the server is " + server.version() + ", this needs " + major + "." + minor);
    }
}
