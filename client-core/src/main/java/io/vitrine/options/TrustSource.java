package io.vitrine.options;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Whom a TLS connection trusts. */
sealed interface TrustSource {

    /** The managers for a context; null for those of the JVM. */
    TrustManager @Nullable [] managers() throws IOException, GeneralSecurityException;

    /** What it is read from. */
    List<Path> files();

    /** What the JVM trusts. */
    record Jvm() implements TrustSource {
        @Override
        public TrustManager @Nullable [] managers() {
            return null;
        }

        @Override
        public List<Path> files() {
            return List.of();
        }

        @Override
        public String toString() {
            return "trust=system";
        }
    }

    /** The certificates of a PEM file. */
    record Pem(Path file) implements TrustSource {
        public Pem {
            Objects.requireNonNull(file, "file");
        }

        @Override
        public TrustManager[] managers() throws IOException, GeneralSecurityException {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            int number = 0;
            for (X509Certificate certificate : PemFile.certificates(file)) {
                store.setCertificateEntry("ca-" + number++, certificate);
            }
            return trusting(store);
        }

        @Override
        public List<Path> files() {
            return List.of(file);
        }

        @Override
        public String toString() {
            return "ca=" + file;
        }
    }

    /** The certificates of a key store. */
    record Store(Path file, Secret password) implements TrustSource {
        public Store {
            Objects.requireNonNull(file, "file");
        }

        @Override
        public TrustManager[] managers() throws IOException, GeneralSecurityException {
            return trusting(KeyStore.getInstance(file.toFile(), password.characters()));
        }

        @Override
        public List<Path> files() {
            return List.of(file);
        }

        @Override
        public String toString() {
            return "trustStore=" + file;
        }
    }

    /** Anyone. */
    record Everyone() implements TrustSource {
        @Override
        public TrustManager[] managers() {
            return new TrustManager[] {new TrustEveryone()};
        }

        @Override
        public List<Path> files() {
            return List.of();
        }

        @Override
        public String toString() {
            return "INSECURE: trusts everyone";
        }
    }

    private static TrustManager[] trusting(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }
}
