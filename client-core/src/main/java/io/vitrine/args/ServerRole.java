package io.vitrine.args;

import java.util.List;

/** What a server is, as {@code ROLE} tells. */
public sealed interface ServerRole {

    /**
     * It takes writes.
     *
     * @param offset how far its replication stream is
     * @param replicas who follows it
     */
    record Primary(long offset, List<Follower> replicas) implements ServerRole {

        public Primary {
            replicas = List.copyOf(replicas);
        }
    }

    /**
     * A replica, as its primary sees it.
     *
     * @param offset how far it has confirmed
     */
    record Follower(String host, int port, long offset) {}

    /**
     * It follows a primary.
     *
     * @param state {@code connect}, {@code connecting}, {@code sync} or {@code connected}
     * @param offset how far it has read
     */
    record Replica(String primaryHost, int primaryPort, String state, long offset) implements ServerRole {}

    /**
     * It watches primaries.
     *
     * @param primaries their names
     */
    record Sentinel(List<String> primaries) implements ServerRole {

        public Sentinel {
            primaries = List.copyOf(primaries);
        }
    }
}
