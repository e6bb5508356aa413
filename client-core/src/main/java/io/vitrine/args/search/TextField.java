package io.vitrine.args.search;

import io.vitrine.command.CommandBuilder;
import io.vitrine.internal.args.Checks;
import io.vitrine.internal.args.Clauses;

/** Text, of which the words are searched for. Immutable. */
public final class TextField implements SchemaField {

    private final Clauses<SchemaField.Part> clauses;

    TextField(Clauses<SchemaField.Part> clauses) {
        this.clauses = clauses;
    }

    /** The name to search by: {@code AS}. */
    public TextField as(String name) {
        return new TextField(clauses.with(SchemaField.Part.AS, Words.text("AS", name)));
    }

    /** How much this field counts, 1 if it is not said: {@code WEIGHT}. */
    public TextField weight(double weight) {
        Checks.finiteNotNegative("WEIGHT", weight);
        return new TextField(clauses.with(
                SchemaField.Part.WEIGHT, command -> command.token("WEIGHT").decimal(weight)));
    }

    /** Do not search by the stems of words: {@code NOSTEM}. */
    public TextField noStem() {
        return new TextField(clauses.with(SchemaField.Part.NOSTEM, "NOSTEM"));
    }

    /** Search by how words sound too: {@code PHONETIC}. */
    public TextField phonetic(PhoneticMatcher matcher) {
        return new TextField(clauses.with(SchemaField.Part.PHONETIC, Words.text("PHONETIC", matcher.word())));
    }

    /** Keep a tree of suffixes, so that searching for the middle or the end of a word is quick: {@code WITHSUFFIXTRIE}. */
    public TextField withSuffixTrie() {
        return new TextField(clauses.with(SchemaField.Part.WITHSUFFIXTRIE, "WITHSUFFIXTRIE"));
    }

    /** Find documents by the empty text too: {@code INDEXEMPTY}. Since 7.4 of the module. */
    public TextField indexEmpty() {
        return new TextField(clauses.with(SchemaField.Part.INDEXEMPTY, "INDEXEMPTY"));
    }

    /** Find documents that lack the field: {@code INDEXMISSING}. Since 7.4 of the module. */
    public TextField indexMissing() {
        return new TextField(clauses.with(SchemaField.Part.INDEXMISSING, "INDEXMISSING"));
    }

    /** Documents can be sorted by it quickly: {@code SORTABLE}. */
    public TextField sortable() {
        return new TextField(clauses.with(SchemaField.Part.SORTABLE, "SORTABLE"));
    }

    /** Documents can be sorted by it as it is, with case and accents: {@code SORTABLE UNF}. */
    public TextField sortableUnnormalized() {
        return new TextField(clauses.with(
                SchemaField.Part.SORTABLE, command -> command.token("SORTABLE").token("UNF")));
    }

    /** Do not search it, only sort by it and tell it: {@code NOINDEX}. */
    public TextField noIndex() {
        return new TextField(clauses.with(SchemaField.Part.NOINDEX, "NOINDEX"));
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        clauses.addTo(command);
    }
}
