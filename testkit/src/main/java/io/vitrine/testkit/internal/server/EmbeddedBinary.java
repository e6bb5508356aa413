package io.vitrine.testkit.internal.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The server binary that {@code org.signal:embedded-redis} carries as a plain resource, copied once per user into a
 * cache below the temporary folder. Only the resource is used, none of the library's classes.
 *
 * <p>Several JVMs may extract at the same time: each writes a file of its own and moves it into place atomically.
 */
final class EmbeddedBinary {
    /** The version shipped in embedded-redis 0.9.x. */
    private static final String VERSION = "7.0.15";

    private EmbeddedBinary() {}

    static Optional<Path> extract() {
        String name = resourceName(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
        URL resource = find(name);
        if (resource == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(cached(resource, cacheFolder().resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot extract the embedded redis-server " + name, e);
        }
    }

    static String resourceName(String osName, String osArch) {
        String os = osName.toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String arch = switch (osArch) {
            case "aarch64", "arm64" -> "arm64";
            case "x86", "i386", "i686" -> "386";
            default -> "amd64";
        };
        return "redis-server-" + VERSION + "-" + os + "-" + arch;
    }

    private static @Nullable URL find(String name) {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        URL found = context == null ? null : context.getResource(name);
        ClassLoader own = EmbeddedBinary.class.getClassLoader();
        return found != null || own == null ? found : own.getResource(name);
    }

    private static Path cached(URL resource, Path target) throws IOException {
        URLConnection connection = resource.openConnection();
        connection.setUseCaches(false);
        try (InputStream in = connection.getInputStream()) {
            if (Files.isExecutable(target) && Files.size(target) == connection.getContentLengthLong()) {
                return target;
            }
            Path part = Files.createTempFile(target.getParent(), "redis-server", ".part");
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwx------"));
            return Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * A folder only this user can write. A folder of that name which belongs to somebody else, or is a link, is not
     * trusted with a program we are about to run.
     */
    private static Path cacheFolder() throws IOException {
        String user = System.getProperty("user.name", "user").replaceAll("[^A-Za-z0-9._-]", "_");
        Path folder = Path.of(System.getProperty("java.io.tmpdir"), "vitrine-testkit-" + user);
        if (Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
            Path fresh = Files.createTempDirectory("vitrine-testkit-new-");
            try {
                return Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException anotherProcessWasFirst) {
                Files.deleteIfExists(fresh);
            }
        }
        return isOurs(folder) ? folder : Files.createTempDirectory("vitrine-testkit-");
    }

    private static boolean isOurs(Path folder) throws IOException {
        Path probe = Files.createTempFile("vitrine-testkit-owner", "");
        try {
            return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(probe))
                    && PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))
                            .equals("rwx------");
        } finally {
            Files.delete(probe);
        }
    }
}
