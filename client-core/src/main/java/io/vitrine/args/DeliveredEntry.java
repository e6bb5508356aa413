package io.vitrine.args;

import java.time.Duration;
import java.util.Objects;

/**
 * An entry that a consumer got, and what had become of it before.
 *
 * @param <K> the type of fields
 * @param <V> the type of values
 * @param idle how long ago it was last delivered to another consumer; zero for a new entry
 * @param deliveries how often it had been delivered; 0 for a new entry
 */
public record DeliveredEntry<K, V>(StreamEntry<K, V> entry, Duration idle, long deliveries) {

    public DeliveredEntry {
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(idle, "idle");
    }
}
