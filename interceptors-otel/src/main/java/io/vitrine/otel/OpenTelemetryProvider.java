package io.vitrine.otel;

import io.vitrine.spi.ClientInfo;
import io.vitrine.spi.Interceptor;
import io.vitrine.spi.InterceptorProvider;
import io.vitrine.spi.Order;
import io.vitrine.spi.Settings;
import java.util.Optional;

/**
 * Puts an {@link OpenTelemetryInterceptor} on the chain of every client of a program that has this module on its class path. It
 * reports to the process's {@link io.opentelemetry.api.GlobalOpenTelemetry}, from the moment on that somebody has set it: the
 * Java agent, the SDK's autoconfiguration, or the application.
 *
 * <p>Name {@code otel}, order {@link Order#OBSERVE_CALL}. Its settings are listed in {@code docs/telemetry.md}; an unknown one
 * fails the building of the client.
 */
public final class OpenTelemetryProvider implements InterceptorProvider {

    /** For {@link java.util.ServiceLoader}. */
    public OpenTelemetryProvider() {}

    @Override
    public String name() {
        return OpenTelemetryInterceptor.NAME;
    }

    @Override
    public int order() {
        return Order.OBSERVE_CALL;
    }

    @Override
    public Optional<Interceptor> create(ClientInfo client, Settings settings) {
        OpenTelemetrySettings read = OpenTelemetrySettings.read(settings);
        return read.isUseless()
                ? Optional.empty()
                : Optional.of(new OpenTelemetryInterceptor(new GlobalTelemetry(System.nanoTime()), read));
    }
}
