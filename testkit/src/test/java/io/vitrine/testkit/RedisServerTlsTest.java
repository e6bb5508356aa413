package io.vitrine.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisServerTlsTest {
    private enum Identity {
        NONE,
        CLIENT_CERTIFICATE
    }

    @Test
    void aClientThatTrustsTheAuthorityIsServed() throws Exception {
        try (RedisServer server = RedisServer.builder().tls().start()) {
            assertThat(server.tlsUrl()).isEqualTo("rediss://localhost:" + server.tlsPort());
            assertThat(ping(server, "localhost", Identity.NONE)).isEqualTo("+PONG");
            assertThat(ping(server, "127.0.0.1", Identity.NONE)).isEqualTo("+PONG");
            assertThat(ping(server, "localhost", Identity.CLIENT_CERTIFICATE)).isEqualTo("+PONG");
            server.restart();
            assertThat(ping(server, "localhost", Identity.NONE)).isEqualTo("+PONG");
        }
    }

    /** With TLS 1.3 the client has finished its handshake when it is turned away: by an alert, a reset or the end. */
    @Test
    void mutualTlsWantsTheCertificateOfTheClient() throws Exception {
        try (RedisServer server = RedisServer.builder().mutualTls().start()) {
            assertThat(ping(server, "localhost", Identity.CLIENT_CERTIFICATE)).isEqualTo("+PONG");
            assertThatThrownBy(() -> ping(server, "localhost", Identity.NONE)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aCertificateForAnotherHostDoesNotMatch() {
        try (RedisServer server = RedisServer.builder()
                .tls(List.of("redis.example", "2001:db8::1"))
                .start()) {
            assertThatThrownBy(() -> ping(server, "localhost", Identity.NONE))
                    .isInstanceOf(SSLHandshakeException.class);
        }
    }

    @Test
    void thePemFilesHoldTheSameIdentityAsTheStores(@TempDir Path folder) throws Exception {
        TlsFiles files = TlsFiles.create(folder.resolve("tls"), List.of("redis.example", "10.0.0.1"));
        X509Certificate ca = certificate(files.ca());
        X509Certificate server = certificate(files.serverCertificate());
        X509Certificate client = certificate(files.clientCertificate());
        ca.verify(ca.getPublicKey());
        server.verify(ca.getPublicKey());
        client.verify(ca.getPublicKey());
        assertThat(ca.getBasicConstraints()).isNotNegative();
        assertThat(server.getBasicConstraints()).isNegative();
        assertThat(server.getSubjectAlternativeNames())
                .extracting(name -> String.valueOf(name.get(1)))
                .containsExactly("redis.example", "10.0.0.1");
        assertThat(store(files.clientStore(), files).getCertificate("client")).isEqualTo(client);
        assertThat(store(files.trustStore(), files).getCertificate("ca")).isEqualTo(ca);
        assertThatKeyBelongsTo(files.clientKey(), client);
        assertThatKeyBelongsTo(files.serverKey(), server);
    }

    @Test
    void aServerWithoutTlsSaysHowToGetIt() {
        try (RedisServer server = RedisServer.start()) {
            assertThatThrownBy(server::tlsUrl).hasMessageContaining("builder().tls()");
            assertThatThrownBy(server::unixUrl).hasMessageContaining("builder().unixSocket()");
        }
    }

    private static String ping(RedisServer server, String host, Identity identity) throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store(server.tls().trustStore(), server.tls()));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(
                store(server.tls().clientStore(), server.tls()),
                server.tls().storePassword().toCharArray());
        context.init(identity == Identity.NONE ? null : keys.getKeyManagers(), trust.getTrustManagers(), null);
        try (SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(host, server.tlsPort())) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] reply = socket.getInputStream().readNBytes(5);
            if (reply.length < 5) {
                throw new EOFException("the server ended the connection");
            }
            return new String(reply, StandardCharsets.US_ASCII);
        }
    }

    private static KeyStore store(Path file, TlsFiles files) throws IOException, GeneralSecurityException {
        return KeyStore.getInstance(file.toFile(), files.storePassword().toCharArray());
    }

    private static X509Certificate certificate(Path file) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    private static void assertThatKeyBelongsTo(Path key, X509Certificate certificate) throws Exception {
        String body = Files.readString(key).replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(KeyFactory.getInstance("EC")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body))));
        signature.update(key.toString().getBytes(StandardCharsets.UTF_8));
        byte[] signed = signature.sign();
        signature.initVerify(certificate);
        signature.update(key.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(signature.verify(signed)).isTrue();
    }
}
