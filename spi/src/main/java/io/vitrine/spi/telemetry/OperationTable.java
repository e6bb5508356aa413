package io.vitrine.spi.telemetry;

import static java.util.Objects.requireNonNull;

import io.vitrine.spi.Command;
import io.vitrine.spi.Pipeline;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something for each operation that calls are counted under, made when it is first needed and kept: prebuilt tags, attributes,
 * timers. A look-up is an array access and allocates nothing.
 *
 * <p>The number of operations is bounded: commands of the table by the table; others keep their own name up to
 * {@value #UNKNOWN_COMMANDS} names, the rest are {@code other}.
 *
 * <p>Safe for concurrent use. When two threads need the same operation for the first time, the maker may be asked twice; one of
 * its answers is kept.
 *
 * @param <T> what is kept
 */
public final class OperationTable<T> {

    /** How many commands that are not in the table of commands keep their own name. */
    public static final int UNKNOWN_COMMANDS = 64;

    private final Function<Operation, T> maker;
    private final LabelLimit unknownNames = new LabelLimit(UNKNOWN_COMMANDS, "other");
    private final Slots commands = new Slots(Operation.Kind.COMMAND);
    private final Slots pipelines = new Slots(Operation.Kind.PIPELINE);
    private final Slots transactions = new Slots(Operation.Kind.TRANSACTION);

    /** An empty table. */
    public OperationTable(Function<Operation, T> maker) {
        this.maker = maker;
    }

    /** What is kept for a command. */
    public T of(Command command) {
        return commands.of(command);
    }

    /** What is kept for a batch; for a batch of one, what is kept for that command. */
    public T of(Pipeline batch) {
        List<? extends Command> members = batch.commands();
        if (members.size() == 1) {
            return commands.of(members.get(0));
        }
        Slots slots = batch.kind() == Pipeline.Kind.TRANSACTION ? transactions : pipelines;
        return isUniform(members) ? slots.of(members.get(0)) : slots.mixed();
    }

    private static boolean isUniform(List<? extends Command> members) {
        if (members.isEmpty()) {
            return false;
        }
        String name = members.get(0).name();
        for (int i = 1; i < members.size(); i++) {
            if (!members.get(i).name().equals(name)) {
                return false;
            }
        }
        return true;
    }

    /** The operations of one kind: an array for the commands of the table, a map for the others. */
    private final class Slots {

        private final Operation.Kind kind;
        private final AtomicReference<@Nullable AtomicReferenceArray<@Nullable T>> known = new AtomicReference<>();
        private final AtomicReference<@Nullable T> mixed = new AtomicReference<>();
        private final ConcurrentMap<String, T> unknown = new ConcurrentHashMap<>();

        Slots(Operation.Kind kind) {
            this.kind = kind;
        }

        T of(Command command) {
            int ordinal = command.ordinal();
            if (ordinal < 0) {
                return ofUnknown(unknownNames.admit(command.name()));
            }
            AtomicReferenceArray<@Nullable T> slots = known.get();
            T kept = slots == null ? null : slots.get(ordinal);
            return kept == null ? first(command, ordinal) : kept;
        }

        private T first(Command command, int ordinal) {
            known.compareAndSet(null, new AtomicReferenceArray<>(command.info().tableSize()));
            AtomicReferenceArray<@Nullable T> slots = requireNonNull(known.get());
            slots.compareAndSet(ordinal, null, maker.apply(new Operation(kind, command.name())));
            return requireNonNull(slots.get(ordinal));
        }

        private T ofUnknown(String name) {
            T kept = unknown.get(name);
            if (kept == null) {
                unknown.putIfAbsent(name, maker.apply(new Operation(kind, name)));
                kept = requireNonNull(unknown.get(name));
            }
            return kept;
        }

        T mixed() {
            T kept = mixed.get();
            if (kept == null) {
                mixed.compareAndSet(null, maker.apply(new Operation(kind, null)));
                kept = requireNonNull(mixed.get());
            }
            return kept;
        }
    }
}
