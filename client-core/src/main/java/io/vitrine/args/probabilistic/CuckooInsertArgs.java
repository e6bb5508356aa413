package io.vitrine.args.probabilistic;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;

/** Options of {@code CF.INSERT} and {@code CF.INSERTNX}: how to make a filter that does not exist, or not to. Immutable. */
public final class CuckooInsertArgs implements CommandArgs {

    private static final CuckooInsertArgs NO_CREATE = new CuckooInsertArgs(0);

    private final long capacity;

    private CuckooInsertArgs(long capacity) {
        this.capacity = capacity;
    }

    /** A new filter is for so many items: {@code CAPACITY}; positive. The server wants at least two buckets, so 4. */
    public static CuckooInsertArgs capacity(long items) {
        return new CuckooInsertArgs(Bounds.positive("CAPACITY", items));
    }

    /** No new filter: a key that does not exist is an error: {@code NOCREATE}. */
    public static CuckooInsertArgs noCreate() {
        return NO_CREATE;
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        if (capacity == 0) {
            command.token("NOCREATE");
        } else {
            command.token("CAPACITY").number(capacity);
        }
    }
}
