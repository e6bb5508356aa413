package io.vitrine.args.search;

import io.vitrine.command.CommandBuilder;
import io.vitrine.internal.args.Clauses;

/** A shape, within or around which others are searched for. Immutable. */
public final class GeoShapeField implements SchemaField {

    private final Clauses<SchemaField.Part> clauses;

    GeoShapeField(Clauses<SchemaField.Part> clauses) {
        this.clauses = clauses;
    }

    /** The name to search by: {@code AS}. */
    public GeoShapeField as(String name) {
        return new GeoShapeField(clauses.with(SchemaField.Part.AS, Words.text("AS", name)));
    }

    /** How coordinates are understood, on the globe if it is not said. */
    public GeoShapeField coordinates(CoordinateSystem system) {
        return new GeoShapeField(clauses.with(SchemaField.Part.KIND, system.name()));
    }

    /** Find documents that lack the field: {@code INDEXMISSING}. Since 7.4 of the module. */
    public GeoShapeField indexMissing() {
        return new GeoShapeField(clauses.with(SchemaField.Part.INDEXMISSING, "INDEXMISSING"));
    }

    /** Do not search it, only sort by it and tell it: {@code NOINDEX}. */
    public GeoShapeField noIndex() {
        return new GeoShapeField(clauses.with(SchemaField.Part.NOINDEX, "NOINDEX"));
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        clauses.addTo(command);
    }
}
