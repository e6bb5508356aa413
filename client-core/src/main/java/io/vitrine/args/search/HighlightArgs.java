package io.vitrine.args.search;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import io.vitrine.internal.args.Clauses;
import java.util.Objects;

/** How {@code FT.SEARCH … HIGHLIGHT} marks what matched. Immutable. */
public final class HighlightArgs implements CommandArgs {

    /** In all fields, in bold. */
    public static final HighlightArgs NONE = new HighlightArgs(Clauses.none(Part.class));

    private final Clauses<Part> clauses;

    private enum Part {
        FIELDS,
        TAGS
    }

    private HighlightArgs(Clauses<Part> clauses) {
        this.clauses = clauses;
    }

    /** In these fields only: {@code FIELDS}. */
    public HighlightArgs fields(String... fields) {
        return new HighlightArgs(clauses.with(Part.FIELDS, Words.counted("FIELDS", fields)));
    }

    /** What stands before and behind each term: {@code TAGS}. */
    public HighlightArgs tags(String open, String close) {
        Objects.requireNonNull(open, "open");
        Objects.requireNonNull(close, "close");
        return new HighlightArgs(clauses.with(
                Part.TAGS, command -> command.token("TAGS").token(open).token(close)));
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        command.token("HIGHLIGHT").with(clauses);
    }
}
