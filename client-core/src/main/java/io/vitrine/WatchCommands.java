package io.vitrine;

import io.vitrine.command.Command;
import io.vitrine.command.CommandBuilder;
import io.vitrine.command.CommandFactories;
import io.vitrine.command.TransactionSpecs;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The commands of optimistic locking; on no face, because they mean something only on a connection of one's own. */
final class WatchCommands {

    private WatchCommands() {}

    static <K, V> Command<@Nullable Void> watch(CommandFactories<K, V> factories, Collection<? extends K> keys) {
        return CommandBuilder.of(TransactionSpecs.WATCH, factories.keyCodec(), factories.valueCodec())
                .keys(keys)
                .returningNothing();
    }

    static <K, V> Command<@Nullable Void> unwatch(CommandFactories<K, V> factories) {
        return CommandBuilder.of(TransactionSpecs.UNWATCH, factories.keyCodec(), factories.valueCodec())
                .returningNothing();
    }
}
