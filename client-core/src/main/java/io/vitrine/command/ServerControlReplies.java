package io.vitrine.command;

import io.vitrine.args.BackupStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Decoders of replies to those who look after a server. Fields come in any order; unknown ones are skipped. */
final class ServerControlReplies {

    static final Decoder<BackupStatus> BACKUP_STATUS = ServerControlReplies::backupStatus;

    private ServerControlReplies() {}

    private static BackupStatus backupStatus(ReplyReader reply) {
        String state = "";
        String error = "";
        @Nullable Instant started = null;
        @Nullable Instant ended = null;
        int fields = reply.readMap();
        for (int i = 0; i < fields; i++) {
            switch (Decoders.TEXT.decode(reply)) {
                case "state" -> state = Decoders.TEXT.decode(reply);
                case "error" -> error = Decoders.TEXT.decode(reply);
                case "start_time" -> started = instant(reply.readLong());
                case "end_time" -> ended = instant(reply.readLong());
                default -> reply.skip();
            }
        }
        return new BackupStatus(state, error, started, ended);
    }

    private static @Nullable Instant instant(long seconds) {
        return seconds <= 0 ? null : Instant.ofEpochSecond(seconds);
    }
}
