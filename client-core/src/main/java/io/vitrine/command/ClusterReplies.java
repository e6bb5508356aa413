package io.vitrine.command;

import io.vitrine.CodecException;
import io.vitrine.args.ClusterEpoch;
import io.vitrine.args.ClusterInfo;
import io.vitrine.args.ClusterLink;
import io.vitrine.args.ClusterNode;
import io.vitrine.args.ClusterShard;
import io.vitrine.args.ClusterSlots;
import io.vitrine.args.SlotMetric;
import io.vitrine.args.SlotRange;
import io.vitrine.args.SlotStats;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decoders of what a node says of its cluster. Fields come in any order; unknown ones are skipped. */
final class ClusterReplies {

    static final Decoder<ClusterInfo> INFO = reply -> ClusterInfo.parse(Decoders.TEXT.decode(reply));
    static final Decoder<List<ClusterNode>> NODES = ClusterReplies::nodes;
    static final Decoder<List<ClusterNode>> NODE_LINES =
            Decoders.list(reply -> parsed(Decoders.TEXT.decode(reply), ClusterNode::parse));
    static final Decoder<List<ClusterShard>> SHARDS = Decoders.list(ClusterReplies::shard);
    static final Decoder<List<ClusterSlots>> SLOTS = Decoders.list(ClusterReplies::slots);
    static final Decoder<List<ClusterLink>> LINKS = Decoders.list(ClusterReplies::link);
    static final Decoder<List<SlotStats>> SLOT_STATS = Decoders.list(ClusterReplies::slotStats);
    static final Decoder<ClusterEpoch> EPOCH = ClusterReplies::epoch;

    private static final Decoder<List<ClusterShard.Node>> SHARD_NODES = Decoders.list(ClusterReplies::shardNode);

    private ClusterReplies() {}

    /** A line for each node. */
    private static List<ClusterNode> nodes(ReplyReader reply) {
        return Decoders.TEXT
                .decode(reply)
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> parsed(line, ClusterNode::parse))
                .toList();
    }

    /** What a parser makes of a text that Redis promises to write so. */
    static <T> T parsed(String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException malformed) {
            throw new CodecException("the reply has " + malformed.getMessage(), malformed);
        }
    }

    /** A range whose ends were read. */
    static SlotRange range(long first, long last) {
        if (first < 0 || last < first || last >= SlotRange.SLOTS) {
            throw new CodecException("the reply has slots " + first + " to " + last + ", which are no range", null);
        }
        return new SlotRange((int) first, (int) last);
    }

    private static ClusterShard shard(ReplyReader reply) {
        List<SlotRange> slots = List.of();
        List<ClusterShard.Node> nodes = List.of();
        int fields = reply.readMap();
        for (int i = 0; i < fields; i++) {
            switch (Decoders.TEXT.decode(reply)) {
                case "slots" -> slots = flatRanges(reply);
                case "nodes" -> nodes = SHARD_NODES.decode(reply);
                default -> reply.skip();
            }
        }
        return new ClusterShard(slots, nodes);
    }

    /** First and last, one after the other. */
    private static List<SlotRange> flatRanges(ReplyReader reply) {
        int count = reply.readArray();
        List<SlotRange> ranges = new ArrayList<>();
        if (count % 2 != 0) {
            throw new CodecException("the reply has " + count + " elements where the command promises pairs", null);
        }
        for (int i = 0; i < count; i += 2) {
            ranges.add(range(reply.readLong(), reply.readLong()));
        }
        return ranges;
    }

    private static ClusterShard.Node shardNode(ReplyReader reply) {
        String id = "";
        @Nullable String endpoint = null;
        String ip = "";
        String hostname = "";
        int port = 0;
        int tlsPort = 0;
        String role = "";
        long offset = 0;
        String health = "";
        int fields = reply.readMap();
        for (int i = 0; i < fields; i++) {
            switch (Decoders.TEXT.decode(reply)) {
                case "id" -> id = Decoders.TEXT.decode(reply);
                case "endpoint" -> endpoint = reply.readString();
                case "ip" -> ip = Decoders.TEXT.decode(reply);
                case "hostname" -> hostname = Decoders.TEXT.decode(reply);
                case "port" -> port = (int) reply.readLong();
                case "tls-port" -> tlsPort = (int) reply.readLong();
                case "role" -> role = Decoders.TEXT.decode(reply);
                case "replication-offset" -> offset = reply.readLong();
                case "health" -> health = Decoders.TEXT.decode(reply);
                default -> reply.skip();
            }
        }
        return new ClusterShard.Node(id, endpoint, ip, hostname, port, tlsPort, role, offset, health);
    }

    /** Two ends, then the nodes. */
    private static ClusterSlots slots(ReplyReader reply) {
        int count = reply.readArray();
        Required.atLeast(count, 3, "two ends of a range and a node");
        SlotRange range = range(reply.readLong(), reply.readLong());
        List<ClusterSlots.Node> nodes = new ArrayList<>();
        for (int i = 2; i < count; i++) {
            nodes.add(slotsNode(reply));
        }
        return new ClusterSlots(range, nodes);
    }

    /** Host, port, since 4.0 an id, since 7.0 more. */
    private static ClusterSlots.Node slotsNode(ReplyReader reply) {
        int count = reply.readArray();
        Required.atLeast(count, 2, "a host and a port");
        String host = reply.readString();
        int port = (int) reply.readLong();
        String id = count > 2 ? Decoders.TEXT.decode(reply) : "";
        Map<String, String> metadata = count > 3 ? Decoders.TEXT_MAP.decode(reply) : Map.of();
        for (int i = 4; i < count; i++) {
            reply.skip();
        }
        return new ClusterSlots.Node(host == null || host.isEmpty() ? null : host, port, id, metadata);
    }

    private static ClusterLink link(ReplyReader reply) {
        boolean outgoing = false;
        String node = "";
        Instant created = Instant.EPOCH;
        String events = "";
        long allocated = 0;
        long used = 0;
        int fields = reply.readMap();
        for (int i = 0; i < fields; i++) {
            switch (Decoders.TEXT.decode(reply)) {
                case "direction" -> outgoing = Decoders.TEXT.decode(reply).equals("to");
                case "node" -> node = Decoders.TEXT.decode(reply);
                case "create-time" -> created = Instant.ofEpochMilli(reply.readLong());
                case "events" -> events = Decoders.TEXT.decode(reply);
                case "send-buffer-allocated" -> allocated = reply.readLong();
                case "send-buffer-used" -> used = reply.readLong();
                default -> reply.skip();
            }
        }
        return new ClusterLink(outgoing, node, created, events, allocated, used);
    }

    private static SlotStats slotStats(ReplyReader reply) {
        Required.count(reply.readArray(), 2, "a slot and figures");
        int slot = (int) reply.readLong();
        Map<SlotMetric, Long> figures = new EnumMap<>(SlotMetric.class);
        int fields = reply.readMap();
        for (int i = 0; i < fields; i++) {
            SlotMetric metric = SlotMetric.ofKeyword(Decoders.TEXT.decode(reply));
            if (metric == null) {
                reply.skip();
            } else {
                figures.put(metric, reply.readLong());
            }
        }
        return new SlotStats(slot, figures);
    }

    /** {@code BUMPED 5} or {@code STILL 5}. */
    private static ClusterEpoch epoch(ReplyReader reply) {
        String[] words = Decoders.TEXT.decode(reply).split(" ", -1);
        Required.count(words.length, 2, "what became of an epoch");
        return new ClusterEpoch(words[0].equals("BUMPED"), parsed(words[1], Long::valueOf));
    }
}
