package io.vitrine.args.search;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import io.vitrine.internal.args.Clauses;
import java.util.Objects;

/** Options of {@code FT.SUGADD}. Immutable. */
public final class SuggestionArgs implements CommandArgs {

    /** The score takes the place of an old one. */
    public static final SuggestionArgs NONE = new SuggestionArgs(Clauses.none(Part.class));

    private final Clauses<Part> clauses;

    private enum Part {
        INCR,
        PAYLOAD
    }

    private SuggestionArgs(Clauses<Part> clauses) {
        this.clauses = clauses;
    }

    /** The score is added to an old one: {@code INCR}. */
    public SuggestionArgs increment() {
        return new SuggestionArgs(clauses.with(Part.INCR, "INCR"));
    }

    /** What is told with the suggestion: {@code PAYLOAD}. */
    public SuggestionArgs payload(String payload) {
        Objects.requireNonNull(payload, "payload");
        return new SuggestionArgs(
                clauses.with(Part.PAYLOAD, command -> command.token("PAYLOAD").token(payload)));
    }

    /** Whether it can be added twice as once. */
    public boolean isRepeatable() {
        return !clauses.has(Part.INCR);
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        clauses.addTo(command);
    }
}
