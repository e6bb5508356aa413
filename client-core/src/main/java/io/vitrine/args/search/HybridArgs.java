package io.vitrine.args.search;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import io.vitrine.internal.args.Clauses;
import java.time.Duration;
import java.util.Collection;
import java.util.Objects;

/**
 * What {@code FT.HYBRID} does with what it finds: how scores are combined, and steps, each of which takes the rows of the one
 * before. Immutable.
 *
 * <pre>{@code
 * HybridArgs.NONE.combine(Fusion.linear(0.7, 0.3)).load("title").limit(0, 5).params(QueryParams.ofVector("v", …))
 * }</pre>
 */
public final class HybridArgs implements CommandArgs {

    /** The ten best keys with their scores. */
    public static final HybridArgs NONE =
            new HybridArgs(Clauses.none(Head.class), Steps.NONE, Clauses.none(Tail.class));

    private static final String NAME = "FT.HYBRID";

    private final Clauses<Head> head;
    private final Steps steps;
    private final Clauses<Tail> tail;

    private enum Head {
        COMBINE
    }

    private enum Tail {
        NOSORT,
        EXPLAINSCORE,
        PARAMS,
        TIMEOUT,
        FORMAT
    }

    private HybridArgs(Clauses<Head> head, Steps steps, Clauses<Tail> tail) {
        this.head = head;
        this.steps = steps;
        this.tail = tail;
    }

    private HybridArgs with(Steps more) {
        return new HybridArgs(head, more, tail);
    }

    private HybridArgs with(Tail part, CommandArgs clause) {
        return new HybridArgs(head, steps, tail.with(part, clause));
    }

    /** How one score is made of two: {@code COMBINE}. */
    public HybridArgs combine(Fusion fusion) {
        Objects.requireNonNull(fusion, "fusion");
        return new HybridArgs(head.with(Head.COMBINE, fusion), steps, tail);
    }

    /** Load fields from the documents: {@code LOAD}. */
    public HybridArgs load(String... fields) {
        return with(steps.load(fields));
    }

    /** Load all fields from the documents: {@code LOAD *}. */
    public HybridArgs loadAll() {
        return with(steps.loadAll());
    }

    /** A row for each group of equal properties: {@code GROUPBY … REDUCE}. */
    public HybridArgs groupBy(Collection<String> properties, Reducer... reducers) {
        return with(steps.groupBy(properties, reducers));
    }

    /** A property more, by an expression: {@code APPLY … AS}. */
    public HybridArgs apply(String expression, String name) {
        return with(steps.apply(expression, name));
    }

    /** In the order of properties, in place of {@link #noSort}: {@code SORTBY}. */
    public HybridArgs sortBy(SortProperty... properties) {
        return new HybridArgs(head, steps.sortBy(properties), tail.without(Tail.NOSORT));
    }

    /** In no order: {@code NOSORT}. Not where rows were sorted before. */
    public HybridArgs noSort() {
        return with(Tail.NOSORT, command -> command.token("NOSORT"));
    }

    /** Only rows for which an expression is true: {@code FILTER}. */
    public HybridArgs filter(String expression) {
        return with(steps.filter(expression));
    }

    /** Leave out the first rows, and give so many: {@code LIMIT}. */
    public HybridArgs limit(long offset, long count) {
        return with(steps.limit(NAME, offset, count));
    }

    /** Tell how the scores come about: {@code EXPLAINSCORE}. Servers up to 8.4 refuse it. */
    public HybridArgs explainScores() {
        return with(Tail.EXPLAINSCORE, command -> command.token("EXPLAINSCORE"));
    }

    /** What the names in the query stand for: {@code PARAMS}. */
    public HybridArgs params(QueryParams params) {
        return with(Tail.PARAMS, Objects.requireNonNull(params, "params"));
    }

    /** How long the server may search, which is not how long the call may take: {@code TIMEOUT}. */
    public HybridArgs timeout(Duration most) {
        return with(Tail.TIMEOUT, Words.timeout(NAME, most));
    }

    /** Values of JSON documents as lists, not as JSON text: {@code FORMAT EXPAND}. RESP3 only. */
    public HybridArgs expanded() {
        return with(Tail.FORMAT, command -> command.token("FORMAT").token("EXPAND"));
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        command.with(head).with(steps).with(tail);
    }
}
