package io.vitrine.args.search;

import io.vitrine.command.CommandBuilder;
import io.vitrine.internal.args.Clauses;

/** Tags, which are searched for as they are. Immutable. */
public final class TagField implements SchemaField {

    private final Clauses<SchemaField.Part> clauses;

    TagField(Clauses<SchemaField.Part> clauses) {
        this.clauses = clauses;
    }

    /** The name to search by: {@code AS}. */
    public TagField as(String name) {
        return new TagField(clauses.with(SchemaField.Part.AS, Words.text("AS", name)));
    }

    /** What stands between tags, a comma if it is not said: {@code SEPARATOR}. */
    public TagField separator(char separator) {
        String text = String.valueOf(separator);
        return new TagField(clauses.with(
                SchemaField.Part.SEPARATOR,
                command -> command.token("SEPARATOR").token(text)));
    }

    /** Upper and lower case are different: {@code CASESENSITIVE}. */
    public TagField caseSensitive() {
        return new TagField(clauses.with(SchemaField.Part.CASESENSITIVE, "CASESENSITIVE"));
    }

    /** Keep a tree of suffixes, so that searching for the middle or the end of a word is quick: {@code WITHSUFFIXTRIE}. */
    public TagField withSuffixTrie() {
        return new TagField(clauses.with(SchemaField.Part.WITHSUFFIXTRIE, "WITHSUFFIXTRIE"));
    }

    /** Find documents by the empty text too: {@code INDEXEMPTY}. Since 7.4 of the module. */
    public TagField indexEmpty() {
        return new TagField(clauses.with(SchemaField.Part.INDEXEMPTY, "INDEXEMPTY"));
    }

    /** Find documents that lack the field: {@code INDEXMISSING}. Since 7.4 of the module. */
    public TagField indexMissing() {
        return new TagField(clauses.with(SchemaField.Part.INDEXMISSING, "INDEXMISSING"));
    }

    /** Documents can be sorted by it quickly: {@code SORTABLE}. */
    public TagField sortable() {
        return new TagField(clauses.with(SchemaField.Part.SORTABLE, "SORTABLE"));
    }

    /** Documents can be sorted by it as it is, with case and accents: {@code SORTABLE UNF}. */
    public TagField sortableUnnormalized() {
        return new TagField(clauses.with(
                SchemaField.Part.SORTABLE, command -> command.token("SORTABLE").token("UNF")));
    }

    /** Do not search it, only sort by it and tell it: {@code NOINDEX}. */
    public TagField noIndex() {
        return new TagField(clauses.with(SchemaField.Part.NOINDEX, "NOINDEX"));
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        clauses.addTo(command);
    }
}
