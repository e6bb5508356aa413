package io.vitrine.it.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vitrine.RedisClient;
import io.vitrine.RedisOptions;
import io.vitrine.options.Protocol;
import io.vitrine.testkit.RedisServer;
import io.vitrine.testkit.RedisServerBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;

/**
 * A client of one protocol on an empty server. What the server is too old for, or the wrong one, is skipped and says so; what
 * was run is noted for {@code docs/commands.md}.
 */
abstract class CommandsOnServer implements RecordingTest {

    final RedisServer server;
    final Protocol protocol;
    final RedisClient<String, String> redis;

    private final String label;
    private final CommandRecorder recorder = new CommandRecorder();
    private final Set<String> missing = new TreeSet<>();

    CommandsOnServer(Protocol protocol, RedisServer server) {
        this.server = server;
        this.protocol = protocol;
        server.reset();
        this.label = ServerProgram.label(server);
        this.redis = client(server);
    }

    /** A client like {@link #redis} of another server. */
    final RedisClient<String, String> client(RedisServer other) {
        return RedisClient.create(RedisOptions.parse(other.url()).toBuilder()
                .discoverInterceptors(false)
                .interceptor(recorder)
                .protocol(protocol)
                .build());
    }

    /** Settings for another server of the same program. */
    final RedisServerBuilder another() {
        return ServerProgram.of(server).builder();
    }

    @AfterEach
    void close() {
        redis.close();
    }

    @Override
    public final String testedOn() {
        return label;
    }

    @Override
    public final Set<String> answered() {
        return recorder.answered();
    }

    @Override
    public final Set<String> missing() {
        return missing;
    }

    /** Notes commands that the client has sent for something else, and that an observer does not see: the server has counted them. */
    final void ranBehindAFace(String... names) {
        for (String name : names) {
            assertThat(server.commandCalls(name.toLowerCase(Locale.ROOT)))
                    .as(name)
                    .isPositive();
            recorder.answered().add(name);
        }
    }

    /** Goes on only if the server has a command. */
    final void requireCommand(String name) {
        List<?> answer = (List<?>) server.cli("COMMAND", "INFO", name);
        require(answer.get(0) != null, name.toUpperCase(Locale.ROOT).replace('|', ' '));
    }

    /** Goes on only if the server is as new as a version of Redis; Valkey is what Redis 7.2 was. */
    final void requireVersion(int major, int minor) {
        String[] actual = server.admin().info("server").get("redis_version").split("\\.", -1);
        int actualMajor = Integer.parseInt(actual[0]);
        boolean newEnough = actualMajor > major || (actualMajor == major && Integer.parseInt(actual[1]) >= minor);
        require(newEnough, "what Redis has since " + major + "." + minor);
    }

    private void require(boolean present, String what) {
        if (!present) {
            missing.add(what);
        }
        assumeTrue(present, () -> label + " lacks " + what);
    }
}
