package io.vitrine.args.timeseries;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import io.vitrine.internal.args.Clauses;
import java.time.Duration;
import java.util.Map;

/**
 * Options of {@code TS.CREATE}. Immutable.
 *
 * <pre>{@code
 * SeriesCreateArgs.NONE.retention(Duration.ofDays(7)).labels(Map.of("type", "temperature"))
 * }</pre>
 */
public final class SeriesCreateArgs implements CommandArgs {

    /** As the server has it. */
    public static final SeriesCreateArgs NONE = new SeriesCreateArgs(SeriesSettings.none());

    private final Clauses<SeriesSettings.Part> clauses;

    private SeriesCreateArgs(Clauses<SeriesSettings.Part> clauses) {
        this.clauses = clauses;
    }

    /** How long samples are kept, zero for ever: {@code RETENTION}. */
    public SeriesCreateArgs retention(Duration retention) {
        return new SeriesCreateArgs(clauses.with(SeriesSettings.Part.RETENTION, SeriesSettings.retention(retention)));
    }

    /** How samples are kept: {@code ENCODING}. */
    public SeriesCreateArgs encoding(SeriesEncoding encoding) {
        return new SeriesCreateArgs(clauses.with(SeriesSettings.Part.ENCODING, SeriesSettings.encoding(encoding)));
    }

    /** How many bytes a chunk has, a multiple of 8 from 48 to 1,048,576: {@code CHUNK_SIZE}. */
    public SeriesCreateArgs chunkSize(long bytes) {
        return new SeriesCreateArgs(clauses.with(SeriesSettings.Part.CHUNK_SIZE, SeriesSettings.chunkSize(bytes)));
    }

    /** What happens to a sample at whose time there is one already: {@code DUPLICATE_POLICY}. */
    public SeriesCreateArgs duplicatePolicy(DuplicatePolicy policy) {
        return new SeriesCreateArgs(
                clauses.with(SeriesSettings.Part.DUPLICATE_POLICY, SeriesSettings.keyword("DUPLICATE_POLICY", policy)));
    }

    /** Leave out a sample that comes no later after the last than this and differs from it by no more: {@code IGNORE}. */
    public SeriesCreateArgs ignore(Duration maxTimeDiff, double maxValueDiff) {
        return new SeriesCreateArgs(
                clauses.with(SeriesSettings.Part.IGNORE, SeriesSettings.ignore(maxTimeDiff, maxValueDiff)));
    }

    /** Labels with their values: {@code LABELS}. */
    public SeriesCreateArgs labels(Map<String, String> labels) {
        return new SeriesCreateArgs(clauses.with(SeriesSettings.Part.LABELS, SeriesSettings.labels(labels)));
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        clauses.addTo(command);
    }
}
