package io.vitrine.args.timeseries;

import io.vitrine.command.CommandArgs;
import io.vitrine.internal.args.Checks;
import io.vitrine.internal.args.Clauses;
import java.time.Duration;
import java.util.Map;

/** The clauses that the commands which make or change a time series have in common. */
final class SeriesSettings {

    private static final long CHUNK_UNIT = 8;
    private static final long LEAST_CHUNK = 48;
    private static final long MOST_CHUNK = 1_048_576;

    enum Part {
        TIMESTAMP,
        RETENTION,
        ENCODING,
        CHUNK_SIZE,
        DUPLICATE_POLICY,
        ON_DUPLICATE,
        IGNORE,
        LABELS
    }

    private SeriesSettings() {}

    static Clauses<Part> none() {
        return Clauses.none(Part.class);
    }

    static CommandArgs retention(Duration retention) {
        long millis = Checks.millis("RETENTION", retention);
        return command -> command.token("RETENTION").number(millis);
    }

    static CommandArgs encoding(SeriesEncoding encoding) {
        return keyword("ENCODING", encoding);
    }

    static CommandArgs chunkSize(long bytes) {
        if (bytes < LEAST_CHUNK || bytes > MOST_CHUNK || bytes % CHUNK_UNIT != 0) {
            throw new IllegalArgumentException("CHUNK_SIZE is " + bytes + "; must be a multiple of " + CHUNK_UNIT
                    + " from " + LEAST_CHUNK + " to " + MOST_CHUNK);
        }
        return command -> command.token("CHUNK_SIZE").number(bytes);
    }

    static CommandArgs keyword(String option, Enum<?> constant) {
        String word = constant.name();
        return command -> command.token(option).token(word);
    }

    static CommandArgs ignore(Duration maxTimeDiff, double maxValueDiff) {
        long millis = Checks.millis("IGNORE ignoreMaxTimediff", maxTimeDiff);
        Checks.finiteNotNegative("IGNORE ignoreMaxValDiff", maxValueDiff);
        return command -> command.token("IGNORE").number(millis).decimal(maxValueDiff);
    }

    static CommandArgs labels(Map<String, String> labels) {
        Map<String, String> copy = Map.copyOf(labels);
        copy.forEach((label, value) -> {
            Checks.text("LABELS label", label);
            Checks.text("LABELS value", value);
        });
        return command -> {
            command.token("LABELS");
            copy.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(label -> command.token(label.getKey()).token(label.getValue()));
        };
    }
}
