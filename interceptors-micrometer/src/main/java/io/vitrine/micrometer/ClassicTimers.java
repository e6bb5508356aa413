package io.vitrine.micrometer;

import io.micrometer.core.instrument.Timer;
import io.vitrine.spi.Call;
import io.vitrine.spi.Command;
import io.vitrine.spi.Outcome;
import io.vitrine.spi.Pipeline;
import io.vitrine.spi.telemetry.OperationTable;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * {@code redis.command.duration} with {@code cmd} and {@code status}. A batch is one sample under {@code pipeline} or {@code multi},
 * whatever its size, and an error when any of its commands failed; a miss is none.
 */
final class ClassicTimers implements CallTimers {

    private final OwnedMeters meters;
    private final OperationTable<CallTimer> commands;
    private final CallTimer pipelines;
    private final CallTimer transactions;

    ClassicTimers(OwnedMeters meters) {
        this.meters = meters;
        this.commands =
                new OperationTable<>(operation -> new ByStatus(operation.name().toLowerCase(Locale.ROOT)));
        this.pipelines = new ByStatus("pipeline");
        this.transactions = new ByStatus("multi");
    }

    @Override
    public @Nullable CallTimer of(Call<?> call) {
        Object request = call.request();
        if (request instanceof Command command) {
            return commands.of(command);
        }
        if (request instanceof Pipeline batch) {
            return batch.kind() == Pipeline.Kind.TRANSACTION ? transactions : pipelines;
        }
        return null;
    }

    /** The two timers of one command, registered when they are first needed. */
    private final class ByStatus implements CallTimer {

        private final String command;
        private volatile @Nullable Timer ok;
        private volatile @Nullable Timer error;

        ByStatus(String command) {
            this.command = command;
        }

        @Override
        public void record(Call<?> call, Outcome outcome) {
            timer(outcome.isSuccess()).record(call.timeline().durationNanos(), TimeUnit.NANOSECONDS);
        }

        private Timer timer(boolean success) {
            if (success && ok == null) {
                ok = register("ok");
            } else if (!success && error == null) {
                error = register("error");
            }
            return Objects.requireNonNull(success ? ok : error);
        }

        private Timer register(String status) {
            return meters.own(() -> Timer.builder(MeterNames.CLASSIC_DURATION)
                    .description("Duration of Redis commands.")
                    .tag(MeterNames.CLASSIC_COMMAND, command)
                    .tag(MeterNames.CLASSIC_STATUS, status)
                    .serviceLevelObjectives(Buckets.classic())
                    .register(meters.registry()));
        }
    }
}
