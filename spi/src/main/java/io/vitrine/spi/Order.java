package io.vitrine.spi;

/**
 * The named bands of the chain, from the caller to the wire. An interceptor below {@link #GUARD} stands in the call section and
 * runs once per call; from {@link #GUARD} on it stands in the attempt section and runs once per attempt. At equal order,
 * those registered in code come first, in the order they were added; then the discovered ones by name.
 */
public final class Order {

    /** Watches whole calls: spans, durations as the caller feels them. */
    public static final int OBSERVE_CALL = 100;
    /** Tries again. An interceptor in this band takes the place of the core's own retry. */
    public static final int RETRY = 200;
    /** Lets attempts through or not: breakers, bulkheads, limits per node. The attempt section begins here. */
    public static final int GUARD = 300;
    /** Watches single attempts. */
    public static final int OBSERVE_ATTEMPT = 400;
    /** The last before the connection. */
    public static final int NEAREST_WIRE = 500;

    private Order() {}
}
