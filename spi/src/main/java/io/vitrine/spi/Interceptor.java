package io.vitrine.spi;

/**
 * The root of everything that may be put on a client's chain. A class implements the hooks it wants:
 * {@link DialInterceptor}, {@link ProcessInterceptor}, {@link ProcessPipelineInterceptor}, {@link Observer},
 * {@link PoolListener}, {@link ConnectionListener}, {@link ClusterListener}, {@link PubSubEvents}.
 *
 * <p>One instance serves all threads of a client at once and must be safe for that. It is on the chain before
 * the client's first dial and stays until the client closes.
 */
public interface Interceptor extends AutoCloseable {

    /**
     * Whether the phases of {@link Call#timeline()} shall be stamped for the sake of this interceptor. Asked once,
     * when the chain is built. Stamping costs a few clock reads a call; when nobody asks, none is made.
     */
    default boolean wantsPhases() {
        return false;
    }

    /**
     * Releases what the interceptor holds. The client closes the interceptors that a {@link InterceptorProvider}
     * made, in reverse order of the chain; one that was registered in code belongs to who made it.
     */
    @Override
    default void close() {}
}
