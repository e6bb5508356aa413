package io.vitrine.args;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What else {@code XSETID} writes down of a stream. Immutable. Since 7.0. */
public sealed interface XSetIdArgs extends CommandArgs permits XSetIdArgs.Options {

    /** How many entries were ever added: {@code ENTRIESADDED}. */
    static Options entriesAdded(long entries) {
        return Options.NONE.entriesAdded(entries);
    }

    /** The greatest id that was deleted: {@code MAXDELETEDID}. */
    static Options maxDeletedId(StreamId id) {
        return Options.NONE.maxDeletedId(id);
    }

    /** Options, to which others can be added. */
    final class Options implements XSetIdArgs {

        private static final Options NONE = new Options(-1, null);

        private final long entriesAdded;
        private final @Nullable StreamId maxDeletedId;

        private Options(long entriesAdded, @Nullable StreamId maxDeletedId) {
            this.entriesAdded = entriesAdded;
            this.maxDeletedId = maxDeletedId;
        }

        /** How many entries were ever added. */
        public Options entriesAdded(long entries) {
            return new Options(Numbers.notNegative("ENTRIESADDED", entries), maxDeletedId);
        }

        /** The greatest id that was deleted. */
        public Options maxDeletedId(StreamId id) {
            return new Options(entriesAdded, Objects.requireNonNull(id, "id"));
        }

        @Override
        public void addTo(CommandBuilder<?, ?> command) {
            if (entriesAdded >= 0) {
                command.token("ENTRIESADDED").number(entriesAdded);
            }
            if (maxDeletedId != null) {
                command.token("MAXDELETEDID").with(maxDeletedId);
            }
        }
    }
}
