package io.vitrine.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each context is proved by a handshake with a server in this JVM. */
class TlsTest {

    private static final char[] PASSWORD = TestCertificates.PASSWORD.toCharArray();

    @TempDir
    private static Path shared;

    private static TestCertificates certificates;

    @TempDir
    private Path folder;

    @BeforeAll
    static void prepare() {
        certificates = new TestCertificates(shared);
    }

    private static Path server() throws Exception {
        return certificates.store("server", "EC", "localhost");
    }

    private static Path other() throws Exception {
        return certificates.store("other", "EC", "localhost");
    }

    private static Path elsewhere() throws Exception {
        return certificates.store("elsewhere", "EC", "elsewhere.example.org");
    }

    private static Path client(String algorithm) throws Exception {
        return certificates.store("client-" + algorithm, algorithm, "client");
    }

    @Test
    void aServerWhoseCertificateIsInThePemFileIsTrusted() throws Exception {
        Path server = server();
        Path bundle = certificates.write(
                "bundle.pem",
                "Somebody's notes\n"
                        + Files.readString(certificates.certificate(other())) + "\n"
                        + Files.readString(certificates.certificate(server)));

        assertThat(shake(server, false, Tls.ca(bundle))).startsWith("TLSv1.");
    }

    @Test
    void aServerNobodyVouchesForIsRefused() throws Exception {
        Path server = server();
        Path other = certificates.certificate(other());

        assertThatThrownBy(() -> shake(server, false, Tls.ca(other))).isInstanceOf(SSLException.class);
        assertThatThrownBy(() -> shake(server, false, Tls.system())).isInstanceOf(SSLException.class);
    }

    @Test
    void aCertificateForAnotherHostIsRefusedUnlessThatIsSaid() throws Exception {
        Path server = elsewhere();
        Tls tls = Tls.ca(certificates.certificate(server));

        assertThatThrownBy(() -> shake(server, false, tls)).hasMessageContaining("localhost");
        assertThat(shake(server, false, tls.verifyHostname(false))).isNotEmpty();
    }

    @Test
    void trustingAllTrustsAllAndSaysSo() throws Exception {
        Tls tls = Tls.system().insecureTrustAll();

        assertThat(shake(elsewhere(), false, tls)).isNotEmpty();
        assertThat(tls.verifyHostname()).isFalse();
        assertThat(tls).hasToString("Tls[INSECURE: trusts everyone, host name NOT verified]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC", "Ed25519", "RSASSA-PSS"})
    void theClientShowsItsPemCertificate(String algorithm) throws Exception {
        Path server = server();
        Path client = client(algorithm);
        Tls tls = Tls.ca(certificates.certificate(server))
                .clientCertificate(certificates.certificate(client), certificates.key(client));

        assertThat(shake(server, true, tls)).isNotEmpty();
    }

    @Test
    void aServerThatWantsACertificateRefusesAClientWithout() throws Exception {
        Path server = server();

        assertThatThrownBy(() -> shake(server, true, Tls.ca(certificates.certificate(server))))
                .isInstanceOf(IOException.class);
    }

    @Test
    void storesDoAsWellAsPem() throws Exception {
        Path server = server();
        Path client = client("RSA");
        Tls tls = Tls.system().trustStore(trusting(server), PASSWORD).clientKeyStore(client, PASSWORD);

        assertThat(shake(server, true, tls)).isNotEmpty();
    }

    @Test
    void theProtocolsAreTheOnesThatWereNamed() throws Exception {
        Path server = server();
        Tls tls = Tls.ca(certificates.certificate(server)).protocols("TLSv1.2");

        assertThat(shake(server, false, tls)).isEqualTo("TLSv1.2");
        assertThat(Tls.system().protocols()).isEmpty();
    }

