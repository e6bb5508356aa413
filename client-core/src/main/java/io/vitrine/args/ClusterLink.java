package io.vitrine.args;

import java.time.Instant;
import java.util.Objects;

/**
 * A connection of a node with another. Since 7.0.
 *
 * @param outgoing whether the node that was asked has opened it
 * @param nodeId the other node
 * @param created when it was opened
 * @param events {@code r} when it is read from, {@code w} when it is written to
 * @param sendBufferAllocated the size of its buffer in bytes
 * @param sendBufferUsed what is in the buffer, in bytes
 */
public record ClusterLink(
        boolean outgoing,
        String nodeId,
        Instant created,
        String events,
        long sendBufferAllocated,
        long sendBufferUsed) {

    public ClusterLink {
        Objects.requireNonNull(nodeId, "nodeId");
        Objects.requireNonNull(created, "created");
    }
}
