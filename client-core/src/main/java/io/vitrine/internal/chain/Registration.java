package io.vitrine.internal.chain;

import io.vitrine.spi.Interceptor;
import io.vitrine.spi.Order;

/**
 * An interceptor and its place on the chain.
 *
 * @param name for settings, messages and {@code describe()}
 * @param order the place; ties keep the order of the list
 * @param owned whether the client closes it
 */
public record Registration(String name, int order, Interceptor interceptor, boolean owned) {

    /** Whether it stands in the call section, once per call, rather than in the attempt section. */
    public boolean isInCallSection() {
        return order < Order.GUARD;
    }

    @Override
    public String toString() {
        return name + "@" + order;
    }
}
