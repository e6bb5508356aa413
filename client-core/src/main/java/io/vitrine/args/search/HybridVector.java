package io.vitrine.args.search;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import io.vitrine.internal.args.Checks;
import io.vitrine.internal.args.Clauses;
import java.util.List;
import java.util.Objects;

/**
 * The part of {@code FT.HYBRID} that searches for similar vectors. Immutable.
 *
 * <pre>{@code
 * HybridVector.similarTo("embedding", "v").nearest(10)    // with HybridArgs.NONE.params(QueryParams.ofVector("v", …))
 * }</pre>
 */
public final class HybridVector implements CommandArgs {

    private final Clauses<Part> clauses;

    private enum Part {
        VSIM,
        METHOD,
        FILTER, // after the name of the score it would be a filter of the rows
        YIELD_SCORE_AS
    }

    private HybridVector(Clauses<Part> clauses) {
        this.clauses = clauses;
    }

    /**
     * A field, and the name that {@code PARAMS} gives the vector: {@code VSIM @field $name}.
     *
     * @param param without the dollar sign
     */
    public static HybridVector similarTo(String field, String param) {
        String property = Words.property(field);
        String reference = "$" + Checks.text("the name of a parameter", param);
        return new HybridVector(Clauses.none(Part.class)
                .with(
                        Part.VSIM,
                        command -> command.token("VSIM").token(property).token(reference)));
    }

    /** The nearest so many: {@code KNN … K}. */
    public HybridVector nearest(long count) {
        return nearest(KnnArgs.of(count));
    }

    /** The nearest so many, and how hard to search: {@code KNN … K … EF_RUNTIME}. */
    public HybridVector nearest(long count, long efRuntime) {
        return nearest(KnnArgs.of(count).efRuntime(efRuntime));
    }

    /** The nearest ones, with options: {@code KNN}. */
    public HybridVector nearest(KnnArgs args) {
        return new HybridVector(clauses.with(Part.METHOD, Objects.requireNonNull(args, "args")));
    }

    /** Those within a distance: {@code RANGE … RADIUS}. */
    public HybridVector within(double radius) {
        Checks.finiteNotNegative("RANGE RADIUS", radius);
        return new HybridVector(clauses.with(
                Part.METHOD,
                command -> command.token("RANGE").number(2).token("RADIUS").decimal(radius)));
    }

    /** Those within a distance, and how far beyond to search: {@code RANGE … RADIUS … EPSILON}. */
    public HybridVector within(double radius, double epsilon) {
        Checks.finiteNotNegative("RANGE RADIUS", radius);
        Checks.finiteNotNegative("RANGE EPSILON", epsilon);
        return new HybridVector(clauses.with(
                Part.METHOD,
                command -> command.token("RANGE")
                        .number(4)
                        .token("RADIUS")
                        .decimal(radius)
                        .token("EPSILON")
                        .decimal(epsilon)));
    }

    /** Under which name the rows have the score of the vector: {@code YIELD_SCORE_AS}. */
    public HybridVector yieldScoreAs(String name) {
        return new HybridVector(clauses.with(Part.YIELD_SCORE_AS, Words.text("YIELD_SCORE_AS", name)));
    }

    /** Only documents that a query finds: {@code FILTER}. */
    public HybridVector filter(String query) {
        return new HybridVector(clauses.with(Part.FILTER, Words.text("FILTER", query)));
    }

    /** Only documents that a query finds, of which all are compared: {@code FILTER … POLICY ADHOC}. */
    public HybridVector filterAdHoc(String query) {
        return filterBy(Checks.text("FILTER", query), "POLICY", "ADHOC");
    }

    /** Only documents that a query finds, batch by batch of the nearest: {@code FILTER … POLICY BATCHES}. */
    public HybridVector filterInBatches(String query) {
        return filterBy(Checks.text("FILTER", query), "POLICY", "BATCHES");
    }

    /** Only documents that a query finds, in batches of so many: {@code FILTER … POLICY BATCHES BATCH_SIZE}. */
    public HybridVector filterInBatches(String query, long batchSize) {
        return filterBy(
                Checks.text("FILTER", query),
                "POLICY",
                "BATCHES",
                "BATCH_SIZE",
                Long.toString(Checks.positive("FILTER BATCH_SIZE", batchSize)));
    }

    private HybridVector filterBy(String query, String... policy) {
        return new HybridVector(clauses.with(Part.FILTER, command -> {
            command.token("FILTER").number(1 + policy.length).token(query);
            List.of(policy).forEach(command::token);
        }));
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        clauses.addTo(command);
    }
}
