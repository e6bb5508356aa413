package io.vitrine.testkit.internal.server;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the {@code redis-server} to start: what the user named, else what the machine has, else the binary of the
 * {@code org.signal:embedded-redis} jar.
 */
public final class ServerExecutable {
    /** System property naming the executable. */
    public static final String PROPERTY = "vitrine.redis.server";
    /** Environment variable naming the executable, read when the property is not set. */
    public static final String VARIABLE = "VITRINE_REDIS_SERVER";

    private ServerExecutable() {}

    /**
     * The executable to use when the builder names none.
     *
     * @throws IllegalStateException if the user named a file that cannot be executed, or if there is no server at all
     */
    public static Path find() {
        return named(System.getProperty(PROPERTY), "system property " + PROPERTY)
                .or(() -> named(System.getenv(VARIABLE), "environment variable " + VARIABLE))
                .or(() -> onPath(System.getenv("PATH")))
                .or(EmbeddedBinary::extract)
                .orElseThrow(() -> new IllegalStateException("No redis-server: system property " + PROPERTY
                        + " and environment variable " + VARIABLE
                        + " are not set, none is on the PATH, and the class path has no embedded binary for "
                        + System.getProperty("os.name") + "/" + System.getProperty("os.arch")
                        + ". Install Redis, or add org.signal:embedded-redis to the test class path."
                        + " See docs/failures/testkit-server-start.md"));
    }

    /** Checks a file the user named. */
    public static Path checked(Path executable, String namedBy) {
        if (!Files.isExecutable(executable) || Files.isDirectory(executable)) {
            throw new IllegalStateException("The redis-server named by " + namedBy + " is not an executable file: "
                    + executable + ". Name an existing one. See docs/failures/testkit-server-start.md");
        }
        return executable.toAbsolutePath();
    }

    static Optional<Path> named(@Nullable String file, String namedBy) {
        return file == null || file.isBlank() ? Optional.empty() : Optional.of(checked(Path.of(file.strip()), namedBy));
    }

    static Optional<Path> onPath(@Nullable String path) {
        if (path == null) {
            return Optional.empty();
        }
        for (String folder : path.split(File.pathSeparator, -1)) {
            Path candidate = folder.isEmpty() ? null : Path.of(folder, "redis-server");
            if (candidate != null && Files.isExecutable(candidate) && !Files.isDirectory(candidate)) {
                return Optional.of(candidate.toAbsolutePath());
            }
        }
        return Optional.empty();
    }
}
