package io.vitrine.spi;

/** A pool, to who watches it. */
public interface PoolView {

    /** The name for the label {@code db.client.connection.pool.name}: client name, node, and use. */
    String name();

    /** The client the pool belongs to. */
    ClientInfo client();

    /** The node the pool connects to. */
    Endpoint endpoint();

    /** The levels and counts of now. Safe on any thread; does not block. */
    PoolStats stats();
}
