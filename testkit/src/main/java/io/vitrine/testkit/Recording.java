package io.vitrine.testkit;

import io.vitrine.spi.AttemptReason;
import io.vitrine.spi.Call;
import io.vitrine.spi.Command;
import io.vitrine.spi.Dial;
import io.vitrine.spi.Origin;
import io.vitrine.spi.Outcome;
import io.vitrine.spi.Phase;
import io.vitrine.spi.Pipeline;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A call under way at a {@link RecordingInterceptor}. Begun by one thread and ended by one, perhaps another. */
final class Recording {
    private final String recorder;
    private final RecordedCall.Kind kind;
    private final Call<?> call;
    private final AttemptReason reason;
    private final Origin origin;
    private final String thread = Thread.currentThread().getName();
    private final long startNanos = System.nanoTime();
    private final long began;
    private List<String> commands = List.of();
    private Pipeline.@Nullable Kind batch;
    private @Nullable Dial dial;

    Recording(String recorder, RecordedCall.Kind kind, Call<?> call, long began) {
        this.recorder = recorder;
        this.kind = kind;
        this.call = call;
        this.reason = call.reason();
        this.origin = call.origin();
        this.began = began;
    }

    void commands(List<? extends Command> all) {
        commands = all.stream().map(Command::name).toList();
    }

    void batch(Pipeline.Kind value) {
        batch = value;
    }

    void dial(Dial value) {
        dial = value;
    }

    /** While the stage of the call completes it may still be read: after that it is no longer ours. */
    RecordedCall end(List<Outcome> outcomes, @Nullable Outcome failure, long ended) {
        return new RecordedCall(
                recorder,
                kind,
                commands,
                batch,
                dial,
                dial == null ? call.endpoint() : dial.endpoint(),
                call.attempt(),
                reason,
                origin,
                failure == null ? success(outcomes) : failure,
                outcomes,
                System.nanoTime() - startNanos,
                phases(),
                thread,
                began,
                ended);
    }

    private Outcome success(List<Outcome> outcomes) {
        return kind == RecordedCall.Kind.COMMAND ? outcomes.get(0) : Outcome.OK;
    }

    private Map<Phase, Long> phases() {
        Map<Phase, Long> phases = new EnumMap<>(Phase.class);
        for (Phase phase : Phase.values()) {
            long nanos = call.timeline().phaseNanos(phase);
            if (nanos > 0) {
                phases.put(phase, nanos);
            }
        }
        return phases;
    }
}
