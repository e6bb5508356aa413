package io.vitrine.args;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far a backup is. Since 8.10.
 *
 * @param state {@code idle}, {@code pending}, {@code snapshotting}, {@code incrementing}, {@code sealed} or {@code failed}
 * @param error why it failed; empty for none
 * @param started in whole seconds; null if none has begun
 * @param ended when it was sealed, in whole seconds; null if it was not
 */
public record BackupStatus(
        String state,
        String error,
        @Nullable Instant started,
        @Nullable Instant ended) {

    public BackupStatus {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(error, "error");
    }
}
