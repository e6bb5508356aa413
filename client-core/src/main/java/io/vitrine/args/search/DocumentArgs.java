package io.vitrine.args.search;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import io.vitrine.internal.args.Checks;
import io.vitrine.internal.args.Clauses;
import java.util.Objects;

/** Score and options of {@code FT.ADD} and {@code FT.SAFEADD}. Immutable. */
public final class DocumentArgs implements CommandArgs {

    /** A score of 1, and an error when there is such a document. */
    public static final DocumentArgs NONE =
            new DocumentArgs(Clauses.none(Part.class).with(Part.SCORE, command -> command.number(1)));

    private final Clauses<Part> clauses;

    private enum Part {
        SCORE,
        NOSAVE,
        REPLACE,
        LANGUAGE,
        PAYLOAD,
        IF
    }

    private DocumentArgs(Clauses<Part> clauses) {
        this.clauses = clauses;
    }

    /**
     * How much the document counts.
     *
     * @param score from 0 to 1
     */
    public DocumentArgs score(double score) {
        Checks.between("FT.ADD score", score, 0, 1);
        return new DocumentArgs(clauses.with(Part.SCORE, command -> command.decimal(score)));
    }

    /** Index the document, but do not keep it: {@code NOSAVE}. */
    public DocumentArgs noSave() {
        return new DocumentArgs(clauses.with(Part.NOSAVE, "NOSAVE"));
    }

    /** Take the place of an old one: {@code REPLACE}. */
    public DocumentArgs replace() {
        return new DocumentArgs(clauses.with(Part.REPLACE, "REPLACE"));
    }

    /** Change these fields of an old one: {@code REPLACE PARTIAL}. */
    public DocumentArgs replacePartially() {
        return new DocumentArgs(
                clauses.with(Part.REPLACE, command -> command.token("REPLACE").token("PARTIAL")));
    }

    /** The document's language: {@code LANGUAGE}. */
    public DocumentArgs language(String language) {
        return new DocumentArgs(clauses.with(Part.LANGUAGE, Words.text("LANGUAGE", language)));
    }

    /** What the scorer gets to see: {@code PAYLOAD}. */
    public DocumentArgs payload(String payload) {
        Objects.requireNonNull(payload, "payload");
        return new DocumentArgs(
                clauses.with(Part.PAYLOAD, command -> command.token("PAYLOAD").token(payload)));
    }

    /** Only if an expression is true for the old one: {@code IF}. */
    public DocumentArgs onlyIf(String expression) {
        return new DocumentArgs(clauses.with(Part.IF, Words.text("IF", expression)));
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        clauses.addTo(command);
    }
}
