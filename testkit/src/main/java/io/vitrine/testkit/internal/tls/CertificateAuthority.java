package io.vitrine.testkit.internal.tls;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A certificate authority that lives as long as a test. It writes X.509 v3 certificates (RFC 5280) itself, with keys on
 * the curve P-256: the JDK can sign but not build certificates, its keytool would have to be run ten times for what
 * takes a few milliseconds here, and a library for it would be the largest dependency of this module.
 */
final class CertificateAuthority {
    private static final byte[] ECDSA_WITH_SHA256 = Der.sequence(Der.oid("1.2.840.10045.4.3.2"));
    private static final Duration VALIDITY = Duration.ofDays(7);
    private static final String BASIC_CONSTRAINTS = "2.5.29.19";
    private static final String KEY_USAGE = "2.5.29.15";
    private static final String SUBJECT_ALTERNATIVE_NAME = "2.5.29.17";
    private static final byte[] KEY_CERT_SIGN = Der.bits(1, new byte[] {0x06});
    private static final byte[] DIGITAL_SIGNATURE = Der.bits(7, new byte[] {(byte) 0x80});

    private final String name;
    private final KeyPair keys;
    private final X509Certificate certificate;
    private final Instant now;

    CertificateAuthority(Instant now) throws GeneralSecurityException {
        this.now = now;
        this.name = "Vitrine testkit CA " + serial().toString(16);
        this.keys = newKeys();
        byte[] extensions = Der.sequence(
                extension(BASIC_CONSTRAINTS, true, Der.sequence(Der.TRUE)), extension(KEY_USAGE, true, KEY_CERT_SIGN));
        this.certificate = sign(name, keys.getPublic(), extensions);
    }

    X509Certificate certificate() {
        return certificate;
    }

    static KeyPair newKeys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    /** A certificate for these DNS names and IP addresses; none for a client. */
    X509Certificate issue(String commonName, PublicKey key, List<String> hosts) throws GeneralSecurityException {
        byte[] usage = extension(KEY_USAGE, true, DIGITAL_SIGNATURE);
        byte[] extensions = hosts.isEmpty()
                ? Der.sequence(usage)
                : Der.sequence(usage, extension(SUBJECT_ALTERNATIVE_NAME, false, alternativeNames(hosts)));
        return sign(commonName, key, extensions);
    }

    private X509Certificate sign(String subject, PublicKey key, byte[] extensions) throws GeneralSecurityException {
        byte[] content = Der.sequence(
                Der.tagged(0xa0, Der.integer(BigInteger.TWO)),
                Der.integer(serial()),
                ECDSA_WITH_SHA256,
                distinguishedName(name),
                Der.sequence(Der.time(now.minus(Duration.ofDays(1))), Der.time(now.plus(VALIDITY))),
                distinguishedName(subject),
                key.getEncoded(),
                Der.tagged(0xa3, extensions));
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update(content);
        byte[] encoded = Der.sequence(content, ECDSA_WITH_SHA256, Der.bits(0, signature.sign()));
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
    }

    private static byte[] distinguishedName(String commonName) {
        return Der.sequence(Der.set(Der.sequence(Der.oid("2.5.4.3"), Der.text(commonName))));
    }

    private static byte[] extension(String oid, boolean critical, byte[] value) {
        return critical
                ? Der.sequence(Der.oid(oid), Der.TRUE, Der.octets(value))
                : Der.sequence(Der.oid(oid), Der.octets(value));
    }

    private static byte[] alternativeNames(List<String> hosts) {
        return Der.sequence(
                hosts.stream().map(CertificateAuthority::alternativeName).toArray(byte[][]::new));
    }

    private static byte[] alternativeName(String host) {
        boolean address = host.indexOf(':') >= 0 || host.matches("[0-9.]+");
        if (!address) {
            return Der.tagged(0x82, host.getBytes(StandardCharsets.US_ASCII));
        }
        try {
            return Der.tagged(0x87, InetAddress.getByName(host).getAddress());
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("Not an IP address: " + host, e);
        }
    }

    private static BigInteger serial() {
        return new BigInteger(63, new SecureRandom()).add(BigInteger.ONE);
    }
}
