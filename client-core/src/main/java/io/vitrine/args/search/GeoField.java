package io.vitrine.args.search;

import io.vitrine.command.CommandBuilder;
import io.vitrine.internal.args.Clauses;

/** A place, near which others are searched for. Immutable. */
public final class GeoField implements SchemaField {

    private final Clauses<SchemaField.Part> clauses;

    GeoField(Clauses<SchemaField.Part> clauses) {
        this.clauses = clauses;
    }

    /** The name to search by: {@code AS}. */
    public GeoField as(String name) {
        return new GeoField(clauses.with(SchemaField.Part.AS, Words.text("AS", name)));
    }

    /** Find documents that lack the field: {@code INDEXMISSING}. Since 7.4 of the module. */
    public GeoField indexMissing() {
        return new GeoField(clauses.with(SchemaField.Part.INDEXMISSING, "INDEXMISSING"));
    }

    /** Documents can be sorted by it quickly: {@code SORTABLE}. */
    public GeoField sortable() {
        return new GeoField(clauses.with(SchemaField.Part.SORTABLE, "SORTABLE"));
    }

    /** Do not search it, only sort by it and tell it: {@code NOINDEX}. */
    public GeoField noIndex() {
        return new GeoField(clauses.with(SchemaField.Part.NOINDEX, "NOINDEX"));
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        clauses.addTo(command);
    }
}
