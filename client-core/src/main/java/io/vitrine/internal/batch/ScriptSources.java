package io.vitrine.internal.batch;

import io.vitrine.command.Command;
import java.util.ArrayList;
import java.util.List;

/** Scripts in a batch: nobody can answer NOSCRIPT between two commands that are already on their way. */
final class ScriptSources {

    private ScriptSources() {}

    /** The commands with the first use of each script replaced by the command that carries its source. */
    static List<Command<?>> firstInFull(List<Command<?>> commands) {
        if (commands.stream().allMatch(each -> each.onNoScript() == null)) {
            return commands;
        }
        List<Command<?>> seen = new ArrayList<>();
        List<Command<?>> sent = new ArrayList<>(commands.size());
        for (Command<?> command : commands) {
            Command<?> source = command.onNoScript();
            if (source == null || seen.stream().anyMatch(command::isSameScriptAs)) {
                sent.add(command);
            } else {
                seen.add(command);
                sent.add(source);
            }
        }
        return sent;
    }
}
