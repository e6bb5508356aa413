package io.vitrine.args;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A library of functions.
 *
 * @param name its name
 * @param engine what runs it: {@code LUA}
 * @param functions what it registers
 * @param code its source; null unless it was asked for
 */
public record FunctionLibrary(
        String name,
        String engine,
        List<Function> functions,
        @Nullable String code) {

    public FunctionLibrary {
        functions = List.copyOf(functions);
    }

    /**
     * A function.
     *
     * @param name what {@code FCALL} calls
     * @param description null if it has none
     * @param flags {@code no-writes}, {@code allow-stale}, …
     */
    public record Function(String name, @Nullable String description, Set<String> flags) {

        public Function {
            flags = Set.copyOf(flags);
        }
    }
}
