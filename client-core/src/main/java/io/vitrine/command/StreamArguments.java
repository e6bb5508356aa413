package io.vitrine.command;

import io.vitrine.args.StreamId;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;

/** Arguments that several commands of streams have in common. */
final class StreamArguments {

    private StreamArguments() {}

    /** Ids; at least one. */
    static <K, V> CommandBuilder<K, V> ids(CommandBuilder<K, V> command, Collection<StreamId> ids) {
        if (Arguments.notNull(command.spec, "ids", ids).isEmpty()) {
            throw new IllegalArgumentException(command.spec.name() + " needs at least one id, got none");
        }
        ids.forEach(command::with);
        return command;
    }

    /** The keyword, the number of ids, and the ids; at least one. */
    static <K, V> CommandBuilder<K, V> countedIds(CommandBuilder<K, V> command, Collection<StreamId> ids) {
        int count = Arguments.notNull(command.spec, "ids", ids).size();
        return ids(command.token("IDS").number(count), ids);
    }

    /** The keyword, the keys, and where to begin in each; at least one. */
    static <K, V> CommandBuilder<K, V> streams(
            CommandBuilder<K, V> command, Map<? extends K, ? extends CommandArgs> starts) {
        Arguments.notNull(command.spec, "streams", starts);
        command.token("STREAMS").keys(starts.keySet());
        starts.values().forEach(command::with);
        return command;
    }

    /** The keyword, the keys, and for each that it begins with what nobody has got; at least one. */
    static <K, V> CommandBuilder<K, V> newInStreams(CommandBuilder<K, V> command, Collection<? extends K> keys) {
        command.token("STREAMS").keys(keys);
        for (int i = 0; i < keys.size(); i++) {
            command.token(">");
        }
        return command;
    }

    /** The keyword and a time in milliseconds. */
    static <K, V> CommandBuilder<K, V> block(CommandBuilder<K, V> command, Duration timeout) {
        long millis = Arguments.millis(command.spec, "timeout", timeout);
        return command.blockingFor(timeout).token("BLOCK").number(millis);
    }
}
