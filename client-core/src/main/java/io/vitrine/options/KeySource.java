package io.vitrine.options;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import org.jspecify.annotations.Nullable;

/** What a TLS client shows of itself. */
sealed interface KeySource {

    KeyManager[] managers() throws IOException, GeneralSecurityException;

    /** What it is read from. */
    List<Path> files();

    /** A certificate chain and its key in PEM. */
    record Pem(Path chain, Path key, @Nullable Secret password) implements KeySource {
        public Pem {
            Objects.requireNonNull(chain, "chain");
            Objects.requireNonNull(key, "key");
        }

        @Override
        public KeyManager[] managers() throws IOException, GeneralSecurityException {
            X509Certificate[] certificates = PemFile.certificates(chain).toArray(new X509Certificate[0]);
            PrivateKey privateKey = PemFile.privateKey(key, password);
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            char[] inMemory = "memory".toCharArray();
            store.setKeyEntry("client", privateKey, inMemory, certificates);
            return showing(store, inMemory);
        }

        @Override
        public List<Path> files() {
            return List.of(chain, key);
        }

        @Override
        public String toString() {
            return "certificate=" + chain + ", key=" + key;
        }
    }

    /** A key store. */
    record Store(Path file, Secret password) implements KeySource {
        public Store {
            Objects.requireNonNull(file, "file");
        }

        @Override
        public KeyManager[] managers() throws IOException, GeneralSecurityException {
            return showing(KeyStore.getInstance(file.toFile(), password.characters()), password.characters());
        }

        @Override
        public List<Path> files() {
            return List.of(file);
        }

        @Override
        public String toString() {
            return "keyStore=" + file;
        }
    }

    private static KeyManager[] showing(KeyStore store, char[] password) throws GeneralSecurityException {
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, password);
        return factory.getKeyManagers();
    }
}
