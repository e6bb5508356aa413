package io.vitrine.spi;

import java.util.Set;

/** Hears of changes of a topology. Called outside locks; must not block. What it throws is logged once and counted. */
public interface ClusterListener extends Interceptor {

    /** Nodes came, went, or changed roles. */
    default void topologyChanged(TopologyChange change) {}

    /** A command was sent on; {@code reason} is {@link AttemptReason#MOVED} or {@link AttemptReason#ASK}. */
    default void redirected(Endpoint from, Endpoint to, AttemptReason reason) {}

    /** A primary was replaced by another node. */
    default void failedOver(Endpoint from, Endpoint to) {}

    /**
     * The difference between two topologies.
     *
     * @param client whose topology it is
     * @param added nodes that were not known before
     * @param removed nodes that are gone
     * @param cause what led to the refresh
     */
    record TopologyChange(ClientInfo client, Set<Endpoint> added, Set<Endpoint> removed, Cause cause) {

        public TopologyChange {
            added = Set.copyOf(added);
            removed = Set.copyOf(removed);
        }

        /** What leads to a refresh of the topology. */
        public enum Cause {
            /** The first look. */
            START,
            /** The period passed. */
            PERIOD,
            /** A server answered MOVED. */
            MOVED,
            /** A server answered CLUSTERDOWN or MASTERDOWN. */
            CLUSTER_DOWN,
            /** A node could not be reached. */
            CONNECTION_LOST,
            /** A sentinel announced a new primary. */
            SENTINEL
        }
    }
}
