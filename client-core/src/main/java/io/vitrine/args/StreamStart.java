package io.vitrine.args;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import java.util.Objects;

/** Where in a stream reading begins. Immutable. */
public sealed interface StreamStart extends CommandArgs permits StreamStart.Offset, StreamStart.LastEntry {

    /** With the first entry. */
    static Offset beginning() {
        return after(StreamId.ZERO);
    }

    /** With the entry after an id. */
    static Offset after(StreamId id) {
        return new Offset(Objects.requireNonNull(id, "id").toString());
    }

    /** With what is added from now on: {@code $}. */
    static Offset latest() {
        return new Offset("$");
    }

    /** With the last entry there is: {@code +}. Only for reading without a group. Since 7.4. */
    static StreamStart lastEntry() {
        return LastEntry.INSTANCE;
    }

    /** A place between two entries, where a group may begin too. */
    final class Offset implements StreamStart {

        private final String text;

        private Offset(String text) {
            this.text = text;
        }

        @Override
        public void addTo(CommandBuilder<?, ?> command) {
            command.token(text);
        }
    }

    /** The last entry. */
    final class LastEntry implements StreamStart {

        private static final LastEntry INSTANCE = new LastEntry();

        private LastEntry() {}

        @Override
        public void addTo(CommandBuilder<?, ?> command) {
            command.token("+");
        }
    }
}
