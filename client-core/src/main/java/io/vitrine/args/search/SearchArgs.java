package io.vitrine.args.search;

import io.vitrine.args.GeoArea;
import io.vitrine.args.GeoPoint;
import io.vitrine.args.ScoreRange;
import io.vitrine.args.SortOrder;
import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import io.vitrine.internal.args.Checks;
import io.vitrine.internal.args.Clauses;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Options of {@code FT.SEARCH}. Immutable.
 *
 * <pre>{@code
 * SearchArgs.NONE.returning("title", "price").sortBy("price", SortOrder.ASC).limit(0, 20)
 * }</pre>
 */
public final class SearchArgs implements CommandArgs {

    /** The ten best documents with all their fields. */
    public static final SearchArgs NONE = new SearchArgs(Clauses.none(Part.class));

    private static final String NAME = "FT.SEARCH";

    private final Clauses<Part> clauses;

    private enum Part {
        NOCONTENT,
        VERBATIM,
        NOSTOPWORDS,
        WITHSCORES,
        WITHPAYLOADS,
        WITHSORTKEYS,
        FILTER,
        GEOFILTER,
        INKEYS,
        INFIELDS,
        RETURN,
        SUMMARIZE,
        HIGHLIGHT,
        SLOP,
        TIMEOUT,
        INORDER,
        LANGUAGE,
        EXPANDER,
        SCORER,
        EXPLAINSCORE,
        PAYLOAD,
        SORTBY,
        LIMIT,
        PARAMS,
        DIALECT
    }

    private SearchArgs(Clauses<Part> clauses) {
        this.clauses = clauses;
    }

    private SearchArgs with(Part part, CommandArgs clause) {
        return new SearchArgs(clauses.with(part, clause));
    }

    private SearchArgs with(Part keyword) {
        return new SearchArgs(clauses.with(keyword, keyword.name()));
    }

    /** Tell the keys only, in place of what {@link #returning} says: {@code NOCONTENT}. */
    public SearchArgs noContent() {
        return new SearchArgs(clauses.without(Part.RETURN).with(Part.NOCONTENT, "NOCONTENT"));
    }

    /** Do not expand terms by their stems: {@code VERBATIM}. */
    public SearchArgs verbatim() {
        return with(Part.VERBATIM);
    }

    /** Search for stop words too: {@code NOSTOPWORDS}. */
    public SearchArgs noStopwords() {
        return with(Part.NOSTOPWORDS);
    }

    /** Tell how well each document matches: {@code WITHSCORES}. */
    public SearchArgs withScores() {
        return with(Part.WITHSCORES);
    }

    /** Tell how the score of each document comes about; the score too: {@code WITHSCORES … EXPLAINSCORE}. */
    public SearchArgs explainScores() {
        return withScores().with(Part.EXPLAINSCORE);
    }

    /** Tell the payload of each document: {@code WITHPAYLOADS}. */
    public SearchArgs withPayloads() {
        return with(Part.WITHPAYLOADS);
    }

    /** Tell what each document is sorted by: {@code WITHSORTKEYS}. */
    public SearchArgs withSortKeys() {
        return with(Part.WITHSORTKEYS);
    }

    /** Only documents whose field is within a range; may be said more than once: {@code FILTER}. */
    public SearchArgs filter(String numericField, ScoreRange range) {
        Checks.text("FILTER numeric_field", numericField);
        Objects.requireNonNull(range, "range");
        return new SearchArgs(clauses.plus(
                Part.FILTER,
                command -> command.token("FILTER").token(numericField).with(range)));
    }

    /** Only documents whose field is near a place; may be said more than once: {@code GEOFILTER}. */
    public SearchArgs geoFilter(String geoField, GeoPoint centre, GeoArea.Circle circle) {
        Checks.text("GEOFILTER geo_field", geoField);
        String unit = circle.unit().name().toLowerCase(Locale.ROOT);
        double longitude = centre.longitude();
        double latitude = centre.latitude();
        return new SearchArgs(clauses.plus(
                Part.GEOFILTER,
                command -> command.token("GEOFILTER")
                        .token(geoField)
                        .decimal(longitude)
                        .decimal(latitude)
                        .decimal(circle.radius())
                        .token(unit)));
    }

    /** Only these documents, their keys written as UTF-8: {@code INKEYS}. */
    public SearchArgs inKeys(Collection<String> keys) {
        return with(Part.INKEYS, Words.counted("INKEYS", keys));
    }

    /** Look for terms in these fields only: {@code INFIELDS}. */
    public SearchArgs inFields(String... fields) {
        return with(Part.INFIELDS, Words.counted("INFIELDS", fields));
    }

