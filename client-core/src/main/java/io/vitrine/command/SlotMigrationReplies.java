package io.vitrine.command;

import io.vitrine.args.SlotMigration;
import io.vitrine.args.SlotRange;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decoders of what a node says of slots that are moved. Fields come in any order; unknown ones are skipped. */
final class SlotMigrationReplies {

    static final Decoder<List<SlotMigration>> MIGRATIONS = Decoders.list(SlotMigrationReplies::migration);

    private SlotMigrationReplies() {}

    private static SlotMigration migration(ReplyReader reply) {
        String id = "";
        List<SlotRange> slots = List.of();
        String source = "";
        String destination = "";
        String operation = "";
        String state = "";
        String lastError = "";
        long retries = 0;
        @Nullable Instant created = null;
        @Nullable Instant started = null;
        @Nullable Instant ended = null;
        Duration writePause = Duration.ZERO;
        int fields = reply.readMap();
        for (int i = 0; i < fields; i++) {
            switch (Decoders.TEXT.decode(reply)) {
                case "id" -> id = Decoders.TEXT.decode(reply);
                case "slots" -> slots = ranges(Decoders.TEXT.decode(reply));
                case "source" -> source = Decoders.TEXT.decode(reply);
                case "dest" -> destination = Decoders.TEXT.decode(reply);
                case "operation" -> operation = Decoders.TEXT.decode(reply);
                case "state" -> state = Decoders.TEXT.decode(reply);
                case "last_error" -> lastError = Decoders.TEXT.decode(reply);
                case "retries" -> retries = reply.readLong();
                case "create_time" -> created = instant(reply.readLong());
                case "start_time" -> started = instant(reply.readLong());
                case "end_time" -> ended = instant(reply.readLong());
                case "write_pause_ms" -> writePause = Duration.ofMillis(reply.readLong());
                default -> reply.skip();
            }
        }
        return new SlotMigration(
                id,
                slots,
                source,
                destination,
                operation,
                state,
                lastError,
                retries,
                created,
                started,
                ended,
                writePause);
    }

    /** Ranges, separated by spaces. */
    private static List<SlotRange> ranges(String text) {
        return Arrays.stream(text.strip().split(" +", -1))
                .filter(range -> !range.isEmpty())
                .map(range -> ClusterReplies.parsed(range, SlotRange::parse))
                .toList();
    }

    private static @Nullable Instant instant(long millis) {
        return millis <= 0 ? null : Instant.ofEpochMilli(millis);
    }
}
