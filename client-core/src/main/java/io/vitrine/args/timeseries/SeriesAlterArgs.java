package io.vitrine.args.timeseries;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import io.vitrine.internal.args.Clauses;
import java.time.Duration;
import java.util.Map;

/**
 * Options of {@code TS.ALTER}. Immutable.
 *
 * <pre>{@code
 * SeriesAlterArgs.NONE.retention(Duration.ofDays(7))
 * }</pre>
 */
public final class SeriesAlterArgs implements CommandArgs {

    /** As the server has it. */
    public static final SeriesAlterArgs NONE = new SeriesAlterArgs(SeriesSettings.none());

    private final Clauses<SeriesSettings.Part> clauses;

    private SeriesAlterArgs(Clauses<SeriesSettings.Part> clauses) {
        this.clauses = clauses;
    }

    /** How long samples are kept, zero for ever: {@code RETENTION}. */
    public SeriesAlterArgs retention(Duration retention) {
        return new SeriesAlterArgs(clauses.with(SeriesSettings.Part.RETENTION, SeriesSettings.retention(retention)));
    }

    /** How many bytes a chunk has, a multiple of 8 from 48 to 1,048,576: {@code CHUNK_SIZE}. */
    public SeriesAlterArgs chunkSize(long bytes) {
        return new SeriesAlterArgs(clauses.with(SeriesSettings.Part.CHUNK_SIZE, SeriesSettings.chunkSize(bytes)));
    }

    /** What happens to a sample at whose time there is one already: {@code DUPLICATE_POLICY}. */
    public SeriesAlterArgs duplicatePolicy(DuplicatePolicy policy) {
        return new SeriesAlterArgs(
                clauses.with(SeriesSettings.Part.DUPLICATE_POLICY, SeriesSettings.keyword("DUPLICATE_POLICY", policy)));
    }

    /** Leave out a sample that comes no later after the last than this and differs from it by no more: {@code IGNORE}. */
    public SeriesAlterArgs ignore(Duration maxTimeDiff, double maxValueDiff) {
        return new SeriesAlterArgs(
                clauses.with(SeriesSettings.Part.IGNORE, SeriesSettings.ignore(maxTimeDiff, maxValueDiff)));
    }

    /** Labels with their values, in place of those there are: {@code LABELS}. */
    public SeriesAlterArgs labels(Map<String, String> labels) {
        return new SeriesAlterArgs(clauses.with(SeriesSettings.Part.LABELS, SeriesSettings.labels(labels)));
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        clauses.addTo(command);
    }
}
