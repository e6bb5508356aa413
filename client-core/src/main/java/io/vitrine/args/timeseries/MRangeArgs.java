package io.vitrine.args.timeseries;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which samples and labels of the series that match, and how they are aggregated. Immutable.
 *
 * <pre>{@code
 * MRangeArgs.NONE.labels(LabelSelection.ALL).aggregation(Aggregator.AVG, Buckets.of(Duration.ofHours(1)))
 * }</pre>
 */
public final class MRangeArgs implements CommandArgs {

    /** All samples, without labels. */
    public static final MRangeArgs NONE = new MRangeArgs(RangeArgs.NONE, LabelSelection.NONE, null, false);

    private final RangeArgs samples;
    private final LabelSelection labels;
    private final @Nullable CommandArgs aggregation;
    private final boolean excludeEmpty;

    private MRangeArgs(
            RangeArgs samples, LabelSelection labels, @Nullable CommandArgs aggregation, boolean excludeEmpty) {
        this.samples = samples;
        this.labels = labels;
        this.aggregation = aggregation;
        this.excludeEmpty = excludeEmpty;
    }

    /** Which samples. */
    public MRangeArgs samples(RangeArgs which) {
        return new MRangeArgs(Objects.requireNonNull(which, "which"), labels, aggregation, excludeEmpty);
    }

    /** Which labels the reply has: {@code WITHLABELS} or {@code SELECTED_LABELS}. */
    public MRangeArgs labels(LabelSelection selection) {
        return new MRangeArgs(samples, Objects.requireNonNull(selection, "selection"), aggregation, excludeEmpty);
    }

    /** Aggregate the samples of each series: {@code AGGREGATION}. */
    public MRangeArgs aggregation(Aggregator aggregator, Buckets buckets) {
        return new MRangeArgs(samples, labels, buckets.aggregate(aggregator), excludeEmpty);
    }

    /** Aggregate by a clause of {@link Buckets}, in place of any other aggregation. */
    public MRangeArgs aggregatedBy(CommandArgs clause) {
        return new MRangeArgs(samples, labels, Objects.requireNonNull(clause, "clause"), excludeEmpty);
    }

    /** Leave out series without samples: {@code EXCLUDEEMPTY}. Since 8.10. */
    public MRangeArgs excludeEmpty() {
        return new MRangeArgs(samples, labels, aggregation, true);
    }

    /** Whether all labels were asked for. */
    public boolean hasAllLabels() {
        return labels.isAll();
    }

    /** Writes what stands before {@code FILTER}. */
    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        samples.addFiltersTo(command);
        labels.addTo(command);
        samples.addCountTo(command);
        if (aggregation != null) {
            aggregation.addTo(command);
        }
    }

    /** Writes what stands behind {@code FILTER} and {@code GROUPBY}. */
    public void addEndTo(CommandBuilder<?, ?> command) {
        if (excludeEmpty) {
            command.token("EXCLUDEEMPTY");
        }
    }
}
