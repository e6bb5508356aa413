package io.vitrine.command;

import io.vitrine.args.SlotRange;
import java.util.Collection;

/** Arguments that several commands of clusters have in common. */
final class ClusterArguments {

    private ClusterArguments() {}

    static int slot(CommandSpec spec, int slot) {
        if (slot < 0 || slot >= SlotRange.SLOTS) {
            throw new IllegalArgumentException(
                    spec.name() + ": slot is " + slot + "; must be from 0 to " + (SlotRange.SLOTS - 1));
        }
        return slot;
    }

    /** Slots; at least one. */
    static <K, V> CommandBuilder<K, V> slots(CommandBuilder<K, V> command, int... slots) {
        Arguments.notNull(command.spec, "slots", slots);
        for (int slot : slots) {
            command.number(slot(command.spec, slot));
        }
        return command;
    }

    /** Ranges of slots; at least one. */
    static <K, V> CommandBuilder<K, V> ranges(CommandBuilder<K, V> command, Collection<SlotRange> ranges) {
        if (Arguments.notNull(command.spec, "ranges", ranges).isEmpty()) {
            throw new IllegalArgumentException(command.spec.name() + " needs at least one range of slots, got none");
        }
        ranges.forEach(command::with);
        return command;
    }
}
