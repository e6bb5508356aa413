package io.vitrine.args.search;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import io.vitrine.internal.args.Checks;
import io.vitrine.internal.args.Clauses;

/** Options of {@code FT.SUGGET}. Immutable. */
public final class SuggestArgs implements CommandArgs {

    /** Five suggestions that begin as they should. */
    public static final SuggestArgs NONE = new SuggestArgs(Clauses.none(Part.class));

    private final Clauses<Part> clauses;

    private enum Part {
        FUZZY,
        WITHSCORES,
        WITHPAYLOADS,
        MAX
    }

    private SuggestArgs(Clauses<Part> clauses) {
        this.clauses = clauses;
    }

    /** Also those that begin nearly so: {@code FUZZY}. */
    public SuggestArgs fuzzy() {
        return new SuggestArgs(clauses.with(Part.FUZZY, "FUZZY"));
    }

    /** Tell the scores: {@code WITHSCORES}. */
    public SuggestArgs withScores() {
        return new SuggestArgs(clauses.with(Part.WITHSCORES, "WITHSCORES"));
    }

    /** Tell the payloads: {@code WITHPAYLOADS}. */
    public SuggestArgs withPayloads() {
        return new SuggestArgs(clauses.with(Part.WITHPAYLOADS, "WITHPAYLOADS"));
    }

    /** No more than so many: {@code MAX}. */
    public SuggestArgs max(long most) {
        Checks.positive("FT.SUGGET MAX", most);
        return new SuggestArgs(
                clauses.with(Part.MAX, command -> command.token("MAX").number(most)));
    }

    /** Whether the reply has scores; so it is read. */
    public boolean hasScores() {
        return clauses.has(Part.WITHSCORES);
    }

    /** Whether the reply has payloads; so it is read. */
    public boolean hasPayloads() {
        return clauses.has(Part.WITHPAYLOADS);
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        clauses.addTo(command);
    }
}
