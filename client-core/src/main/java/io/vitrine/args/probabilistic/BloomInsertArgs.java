package io.vitrine.args.probabilistic;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Options of {@code BF.INSERT}: how to make a filter that does not exist, or not to make one. Immutable.
 *
 * <pre>{@code
 * BloomInsertArgs.capacity(10_000).errorRate(0.001).scaling(BloomScaling.NONE)
 * BloomInsertArgs.noCreate()
 * }</pre>
 */
public sealed interface BloomInsertArgs extends CommandArgs permits BloomInsertArgs.Create, BloomInsertArgs.NoCreate {

    /** A new filter is for so many items: {@code CAPACITY}; positive. */
    static Create capacity(long items) {
        return Create.DEFAULTS.capacity(items);
    }

    /** A new filter takes an item for another at this rate: {@code ERROR}; above 0 and below 1. */
    static Create errorRate(double rate) {
        return Create.DEFAULTS.errorRate(rate);
    }

    /** What a new filter does when it is full: {@code EXPANSION} or {@code NONSCALING}. */
    static Create scaling(BloomScaling scaling) {
        return Create.DEFAULTS.scaling(scaling);
    }

    /** No new filter: a key that does not exist is an error: {@code NOCREATE}. */
    static BloomInsertArgs noCreate() {
        return NoCreate.INSTANCE;
    }

    /** How to make a new filter, to which more can be added. */
    final class Create implements BloomInsertArgs {

        private static final Create DEFAULTS = new Create(0, 0, null);

        private final long capacity;
        private final double errorRate;
        private final @Nullable BloomScaling scaling;

        private Create(long capacity, double errorRate, @Nullable BloomScaling scaling) {
            this.capacity = capacity;
            this.errorRate = errorRate;
            this.scaling = scaling;
        }

        /** A new filter is for so many items: {@code CAPACITY}; positive. */
        public Create capacity(long items) {
            return new Create(Bounds.positive("CAPACITY", items), errorRate, scaling);
        }

        /** A new filter takes an item for another at this rate: {@code ERROR}; above 0 and below 1. */
        public Create errorRate(double rate) {
            return new Create(capacity, Bounds.rate("ERROR", rate), scaling);
        }

        /** What a new filter does when it is full: {@code EXPANSION} or {@code NONSCALING}. */
        public Create scaling(BloomScaling whenFull) {
            return new Create(capacity, errorRate, Objects.requireNonNull(whenFull, "scaling"));
        }

        @Override
        public void addTo(CommandBuilder<?, ?> command) {
            if (capacity != 0) {
                command.token("CAPACITY").number(capacity);
            }
            if (errorRate != 0) {
                command.token("ERROR").decimal(errorRate);
            }
            if (scaling != null) {
                command.with(scaling);
            }
        }
    }

    /** No new filter. */
    final class NoCreate implements BloomInsertArgs {

        private static final NoCreate INSTANCE = new NoCreate();

        private NoCreate() {}

        @Override
        public void addTo(CommandBuilder<?, ?> command) {
            command.token("NOCREATE");
        }
    }
}
