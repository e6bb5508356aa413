package io.vitrine.args;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A consumer of a group.
 *
 * @param pending how many entries it has not acknowledged
 * @param idle how long ago it last tried to get entries
 * @param inactive how long ago it last got some; null if never, and before 7.2
 */
public record StreamConsumer(
        String name, long pending, Duration idle, @Nullable Duration inactive) {

    public StreamConsumer {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(idle, "idle");
    }
}