    /** Tell these fields only, by their names or JSON paths, in place of {@link #noContent}: {@code RETURN}. */
    public SearchArgs returning(String... fields) {
        return returning(Words.counted("RETURN", fields));
    }

    /** Tell these fields only, each under another name; an empty name leaves it as it is: {@code RETURN … AS}. */
    public SearchArgs returning(Map<String, String> namesByField) {
        Map<String, String> copy = new LinkedHashMap<>(namesByField);
        Checks.some("RETURN", copy.keySet());
        long renamed = Checks.<String>some("RETURN", copy.values()).stream()
                .filter(name -> !name.isEmpty())
                .count();
        return returning(command -> {
            command.token("RETURN").number(copy.size() + 2 * renamed);
            copy.forEach((field, name) -> {
                command.token(field);
                if (!name.isEmpty()) {
                    command.token("AS").token(name);
                }
            });
        });
    }

    private SearchArgs returning(CommandArgs clause) {
        return new SearchArgs(clauses.without(Part.NOCONTENT).with(Part.RETURN, clause));
    }

    /** Shorten fields to what matched: {@code SUMMARIZE}. */
    public SearchArgs summarize(SummarizeArgs args) {
        return with(Part.SUMMARIZE, Objects.requireNonNull(args, "args"));
    }

    /** Mark what matched: {@code HIGHLIGHT}. */
    public SearchArgs highlight(HighlightArgs args) {
        return with(Part.HIGHLIGHT, Objects.requireNonNull(args, "args"));
    }

    /** How many other words may stand between the terms of a phrase: {@code SLOP}. */
    public SearchArgs slop(long words) {
        Checks.notNegative("FT.SEARCH SLOP", words);
        return with(Part.SLOP, command -> command.token("SLOP").number(words));
    }

    /** How long the server may search, which is not how long the call may take: {@code TIMEOUT}. */
    public SearchArgs timeout(Duration most) {
        return with(Part.TIMEOUT, Words.timeout(NAME, most));
    }

    /** Terms must stand in their order: {@code INORDER}. */
    public SearchArgs inOrder() {
        return with(Part.INORDER);
    }

    /** The language of the query, such as {@code german}: {@code LANGUAGE}. */
    public SearchArgs language(String language) {
        return with(Part.LANGUAGE, Words.text("LANGUAGE", language));
    }

    /** What expands the terms: {@code EXPANDER}. */
    public SearchArgs expander(String expander) {
        return with(Part.EXPANDER, Words.text("EXPANDER", expander));
    }

    /** What scores the documents, such as {@code TFIDF}: {@code SCORER}. */
    public SearchArgs scorer(String scorer) {
        return with(Part.SCORER, Words.text("SCORER", scorer));
    }

    /** What the scorer gets to see: {@code PAYLOAD}. */
    public SearchArgs payload(String payload) {
        Objects.requireNonNull(payload, "payload");
        return with(Part.PAYLOAD, command -> command.token("PAYLOAD").token(payload));
    }

    /** In the order of a field: {@code SORTBY}. */
    public SearchArgs sortBy(String field, SortOrder order) {
        return with(Part.SORTBY, Words.sortBy(field, order));
    }

    /** Leave out the first documents, and give so many: {@code LIMIT}; none to be told only how many there are. */
    public SearchArgs limit(long offset, long count) {
        return with(Part.LIMIT, Words.limit(NAME, offset, count));
    }

    /** What the names in the query stand for: {@code PARAMS}. */
    public SearchArgs params(QueryParams params) {
        return with(Part.PARAMS, Objects.requireNonNull(params, "params"));
    }

    /** The dialect of the query, from 1 to 4: {@code DIALECT}. */
    public SearchArgs dialect(int version) {
        return with(Part.DIALECT, Words.dialect(version));
    }

    /** Whether the reply has fields; so RESP2 is read. */
    public boolean hasContent() {
        return !clauses.has(Part.NOCONTENT);
    }

    /** Whether the reply has scores; so RESP2 is read. */
    public boolean hasScores() {
        return clauses.has(Part.WITHSCORES);
    }

    /** Whether the reply has payloads; so RESP2 is read. */
    public boolean hasPayloads() {
        return clauses.has(Part.WITHPAYLOADS);
    }

    /** Whether the reply has what documents are sorted by; so RESP2 is read. */
    public boolean hasSortKeys() {
        return clauses.has(Part.WITHSORTKEYS);
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        clauses.addTo(command);
    }
}
