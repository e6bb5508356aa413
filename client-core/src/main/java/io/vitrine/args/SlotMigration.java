package io.vitrine.args;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A task that moves slots from one node to another. Since 8.4.
 *
 * @param id what the task is called
 * @param slots what is moved
 * @param source the node that has them
 * @param destination the node that gets them
 * @param operation {@code import} or {@code migrate}, as the node sees it that was asked
 * @param state how far it is
 * @param lastError empty for none
 * @param retries how often it began anew
 * @param created when it was asked for
 * @param started when it began; null if it has not
 * @param ended when it ended; null if it has not
 * @param writePause how long writes had to wait
 */
public record SlotMigration(
        String id,
        List<SlotRange> slots,
        String source,
        String destination,
        String operation,
        String state,
        String lastError,
        long retries,
        @Nullable Instant created,
        @Nullable Instant started,
        @Nullable Instant ended,
        Duration writePause) {

    public SlotMigration {
        Objects.requireNonNull(id, "id");
        slots = List.copyOf(slots);
    }
}
