package io.vitrine.options;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * How TLS is spoken: whom to trust, what to show, which versions. Immutable; each method makes a changed copy. By default the
 * JVM's certificate authorities are trusted and the server's certificate must be for the configured host.
 *
 * <pre>{@code
 * Tls.ca(Path.of("ca.crt"))
 * Tls.ca(Path.of("ca.crt")).clientCertificate(Path.of("app.crt"), Path.of("app.key"))   // mTLS
 * }</pre>
 *
 * Files are read when the context is first asked for and again when they have changed, so a renewed certificate is
 * used from the next connection on.
 */
public final class Tls {

    private final TlsMaterial material;
    private final boolean verifyHostname;
    private final List<String> protocols;

    private Tls(TlsMaterial material, boolean verifyHostname, List<String> protocols) {
        this.material = material;
        this.verifyHostname = verifyHostname;
        this.protocols = protocols;
    }

    /** TLS with the certificate authorities the JVM trusts. */
    public static Tls system() {
        return new Tls(TlsMaterial.SYSTEM, true, List.of());
    }

    /** TLS that trusts the certificates of a PEM file, and no others. */
    public static Tls ca(Path pem) {
        return system().trust(pem);
    }

    /** TLS with a context made elsewhere. */
    public static Tls of(SSLContext context) {
        return new Tls(TlsMaterial.given(context), true, List.of());
    }

    private Tls trust(Path pem) {
        return with(material.trusting(new TrustSource.Pem(pem)));
    }

    /** The same, trusting the certificates of a PKCS #12 or JKS store, and no others. */
    public Tls trustStore(Path store, char[] password) {
        return with(material.trusting(new TrustSource.Store(store, new Secret(password))));
    }

    /** The same, showing a certificate: chain and unencrypted PKCS #8 key in PEM. */
    public Tls clientCertificate(Path chain, Path key) {
        return with(material.showing(new KeySource.Pem(chain, key, null)));
    }

    /** The same, showing a certificate: chain and encrypted PKCS #8 key in PEM. */
    public Tls clientCertificate(Path chain, Path key, char[] keyPassword) {
        return with(material.showing(new KeySource.Pem(chain, key, new Secret(keyPassword))));
    }

    /** The same, showing the certificate of a PKCS #12 or JKS store, whose keys have the store's password. */
    public Tls clientKeyStore(Path store, char[] password) {
        return with(material.showing(new KeySource.Store(store, new Secret(password))));
    }

    /** The same; {@code false} accepts a trusted certificate that was made out to another host. */
    public Tls verifyHostname(boolean verified) {
        return new Tls(material, verified, protocols);
    }

    /** The same with these versions only, such as {@code TLSv1.3}; none for what the JVM holds to be safe. */
    public Tls protocols(String... versions) {
        return new Tls(material, verifyHostname, List.of(versions));
    }

    /**
     * The same without any check of who the server is: encrypted, but to whom nobody knows. Anyone on the way can read and
     * change everything. Logs a warning. For tests.
     */
    public Tls insecureTrustAll() {
        return new Tls(material.trusting(new TrustSource.Everyone()), false, protocols);
    }

    private Tls with(TlsMaterial changed) {
        return new Tls(changed, verifyHostname, protocols);
    }

    /** Whether the certificate must be for the host that was dialled. */
    public boolean verifyHostname() {
        return verifyHostname;
    }

    /** The versions to offer; empty for the JVM's choice. */
    public List<String> protocols() {
        return protocols;
    }

    /**
     * The context to make sockets from: the same one until a file changes.
     *
     * @throws IllegalArgumentException when a file cannot be read or does not hold what it should; names the file
     */
    public SSLContext context() {
        return material.context();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Tls that
                && material.equals(that.material)
                && verifyHostname == that.verifyHostname
                && protocols.equals(that.protocols);
    }

    @Override
    public int hashCode() {
        return Objects.hash(material, verifyHostname, protocols);
    }

    /** Files and switches, no secrets. */
    @Override
    public String toString() {
        return "Tls[" + material + (verifyHostname ? "" : ", host name NOT verified")
                + (protocols.isEmpty() ? "" : ", protocols=" + protocols) + "]";
    }
}
