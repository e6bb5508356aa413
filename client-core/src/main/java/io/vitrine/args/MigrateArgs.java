package io.vitrine.args;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Options of {@code MIGRATE}. Immutable; holds a password and does not show it. */
public final class MigrateArgs implements CommandArgs {

    /** Move the keys, and fail where the destination has them. */
    public static final MigrateArgs MOVE = new MigrateArgs(false, false, null, null);

    private final boolean copying;
    private final boolean replacing;
    private final @Nullable String username;
    private final @Nullable String password;

    private MigrateArgs(boolean copying, boolean replacing, @Nullable String username, @Nullable String password) {
        this.copying = copying;
        this.replacing = replacing;
        this.username = username;
        this.password = password;
    }

    /** Leave the keys where they are: {@code COPY}. Since 3.0. */
    public MigrateArgs copy() {
        return new MigrateArgs(true, replacing, username, password);
    }

    /** Overwrite keys of the destination: {@code REPLACE}. Since 3.0. */
    public MigrateArgs replace() {
        return new MigrateArgs(copying, true, username, password);
    }

    /** The password of the destination: {@code AUTH}. Since 4.0.7. */
    public MigrateArgs auth(String secret) {
        return new MigrateArgs(copying, replacing, null, Objects.requireNonNull(secret, "secret"));
    }

    /** The user and password of the destination: {@code AUTH2}. Since 6.0. */
    public MigrateArgs auth(String user, String secret) {
        return new MigrateArgs(
                copying, replacing, Objects.requireNonNull(user, "user"), Objects.requireNonNull(secret, "secret"));
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        if (copying) {
            command.token("COPY");
        }
        if (replacing) {
            command.token("REPLACE");
        }
        if (password != null && username != null) {
            command.token("AUTH2").token(username).token(password);
        } else if (password != null) {
            command.token("AUTH").token(password);
        }
    }
}
