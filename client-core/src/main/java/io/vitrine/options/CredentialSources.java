package io.vitrine.options;

import io.vitrine.internal.config.Bounds;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The providers of credentials that come with the client. Values, so that equal options are equal; none shows a password. */
final class CredentialSources {

    private CredentialSources() {}

    record None() implements CredentialsProvider {
        @Override
        public @Nullable Credentials credentials() {
            return null;
        }

        @Override
        public String toString() {
            return "none";
        }
    }

    record Fixed(Credentials credentials) implements CredentialsProvider {
        Fixed {
            Objects.requireNonNull(credentials, "credentials");
        }

        @Override
        public String toString() {
            return credentials.toString();
        }
    }

    record Variable(@Nullable String user, String variable, Map<String, String> environment)
            implements CredentialsProvider {
        Variable {
            Objects.requireNonNull(variable, "variable");
        }

        @Override
        public Credentials credentials() {
            String password = environment.get(variable);
            if (password == null) {
                throw new IllegalStateException(Bounds.withPage(
                        "the environment variable " + variable + ", which is to hold the password, is not set"));
            }
            return new Credentials(user, password);
        }

        @Override
        public String toString() {
            return "Credentials[user=" + (user == null ? "default" : user) + ", passwordEnv=" + variable + "]";
        }
    }

    record File(@Nullable String user, Path path) implements CredentialsProvider {
        File {
            Objects.requireNonNull(path, "path");
        }

        @Override
        public Credentials credentials() {
            try (BufferedReader reader = Files.newBufferedReader(path)) {
                String line = reader.readLine();
                return new Credentials(user, line == null ? "" : line);
            } catch (IOException e) {
                throw new UncheckedIOException(
                        Bounds.withPage("the password file " + path + " cannot be read: "
                                + e.getClass().getSimpleName()),
                        e);
            }
        }

        @Override
        public String toString() {
            return "Credentials[user=" + (user == null ? "default" : user) + ", passwordFile=" + path + "]";
        }
    }
}
