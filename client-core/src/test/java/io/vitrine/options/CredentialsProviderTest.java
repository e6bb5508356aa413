package io.vitrine.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialsProviderTest {

    @Test
    void aPasswordInAnEnvironmentIsReadEachTime() {
        Map<String, String> environment = new HashMap<>(Map.of("REDIS_PASSWORD", "old"));
        CredentialsProvider provider = CredentialsProvider.env("app", "REDIS_PASSWORD", environment);
        assertThat(provider.credentials()).isEqualTo(new Credentials("app", "old"));

        environment.put("REDIS_PASSWORD", "new");
        assertThat(provider.credentials()).isEqualTo(new Credentials("app", "new"));
    }

    @Test
    void aVariableThatIsNotSetIsNamed() {
        assertThatThrownBy(() -> CredentialsProvider.env(null, "REDIS_PASSWORD", Map.of())
                        .credentials())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(
                        "the environment variable REDIS_PASSWORD, which is to hold the password, is not set");
    }

    @Test
    void aPasswordInAFileIsReadEachTimeUpToItsFirstLineEnd(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "old\n");
        CredentialsProvider provider = CredentialsProvider.file(null, file);
        assertThat(provider.credentials()).isEqualTo(new Credentials(null, "old"));

        Files.writeString(file, "new\r\nnot the password");
        assertThat(provider.credentials()).isEqualTo(new Credentials(null, "new"));

        Files.delete(file);
        assertThatThrownBy(provider::credentials)
                .hasMessageContaining("the password file " + file + " cannot be read: NoSuchFileException");
    }

    @Test
    void equalProvidersAreEqual() {
        assertThat(CredentialsProvider.of("app", "s3cret"))
                .isEqualTo(CredentialsProvider.of("app", "s3cret"))
                .isNotEqualTo(CredentialsProvider.of("app", "other"))
                .isNotEqualTo(CredentialsProvider.password("s3cret"));
        assertThat(CredentialsProvider.file("app", Path.of("x")))
                .isEqualTo(CredentialsProvider.file("app", Path.of("x")));
    }
}
