package io.vitrine.testkit.internal.tls;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/** Writes the files of a new authority, of a server and of a client it vouches for. */
public final class TlsFolder {
    public static final String CA = "ca.crt";
    public static final String SERVER_CERTIFICATE = "server.crt";
    public static final String SERVER_KEY = "server.key";
    public static final String CLIENT_CERTIFICATE = "client.crt";
    public static final String CLIENT_KEY = "client.key";
    public static final String CLIENT_STORE = "client.p12";
    public static final String TRUST_STORE = "trust.p12";

    private TlsFolder() {}

    /**
     * Makes new keys and certificates and writes them into the folder.
     *
     * @param hosts the DNS names and IP addresses of the server
     * @param storePassword protects both PKCS #12 files
     */
    public static void write(Path folder, List<String> hosts, String storePassword, Instant now)
            throws IOException, GeneralSecurityException {
        Files.createDirectories(folder);
        CertificateAuthority authority = new CertificateAuthority(now);
        KeyPair server = CertificateAuthority.newKeys();
        KeyPair client = CertificateAuthority.newKeys();
        X509Certificate clientCertificate = authority.issue("Vitrine testkit client", client.getPublic(), List.of());

        pem(folder.resolve(CA), "CERTIFICATE", authority.certificate().getEncoded());
        pem(
                folder.resolve(SERVER_CERTIFICATE),
                "CERTIFICATE",
                authority.issue(hosts.get(0), server.getPublic(), hosts).getEncoded());
        pem(folder.resolve(SERVER_KEY), "PRIVATE KEY", server.getPrivate().getEncoded());
        pem(folder.resolve(CLIENT_CERTIFICATE), "CERTIFICATE", clientCertificate.getEncoded());
        pem(folder.resolve(CLIENT_KEY), "PRIVATE KEY", client.getPrivate().getEncoded());

        KeyStore identity = emptyStore();
        Key key = client.getPrivate();
        identity.setKeyEntry("client", key, storePassword.toCharArray(), new X509Certificate[] {
            clientCertificate, authority.certificate()
        });
        store(folder.resolve(CLIENT_STORE), identity, storePassword);
        KeyStore trust = emptyStore();
        trust.setCertificateEntry("ca", authority.certificate());
        store(folder.resolve(TRUST_STORE), trust, storePassword);
    }

    private static void pem(Path file, String type, byte[] content) throws IOException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        String text = "-----BEGIN " + type + "-----\n" + body + "\n-----END " + type + "-----\n";
        Files.writeString(file, text, StandardCharsets.US_ASCII);
    }

    private static KeyStore emptyStore() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static void store(Path file, KeyStore store, String password) throws IOException, GeneralSecurityException {
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, password.toCharArray());
        }
    }
}
