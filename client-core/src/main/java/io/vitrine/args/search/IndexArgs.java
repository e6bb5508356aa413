package io.vitrine.args.search;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import io.vitrine.internal.args.Checks;
import io.vitrine.internal.args.Clauses;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * Options of {@code FT.CREATE}: all but the schema. Immutable.
 *
 * <pre>{@code
 * IndexArgs.NONE.on(IndexSource.JSON).prefixes("product:")
 * }</pre>
 */
public final class IndexArgs implements CommandArgs {

    /** An index over all hashes. */
    public static final IndexArgs NONE = new IndexArgs(Clauses.none(Part.class));

    private final Clauses<Part> clauses;

    private enum Part {
        ON,
        INDEXALL,
        PREFIX,
        FILTER,
        LANGUAGE,
        LANGUAGE_FIELD,
        SCORE,
        SCORE_FIELD,
        PAYLOAD_FIELD,
        MAXTEXTFIELDS,
        TEMPORARY,
        NOOFFSETS,
        NOHL,
        NOFIELDS,
        NOFREQS,
        STOPWORDS,
        SKIPINITIALSCAN
    }

    private IndexArgs(Clauses<Part> clauses) {
        this.clauses = clauses;
    }

    private IndexArgs with(Part part, CommandArgs clause) {
        return new IndexArgs(clauses.with(part, clause));
    }

    private IndexArgs with(Part keyword) {
        return new IndexArgs(clauses.with(keyword, keyword.name()));
    }

    private IndexArgs text(Part part, String text) {
        return with(part, Words.text(part.name(), text));
    }

    /** What the index is over: {@code ON}. */
    public IndexArgs on(IndexSource source) {
        return text(Part.ON, source.name());
    }

    /** Keep a list of all documents, so that searching for everything is quick: {@code INDEXALL ENABLE}. */
    public IndexArgs indexAll() {
        return text(Part.INDEXALL, "ENABLE");
    }

    /** Keep no list of all documents, which is what the server does if nothing is said: {@code INDEXALL DISABLE}. */
    public IndexArgs noIndexAll() {
        return text(Part.INDEXALL, "DISABLE");
    }

    /** Only keys that begin so: {@code PREFIX}. */
    public IndexArgs prefixes(String... prefixes) {
        return with(Part.PREFIX, Words.counted("PREFIX", prefixes));
    }

    /** Only documents for which an expression is true: {@code FILTER}. */
    public IndexArgs filter(String expression) {
        return text(Part.FILTER, expression);
    }

    /** The language of documents that do not say theirs: {@code LANGUAGE}. */
    public IndexArgs language(String language) {
        return text(Part.LANGUAGE, language);
    }

    /** The field in which a document says its language: {@code LANGUAGE_FIELD}. */
    public IndexArgs languageField(String field) {
        return text(Part.LANGUAGE_FIELD, field);
    }

    /**
     * The score of documents that do not say theirs: {@code SCORE}.
     *
     * @param score from 0 to 1
     */
    public IndexArgs score(double score) {
        Checks.between("FT.CREATE SCORE", score, 0, 1);
        return with(Part.SCORE, command -> command.token("SCORE").decimal(score));
    }

    /** The field in which a document says its score: {@code SCORE_FIELD}. */
    public IndexArgs scoreField(String field) {
        return text(Part.SCORE_FIELD, field);
    }

    /** The field in which a document has a payload for the scorer: {@code PAYLOAD_FIELD}. */
    public IndexArgs payloadField(String field) {
        return text(Part.PAYLOAD_FIELD, field);
    }

    /** Leave room for more than 32 text fields: {@code MAXTEXTFIELDS}. */
    public IndexArgs maxTextFields() {
        return with(Part.MAXTEXTFIELDS);
    }

    /**
     * The index is dropped when nobody has used it for so long: {@code TEMPORARY}.
     *
     * @param unused in whole seconds, rounded up; at least one
     */
    public IndexArgs temporary(Duration unused) {
        long millis = Checks.positiveMillis("FT.CREATE TEMPORARY", unused);
        long seconds = Math.floorDiv(millis - 1, 1_000L) + 1;
        return with(Part.TEMPORARY, command -> command.token("TEMPORARY").number(seconds));
    }

    /** Do not keep where terms stand, so that neither phrases nor marks are possible: {@code NOOFFSETS}. */
    public IndexArgs noOffsets() {
        return with(Part.NOOFFSETS);
    }

    /** Do not keep what marks need: {@code NOHL}. */
    public IndexArgs noHighlight() {
        return with(Part.NOHL);
    }

    /** Do not keep in which field a term stands: {@code NOFIELDS}. */
    public IndexArgs noFields() {
        return with(Part.NOFIELDS);
    }

    /** Do not keep how often a term stands in a document: {@code NOFREQS}. */
    public IndexArgs noFrequencies() {
        return with(Part.NOFREQS);
    }

    /** The words that are left out, in place of the server's own; none to leave out nothing: {@code STOPWORDS}. */
    public IndexArgs stopwords(Collection<String> words) {
        List<String> copy = List.copyOf(words);
        return with(Part.STOPWORDS, command -> {
            command.token("STOPWORDS").number(copy.size());
            copy.forEach(command::token);
        });
    }

    /** Do not look at documents that are there already: {@code SKIPINITIALSCAN}. */
    public IndexArgs skipInitialScan() {
        return with(Part.SKIPINITIALSCAN);
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        clauses.addTo(command);
    }
}
