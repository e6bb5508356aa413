package io.vitrine.args.timeseries;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import io.vitrine.internal.args.Checks;
import io.vitrine.internal.args.Clauses;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Which samples of a range are taken, before they are aggregated. Immutable.
 *
 * <pre>{@code
 * RangeArgs.NONE.latest().filterByValue(0, 100).count(10)
 * }</pre>
 */
public final class RangeArgs implements CommandArgs {

    /** All samples. */
    public static final RangeArgs NONE = new RangeArgs(Clauses.none(Part.class));

    private final Clauses<Part> clauses;

    private enum Part {
        LATEST,
        FILTER_BY_TS,
        FILTER_BY_VALUE,
        COUNT
    }

    private RangeArgs(Clauses<Part> clauses) {
        this.clauses = clauses;
    }

    /** Tell the latest bucket of a compaction too, which is not complete yet: {@code LATEST}. */
    public RangeArgs latest() {
        return new RangeArgs(clauses.with(Part.LATEST, "LATEST"));
    }

    /** Only samples at these times: {@code FILTER_BY_TS}. */
    public RangeArgs filterByTimestamp(Collection<Instant> times) {
        List<Long> millis = Checks.<Instant>some("FILTER_BY_TS timestamps", times).stream()
                .map(time -> Checks.epochMillis("FILTER_BY_TS timestamp", time))
                .toList();
        return new RangeArgs(clauses.with(Part.FILTER_BY_TS, command -> {
            command.token("FILTER_BY_TS");
            millis.forEach(command::number);
        }));
    }

    /** Only samples with a value between two others or equal to one of them: {@code FILTER_BY_VALUE}. */
    public RangeArgs filterByValue(double min, double max) {
        if (!(min <= max)) {
            throw new IllegalArgumentException("FILTER_BY_VALUE is from " + min + " to " + max + "; both must be"
                    + " numbers, the first no greater than the second");
        }
        return new RangeArgs(clauses.with(
                Part.FILTER_BY_VALUE,
                command -> command.token("FILTER_BY_VALUE").decimal(min).decimal(max)));
    }

    /** No more than so many samples, or buckets, of each series: {@code COUNT}. */
    public RangeArgs count(long most) {
        Checks.positive("COUNT", most);
        return new RangeArgs(
                clauses.with(Part.COUNT, command -> command.token("COUNT").number(most)));
    }

    /** Writes all but {@code COUNT}, which stands behind the labels where there are any. */
    void addFiltersTo(CommandBuilder<?, ?> command) {
        clauses.without(Part.COUNT).addTo(command);
    }

    void addCountTo(CommandBuilder<?, ?> command) {
        clauses.without(Part.LATEST)
                .without(Part.FILTER_BY_TS)
                .without(Part.FILTER_BY_VALUE)
                .addTo(command);
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        clauses.addTo(command);
    }
}
