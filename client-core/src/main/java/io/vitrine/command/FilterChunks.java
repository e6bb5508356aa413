package io.vitrine.command;

import io.vitrine.args.probabilistic.DumpChunk;
import io.vitrine.args.probabilistic.DumpIterator;
import org.jspecify.annotations.Nullable;

/** Filters in parts: what the commands of Bloom and cuckoo filters have in common. */
final class FilterChunks {

    private FilterChunks() {}

    static <K, V> Command<DumpChunk> dump(CommandBuilder<K, V> command, DumpIterator iterator) {
        Arguments.notNull(command.spec, "iterator", iterator);
        return command.number(iterator.value()).returning(ProbabilisticReplies.CHUNK);
    }

    static <K, V> Command<@Nullable Void> load(CommandBuilder<K, V> command, DumpChunk chunk) {
        if (Arguments.notNull(command.spec, "chunk", chunk).isEnd()) {
            throw new IllegalArgumentException(
                    command.spec.name() + ": the chunk is the end of a dump; there is nothing in it to load");
        }
        return command.number(chunk.iterator().value()).bytes(chunk.data()).returningNothing();
    }
}
