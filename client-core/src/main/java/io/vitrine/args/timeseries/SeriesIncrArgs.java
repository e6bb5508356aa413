package io.vitrine.args.timeseries;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import io.vitrine.internal.args.Checks;
import io.vitrine.internal.args.Clauses;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Options of {@code TS.INCRBY} and {@code TS.DECRBY}: when, and those of a series that does not exist yet. Immutable.
 *
 * <pre>{@code
 * SeriesIncrArgs.NONE.timestamp(at).retention(Duration.ofDays(7))
 * }</pre>
 */
public final class SeriesIncrArgs implements CommandArgs {

    /** As the server has it. */
    public static final SeriesIncrArgs NONE = new SeriesIncrArgs(SeriesSettings.none());

    private final Clauses<SeriesSettings.Part> clauses;

    private SeriesIncrArgs(Clauses<SeriesSettings.Part> clauses) {
        this.clauses = clauses;
    }

    /** When, in whole milliseconds; now if it is not said: {@code TIMESTAMP}. */
    public SeriesIncrArgs timestamp(Instant at) {
        long millis = Checks.epochMillis("TIMESTAMP", at);
        return new SeriesIncrArgs(clauses.with(
                SeriesSettings.Part.TIMESTAMP,
                command -> command.token("TIMESTAMP").number(millis)));
    }

    /** How long samples are kept, zero for ever: {@code RETENTION}. */
    public SeriesIncrArgs retention(Duration retention) {
        return new SeriesIncrArgs(clauses.with(SeriesSettings.Part.RETENTION, SeriesSettings.retention(retention)));
    }

    /** How samples are kept: {@code ENCODING}. */
    public SeriesIncrArgs encoding(SeriesEncoding encoding) {
        return new SeriesIncrArgs(clauses.with(SeriesSettings.Part.ENCODING, SeriesSettings.encoding(encoding)));
    }

    /** How many bytes a chunk has, a multiple of 8 from 48 to 1,048,576: {@code CHUNK_SIZE}. */
    public SeriesIncrArgs chunkSize(long bytes) {
        return new SeriesIncrArgs(clauses.with(SeriesSettings.Part.CHUNK_SIZE, SeriesSettings.chunkSize(bytes)));
    }

    /** What happens to a sample at whose time there is one already: {@code DUPLICATE_POLICY}. */
    public SeriesIncrArgs duplicatePolicy(DuplicatePolicy policy) {
        return new SeriesIncrArgs(
                clauses.with(SeriesSettings.Part.DUPLICATE_POLICY, SeriesSettings.keyword("DUPLICATE_POLICY", policy)));
    }

    /** Leave out a sample that comes no later after the last than this and differs from it by no more: {@code IGNORE}. */
    public SeriesIncrArgs ignore(Duration maxTimeDiff, double maxValueDiff) {
        return new SeriesIncrArgs(
                clauses.with(SeriesSettings.Part.IGNORE, SeriesSettings.ignore(maxTimeDiff, maxValueDiff)));
    }

    /** Labels with their values: {@code LABELS}. */
    public SeriesIncrArgs labels(Map<String, String> labels) {
        return new SeriesIncrArgs(clauses.with(SeriesSettings.Part.LABELS, SeriesSettings.labels(labels)));
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        clauses.addTo(command);
    }
}
