package io.vitrine.options;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Certificates and keys in the textual encoding of <a href="https://www.rfc-editor.org/rfc/rfc7468">RFC 7468</a>. Of private
 * keys it reads PKCS #8, plain and encrypted (PBES2), because the JDK does.
 */
final class PemFile {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \\1-----", Pattern.DOTALL);

    private static final List<String> KEY_ALGORITHMS = List.of("RSA", "EC", "EdDSA", "RSASSA-PSS");

    private PemFile() {}

    /** All certificates of a file, at least one. */
    static List<X509Certificate> certificates(Path file) throws IOException, GeneralSecurityException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<X509Certificate> certificates = new ArrayList<>();
        Matcher block = BLOCK.matcher(text(file));
        while (block.find()) {
            if (block.group(1).equals("CERTIFICATE")) {
                byte[] der = decode(block.group(2), file);
                certificates.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der)));
            }
        }
        if (certificates.isEmpty()) {
            throw new CertificateException(file + " has no block -----BEGIN CERTIFICATE-----");
        }
        return certificates;
    }

    /** The private key of a file. */
    static PrivateKey privateKey(Path file, @Nullable Secret password) throws IOException, GeneralSecurityException {
        Matcher block = BLOCK.matcher(text(file));
        while (block.find()) {
            String label = block.group(1);
            if (label.equals("PRIVATE KEY")) {
                return key(new PKCS8EncodedKeySpec(decode(block.group(2), file)), file);
            }
            if (label.equals("ENCRYPTED PRIVATE KEY")) {
                return key(decrypt(decode(block.group(2), file), file, password), file);
            }
            if (label.endsWith(" PRIVATE KEY")) {
                throw new KeyException(file + " holds a key in the form '" + label
                        + "'; PKCS #8 is needed: openssl pkcs8 -topk8 -nocrypt -in " + file.getFileName());
            }
        }
        throw new KeyException(file + " has no block -----BEGIN PRIVATE KEY-----");
    }

    private static PKCS8EncodedKeySpec decrypt(byte[] der, Path file, @Nullable Secret password)
            throws IOException, GeneralSecurityException {
        if (password == null) {
            throw new KeyException(file + " holds an encrypted key, and no password for it is set");
        }
        EncryptedPrivateKeyInfo encrypted = new EncryptedPrivateKeyInfo(der);
        PBEKeySpec spec = new PBEKeySpec(password.characters());
        try {
            // For PBES2 the name of the algorithm is that of its parameters' text: PBEWithHmacSHA256AndAES_256.
            String algorithm = String.valueOf(encrypted.getAlgParameters());
            Cipher cipher = Cipher.getInstance(algorithm);
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    SecretKeyFactory.getInstance(algorithm).generateSecret(spec),
                    encrypted.getAlgParameters());
            return encrypted.getKeySpec(cipher);
        } catch (GeneralSecurityException e) {
            throw new KeyException(
                    file + " cannot be decrypted: wrong password, or not PBES2 with AES"
                            + " (openssl pkcs8 -topk8 -v2 aes-256-cbc)",
                    e);
        } finally {
            spec.clearPassword();
        }
    }

    private static PrivateKey key(PKCS8EncodedKeySpec spec, Path file) throws GeneralSecurityException {
        KeyException none = new KeyException(file + " holds no key of " + String.join(", ", KEY_ALGORITHMS));
        for (String algorithm : KEY_ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(spec);
            } catch (InvalidKeySpecException e) {
                none.addSuppressed(e); // not of this algorithm: the next one may know it
            }
        }
        throw none;
    }

    private static byte[] decode(String base64, Path file) throws GeneralSecurityException {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException(file + " holds a damaged block: its base64 cannot be read", e);
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }
}
