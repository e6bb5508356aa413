package io.vitrine.args;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What {@code XINFO STREAM … FULL} tells of a stream. Since 6.0.
 *
 * @param <K> the type of fields
 * @param <V> the type of values
 * @param summary the figures; its first and last entry are null, and its number of groups is that of {@code groups}
 * @param entries the first ones
 */
public record StreamDetails<K, V>(StreamInfo<K, V> summary, List<StreamEntry<K, V>> entries, List<Group> groups) {

    public StreamDetails {
        Objects.requireNonNull(summary, "summary");
        entries = List.copyOf(entries);
        groups = List.copyOf(groups);
    }

    /**
     * A group.
     *
     * @param entriesRead how many entries it has read; null when that is not known, and before 7.0
     * @param lag how many entries it has not read; null when that is not known, and before 7.0
     * @param pendingCount how many entries are delivered and not acknowledged
     * @param pending the first of them
     */
    public record Group(
            String name,
            StreamId lastDeliveredId,
            @Nullable Long entriesRead,
            @Nullable Long lag,
            long pendingCount,
            List<Delivery> pending,
            List<Consumer> consumers) {

        public Group {
            pending = List.copyOf(pending);
            consumers = List.copyOf(consumers);
        }
    }

    /**
     * A consumer.
     *
     * @param seen when it last tried to get entries
     * @param active when it last got some; null if never, and before 7.2
     * @param pendingCount how many entries it has not acknowledged
     * @param pending the first of them
     */
    public record Consumer(
            String name, Instant seen, @Nullable Instant active, long pendingCount, List<Delivery> pending) {

        public Consumer {
            pending = List.copyOf(pending);
        }
    }

    /**
     * An entry that is delivered and not acknowledged.
     *
     * @param consumer who has it
     * @param at when it was last delivered
     * @param deliveries how often it was delivered
     */
    public record Delivery(StreamId id, String consumer, Instant at, long deliveries) {}
}
