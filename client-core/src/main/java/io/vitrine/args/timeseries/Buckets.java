package io.vitrine.args.timeseries;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import io.vitrine.internal.args.Checks;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The stretches of time that samples are aggregated in. Immutable.
 *
 * <pre>{@code
 * Buckets.of(Duration.ofHours(1)).alignStart().empty()
 * }</pre>
 */
public final class Buckets {

    private final long millis;
    private final @Nullable String alignment;
    private final @Nullable BucketTimestamp timestamp;
    private final boolean empty;

    private Buckets(long millis, @Nullable String alignment, @Nullable BucketTimestamp timestamp, boolean empty) {
        this.millis = millis;
        this.alignment = alignment;
        this.timestamp = timestamp;
        this.empty = empty;
    }

    /**
     * Buckets of a length.
     *
     * @param duration at least a millisecond
     */
    public static Buckets of(Duration duration) {
        return new Buckets(Checks.positiveMillis("AGGREGATION bucketDuration", duration), null, null, false);
    }

    /** The first bucket starts where the range does, which must have a beginning: {@code ALIGN start}. */
    public Buckets alignStart() {
        return new Buckets(millis, "-", timestamp, empty);
    }

    /** A bucket starts where the range ends, which must have an end: {@code ALIGN end}. */
    public Buckets alignEnd() {
        return new Buckets(millis, "+", timestamp, empty);
    }

    /** A bucket starts at a time: {@code ALIGN}. */
    public Buckets align(Instant at) {
        return new Buckets(millis, Long.toString(Checks.epochMillis("ALIGN", at)), timestamp, empty);
    }

    /** Which time stands for a bucket: {@code BUCKETTIMESTAMP}. */
    public Buckets timestamp(BucketTimestamp which) {
        return new Buckets(millis, alignment, Objects.requireNonNull(which, "which"), empty);
    }

    /** Tell empty buckets too: {@code EMPTY}. */
    public Buckets empty() {
        return new Buckets(millis, alignment, timestamp, true);
    }

    /** The clause for an aggregator: {@code AGGREGATION}, with what stands before and behind. */
    public CommandArgs aggregate(Aggregator aggregator) {
        return aggregate(Aggregators.of(Objects.requireNonNull(aggregator, "aggregator")));
    }

    /** The clause for aggregators, in one word or in several: {@code AGGREGATION}, with what stands before and behind. */
    public CommandArgs aggregate(CommandArgs aggregators) {
        Objects.requireNonNull(aggregators, "aggregators");
        return command -> addTo(command, aggregators);
    }

    private void addTo(CommandBuilder<?, ?> command, CommandArgs aggregators) {
        if (alignment != null) {
            command.token("ALIGN").token(alignment);
        }
        command.token("AGGREGATION").with(aggregators).number(millis);
        if (timestamp != null) {
            command.token("BUCKETTIMESTAMP").token(timestamp.word());
        }
        if (empty) {
            command.token("EMPTY");
        }
    }
}
