package io.vitrine.spi;

import java.util.List;

/**
 * A client, to who watches it. Holds no credentials.
 *
 * @param name the client's name, for labels; unique within the JVM unless the user chose otherwise
 * @param topology what it is connected to
 * @param seeds the configured endpoints, in the order given
 * @param database the index of the database
 * @param libraryVersion the version of this library
 */
public record ClientInfo(String name, Topology topology, List<Endpoint> seeds, int database, String libraryVersion) {

    public ClientInfo {
        seeds = List.copyOf(seeds);
    }

    /** The kinds of deployment. */
    public enum Topology {
        /** One server. */
        STANDALONE,
        /** A primary found through sentinels. */
        SENTINEL,
        /** A cluster. */
        CLUSTER
    }
}
