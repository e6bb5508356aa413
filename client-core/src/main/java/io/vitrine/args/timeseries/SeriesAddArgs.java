package io.vitrine.args.timeseries;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import io.vitrine.internal.args.Clauses;
import java.time.Duration;
import java.util.Map;

/**
 * Options of {@code TS.ADD}: those of a series that does not exist yet, and what happens to a duplicate. Immutable.
 *
 * <pre>{@code
 * SeriesAddArgs.NONE.onDuplicate(DuplicatePolicy.LAST)
 * }</pre>
 */
public final class SeriesAddArgs implements CommandArgs {

    /** As the server has it. */
    public static final SeriesAddArgs NONE = new SeriesAddArgs(SeriesSettings.none(), false);

    private final Clauses<SeriesSettings.Part> clauses;
    private final boolean repeatable;

    private SeriesAddArgs(Clauses<SeriesSettings.Part> clauses, boolean repeatable) {
        this.clauses = clauses;
        this.repeatable = repeatable;
    }

    /** How long samples are kept, zero for ever: {@code RETENTION}. */
    public SeriesAddArgs retention(Duration retention) {
        return new SeriesAddArgs(
                clauses.with(SeriesSettings.Part.RETENTION, SeriesSettings.retention(retention)), repeatable);
    }

    /** How samples are kept: {@code ENCODING}. */
    public SeriesAddArgs encoding(SeriesEncoding encoding) {
        return new SeriesAddArgs(
                clauses.with(SeriesSettings.Part.ENCODING, SeriesSettings.encoding(encoding)), repeatable);
    }

    /** How many bytes a chunk has, a multiple of 8 from 48 to 1,048,576: {@code CHUNK_SIZE}. */
    public SeriesAddArgs chunkSize(long bytes) {
        return new SeriesAddArgs(
                clauses.with(SeriesSettings.Part.CHUNK_SIZE, SeriesSettings.chunkSize(bytes)), repeatable);
    }

    /** What happens to a sample at whose time there is one already: {@code DUPLICATE_POLICY}. */
    public SeriesAddArgs duplicatePolicy(DuplicatePolicy policy) {
        return new SeriesAddArgs(
                clauses.with(SeriesSettings.Part.DUPLICATE_POLICY, SeriesSettings.keyword("DUPLICATE_POLICY", policy)),
                repeatable);
    }

    /** What happens to this sample if there is one at its time already: {@code ON_DUPLICATE}. */
    public SeriesAddArgs onDuplicate(DuplicatePolicy policy) {
        boolean same = policy != DuplicatePolicy.BLOCK && policy != DuplicatePolicy.SUM;
        return new SeriesAddArgs(
                clauses.with(SeriesSettings.Part.ON_DUPLICATE, SeriesSettings.keyword("ON_DUPLICATE", policy)), same);
    }

    /** Leave out a sample that comes no later after the last than this and differs from it by no more: {@code IGNORE}. */
    public SeriesAddArgs ignore(Duration maxTimeDiff, double maxValueDiff) {
        return new SeriesAddArgs(
                clauses.with(SeriesSettings.Part.IGNORE, SeriesSettings.ignore(maxTimeDiff, maxValueDiff)), repeatable);
    }

    /** Labels with their values: {@code LABELS}. */
    public SeriesAddArgs labels(Map<String, String> labels) {
        return new SeriesAddArgs(clauses.with(SeriesSettings.Part.LABELS, SeriesSettings.labels(labels)), repeatable);
    }

    /** Whether a sample with a time of its own can be added twice as once. */
    public boolean isRepeatable() {
        return repeatable;
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        clauses.addTo(command);
    }
}
