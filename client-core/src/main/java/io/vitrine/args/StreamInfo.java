package io.vitrine.args;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What {@code XINFO STREAM} tells of a stream.
 *
 * @param <K> the type of fields
 * @param <V> the type of values
 * @param length the number of entries
 * @param radixTreeKeys the number of keys of the tree that holds the entries
 * @param radixTreeNodes the number of nodes of that tree
 * @param groups the number of groups
 * @param lastGeneratedId the greatest id there ever was
 * @param maxDeletedId the greatest id that was deleted, {@code 0-0} for none; null before 7.0
 * @param entriesAdded how many entries were ever added; null before 7.0
 * @param recordedFirstId the least id there is, {@code 0-0} for none; null before 7.0
 * @param firstEntry null when the stream is empty
 * @param lastEntry null when the stream is empty
 * @param deduplication what it remembers of entries that must be added once only; null before 8.6
 */
public record StreamInfo<K, V>(
        long length,
        long radixTreeKeys,
        long radixTreeNodes,
        long groups,
        StreamId lastGeneratedId,
        @Nullable StreamId maxDeletedId,
        @Nullable Long entriesAdded,
        @Nullable StreamId recordedFirstId,
        @Nullable StreamEntry<K, V> firstEntry,
        @Nullable StreamEntry<K, V> lastEntry,
        @Nullable Deduplication deduplication) {

    public StreamInfo {
        Objects.requireNonNull(lastGeneratedId, "lastGeneratedId");
    }

    /**
     * What a stream remembers of entries that must be added once only.
     *
     * @param duration for how long
     * @param maxSize how many of each producer
     * @param producers of how many producers it remembers entries
     * @param tracked how many entries it remembers
     * @param added how many it ever added
     * @param duplicates how many it ever did not add
     */
    public record Deduplication(
            Duration duration, long maxSize, long producers, long tracked, long added, long duplicates) {}
}
