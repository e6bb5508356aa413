package io.vitrine.args;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Options of {@code GEOSEARCH} and {@code GEOSEARCHSTORE}. Immutable. */
public sealed interface GeoSearchArgs extends CommandArgs permits GeoSearchArgs.Options {

    /** The nearest first, or the farthest; in no order if it is not said. */
    static Options order(SortOrder order) {
        return Options.NONE.order(order);
    }

    /** No more than so many, the nearest ones: {@code COUNT}. */
    static Options count(long count) {
        return Options.NONE.count(count);
    }

    /** No more than so many, whichever are found first: {@code COUNT … ANY}. Faster. */
    static Options countAny(long count) {
        return Options.NONE.countAny(count);
    }

    /** Options, to which others can be added. */
    final class Options implements GeoSearchArgs {

        private static final Options NONE = new Options(null, 0, false);

        private final @Nullable SortOrder order;
        private final long count;
        private final boolean any;

        private Options(@Nullable SortOrder order, long count, boolean any) {
            this.order = order;
            this.count = count;
            this.any = any;
        }

        /** The nearest first, or the farthest. */
        public Options order(SortOrder direction) {
            return new Options(Objects.requireNonNull(direction, "direction"), count, any);
        }

        /** No more than so many, the nearest ones: {@code COUNT}. */
        public Options count(long most) {
            return new Options(order, Numbers.positive("COUNT", most), false);
        }

        /** No more than so many, whichever are found first: {@code COUNT … ANY}. */
        public Options countAny(long most) {
            return new Options(order, Numbers.positive("COUNT", most), true);
        }

        @Override
        public void addTo(CommandBuilder<?, ?> command) {
            if (order != null) {
                command.token(order);
            }
            if (count > 0) {
                command.token("COUNT").number(count);
            }
            if (any) {
                command.token("ANY");
            }
        }
    }
}
