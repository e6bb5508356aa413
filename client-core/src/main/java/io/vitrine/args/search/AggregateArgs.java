package io.vitrine.args.search;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import io.vitrine.internal.args.Clauses;
import java.time.Duration;
import java.util.Collection;
import java.util.Objects;

/**
 * What {@code FT.AGGREGATE} does with what it finds: steps, each of which takes the rows of the one before. Properties are
 * named with or without the at sign. Immutable.
 *
 * <pre>{@code
 * AggregateArgs.NONE
 *         .load("@price")
 *         .groupBy(List.of("city"), Reducer.count().as("offers"), Reducer.avg("price").as("average"))
 *         .sortBy(SortProperty.descending("offers"))
 *         .limit(0, 5)
 * }</pre>
 */
public final class AggregateArgs implements CommandArgs {

    /** Rows without anything. */
    public static final AggregateArgs NONE =
            new AggregateArgs(Clauses.none(Head.class), Steps.NONE, Clauses.none(Tail.class));

    private static final String NAME = "FT.AGGREGATE";

    private final Clauses<Head> head;
    private final Steps steps;
    private final Clauses<Tail> tail;

    /** What stands before the steps. */
    private enum Head {
        VERBATIM,
        SCORER,
        ADDSCORES,
        TIMEOUT
    }

    /** What stands behind the steps, and behind {@code WITHCURSOR}. */
    private enum Tail {
        PARAMS,
        DIALECT
    }

    private AggregateArgs(Clauses<Head> head, Steps steps, Clauses<Tail> tail) {
        this.head = head;
        this.steps = steps;
        this.tail = tail;
    }

    private AggregateArgs with(Steps more) {
        return new AggregateArgs(head, more, tail);
    }

    /** Do not expand terms by their stems: {@code VERBATIM}. */
    public AggregateArgs verbatim() {
        return new AggregateArgs(head.with(Head.VERBATIM, "VERBATIM"), steps, tail);
    }

    /** What scores the documents: {@code SCORER}. */
    public AggregateArgs scorer(String scorer) {
        return new AggregateArgs(head.with(Head.SCORER, Words.text("SCORER", scorer)), steps, tail);
    }

    /** Rows have the score, as {@code @__score}: {@code ADDSCORES}. */
    public AggregateArgs addScores() {
        return new AggregateArgs(head.with(Head.ADDSCORES, "ADDSCORES"), steps, tail);
    }

    /** How long the server may work on it, which is not how long the call may take: {@code TIMEOUT}. */
    public AggregateArgs timeout(Duration most) {
        return new AggregateArgs(head.with(Head.TIMEOUT, Words.timeout(NAME, most)), steps, tail);
    }

    /** Load fields from the documents, which is slow for those that are not sortable: {@code LOAD}. */
    public AggregateArgs load(String... fields) {
        return with(steps.load(fields));
    }

    /** Load all fields from the documents: {@code LOAD *}. */
    public AggregateArgs loadAll() {
        return with(steps.loadAll());
    }

    /** A row for each group of equal properties; without properties one row for all: {@code GROUPBY … REDUCE}. */
    public AggregateArgs groupBy(Collection<String> properties, Reducer... reducers) {
        return with(steps.groupBy(properties, reducers));
    }

    /** In the order of properties: {@code SORTBY}. */
    public AggregateArgs sortBy(SortProperty... properties) {
        return with(steps.sortBy(properties));
    }

    /** The first so many in the order of properties: {@code SORTBY … MAX}. */
    public AggregateArgs sortBy(long most, SortProperty... properties) {
        return with(steps.sortBy(most, properties));
    }

    /** A property more, by an expression: {@code APPLY … AS}. */
    public AggregateArgs apply(String expression, String name) {
        return with(steps.apply(expression, name));
    }

    /** Only rows for which an expression is true: {@code FILTER}. */
    public AggregateArgs filter(String expression) {
        return with(steps.filter(expression));
    }

    /** Leave out the first rows, and give so many: {@code LIMIT}. */
    public AggregateArgs limit(long offset, long count) {
        return with(steps.limit(NAME, offset, count));
    }

    /** What the names in the query stand for: {@code PARAMS}. */
    public AggregateArgs params(QueryParams params) {
        return new AggregateArgs(head, steps, tail.with(Tail.PARAMS, Objects.requireNonNull(params, "params")));
    }

    /** The dialect of the query, from 1 to 4: {@code DIALECT}. */
    public AggregateArgs dialect(int version) {
        return new AggregateArgs(head, steps, tail.with(Tail.DIALECT, Words.dialect(version)));
    }

    /** The same with a cursor: {@code WITHCURSOR}. */
    public CommandArgs withCursor(CursorArgs cursor) {
        Objects.requireNonNull(cursor, "cursor");
        return command -> command.with(head).with(steps).with(cursor).with(tail);
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        command.with(head).with(steps).with(tail);
    }
}
