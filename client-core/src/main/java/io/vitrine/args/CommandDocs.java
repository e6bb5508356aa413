package io.vitrine.args;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a server has to say about a command.
 *
 * @param summary what it does
 * @param since the version that introduced it
 * @param group {@code string}, {@code hash}, …
 * @param complexity how its time grows; null when the server does not tell it
 * @param deprecatedSince null unless it is deprecated
 * @param replacedBy what to use instead; null unless it is deprecated
 * @param subcommands those of a container, by name
 */
public record CommandDocs(
        String summary,
        String since,
        String group,
        @Nullable String complexity,
        @Nullable String deprecatedSince,
        @Nullable String replacedBy,
        Map<String, CommandDocs> subcommands) {

    public CommandDocs {
        subcommands = Map.copyOf(subcommands);
    }
}
