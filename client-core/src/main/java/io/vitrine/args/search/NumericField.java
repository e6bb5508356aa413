package io.vitrine.args.search;

import io.vitrine.command.CommandBuilder;
import io.vitrine.internal.args.Clauses;

/** A number, of which ranges are searched for. Immutable. */
public final class NumericField implements SchemaField {

    private final Clauses<SchemaField.Part> clauses;

    NumericField(Clauses<SchemaField.Part> clauses) {
        this.clauses = clauses;
    }

    /** The name to search by: {@code AS}. */
    public NumericField as(String name) {
        return new NumericField(clauses.with(SchemaField.Part.AS, Words.text("AS", name)));
    }

    /** Find documents that lack the field: {@code INDEXMISSING}. Since 7.4 of the module. */
    public NumericField indexMissing() {
        return new NumericField(clauses.with(SchemaField.Part.INDEXMISSING, "INDEXMISSING"));
    }

    /** Documents can be sorted by it quickly: {@code SORTABLE}. */
    public NumericField sortable() {
        return new NumericField(clauses.with(SchemaField.Part.SORTABLE, "SORTABLE"));
    }

    /** Documents can be sorted by it as it is, with case and accents: {@code SORTABLE UNF}. */
    public NumericField sortableUnnormalized() {
        return new NumericField(clauses.with(
                SchemaField.Part.SORTABLE, command -> command.token("SORTABLE").token("UNF")));
    }

    /** Do not search it, only sort by it and tell it: {@code NOINDEX}. */
    public NumericField noIndex() {
        return new NumericField(clauses.with(SchemaField.Part.NOINDEX, "NOINDEX"));
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        clauses.addTo(command);
    }
}
