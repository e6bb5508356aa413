package io.vitrine.args;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Options of {@code SORT}: what to sort by, in which order, what to give. Immutable.
 *
 * <pre>{@code
 * SortArgs.by("weight_*").order(SortOrder.DESC).limit(0, 10).get("object_*").get("#")
 * }</pre>
 */
public sealed interface SortArgs extends CommandArgs permits SortArgs.Options {

    /** Sort by the values of other keys: {@code BY}; a pattern without {@code *} leaves the order as it is. */
    static Options by(String pattern) {
        return Options.NONE.by(pattern);
    }

    /** Compare as text: {@code ALPHA}. */
    static Options alpha() {
        return Options.NONE.alpha();
    }

    /** Up or down. */
    static Options order(SortOrder order) {
        return Options.NONE.order(order);
    }

    /** Leave out the first elements, and give so many: {@code LIMIT}; a negative count means all. */
    static Options limit(long offset, long count) {
        return Options.NONE.limit(offset, count);
    }

    /** Give the values of other keys, or with {@code #} the element itself: {@code GET}. */
    static Options get(String pattern) {
        return Options.NONE.get(pattern);
    }

    /** Options, to which others can be added. */
    final class Options implements SortArgs {

        private static final Options NONE = new Options(null, null, false, null, List.of());

        private final @Nullable String by;
        private final @Nullable SortOrder order;
        private final boolean alpha;
        private final @Nullable Limit limit;
        private final List<String> gets;

        private Options(
                @Nullable String by,
                @Nullable SortOrder order,
                boolean alpha,
                @Nullable Limit limit,
                List<String> gets) {
            this.by = by;
            this.order = order;
            this.alpha = alpha;
            this.limit = limit;
            this.gets = gets;
        }

        /** Sort by the values of other keys: {@code BY}. */
        public Options by(String pattern) {
            return new Options(Objects.requireNonNull(pattern, "pattern"), order, alpha, limit, gets);
        }

        /** Compare as text: {@code ALPHA}. */
        public Options alpha() {
            return new Options(by, order, true, limit, gets);
        }

        /** Up or down. */
        public Options order(SortOrder direction) {
            return new Options(by, Objects.requireNonNull(direction, "direction"), alpha, limit, gets);
        }

        /** Leave out the first elements, and give so many: {@code LIMIT}; a negative count means all. */
        public Options limit(long offset, long count) {
            return new Options(by, order, alpha, Limit.of(offset, count), gets);
        }

        /** Give the values of other keys too, or with {@code #} the element itself: {@code GET}. */
        public Options get(String pattern) {
            List<String> more = new ArrayList<>(gets);
            more.add(Objects.requireNonNull(pattern, "pattern"));
            return new Options(by, order, alpha, limit, List.copyOf(more));
        }

        @Override
        public void addTo(CommandBuilder<?, ?> command) {
            if (by != null) {
                command.token("BY").token(by);
            }
            Limit.addTo(command, limit);
            for (String get : gets) {
                command.token("GET").token(get);
            }
            if (order != null) {
                command.token(order);
            }
            if (alpha) {
                command.token("ALPHA");
            }
        }
    }
}
