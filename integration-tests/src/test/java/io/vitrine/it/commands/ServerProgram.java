package io.vitrine.it.commands;

import io.vitrine.testkit.RedisServer;
import io.vitrine.testkit.RedisServerBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The servers on which commands are tried, and the versions that {@code docs/commands.md} speaks of. */
enum ServerProgram {
    /** The one every test has. */
    EMBEDDED("Redis 7.0.15", null),
    REDIS_8("Redis 8.0.2", "VITRINE_REDIS8"),
    VALKEY_8("Valkey 8.1.1", "VITRINE_VALKEY8");

    private final String documented;
    private final @Nullable String variable;

    ServerProgram(String documented, @Nullable String variable) {
        this.documented = documented;
        this.variable = variable;
    }

    /** Name and version of the program whose tests the page of commands tells of. */
    String documented() {
        return documented;
    }

    /** The environment variable that holds its path; null for the embedded one. */
    @Nullable
    String variable() {
        return variable;
    }

    boolean isPresent() {
        String file = path();
        return variable == null || (file != null && Files.isExecutable(Path.of(file)));
    }

    private @Nullable String path() {
        return variable == null ? null : System.getenv(variable);
    }

    RedisServer start() {
        return builder().enableDebugCommand().start();
    }

    RedisServerBuilder builder() {
        String file = path();
        return file == null ? RedisServer.builder() : RedisServer.builder().executable(Path.of(file));
    }

    /** The program that a server runs, by what it says it is and its major version. */
    static ServerProgram of(RedisServer server) {
        String label = label(server);
        return Arrays.stream(values())
                .filter(program -> label.startsWith(program.documented.substring(0, program.documented.indexOf('.'))))
                .findFirst()
                .orElse(EMBEDDED);
    }

    /** What a server says it is, such as {@code Valkey 8.1.1}. */
    static String label(RedisServer server) {
        Map<String, String> info = server.admin().info("server");
        String valkey = info.get("valkey_version");
        return valkey == null ? "Redis " + info.get("redis_version") : "Valkey " + valkey;
    }
}
