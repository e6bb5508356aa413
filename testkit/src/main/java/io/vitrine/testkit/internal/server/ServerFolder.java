package io.vitrine.testkit.internal.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The working folder of one server: its configuration, log, data, socket and certificates. Ours alone, and temporary. */
public final class ServerFolder {
    private static final int TAIL_LINES = 25;

    private final Path path;

    private ServerFolder(Path path) {
        this.path = path;
    }

    public static ServerFolder create() {
        try {
            return new ServerFolder(Files.createTempDirectory("vitrine-redis-"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create a working folder for a server", e);
        }
    }

    public Path path() {
        return path;
    }

    public Path configFile() {
        return path.resolve("redis.conf");
    }

    public Path log() {
        return path.resolve("server.log");
    }

    public void write(ServerConfig config) {
        try {
            Files.writeString(configFile(), config.text());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + configFile(), e);
        }
    }

    /** Everything the server has printed; empty if it has not been started. */
    public String logText() {
        try {
            return new String(Files.readAllBytes(log()), StandardCharsets.UTF_8);
        } catch (NoSuchFileException notStarted) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + log(), e);
        }
    }

    /** The last lines of the log. */
    public String logTail() {
        List<String> lines = logText().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
    }

    /** Deletes the folder; a file that a dying server has just removed itself does no harm. */
    public void delete() {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException gone) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete the working folder " + path, e);
        }
    }
}
