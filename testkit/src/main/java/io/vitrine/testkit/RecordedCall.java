package io.vitrine.testkit;

import io.vitrine.spi.AttemptReason;
import io.vitrine.spi.Dial;
import io.vitrine.spi.Endpoint;
import io.vitrine.spi.Origin;
import io.vitrine.spi.Outcome;
import io.vitrine.spi.Phase;
import io.vitrine.spi.Pipeline;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call as a {@link RecordingInterceptor} has seen it end. It holds names and outcomes, no keys, arguments or values.
 * Immutable.
 *
 * @param recorder the name of the recorder
 * @param kind a command, a batch or a dial
 * @param commands the upper-case names of its commands: one of a command, all of a batch, none of a dial
 * @param batch what holds a batch together; null if it is none
 * @param dial what was dialled; null if nothing was
 * @param endpoint the node, as known when the call came back; null if it was never routed
 * @param attempt the number of the attempt, or in the call section the number of attempts made
 * @param reason why the attempt was made
 * @param origin what caused it
 * @param outcome how it ended
 * @param outcomes how each command of a batch ended; of a command its own outcome; none of a dial or a batch that failed
 * @param durationNanos from the recorder to the wire and back
 * @param phases where the time went, as far as the chain stamps phases: those that took any
 * @param thread the name of the thread the call came on
 * @param began its place among all beginnings and ends of this JVM's recorders
 * @param ended the place of its end in the same order
 */
public record RecordedCall(
        String recorder,
        Kind kind,
        List<String> commands,
        Pipeline.@Nullable Kind batch,
        @Nullable Dial dial,
        @Nullable Endpoint endpoint,
        int attempt,
        AttemptReason reason,
        Origin origin,
        Outcome outcome,
        List<Outcome> outcomes,
        long durationNanos,
        Map<Phase, Long> phases,
        String thread,
        long began,
        long ended) {

    /** What can be called. */
    public enum Kind {
        /** One command. */
        COMMAND,
        /** A batch of commands. */
        PIPELINE,
        /** The opening of a connection. */
        DIAL
    }

    public RecordedCall {
        commands = List.copyOf(commands);
        outcomes = List.copyOf(outcomes);
        phases = Map.copyOf(phases);
    }

    /** Whether the other call began after this and ended before it: this recorder stands further out, or dialled for it. */
    public boolean encloses(RecordedCall other) {
        return began < other.began && other.ended < ended;
    }

    /** Such as {@code GET OK} or {@code dial localhost:6379 ERROR(CONNECT)}. */
    @Override
    public String toString() {
        return (kind == Kind.DIAL ? "dial " + endpoint : String.join(" ", commands)) + " " + outcome;
    }
}
