package io.vitrine.micrometer;

import io.micrometer.core.instrument.Tags;
import io.vitrine.spi.Call;
import io.vitrine.spi.ClientInfo;
import io.vitrine.spi.Command;
import io.vitrine.spi.Pipeline;
import io.vitrine.spi.telemetry.LabelLimit;
import io.vitrine.spi.telemetry.Operation;
import io.vitrine.spi.telemetry.OperationTable;
import io.vitrine.spi.telemetry.ServerTarget;
import org.jspecify.annotations.Nullable;

/** The timers of one client under the names of OpenTelemetry's conventions. */
final class SemanticTimers implements CallTimers {

    private static final int ERROR_TYPES = 64;

    private final OwnedMeters meters;
    private final Tags clientTags;
    private final boolean isPhased;
    private final LabelLimit errorTypes = new LabelLimit(ERROR_TYPES, MeterNames.OTHER_ERROR);
    private final OperationTable<CallTimer> operations = new OperationTable<>(this::timer);

    SemanticTimers(OwnedMeters meters, ClientInfo client, boolean isPhased) {
        this.meters = meters;
        this.isPhased = isPhased;
        ServerTarget server = ServerTarget.of(client);
        this.clientTags = MeterNames.library(client)
                .and(MeterNames.DB_NAMESPACE, Integer.toString(client.database()))
                .and(MeterNames.SERVER_ADDRESS, server.address())
                .and(MeterNames.SERVER_PORT, server.port() == 0 ? MeterNames.NONE : Integer.toString(server.port()));
    }

    private CallTimer timer(Operation operation) {
        Tags tags = clientTags.and(MeterNames.DB_OPERATION_NAME, operation.name());
        CallTimer durations = new OperationTimer(meters, tags, errorTypes);
        return isPhased ? new PhasedTimer(durations, new PhaseTimers(meters, tags)) : durations;
    }

    @Override
    public @Nullable CallTimer of(Call<?> call) {
        Object request = call.request();
        if (request instanceof Command command) {
            return operations.of(command);
        }
        return request instanceof Pipeline batch ? operations.of(batch) : null;
    }
}
