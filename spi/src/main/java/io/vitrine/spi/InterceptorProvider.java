package io.vitrine.spi;

import java.util.Optional;

/**
 * Makes an interceptor for each client; found by {@link java.util.ServiceLoader}. Whatever {@link #create} throws fails the
 * building of the client, with this provider's name in the message.
 */
public interface InterceptorProvider {

    /**
     * The name under which the interceptor is configured ({@code interceptors.<name>.…}), switched off
     * ({@code interceptors.<name>.enabled=false}) and shown by {@code describe()}. One registered in code under the same name
     * takes its place.
     */
    String name();

    /** The place on the chain: one of the bands of {@link Order}, or a number between. */
    int order();

    /**
     * Makes the interceptor of one client, before that client's first dial.
     *
     * @return empty when there is nothing to do for this client
     */
    Optional<Interceptor> create(ClientInfo client, Settings settings);
}
