package io.vitrine.micrometer;

import io.micrometer.core.instrument.Metrics;
import io.vitrine.spi.ClientInfo;
import io.vitrine.spi.Interceptor;
import io.vitrine.spi.InterceptorProvider;
import io.vitrine.spi.Order;
import io.vitrine.spi.Settings;
import java.util.Optional;

/**
 * Puts a {@link MicrometerInterceptor} on the chain of every client of a program that has this module on its class path. It
 * reports to {@link Metrics#globalRegistry}, to which the application adds its own registries, before or after.
 *
 * <p>Name {@code micrometer}, order {@link Order#OBSERVE_CALL}. Its settings are listed in {@code docs/telemetry.md}; an unknown
 * one fails the building of the client.
 */
public final class MicrometerProvider implements InterceptorProvider {

    /** For {@link java.util.ServiceLoader}. */
    public MicrometerProvider() {}

    @Override
    public String name() {
        return MicrometerInterceptor.NAME;
    }

    @Override
    public int order() {
        return Order.OBSERVE_CALL;
    }

    @Override
    public Optional<Interceptor> create(ClientInfo client, Settings settings) {
        return Optional.of(new MicrometerInterceptor(Metrics.globalRegistry, MicrometerSettings.read(settings)));
    }
}
