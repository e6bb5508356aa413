package io.vitrine.internal.args;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import java.util.EnumMap;

/**
 * The clauses of a command, each with the arguments it writes. However they were given, they are written in the order of
 * their kinds, each kind once. Immutable: every change makes a copy.
 *
 * @param <P> the kinds, in the order in which Redis wants them
 */
public final class Clauses<P extends Enum<P>> implements CommandArgs {

    private final EnumMap<P, CommandArgs> byKind;

    private Clauses(EnumMap<P, CommandArgs> byKind) {
        this.byKind = byKind;
    }

    /** No clause yet. */
    public static <P extends Enum<P>> Clauses<P> none(Class<P> kinds) {
        return new Clauses<>(new EnumMap<>(kinds));
    }

    /** With a clause, which takes the place of another of its kind. */
    public Clauses<P> with(P kind, CommandArgs clause) {
        EnumMap<P, CommandArgs> copy = new EnumMap<>(byKind);
        copy.put(kind, clause);
        return new Clauses<>(copy);
    }

    /** With a keyword that stands alone. */
    public Clauses<P> with(P kind, String keyword) {
        return with(kind, command -> command.token(keyword));
    }

    /** With a clause behind others of its kind. */
    public Clauses<P> plus(P kind, CommandArgs clause) {
        CommandArgs before = byKind.get(kind);
        return before == null
                ? with(kind, clause)
                : with(kind, command -> {
                    before.addTo(command);
                    clause.addTo(command);
                });
    }

    /** Without a clause of a kind. */
    public Clauses<P> without(P kind) {
        EnumMap<P, CommandArgs> copy = new EnumMap<>(byKind);
        copy.remove(kind);
        return new Clauses<>(copy);
    }

    /** Whether there is a clause of a kind. */
    public boolean has(P kind) {
        return byKind.containsKey(kind);
    }

    /** Whether there is no clause at all. */
    public boolean isEmpty() {
        return byKind.isEmpty();
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        byKind.values().forEach(clause -> clause.addTo(command));
    }
}
