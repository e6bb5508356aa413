package io.vitrine.args;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;

/**
 * Slots of a cluster.
 *
 * @param first from 0
 * @param last not less than {@code first}, up to 16383, inclusive
 */
public record SlotRange(int first, int last) implements CommandArgs {

    /** The number of slots of a cluster. */
    public static final int SLOTS = 16_384;

    public SlotRange {
        if (first < 0 || last < first || last >= SLOTS) {
            throw new IllegalArgumentException(
                    "slots " + first + " to " + last + " are no range; slots count from 0 to 16383");
        }
    }

    /** A slot alone. */
    public static SlotRange of(int slot) {
        return new SlotRange(slot, slot);
    }

    /**
     * Reads {@code 5} or {@code 5-9}.
     *
     * @throws IllegalArgumentException when it is none of that
     */
    public static SlotRange parse(String text) {
        int dash = text.indexOf('-');
        return dash < 0
                ? of(Integer.parseInt(text))
                : new SlotRange(Integer.parseInt(text.substring(0, dash)), Integer.parseInt(text.substring(dash + 1)));
    }

    /** The number of slots. */
    public int size() {
        return last - first + 1;
    }

    /** Whether a slot is one of them. */
    public boolean contains(int slot) {
        return first <= slot && slot <= last;
    }

    /** Writes both ends. */
    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        command.number(first).number(last);
    }

    /** As Redis writes it: {@code 5} or {@code 5-9}. */
    @Override
    public String toString() {
        return first == last ? Integer.toString(first) : first + "-" + last;
    }
}
