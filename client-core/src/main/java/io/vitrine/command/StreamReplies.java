package io.vitrine.command;

import io.vitrine.CodecException;
import io.vitrine.args.ClaimPage;
import io.vitrine.args.DeliveredEntry;
import io.vitrine.args.PendingEntry;
import io.vitrine.args.PendingSummary;
import io.vitrine.args.StreamDeletion;
import io.vitrine.args.StreamEntry;
import io.vitrine.args.StreamId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decoders of entries of streams and their ids. */
@SuppressWarnings("NullAway") // takes a type variable for never null, which these results may be
final class StreamReplies {

    static final Decoder<StreamId> ID = StreamReplies::id;
    static final Decoder<@Nullable StreamId> ID_OR_NULL = Decoders.nullable(ID);
    static final Decoder<List<StreamId>> IDS = Decoders.list(ID);
    static final Decoder<List<StreamDeletion>> DELETIONS = Decoders.list(StreamReplies::deletion);
    static final Decoder<PendingSummary> PENDING_SUMMARY = StreamReplies::pendingSummary;
    static final Decoder<List<PendingEntry>> PENDING_ENTRIES = Decoders.list(StreamReplies::pendingEntry);
    static final Decoder<ClaimPage<StreamId>> PAGE_OF_IDS = claimPage(IDS);

    private StreamReplies() {}

    private static StreamId id(ReplyReader reply) {
        try {
            return StreamId.parse(Decoders.TEXT.decode(reply));
        } catch (IllegalArgumentException malformed) {
            throw new CodecException("the reply has " + malformed.getMessage(), malformed);
        }
    }

    /** An id and fields with their values, null for a deleted entry. */
    static <K, V> Decoder<StreamEntry<K, V>> entry(Codec<K> keyCodec, Codec<V> valueCodec) {
        Decoder<Map<K, V>> fields = Decoders.map(keyCodec, valueCodec);
        return reply -> {
            Required.count(reply.readArray(), 2, "an id and fields");
            return new StreamEntry<>(id(reply), fields.decode(reply));
        };
    }

    /** An id, fields, the milliseconds since it was delivered and how often that was. */
    static <K, V> Decoder<DeliveredEntry<K, V>> deliveredEntry(Codec<K> keyCodec, Codec<V> valueCodec) {
        Decoder<Map<K, V>> fields = Decoders.map(keyCodec, valueCodec);
        return reply -> {
            Required.count(reply.readArray(), 4, "an id, fields, a time and a number of deliveries");
            StreamEntry<K, V> entry = new StreamEntry<>(id(reply), fields.decode(reply));
            return new DeliveredEntry<>(entry, Duration.ofMillis(reply.readLong()), reply.readLong());
        };
    }

    /** Entries without the nulls that stood for deleted ones before 7.0. */
    static <T> Decoder<List<T>> claimed(Decoder<T> entry) {
        return reply -> {
            int count = reply.readArray();
            List<T> entries = Aggregates.newList(count);
            for (int i = 0; i < count; i++) {
                if (!reply.readNull()) {
                    entries.add(entry.decode(reply));
                }
            }
            return entries;
        };
    }

    /** Where to go on, what was claimed, and since 7.0 what was gone. */
    static <T> Decoder<ClaimPage<T>> claimPage(Decoder<List<T>> items) {
        return reply -> {
            int count = reply.readArray();
            Required.atLeast(count, 2, "an id and entries");
            StreamId next = id(reply);
            List<T> claimed = items.decode(reply);
            List<StreamId> deleted = count > 2 ? IDS.decode(reply) : List.of();
            for (int i = 3; i < count; i++) {
                reply.skip();
            }
            return new ClaimPage<>(next, claimed, deleted);
        };
    }

    /** Entries by stream: pairs in arrays of their own (RESP2) or a map (RESP3); null is an empty map. */
    static <K, T> Decoder<Map<K, List<T>>> byStream(Codec<K> keyCodec, Decoder<List<T>> entries) {
        return reply -> {
            boolean map = reply.type() == ReplyType.MAP;
            int count = map ? reply.readMap() : reply.readArray();
            Map<K, List<T>> streams = new LinkedHashMap<>();
            for (int i = 0; i < count; i++) {
                if (!map) {
                    Required.count(reply.readArray(), 2, "a stream and its entries");
                }
                K key = Required.element(reply.readValue(keyCodec));
                streams.put(key, entries.decode(reply));
            }
            return streams;
        };
    }

    private static StreamDeletion deletion(ReplyReader reply) {
        long code = reply.readLong();
        if (code == -1) {
            return StreamDeletion.MISSING;
        }
        if (code == 1) {
            return StreamDeletion.DELETED;
        }
        if (code == 2) {
            return StreamDeletion.KEPT;
        }
        throw new CodecException("the reply has " + code + " where the command promises -1, 1 or 2 for an entry", null);
    }

    private static PendingSummary pendingSummary(ReplyReader reply) {
        Required.count(reply.readArray(), 4, "a count, two ids and consumers");
        return new PendingSummary(
                reply.readLong(), ID_OR_NULL.decode(reply), ID_OR_NULL.decode(reply), consumerCounts(reply));
    }

    private static Map<String, Long> consumerCounts(ReplyReader reply) {
        int count = reply.readArray();
        Map<String, Long> consumers = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            Required.count(reply.readArray(), 2, "a consumer and a count");
            String consumer = Decoders.TEXT.decode(reply);
            consumers.put(consumer, reply.readLong());
        }
        return consumers;
    }

    private static PendingEntry pendingEntry(ReplyReader reply) {
        Required.count(reply.readArray(), 4, "an id, a consumer, a time and a number of deliveries");
        return new PendingEntry(
                id(reply), Decoders.TEXT.decode(reply), Duration.ofMillis(reply.readLong()), reply.readLong());
    }
}
