package io.vitrine.args.search;

import io.vitrine.command.CommandBuilder;
import io.vitrine.internal.args.Clauses;

/** A vector, to which similar ones are searched for. Immutable. */
public final class VectorField implements SchemaField {

    private final Clauses<SchemaField.Part> clauses;

    VectorField(Clauses<SchemaField.Part> clauses) {
        this.clauses = clauses;
    }

    /** The name to search by: {@code AS}. */
    public VectorField as(String name) {
        return new VectorField(clauses.with(SchemaField.Part.AS, Words.text("AS", name)));
    }

    /** Find documents that lack the field: {@code INDEXMISSING}. Since 7.4 of the module. */
    public VectorField indexMissing() {
        return new VectorField(clauses.with(SchemaField.Part.INDEXMISSING, "INDEXMISSING"));
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        clauses.addTo(command);
    }
}
