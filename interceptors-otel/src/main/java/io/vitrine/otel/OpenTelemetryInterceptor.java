package io.vitrine.otel;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.OpenTelemetry;
import io.vitrine.spi.Call;
import io.vitrine.spi.Command;
import io.vitrine.spi.Dial;
import io.vitrine.spi.DialReason;
import io.vitrine.spi.Observer;
import io.vitrine.spi.Origin;
import io.vitrine.spi.telemetry.PerClient;
import org.jspecify.annotations.Nullable;

/**
 * Makes a span of every call, batch and dial, and the histogram {@code db.client.operation.duration}, as OpenTelemetry's
 * conventions for Redis name them. It watches and changes nothing; {@code docs/telemetry.md} lists what it says.
 *
 * <p>The context is captured on the caller's thread when the call begins; no context is made current anywhere. One
 * instance may serve many clients and is safe for concurrent use. Nothing needs to be closed.
 */
public final class OpenTelemetryInterceptor implements Observer {

    /** The name to register it under, so that the one found on the class path is not loaded as well. */
    public static final String NAME = "otel";

    private final TelemetrySource source;
    private final OpenTelemetrySettings settings;
    private final PerClient<ClientTelemetry> clients;
    private final long createdNanos = System.nanoTime();

    OpenTelemetryInterceptor(TelemetrySource source, OpenTelemetrySettings settings) {
        this.source = source;
        this.settings = settings;
        this.clients = new PerClient<>(client ->
                new ClientTelemetry(requireNonNull(source.find(createdNanos), "OpenTelemetry"), client, settings));
    }

    /** One that reports to the given instance, with the settings every setting has by default. */
    public static OpenTelemetryInterceptor create(OpenTelemetry openTelemetry) {
        requireNonNull(openTelemetry, "openTelemetry");
        return new OpenTelemetryInterceptor(nowNanos -> openTelemetry, OpenTelemetrySettings.DEFAULTS);
    }

    @Override
    public boolean wantsPhases() {
        return settings.phases();
    }

    @Override
    public @Nullable Observation started(Call<?> call) {
        if (!isWatched(call) || source.find(call.timeline().startNanos()) == null) {
            return null;
        }
        return clients.of(call.client()).started(call);
    }

    private boolean isWatched(Call<?> call) {
        if (call.request() instanceof Dial dial) {
            return settings.spans() && settings.dials() && (settings.clientTraffic() || isForUse(dial.reason()));
        }
        return (call.origin() == Origin.USER || settings.clientTraffic()) && !isIgnored(call.request());
    }

    private static boolean isForUse(DialReason reason) {
        return reason != DialReason.TOPOLOGY && reason != DialReason.SENTINEL;
    }

    private boolean isIgnored(Object request) {
        return !settings.ignoredCommands().isEmpty()
                && request instanceof Command command
                && settings.ignoredCommands().contains(command.name());
    }
}
