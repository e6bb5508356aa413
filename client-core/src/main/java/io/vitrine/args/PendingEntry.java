package io.vitrine.args;

import java.time.Duration;
import java.util.Objects;

/**
 * An entry that is delivered and not acknowledged.
 *
 * @param consumer who has it
 * @param idle how long ago it was last delivered
 * @param deliveries how often it was delivered
 */
public record PendingEntry(StreamId id, String consumer, Duration idle, long deliveries) {

    public PendingEntry {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(consumer, "consumer");
        Objects.requireNonNull(idle, "idle");
    }
}
