package io.vitrine.options;

import io.vitrine.internal.config.Bounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Trust and key of a TLS client, and the context made of them. The context is kept, because the JVM resumes sessions per context,
 * until one of the files has another time of change. Thread-safe: a stamp and its context are published together; the lock
 * only keeps threads from building the same context twice.
 */
final class TlsMaterial {

    static final TlsMaterial SYSTEM = new TlsMaterial(new TrustSource.Jvm(), null, null);

    private final TrustSource trust;
    private final @Nullable KeySource key;
    private final @Nullable SSLContext given;
    private final ReentrantLock building = new ReentrantLock();
    private volatile @Nullable Built built;

    private TlsMaterial(TrustSource trust, @Nullable KeySource key, @Nullable SSLContext given) {
        this.trust = trust;
        this.key = key;
        this.given = given;
    }

    static TlsMaterial given(SSLContext context) {
        return new TlsMaterial(new TrustSource.Jvm(), null, Objects.requireNonNull(context, "context"));
    }

    TlsMaterial trusting(TrustSource source) {
        requireFiles();
        return new TlsMaterial(source, key, null);
    }

    TlsMaterial showing(KeySource source) {
        requireFiles();
        return new TlsMaterial(trust, source, null);
    }

    private void requireFiles() {
        if (given != null) {
            throw new IllegalStateException(
                    Bounds.withPage("Tls.of(context) holds trust and key already: set them on the context"));
        }
    }

    SSLContext context() {
        if (given != null) {
            return given;
        }
        List<FileTime> stamp = stamp();
        Built last = built;
        return last != null && last.stamp.equals(stamp) ? last.context : build(stamp);
    }

    private SSLContext build(List<FileTime> stamp) {
        building.lock();
        try {
            Built last = built;
            if (last == null || !last.stamp.equals(stamp)) {
                last = new Built(stamp, newContext());
                built = last;
            }
            return last.context;
        } finally {
            building.unlock();
        }
    }

    private SSLContext newContext() {
        if (trust instanceof TrustSource.Everyone) {
            LoggerFactory.getLogger(Tls.class)
                    .warn("TLS without any check of who the server is: insecureTrustAll() is for tests only");
        }
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(key == null ? null : key.managers(), trust.managers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw failed(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage(), e);
        }
    }

    private List<FileTime> stamp() {
        List<FileTime> stamp = new ArrayList<>(2);
        for (Path file : files()) {
            try {
                stamp.add(Files.getLastModifiedTime(file));
            } catch (IOException e) {
                throw failed("no readable file " + file, e);
            }
        }
        return stamp;
    }

    private List<Path> files() {
        return key == null
                ? trust.files()
                : Stream.concat(trust.files().stream(), key.files().stream()).toList();
    }

    private IllegalArgumentException failed(String fact, Exception cause) {
        IllegalArgumentException failure = Bounds.invalid("TLS cannot be set up from " + this + ": " + fact);
        failure.initCause(cause);
        return failure;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TlsMaterial that
                && trust.equals(that.trust)
                && Objects.equals(key, that.key)
                && given == that.given;
    }

    @Override
    public int hashCode() {
        return Objects.hash(trust, key, given);
    }

    @Override
    public String toString() {
        return given != null ? "context given" : key == null ? trust.toString() : trust + ", " + key;
    }

    private record Built(List<FileTime> stamp, SSLContext context) {}
}
