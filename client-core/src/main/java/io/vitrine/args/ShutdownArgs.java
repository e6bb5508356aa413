package io.vitrine.args;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import java.util.ArrayList;
import java.util.List;

/** What a server does before it ends. Immutable. */
public final class ShutdownArgs implements CommandArgs {

    /** Saves the data if it is set up to do so. */
    public static final ShutdownArgs AS_CONFIGURED = new ShutdownArgs(List.of());

    private final List<String> tokens;

    private ShutdownArgs(List<String> tokens) {
        this.tokens = tokens;
    }

    /** Saves the data: {@code SAVE}. */
    public static ShutdownArgs save() {
        return new ShutdownArgs(List.of("SAVE"));
    }

    /** Does not save the data: {@code NOSAVE}. */
    public static ShutdownArgs noSave() {
        return new ShutdownArgs(List.of("NOSAVE"));
    }

    /** Does not wait for replicas that lag behind: {@code NOW}. Since 7.0. */
    public ShutdownArgs now() {
        return and("NOW");
    }

    /** Ends even if the data cannot be saved: {@code FORCE}. Since 7.0. */
    public ShutdownArgs force() {
        return and("FORCE");
    }

    private ShutdownArgs and(String token) {
        if (tokens.contains(token)) {
            return this;
        }
        List<String> more = new ArrayList<>(tokens);
        more.add(token);
        return new ShutdownArgs(List.copyOf(more));
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        tokens.forEach(command::token);
    }
}
