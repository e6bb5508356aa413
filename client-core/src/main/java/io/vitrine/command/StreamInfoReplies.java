package io.vitrine.command;

import io.vitrine.args.StreamConsumer;
import io.vitrine.args.StreamDetails;
import io.vitrine.args.StreamEntry;
import io.vitrine.args.StreamGroup;
import io.vitrine.args.StreamId;
import io.vitrine.args.StreamInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decoders of what the server says of streams, groups and consumers. Fields come in any order; unknown ones are skipped. */
@SuppressWarnings("NullAway") // takes a type variable for never null, which these results may be
final class StreamInfoReplies {

    static final Decoder<List<StreamGroup>> GROUPS = Decoders.list(StreamInfoReplies::group);
    static final Decoder<List<StreamConsumer>> CONSUMERS = Decoders.list(StreamInfoReplies::consumer);

    private static final Decoder<List<StreamDetails.Group>> DETAILED_GROUPS =
            Decoders.list(StreamInfoReplies::detailedGroup);
    private static final Decoder<List<StreamDetails.Consumer>> DETAILED_CONSUMERS =
            Decoders.list(StreamInfoReplies::detailedConsumer);
    private static final Decoder<List<StreamDetails.Delivery>> DELIVERIES = Decoders.list(StreamInfoReplies::delivery);

    private StreamInfoReplies() {}

    static <K, V> Decoder<StreamInfo<K, V>> info(Codec<K> keyCodec, Codec<V> valueCodec) {
        Decoder<StreamEntry<K, V>> entry = StreamReplies.entry(keyCodec, valueCodec);
        return reply -> {
            Draft<K, V> draft = new Draft<>(entry);
            int fields = reply.readMap();
            for (int i = 0; i < fields; i++) {
                draft.read(Decoders.TEXT.decode(reply), reply);
            }
            return draft.info();
        };
    }

    static <K, V> Decoder<StreamDetails<K, V>> details(Codec<K> keyCodec, Codec<V> valueCodec) {
        Decoder<StreamEntry<K, V>> entry = StreamReplies.entry(keyCodec, valueCodec);
        Decoder<List<StreamEntry<K, V>>> entryList = Decoders.list(entry);
        return reply -> {
            Draft<K, V> draft = new Draft<>(entry);
            List<StreamEntry<K, V>> entries = List.of();
            List<StreamDetails.Group> groups = List.of();
            int fields = reply.readMap();
            for (int i = 0; i < fields; i++) {
                String field = Decoders.TEXT.decode(reply);
                switch (field) {
                    case "entries" -> entries = entryList.decode(reply);
                    case "groups" -> groups = DETAILED_GROUPS.decode(reply);
                    default -> draft.read(field, reply);
                }
            }
            draft.groups = groups.size();
            return new StreamDetails<>(draft.info(), entries, groups);
        };
    }

    /** What is known of a stream so far. */
    private static final class Draft<K, V> {

        private final Decoder<@Nullable StreamEntry<K, V>> entry;
        private long length;
        private long radixTreeKeys;
        private long radixTreeNodes;
        private long groups;
        private StreamId lastGeneratedId = StreamId.ZERO;
        private @Nullable StreamId maxDeletedId;
        private @Nullable Long entriesAdded;
        private @Nullable StreamId recordedFirstId;
        private @Nullable StreamEntry<K, V> firstEntry;
        private @Nullable StreamEntry<K, V> lastEntry;
        private boolean deduplicating;
        private Duration duration = Duration.ZERO;
        private long maxSize;
        private long producers;
        private long tracked;
        private long added;
        private long duplicates;

        Draft(Decoder<StreamEntry<K, V>> entry) {
            this.entry = Decoders.nullable(entry);
        }

        void read(String field, ReplyReader reply) {
            switch (field) {
                case "length" -> length = reply.readLong();
                case "radix-tree-keys" -> radixTreeKeys = reply.readLong();
                case "radix-tree-nodes" -> radixTreeNodes = reply.readLong();
                case "groups" -> groups = reply.readLong();
                case "last-generated-id" -> lastGeneratedId = StreamReplies.ID.decode(reply);
                case "max-deleted-entry-id" -> maxDeletedId = StreamReplies.ID.decode(reply);
                case "entries-added" -> entriesAdded = reply.readLong();
                case "recorded-first-entry-id" -> recordedFirstId = StreamReplies.ID.decode(reply);
                case "first-entry" -> firstEntry = entry.decode(reply);
                case "last-entry" -> lastEntry = entry.decode(reply);
                default -> readDeduplication(field, reply);
            }
        }

        private void readDeduplication(String field, ReplyReader reply) {
            switch (field) {
                case "idmp-duration" -> {
                    duration = Duration.ofSeconds(reply.readLong());
                    deduplicating = true;
                }
                case "idmp-maxsize" -> maxSize = reply.readLong();
                case "pids-tracked" -> producers = reply.readLong();
                case "iids-tracked" -> tracked = reply.readLong();
                case "iids-added" -> added = reply.readLong();
                case "iids-duplicates" -> duplicates = reply.readLong();
                default -> reply.skip();
            }
        }

