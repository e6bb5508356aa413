package io.vitrine.args;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the server says of functions.
 *
 * @param running the function that runs now; null for none
 * @param engines how much each engine holds
 */
public record FunctionStats(@Nullable Running running, Map<String, Engine> engines) {

    public FunctionStats {
        engines = Map.copyOf(engines);
    }

    /**
     * A function that runs.
     *
     * @param name its name
     * @param command the whole command with its arguments, which are application data
     * @param duration for how long it has been running
     */
    public record Running(String name, List<String> command, Duration duration) {

        public Running {
            command = List.copyOf(command);
        }

        /** The name and the time, not the arguments. */
        @Override
        public String toString() {
            return "Running[" + name + ", " + duration + "]";
        }
    }

    /** How much an engine holds. */
    public record Engine(long libraries, long functions) {}
}
