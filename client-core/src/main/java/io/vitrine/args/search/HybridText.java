package io.vitrine.args.search;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import io.vitrine.internal.args.Clauses;

/** The part of {@code FT.HYBRID} that searches for text. Immutable. */
public final class HybridText implements CommandArgs {

    private final Clauses<Part> clauses;

    private enum Part {
        SEARCH,
        SCORER,
        YIELD_SCORE_AS
    }

    private HybridText(Clauses<Part> clauses) {
        this.clauses = clauses;
    }

    /** A query, as {@code FT.SEARCH} takes it: {@code SEARCH}. */
    public static HybridText search(String query) {
        return new HybridText(Clauses.none(Part.class).with(Part.SEARCH, Words.text("SEARCH", query)));
    }

    /** What scores the documents: {@code SCORER}. */
    public HybridText scorer(String scorer) {
        return new HybridText(clauses.with(Part.SCORER, Words.text("SCORER", scorer)));
    }

    /** Under which name the rows have the score of the text: {@code YIELD_SCORE_AS}. */
    public HybridText yieldScoreAs(String name) {
        return new HybridText(clauses.with(Part.YIELD_SCORE_AS, Words.text("YIELD_SCORE_AS", name)));
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        clauses.addTo(command);
    }
}
