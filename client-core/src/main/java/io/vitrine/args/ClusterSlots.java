package io.vitrine.args;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Slots of a cluster and who serves them: an element of {@code CLUSTER SLOTS}.
 *
 * @param nodes the primary, then its replicas
 */
public record ClusterSlots(SlotRange slots, List<Node> nodes) {

    public ClusterSlots {
        Objects.requireNonNull(slots, "slots");
        nodes = List.copyOf(nodes);
    }

    /**
     * A node.
     *
     * @param host where clients should go; null when it is not known, which stands for the host that was asked
     * @param metadata {@code ip}, {@code hostname}, …; empty before 7.0
     */
    public record Node(@Nullable String host, int port, String id, Map<String, String> metadata) {

        public Node {
            metadata = Map.copyOf(metadata);
        }
    }
}