        StreamInfo<K, V> info() {
            StreamInfo.@Nullable Deduplication deduplication = deduplicating
                    ? new StreamInfo.Deduplication(duration, maxSize, producers, tracked, added, duplicates)
                    : null;
            return new StreamInfo<>(
                    length,
                    radixTreeKeys,
                    radixTreeNodes,
                    groups,
                    lastGeneratedId,
                    maxDeletedId,
                    entriesAdded,
                    recordedFirstId,
                    firstEntry,
                    lastEntry,
                    deduplication);
        }
    }

    private static StreamGroup group(ReplyReader reply) {
        String name = "";
        long consumers = 0;
        long pending = 0;
        StreamId lastDeliveredId = StreamId.ZERO;
        @Nullable Long entriesRead = null;
        @Nullable Long lag = null;
        int fields = reply.readMap();
        for (int i = 0; i < fields; i++) {
            switch (Decoders.TEXT.decode(reply)) {
                case "name" -> name = Decoders.TEXT.decode(reply);
                case "consumers" -> consumers = reply.readLong();
                case "pending" -> pending = reply.readLong();
                case "last-delivered-id" -> lastDeliveredId = StreamReplies.ID.decode(reply);
                case "entries-read" -> entriesRead = Decoders.NULLABLE_LONG.decode(reply);
                case "lag" -> lag = Decoders.NULLABLE_LONG.decode(reply);
                default -> reply.skip();
            }
        }
        return new StreamGroup(name, consumers, pending, lastDeliveredId, entriesRead, lag);
    }

    private static StreamConsumer consumer(ReplyReader reply) {
        String name = "";
        long pending = 0;
        Duration idle = Duration.ZERO;
        @Nullable Duration inactive = null;
        int fields = reply.readMap();
        for (int i = 0; i < fields; i++) {
            switch (Decoders.TEXT.decode(reply)) {
                case "name" -> name = Decoders.TEXT.decode(reply);
                case "pending" -> pending = reply.readLong();
                case "idle" -> idle = Duration.ofMillis(reply.readLong());
                case "inactive" -> inactive = inactive(reply.readLong());
                default -> reply.skip();
            }
        }
        return new StreamConsumer(name, pending, idle, inactive);
    }

    private static @Nullable Duration inactive(long millis) {
        return millis < 0 ? null : Duration.ofMillis(millis);
    }

    private static StreamDetails.Group detailedGroup(ReplyReader reply) {
        String name = "";
        StreamId lastDeliveredId = StreamId.ZERO;
        @Nullable Long entriesRead = null;
        @Nullable Long lag = null;
        long pendingCount = 0;
        List<StreamDetails.Delivery> pending = List.of();
        List<StreamDetails.Consumer> consumers = List.of();
        int fields = reply.readMap();
        for (int i = 0; i < fields; i++) {
            switch (Decoders.TEXT.decode(reply)) {
                case "name" -> name = Decoders.TEXT.decode(reply);
                case "last-delivered-id" -> lastDeliveredId = StreamReplies.ID.decode(reply);
                case "entries-read" -> entriesRead = Decoders.NULLABLE_LONG.decode(reply);
                case "lag" -> lag = Decoders.NULLABLE_LONG.decode(reply);
                case "pel-count" -> pendingCount = reply.readLong();
                case "pending", "pel" -> pending = DELIVERIES.decode(reply);
                case "consumers" -> consumers = DETAILED_CONSUMERS.decode(reply);
                default -> reply.skip();
            }
        }
        return new StreamDetails.Group(name, lastDeliveredId, entriesRead, lag, pendingCount, pending, consumers);
    }

    private static StreamDetails.Consumer detailedConsumer(ReplyReader reply) {
        String name = "";
        Instant seen = Instant.EPOCH;
        @Nullable Instant active = null;
        long pendingCount = 0;
        List<StreamDetails.Delivery> pending = List.of();
        int fields = reply.readMap();
        for (int i = 0; i < fields; i++) {
            switch (Decoders.TEXT.decode(reply)) {
                case "name" -> name = Decoders.TEXT.decode(reply);
                case "seen-time" -> seen = Instant.ofEpochMilli(reply.readLong());
                case "active-time" -> active = active(reply.readLong());
                case "pel-count" -> pendingCount = reply.readLong();
                case "pending", "pel" -> pending = DELIVERIES.decode(reply);
                default -> reply.skip();
            }
        }
        String consumer = name;
        List<StreamDetails.Delivery> named = pending.stream()
                .map(each -> new StreamDetails.Delivery(each.id(), consumer, each.at(), each.deliveries()))
                .toList();
        return new StreamDetails.Consumer(name, seen, active, pendingCount, named);
    }

    private static @Nullable Instant active(long millis) {
        return millis < 0 ? null : Instant.ofEpochMilli(millis);
    }

    /** An id, at a group the consumer, a time and a number of deliveries. */
    private static StreamDetails.Delivery delivery(ReplyReader reply) {
        int count = reply.readArray();
        Required.atLeast(count, 3, "an id, a time and a number of deliveries");
        StreamId id = StreamReplies.ID.decode(reply);
        String consumer = count > 3 ? Decoders.TEXT.decode(reply) : "";
        return new StreamDetails.Delivery(id, consumer, Instant.ofEpochMilli(reply.readLong()), reply.readLong());
    }
}
