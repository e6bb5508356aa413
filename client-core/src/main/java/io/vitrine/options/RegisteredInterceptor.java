package io.vitrine.options;

import io.vitrine.spi.Interceptor;
import java.util.Objects;

/**
 * An interceptor that was registered in code. It belongs to who made it: the client does not close it.
 *
 * @param name its name, unique on the client; a discovered one of the same name is not loaded
 * @param order its place on the chain, one of the bands of {@link io.vitrine.spi.Order} or a number between
 * @param interceptor the interceptor
 */
public record RegisteredInterceptor(String name, int order, Interceptor interceptor) {

    public RegisteredInterceptor {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(interceptor, "interceptor");
        if (name.isBlank()) {
            throw new IllegalArgumentException("an interceptor's name must not be blank");
        }
    }

    /** Name and order; what the interceptor says of itself is its own affair. */
    @Override
    public String toString() {
        return name + "@" + order;
    }
}
