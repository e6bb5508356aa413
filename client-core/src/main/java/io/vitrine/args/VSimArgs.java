package io.vitrine.args;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Options of {@code VSIM}. Immutable.
 *
 * <pre>{@code
 * VSimArgs.count(5).filter(".year >= 1980 and .genre == \"drama\"")
 * }</pre>
 */
public sealed interface VSimArgs extends CommandArgs permits VSimArgs.Options {

    /** No more than so many elements, 10 if it is not said: {@code COUNT}. */
    static Options count(long most) {
        return Options.NONE.count(most);
    }

    /** Only elements whose similarity is at least 1 less this distance: {@code EPSILON}. */
    static Options epsilon(double distance) {
        return Options.NONE.epsilon(distance);
    }

    /** How hard to search: {@code EF}. */
    static Options ef(long explorationFactor) {
        return Options.NONE.ef(explorationFactor);
    }

    /** Only elements whose attributes an expression is true for: {@code FILTER}. */
    static Options filter(String expression) {
        return Options.NONE.filter(expression);
    }

    /** Only such elements, looking at no more than so many: {@code FILTER-EF}. */
    static Options filter(String expression, long effort) {
        return Options.NONE.filter(expression, effort);
    }

    /** Compare with every element, which is exact and slow: {@code TRUTH}. */
    static Options truth() {
        return Options.NONE.truth();
    }

    /** Search in the main thread of the server, which stops all others meanwhile: {@code NOTHREAD}. */
    static Options nothread() {
        return Options.NONE.nothread();
    }

    /** Options, to which others can be added. */
    final class Options implements VSimArgs {

        private static final Options NONE = new Options(0, 0, 0, null, 0, false, false);

        private final long count;
        private final double epsilon;
        private final long ef;
        private final @Nullable String filter;
        private final long filterEffort;
        private final boolean truth;
        private final boolean nothread;

        private Options(
                long count,
                double epsilon,
                long ef,
                @Nullable String filter,
                long filterEffort,
                boolean truth,
                boolean nothread) {
            this.count = count;
            this.epsilon = epsilon;
            this.ef = ef;
            this.filter = filter;
            this.filterEffort = filterEffort;
            this.truth = truth;
            this.nothread = nothread;
        }

        /** No more than so many elements, 10 if it is not said: {@code COUNT}. */
        public Options count(long most) {
            long positive = Numbers.positive("COUNT", most);
            return new Options(positive, epsilon, ef, filter, filterEffort, truth, nothread);
        }

        /**
         * Only elements whose similarity is at least 1 less this distance: {@code EPSILON}.
         *
         * @param distance positive, and finite
         */
        public Options epsilon(double distance) {
            if (!(distance > 0) || Double.isInfinite(distance)) {
                throw new IllegalArgumentException("EPSILON is " + distance + "; must be positive and finite");
            }
            return new Options(count, distance, ef, filter, filterEffort, truth, nothread);
        }

        /** How hard to search: {@code EF}. */
        public Options ef(long explorationFactor) {
            long positive = Numbers.positive("EF", explorationFactor);
            return new Options(count, epsilon, positive, filter, filterEffort, truth, nothread);
        }

        /** Only elements whose attributes an expression is true for: {@code FILTER}. */
        public Options filter(String expression) {
            Objects.requireNonNull(expression, "expression");
            return new Options(count, epsilon, ef, expression, 0, truth, nothread);
        }

        /**
         * Only elements whose attributes an expression is true for, looking at no more than so many: {@code FILTER-EF}.
         *
         * @param effort positive
         */
        public Options filter(String expression, long effort) {
            Objects.requireNonNull(expression, "expression");
            Numbers.positive("FILTER-EF", effort);
            return new Options(count, epsilon, ef, expression, effort, truth, nothread);
        }

        /** Compare with every element, which is exact and slow: {@code TRUTH}. */
        public Options truth() {
            return new Options(count, epsilon, ef, filter, filterEffort, true, nothread);
        }

        /** Search in the main thread of the server, which stops all others meanwhile: {@code NOTHREAD}. */
        public Options nothread() {
            return new Options(count, epsilon, ef, filter, filterEffort, truth, true);
        }

        @Override
        public void addTo(CommandBuilder<?, ?> command) {
            if (count > 0) {
                command.token("COUNT").number(count);
            }
            if (epsilon > 0) {
                command.token("EPSILON").decimal(epsilon);
            }
            if (ef > 0) {
                command.token("EF").number(ef);
            }
            if (filter != null) {
                command.token("FILTER").token(filter);
            }
            if (filterEffort > 0) {
                command.token("FILTER-EF").number(filterEffort);
            }
            if (truth) {
                command.token("TRUTH");
            }
            if (nothread) {
                command.token("NOTHREAD");
            }
        }
    }
}
