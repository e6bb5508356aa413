package io.vitrine.args;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Nodes of a cluster that serve the same slots. Since 7.0.
 *
 * @param slots what they serve
 * @param nodes the primary and its replicas
 */
public record ClusterShard(List<SlotRange> slots, List<Node> nodes) {

    public ClusterShard {
        slots = List.copyOf(slots);
        nodes = List.copyOf(nodes);
    }

    /**
     * A node.
     *
     * @param endpoint where clients should go: an address or a host name; null when it is not known
     * @param ip its address
     * @param hostname empty for none
     * @param port for clients without TLS; 0 for none
     * @param tlsPort for clients with TLS; 0 for none
     * @param role {@code master} or {@code replica}
     * @param replicationOffset how far it is in the stream of changes
     * @param health {@code online}, {@code failed} or {@code loading}
     */
    public record Node(
            String id,
            @Nullable String endpoint,
            String ip,
            String hostname,
            int port,
            int tlsPort,
            String role,
            long replicationOffset,
            String health) {

        public Node {
            Objects.requireNonNull(id, "id");
        }

        /** Whether it takes writes. */
        public boolean isPrimary() {
            return role.equals("master");
        }
    }
}
