package io.vitrine.args;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;

/** Options of {@code XGROUP CREATE}. Immutable. */
public sealed interface XGroupCreateArgs extends CommandArgs permits XGroupCreateArgs.Options {

    /** Make the stream if it does not exist: {@code MKSTREAM}. */
    static Options mkStream() {
        return Options.NONE.mkStream();
    }

    /** As if the group had read so many entries, so that its lag can be told: {@code ENTRIESREAD}. Since 7.0. */
    static Options entriesRead(long entries) {
        return Options.NONE.entriesRead(entries);
    }

    /** Options, to which others can be added. */
    final class Options implements XGroupCreateArgs {

        private static final Options NONE = new Options(false, -1);

        private final boolean makingStream;
        private final long entriesRead;

        private Options(boolean makingStream, long entriesRead) {
            this.makingStream = makingStream;
            this.entriesRead = entriesRead;
        }

        /** Make the stream if it does not exist. */
        public Options mkStream() {
            return new Options(true, entriesRead);
        }

        /** As if the group had read so many entries. Since 7.0. */
        public Options entriesRead(long entries) {
            return new Options(makingStream, Numbers.notNegative("ENTRIESREAD", entries));
        }

        @Override
        public void addTo(CommandBuilder<?, ?> command) {
            if (makingStream) {
                command.token("MKSTREAM");
            }
            if (entriesRead >= 0) {
                command.token("ENTRIESREAD").number(entriesRead);
            }
        }
    }
}
