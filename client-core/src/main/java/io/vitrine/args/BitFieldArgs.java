package io.vitrine.args;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What {@code BITFIELD} is to do, step by step; each step but {@link #overflow} gives a result. Immutable.
 *
 * <pre>{@code
 * BitFieldArgs.get(BitField.unsigned(8)).overflow(BitOverflow.SAT).incrBy(BitField.unsigned(4).at(8), 3)
 * }</pre>
 */
public sealed interface BitFieldArgs extends CommandArgs permits BitFieldArgs.Steps {

    /** Reads a number: {@code GET}. */
    static Steps get(BitField field) {
        return Steps.NONE.get(field);
    }

    /** Writes a number and gives the one before: {@code SET}. */
    static Steps set(BitField field, long value) {
        return Steps.NONE.set(field, value);
    }

    /** Adds to a number and gives the new one: {@code INCRBY}. */
    static Steps incrBy(BitField field, long increment) {
        return Steps.NONE.incrBy(field, increment);
    }

    /** Says what the steps that follow do when a number does not fit: {@code OVERFLOW}. */
    static Steps overflow(BitOverflow overflow) {
        return Steps.NONE.overflow(overflow);
    }

    /** Whether nothing is written. */
    boolean isReadOnly();

    /** Steps, to which others can be added. */
    final class Steps implements BitFieldArgs {

        private static final Steps NONE = new Steps(List.of(), true);

        private final List<Step> steps;
        private final boolean readOnly;

        private record Step(String verb, String type, String offset, long number) {}

        private Steps(List<Step> steps, boolean readOnly) {
            this.steps = steps;
            this.readOnly = readOnly;
        }

        /** Reads a number: {@code GET}. */
        public Steps get(BitField field) {
            return and(new Step("GET", field.type(), field.offset(), 0), true);
        }

        /** Writes a number and gives the one before: {@code SET}. */
        public Steps set(BitField field, long value) {
            return and(new Step("SET", field.type(), field.offset(), value), false);
        }

        /** Adds to a number and gives the new one: {@code INCRBY}. */
        public Steps incrBy(BitField field, long increment) {
            return and(new Step("INCRBY", field.type(), field.offset(), increment), false);
        }

        /** Says what the steps that follow do when a number does not fit: {@code OVERFLOW}. */
        public Steps overflow(BitOverflow behaviour) {
            return and(
                    new Step(
                            "OVERFLOW",
                            Objects.requireNonNull(behaviour, "behaviour").name(),
                            "",
                            0),
                    true);
        }

        private Steps and(Step step, boolean reads) {
            List<Step> more = new ArrayList<>(steps);
            more.add(step);
            return new Steps(List.copyOf(more), readOnly && reads);
        }

        @Override
        public boolean isReadOnly() {
            return readOnly;
        }

        @Override
        public void addTo(CommandBuilder<?, ?> command) {
            for (Step step : steps) {
                command.token(step.verb).token(step.type);
                switch (step.verb) {
                    case "GET" -> command.token(step.offset);
                    case "SET", "INCRBY" -> command.token(step.offset).number(step.number);
                    default -> {}
                }
            }
        }
    }
}