    @Test
    void aContextMadeElsewhereIsUsedAsItIs() throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, null, null);

        assertThat(Tls.of(context).context()).isSameAs(context);
        assertThatThrownBy(() -> Tls.of(context).clientCertificate(folder, folder))
                .hasMessageContaining("set them on the context");
    }

    @Test
    void theContextStaysUntilAFileChanges() throws Exception {
        Path server = server();
        Path ca = Files.copy(certificates.certificate(server), folder.resolve("ca.crt"));
        Tls tls = Tls.ca(ca);
        SSLContext first = tls.context();
        assertThat(tls.context()).isSameAs(first);

        Files.copy(certificates.certificate(other()), ca, StandardCopyOption.REPLACE_EXISTING);
        Files.setLastModifiedTime(ca, FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(tls.context()).isNotSameAs(first);
        assertThatThrownBy(() -> shake(server, false, tls)).isInstanceOf(SSLException.class);
    }

    @Test
    void anEncryptedKeyOfOpensslIsDecrypted() throws Exception {
        assertThat(PemFile.privateKey(fixture("encrypted-pkcs8.pem"), new Secret(PASSWORD))
                        .getAlgorithm())
                .isEqualTo("EC");
    }

    @Test
    void aKeyThatCannotBeReadSaysWhyAndWhatToDo() {
        assertThatThrownBy(() -> PemFile.privateKey(fixture("encrypted-pkcs8.pem"), null))
                .hasMessageContaining("an encrypted key, and no password for it is set");
        assertThatThrownBy(() -> PemFile.privateKey(fixture("encrypted-pkcs8.pem"), new Secret("wrong".toCharArray())))
                .hasMessageContaining("wrong password")
                .hasMessageNotContaining("wrong'");
        assertThatThrownBy(() -> PemFile.privateKey(fixture("sec1.pem"), null))
                .hasMessageContaining("a key in the form 'EC PRIVATE KEY'; PKCS #8 is needed: openssl pkcs8");
        assertThatThrownBy(() -> PemFile.privateKey(fixture("encrypted-pkcs1.pem"), new Secret(PASSWORD)))
                .hasMessageContaining("a key in the form 'RSA PRIVATE KEY'; PKCS #8 is needed");
    }

    @Test
    void aFileThatDoesNotHoldWhatItShouldIsNamed() throws Exception {
        Path empty = write("empty.pem", "");
        Path damaged = write("damaged.pem", TestCertificates.pem("CERTIFICATE", new byte[] {1, 2, 3}));
        Path noKey = write("no-key.pem", TestCertificates.pem("PRIVATE KEY", new byte[] {1, 2, 3}));
        Path noBase64 = write("no.pem", "-----BEGIN PRIVATE KEY-----\n=\n-----END PRIVATE KEY-----");

        assertThatThrownBy(() -> Tls.ca(empty).context())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("empty.pem has no block -----BEGIN CERTIFICATE-----")
                .hasMessageEndingWith("(docs/failures/options.md)");
        assertThatThrownBy(() -> Tls.ca(damaged).context()).hasMessageContaining("damaged.pem");
        assertThatThrownBy(() -> Tls.ca(folder.resolve("absent.pem")).context())
                .hasMessageContaining("no readable file")
                .hasMessageContaining("absent.pem");
        assertThatThrownBy(() -> PemFile.privateKey(noKey, null))
                .hasMessageContaining("no-key.pem holds no key of RSA, EC, EdDSA, RSASSA-PSS");
        assertThatThrownBy(() -> PemFile.privateKey(noBase64, null)).hasMessageContaining("damaged block");
        assertThatThrownBy(() -> Tls.system().trustStore(empty, PASSWORD).context())
                .hasMessageContaining("empty.pem");
    }

    @Test
    void equalTlsIsEqualAndShowsNoPassword() {
        Path file = Path.of("client.p12");
        Tls tls = Tls.ca(Path.of("ca.crt")).clientKeyStore(file, PASSWORD);

        assertThat(tls)
                .isEqualTo(Tls.ca(Path.of("ca.crt")).clientKeyStore(file, PASSWORD))
                .hasSameHashCodeAs(Tls.ca(Path.of("ca.crt")).clientKeyStore(file, PASSWORD))
                .isNotEqualTo(Tls.ca(Path.of("ca.crt")).clientKeyStore(file, "other".toCharArray()))
                .isNotEqualTo(tls.verifyHostname(false))
                .hasToString("Tls[ca=ca.crt, keyStore=client.p12]");
    }

    private Path trusting(Path store) throws IOException, GeneralSecurityException {
        var loaded = java.security.KeyStore.getInstance(store.toFile(), PASSWORD);
        var trust = java.security.KeyStore.getInstance("PKCS12");
        trust.load(null, null);
        trust.setCertificateEntry("server", loaded.getCertificate("server"));
        Path file = folder.resolve("trust.p12");
        try (var out = Files.newOutputStream(file)) {
            trust.store(out, PASSWORD);
        }
        return file;
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Path fixture(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(TlsTest.class.getResource(name)).toURI());
    }

    /** Shakes hands on localhost as a dial does, sends a byte each way, and says which version was agreed on. */
    private static String shake(Path serverStore, boolean clientMustShow, Tls tls) throws Exception {
        SSLContext server = Tls.system()
                .insecureTrustAll()
                .clientKeyStore(serverStore, PASSWORD)
                .context();
        try (SSLServerSocket listener = (SSLServerSocket)
                server.getServerSocketFactory().createServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            listener.setNeedClientAuth(clientMustShow);
            CompletableFuture<Void> peer = CompletableFuture.runAsync(() -> echo(listener));
            try (SSLSocket socket =
                    (SSLSocket) tls.context().getSocketFactory().createSocket("localhost", listener.getLocalPort())) {
                socket.setSoTimeout(30_000);
                configure(socket, tls);
                socket.startHandshake();
                socket.getOutputStream().write('x');
                // With TLS 1.3 a server that misses the client's certificate says so only now.
                assertThat(socket.getInputStream().read()).isEqualTo('x');
                return socket.getSession().getProtocol();
            } finally {
                peer.exceptionally(failure -> null).join();
            }
        }
    }

    private static void configure(SSLSocket socket, Tls tls) {
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm(tls.verifyHostname() ? "HTTPS" : null);
        if (!tls.protocols().isEmpty()) {
            parameters.setProtocols(tls.protocols().toArray(new String[0]));
        }
        socket.setSSLParameters(parameters);
    }

    private static void echo(SSLServerSocket listener) {
        try (SSLSocket socket = (SSLSocket) listener.accept()) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(socket.getInputStream().read());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
