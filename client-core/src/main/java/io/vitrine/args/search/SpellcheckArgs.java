package io.vitrine.args.search;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import io.vitrine.internal.args.Checks;
import io.vitrine.internal.args.Clauses;

/** Options of {@code FT.SPELLCHECK}. Immutable. */
public final class SpellcheckArgs implements CommandArgs {

    /** Terms of the index that differ by one letter. */
    public static final SpellcheckArgs NONE = new SpellcheckArgs(Clauses.none(Part.class));

    private static final int MOST_DISTANT = 4;

    private final Clauses<Part> clauses;

    private enum Part {
        DISTANCE,
        TERMS,
        DIALECT
    }

    private SpellcheckArgs(Clauses<Part> clauses) {
        this.clauses = clauses;
    }

    /**
     * By how many letters a suggestion may differ: {@code DISTANCE}.
     *
     * @param letters from 1 to 4
     */
    public SpellcheckArgs distance(int letters) {
        Checks.between("FT.SPELLCHECK DISTANCE", letters, 1, MOST_DISTANT);
        return new SpellcheckArgs(
                clauses.with(Part.DISTANCE, command -> command.token("DISTANCE").number(letters)));
    }

    /** Suggest the terms of a dictionary too; may be said more than once: {@code TERMS INCLUDE}. */
    public SpellcheckArgs include(String dictionary) {
        return terms("INCLUDE", dictionary);
    }

    /** Take the terms of a dictionary for right; may be said more than once: {@code TERMS EXCLUDE}. */
    public SpellcheckArgs exclude(String dictionary) {
        return terms("EXCLUDE", dictionary);
    }

    private SpellcheckArgs terms(String how, String dictionary) {
        Checks.text("TERMS dictionary", dictionary);
        return new SpellcheckArgs(clauses.plus(
                Part.TERMS, command -> command.token("TERMS").token(how).token(dictionary)));
    }

    /** The dialect of the query, from 1 to 4: {@code DIALECT}. */
    public SpellcheckArgs dialect(int version) {
        return new SpellcheckArgs(clauses.with(Part.DIALECT, Words.dialect(version)));
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        clauses.addTo(command);
    }
}
