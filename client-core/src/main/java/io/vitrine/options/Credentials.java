package io.vitrine.options;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who the client is. {@link #toString()} shows the user and never the password.
 *
 * @param user the ACL user, since Redis 6.0; null for the user {@code default}
 * @param password the password; may be empty for a user with {@code nopass}
 */
public record Credentials(@Nullable String user, String password) {

    public Credentials {
        Objects.requireNonNull(password, "password");
    }

    @Override
    public String toString() {
        return "Credentials[user=" + (user == null ? "default" : user) + ", password=***]";
    }
}
