package io.vitrine.args.search;

import io.vitrine.command.CommandArgs;
import io.vitrine.internal.args.Checks;
import io.vitrine.internal.args.Clauses;

/**
 * A field of the schema of an index: a field of hashes by its name, or a part of JSON documents by its path. Immutable.
 *
 * <pre>{@code
 * SchemaField.text("title").weight(2).sortable()
 * SchemaField.tag("$.tags[*]").as("tags").separator(';')
 * SchemaField.vector("embedding", VectorAlgorithm.hnsw(VectorElement.FLOAT32, 384, DistanceMetric.COSINE))
 * }</pre>
 */
public sealed interface SchemaField extends CommandArgs
        permits TextField, TagField, NumericField, GeoField, GeoShapeField, VectorField {

    /** Text, to search for its words: {@code TEXT}. */
    static TextField text(String field) {
        return new TextField(head(field, "TEXT"));
    }

    /** Tags, to search for them as they are: {@code TAG}. */
    static TagField tag(String field) {
        return new TagField(head(field, "TAG"));
    }

    /** A number, to search for ranges: {@code NUMERIC}. */
    static NumericField numeric(String field) {
        return new NumericField(head(field, "NUMERIC"));
    }

    /** A place, to search for what is near: {@code GEO}. */
    static GeoField geo(String field) {
        return new GeoField(head(field, "GEO"));
    }

    /** A shape, to search for what is within it or around it: {@code GEOSHAPE}. */
    static GeoShapeField geoShape(String field) {
        return new GeoShapeField(head(field, "GEOSHAPE"));
    }

    /** A vector, to search for what is similar: {@code VECTOR}. */
    static VectorField vector(String field, VectorAlgorithm algorithm) {
        return new VectorField(head(field, "VECTOR").with(Part.KIND, algorithm));
    }

    private static Clauses<Part> head(String field, String type) {
        Checks.text("the name of a field", field);
        return Clauses.none(Part.class)
                .with(Part.NAME, command -> command.token(field))
                .with(Part.TYPE, type);
    }

    /** The parts of a field, in the order in which Redis wants them. */
    enum Part {
        /** How the field is found. */
        NAME,
        /** Under which name it is searched. */
        AS,
        /** What it is. */
        TYPE,
        /** What only this type has. */
        KIND,
        /** The weight of a text. */
        WEIGHT,
        /** Whether stems are kept. */
        NOSTEM,
        /** How a text sounds. */
        PHONETIC,
        /** What stands between tags. */
        SEPARATOR,
        /** Whether case matters. */
        CASESENSITIVE,
        /** A tree of suffixes. */
        WITHSUFFIXTRIE,
        /** Whether empty texts are kept. */
        INDEXEMPTY,
        /** Whether it is kept that a document lacks the field. */
        INDEXMISSING,
        /** Whether it can be sorted by. */
        SORTABLE,
        /** Whether it is not searched at all. */
        NOINDEX
    }
}
