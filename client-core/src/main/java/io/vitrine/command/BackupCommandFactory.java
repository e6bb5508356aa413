package io.vitrine.command;

import io.vitrine.args.BackupStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Backups of a running server: started, sealed, fetched from its disk, cleaned up.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public final class BackupCommandFactory<K, V> {

    private final Codecs<K, V> codecs;

    public BackupCommandFactory(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.codecs = new Codecs<>(keyCodec, valueCodec);
    }

    /** {@code BACKUP ABORT}: ends a backup that is not sealed. Since 8.10. */
    public Command<@Nullable Void> backupAbort() {
        return codecs.command(ServerSpecs.BACKUP_ABORT).returningNothing();
    }

    /** {@code BACKUP CLEANUP}: deletes the files of a sealed backup. Since 8.10. */
    public Command<@Nullable Void> backupCleanup() {
        return codecs.command(ServerSpecs.BACKUP_CLEANUP).returningNothing();
    }

    /** {@code BACKUP LIST}: the paths of the files that will not change any more. Since 8.10. */
    public Command<List<String>> backupList() {
        return codecs.command(ServerSpecs.BACKUP_LIST).returning(Decoders.TEXTS);
    }

    /** {@code BACKUP SEAL}: ends a backup, so that its files will not change any more. Since 8.10. */
    public Command<@Nullable Void> backupSeal() {
        return codecs.command(ServerSpecs.BACKUP_SEAL).returningNothing();
    }

    /** {@code BACKUP START}: begins a backup. Since 8.10. */
    public Command<@Nullable Void> backupStart() {
        return codecs.command(ServerSpecs.BACKUP_START).returningNothing();
    }

    /** {@code BACKUP STATUS}: how far a backup is. Since 8.10. */
    public Command<BackupStatus> backupStatus() {
        return codecs.command(ServerSpecs.BACKUP_STATUS).returning(ServerControlReplies.BACKUP_STATUS);
    }
}
