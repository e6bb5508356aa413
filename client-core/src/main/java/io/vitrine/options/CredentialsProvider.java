package io.vitrine.options;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the client learns who it is. Asked on each dial, so a password that changed is used from the next connection on; open
 * connections stay as they are. Called on the dialling thread, by many threads at once; its time counts as part of the connect
 * timeout, and what it throws fails the dial.
 */
@FunctionalInterface
public interface CredentialsProvider {

    /** Nobody: connections do not authenticate. */
    CredentialsProvider NONE = new CredentialSources.None();

    /** The credentials for the connection that is being opened; null to not authenticate. */
    @Nullable
    Credentials credentials();

    /** Always this user and password. */
    static CredentialsProvider of(@Nullable String user, String password) {
        return new CredentialSources.Fixed(new Credentials(user, password));
    }

    /** Always this password, for the user {@code default}. */
    static CredentialsProvider password(String password) {
        return of(null, password);
    }

    /**
     * The password in an environment variable, for the user {@code default}. A variable that is not set when a
     * connection is opened fails that dial. The JVM's environment never changes: for a password that does, use {@link #file}.
     */
    static CredentialsProvider env(String variable) {
        return env(null, variable);
    }

    /** The password of a user in an environment variable. */
    static CredentialsProvider env(@Nullable String user, String variable) {
        return env(user, variable, System.getenv());
    }

    /** The password of a user in a variable of an environment that is given. */
    static CredentialsProvider env(@Nullable String user, String variable, Map<String, String> environment) {
        return new CredentialSources.Variable(user, variable, environment);
    }

    /**
     * The password of a user in a file, read anew on each dial: its text up to the first line end. This is how
     * secrets that rotate are mounted by Kubernetes and Docker.
     */
    static CredentialsProvider file(@Nullable String user, Path path) {
        return new CredentialSources.File(user, path);
    }
}
