package io.vitrine.args;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Which keys a connection tracks, and who is told of their changes. Immutable. Since 6.0. */
public final class ClientTrackingArgs implements CommandArgs {

    private final List<String> mode;
    private final long redirect;
    private final boolean ignoringOwn;

    private ClientTrackingArgs(List<String> mode, long redirect, boolean ignoringOwn) {
        this.mode = mode;
        this.redirect = redirect;
        this.ignoringOwn = ignoringOwn;
    }

    private static ClientTrackingArgs of(String... mode) {
        return new ClientTrackingArgs(List.of(mode), 0, false);
    }

    /** Every key the connection reads. */
    public static ClientTrackingArgs everyRead() {
        return of();
    }

    /** The keys of a command after {@code CLIENT CACHING YES}: {@code OPTIN}. */
    public static ClientTrackingArgs optIn() {
        return of("OPTIN");
    }

    /** Every key the connection reads, but for a command after {@code CLIENT CACHING NO}: {@code OPTOUT}. */
    public static ClientTrackingArgs optOut() {
        return of("OPTOUT");
    }

    /** All keys with one of these prefixes, read or not; all keys for none: {@code BCAST}. */
    public static ClientTrackingArgs broadcast(String... prefixes) {
        List<String> mode = new ArrayList<>();
        for (String prefix : prefixes) {
            mode.add("PREFIX");
            mode.add(Objects.requireNonNull(prefix, "prefix"));
        }
        mode.add("BCAST");
        return new ClientTrackingArgs(List.copyOf(mode), 0, false);
    }

    /** Another client is told: {@code REDIRECT}. */
    public ClientTrackingArgs redirect(long clientId) {
        return new ClientTrackingArgs(mode, Numbers.positive("REDIRECT", clientId), ignoringOwn);
    }

    /** Not of changes by the connection itself: {@code NOLOOP}. */
    public ClientTrackingArgs noLoop() {
        return new ClientTrackingArgs(mode, redirect, true);
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        if (redirect > 0) {
            command.token("REDIRECT").number(redirect);
        }
        mode.forEach(command::token);
        if (ignoringOwn) {
            command.token("NOLOOP");
        }
    }
}
