package io.vitrine.args.search;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import io.vitrine.internal.args.Checks;
import io.vitrine.internal.args.Clauses;
import java.util.Objects;

/** How {@code FT.SEARCH … SUMMARIZE} shortens fields to what matched. Immutable. */
public final class SummarizeArgs implements CommandArgs {

    /** All fields, three fragments of twenty words, with dots between them. */
    public static final SummarizeArgs NONE = new SummarizeArgs(Clauses.none(Part.class));

    private final Clauses<Part> clauses;

    private enum Part {
        FIELDS,
        FRAGS,
        LEN,
        SEPARATOR
    }

    private SummarizeArgs(Clauses<Part> clauses) {
        this.clauses = clauses;
    }

    /** These fields only: {@code FIELDS}. */
    public SummarizeArgs fields(String... fields) {
        return new SummarizeArgs(clauses.with(Part.FIELDS, Words.counted("FIELDS", fields)));
    }

    /** How many fragments of a field: {@code FRAGS}. */
    public SummarizeArgs fragments(long most) {
        Checks.positive("SUMMARIZE FRAGS", most);
        return new SummarizeArgs(
                clauses.with(Part.FRAGS, command -> command.token("FRAGS").number(most)));
    }

    /** How many words a fragment has: {@code LEN}. */
    public SummarizeArgs length(long words) {
        Checks.positive("SUMMARIZE LEN", words);
        return new SummarizeArgs(
                clauses.with(Part.LEN, command -> command.token("LEN").number(words)));
    }

    /** What stands behind each fragment: {@code SEPARATOR}. */
    public SummarizeArgs separator(String text) {
        Objects.requireNonNull(text, "text");
        return new SummarizeArgs(clauses.with(
                Part.SEPARATOR, command -> command.token("SEPARATOR").token(text)));
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        command.token("SUMMARIZE").with(clauses);
    }
}
