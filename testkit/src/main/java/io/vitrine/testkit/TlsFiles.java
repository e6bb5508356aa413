package io.vitrine.testkit;

import static java.util.Objects.requireNonNull;

import io.vitrine.testkit.internal.tls.TlsFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;

/**
 * A throw-away certificate authority with a server certificate and a client certificate, as files in one folder. Keys
 * are on the curve P-256; everything is valid for a week. Private keys are PKCS #8 without a password.
 *
 * @param folder where the files are
 * @param hosts the DNS names and IP addresses the server certificate is for
 */
public record TlsFiles(Path folder, List<String> hosts) {
    /** Where a test server is reached. */
    public static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "::1");

    private static final String STORE_PASSWORD = "vitrine";

    public TlsFiles {
        requireNonNull(folder, "folder");
        hosts = List.copyOf(hosts);
    }

    /**
     * Makes a new authority and writes its files; an existing folder is written into.
     *
     * @param hosts DNS names and IP addresses of the server, at least one
     */
    public static TlsFiles create(Path folder, List<String> hosts) {
        if (hosts.isEmpty()) {
            throw new IllegalArgumentException("A server certificate needs at least one host");
        }
        try {
            TlsFolder.write(folder, hosts, STORE_PASSWORD, Instant.now());
            return new TlsFiles(folder, hosts);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write certificates into " + folder, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK cannot make certificates with EC keys", e);
        }
    }

    /** PEM: the certificate of the authority, for a client to trust. */
    public Path ca() {
        return folder.resolve(TlsFolder.CA);
    }

    /** PEM: the certificate of the server. */
    public Path serverCertificate() {
        return folder.resolve(TlsFolder.SERVER_CERTIFICATE);
    }

    /** PEM: the private key of the server. */
    public Path serverKey() {
        return folder.resolve(TlsFolder.SERVER_KEY);
    }

    /** PEM: the certificate of a client. */
    public Path clientCertificate() {
        return folder.resolve(TlsFolder.CLIENT_CERTIFICATE);
    }

    /** PEM: the private key of a client. */
    public Path clientKey() {
        return folder.resolve(TlsFolder.CLIENT_KEY);
    }

    /** PKCS #12: key and certificate of a client, protected by {@link #storePassword()}. */
    public Path clientStore() {
        return folder.resolve(TlsFolder.CLIENT_STORE);
    }

    /** PKCS #12: the certificate of the authority, protected by {@link #storePassword()}. */
    public Path trustStore() {
        return folder.resolve(TlsFolder.TRUST_STORE);
    }

    /** The password of both PKCS #12 files. */
    public String storePassword() {
        return STORE_PASSWORD;
    }
}
