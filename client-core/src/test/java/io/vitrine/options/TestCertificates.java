package io.vitrine.options;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Keys with self-signed certificates, made by the JDK's keytool in a folder. */
final class TestCertificates {

    static final String PASSWORD = "open-sesame";

    private final Path folder;

    TestCertificates(Path folder) {
        this.folder = folder;
    }

    /** A PKCS #12 store with one key; made once, as keytool takes a second or two. */
    Path store(String name, String algorithm, String host) throws IOException, InterruptedException {
        Path store = folder.resolve(name + ".p12");
        if (Files.exists(store)) {
            return store;
        }
        keytool(
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                algorithm,
                "-dname",
                "CN=" + name,
                "-ext",
                "SAN=dns:" + host,
                "-validity",
                "30",
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD);
        return store;
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.add("-J-XX:TieredStopAtLevel=1");
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("keytool failed: " + output);
        }
    }

    /** The certificate of a store in PEM. */
    Path certificate(Path store) throws IOException, GeneralSecurityException {
        KeyStore loaded = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        byte[] der = loaded.getCertificate(loaded.aliases().nextElement()).getEncoded();
        return write(name(store) + ".crt", pem("CERTIFICATE", der));
    }

    /** The key of a store in PEM. */
    Path key(Path store) throws IOException, GeneralSecurityException {
        KeyStore loaded = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        Key key = loaded.getKey(loaded.aliases().nextElement(), PASSWORD.toCharArray());
        return write(name(store) + ".key", pem("PRIVATE KEY", key.getEncoded()));
    }

    private static String name(Path store) {
        return store.getFileName().toString().replace(".p12", "");
    }

    static String pem(String label, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }

    Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
