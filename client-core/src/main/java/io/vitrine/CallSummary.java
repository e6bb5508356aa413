package io.vitrine;

import io.vitrine.spi.Endpoint;
import org.jspecify.annotations.Nullable;

/**
 * Which call an exception belongs to, without arguments.
 *
 * @param operation the command's name; {@code PIPELINE}, {@code MULTI} or {@code DIAL}
 * @param endpoint the node of the last attempt; null when none was chosen
 * @param attempts the number of attempts begun
 */
public record CallSummary(String operation, @Nullable Endpoint endpoint, int attempts) {

    @Override
    public String toString() {
        return operation + (endpoint == null ? "" : " on " + endpoint) + (attempts > 1 ? ", attempt " + attempts : "");
    }
}
