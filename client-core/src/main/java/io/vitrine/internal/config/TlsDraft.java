package io.vitrine.internal.config;

import io.vitrine.options.Tls;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** TLS options while they are read: texts in any order, put together at the end. */
final class TlsDraft {

    private @Nullable Boolean enabled;
    private @Nullable String ca;
    private @Nullable String trustStore;
    private @Nullable String trustStorePassword;
    private @Nullable String certificate;
    private @Nullable String key;
    private @Nullable String keyPassword;
    private @Nullable String keyStore;
    private @Nullable String keyStorePassword;
    private @Nullable Boolean verifyHostname;
    private @Nullable String protocols;
    private boolean touched;

    void enabled(boolean on) {
        enabled = on;
    }

    void ca(String file) {
        ca = touch(file);
    }

    void trustStore(String file) {
        trustStore = touch(file);
    }

    void trustStorePassword(String password) {
        trustStorePassword = touch(password);
    }

    void certificate(String file) {
        certificate = touch(file);
    }

    void key(String file) {
        key = touch(file);
    }

    void keyPassword(String password) {
        keyPassword = touch(password);
    }

    void keyStore(String file) {
        keyStore = touch(file);
    }

    void keyStorePassword(String password) {
        keyStorePassword = touch(password);
    }

    void verifyHostname(boolean verified) {
        touched = true;
        verifyHostname = verified;
    }

    void protocols(String versions) {
        protocols = touch(versions);
    }

    private String touch(String text) {
        touched = true;
        return text;
    }

    /** The options; null for plain text. */
    @Nullable
    Tls build() {
        if (enabled == null || !enabled) {
            if (touched && enabled == null) {
                throw Bounds.invalid("there are TLS options, but TLS is off: use rediss:// or tls=true;"
                        + " tls=false says that they are to be ignored");
            }
            return null;
        }
        Tls tls = showing(trusting());
        if (verifyHostname != null) {
            tls = tls.verifyHostname(verifyHostname);
        }
        return protocols == null ? tls : tls.protocols(protocols.trim().split("\\s*,\\s*"));
    }

    private Tls trusting() {
        together("tlsTrustStore", trustStore, "tlsTrustStorePassword", trustStorePassword);
        apart("tlsCa", ca, "tlsTrustStore", trustStore);
        if (ca != null) {
            return Tls.ca(Path.of(ca));
        }
        return trustStore == null || trustStorePassword == null
                ? Tls.system()
                : Tls.system().trustStore(Path.of(trustStore), trustStorePassword.toCharArray());
    }

    private Tls showing(Tls tls) {
        together("tlsCertificate", certificate, "tlsKey", key);
        together("tlsKeyStore", keyStore, "tlsKeyStorePassword", keyStorePassword);
        apart("tlsCertificate", certificate, "tlsKeyStore", keyStore);
        if (keyPassword != null && key == null) {
            throw Bounds.invalid("tlsKeyPassword is set, but not tlsKey, whose password it is");
        }
        if (keyStore != null && keyStorePassword != null) {
            return tls.clientKeyStore(Path.of(keyStore), keyStorePassword.toCharArray());
        }
        if (certificate == null || key == null) {
            return tls;
        }
        return keyPassword == null
                ? tls.clientCertificate(Path.of(certificate), Path.of(key))
                : tls.clientCertificate(Path.of(certificate), Path.of(key), keyPassword.toCharArray());
    }

    private static void together(String one, @Nullable String first, String other, @Nullable String second) {
        if ((first == null) != (second == null)) {
            throw Bounds.invalid((first == null ? other : one) + " is set, but not " + (first == null ? one : other)
                    + ", which belongs to it");
        }
    }

    private static void apart(String one, @Nullable String first, String other, @Nullable String second) {
        if (first != null && second != null) {
            throw Bounds.invalid(one + " and " + other + " are both set: keep one of them");
        }
    }
}
