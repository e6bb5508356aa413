package io.vitrine.args;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A group that reads a stream.
 *
 * @param consumers how many consumers it has
 * @param pending how many entries are delivered and not acknowledged
 * @param lastDeliveredId the entry that was last delivered
 * @param entriesRead how many entries it has read; null when that is not known, and before 7.0
 * @param lag how many entries it has not read; null when that is not known, and before 7.0
 */
public record StreamGroup(
        String name,
        long consumers,
        long pending,
        StreamId lastDeliveredId,
        @Nullable Long entriesRead,
        @Nullable Long lag) {

    public StreamGroup {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(lastDeliveredId, "lastDeliveredId");
    }
}
