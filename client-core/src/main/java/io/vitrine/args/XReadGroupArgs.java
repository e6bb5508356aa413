package io.vitrine.args;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;

/** How a consumer of a group reads. Immutable. */
public sealed interface XReadGroupArgs extends CommandArgs permits XReadGroupArgs.Options {

    /** No more than so many entries of each stream: {@code COUNT}. */
    static Options count(long entries) {
        return Options.NONE.count(entries);
    }

    /** No more than so many entries of all streams together: {@code MAXCOUNT}. Since 8.10. */
    static Options maxCount(long entries) {
        return Options.NONE.maxCount(entries);
    }

    /** No more than so many bytes of all streams together, if that is not less than one entry: {@code MAXSIZE}. Since 8.10. */
    static Options maxSize(long bytes) {
        return Options.NONE.maxSize(bytes);
    }

    /** Entries need not be acknowledged, and are lost with the consumer: {@code NOACK}. */
    static Options noAck() {
        return Options.NONE.noAck();
    }

    /** Options, to which others can be added. */
    final class Options implements XReadGroupArgs {

        private static final Options NONE = new Options(XReadArgs.Options.NONE, false);

        private final XReadArgs.Options limits;
        private final boolean unacknowledged;

        private Options(XReadArgs.Options limits, boolean unacknowledged) {
            this.limits = limits;
            this.unacknowledged = unacknowledged;
        }

        /** No more than so many entries of each stream. */
        public Options count(long entries) {
            return new Options(limits.count(entries), unacknowledged);
        }

        /** No more than so many entries of all streams together. Since 8.10. */
        public Options maxCount(long entries) {
            return new Options(limits.maxCount(entries), unacknowledged);
        }

        /** No more than so many bytes of all streams together. Since 8.10. */
        public Options maxSize(long bytes) {
            return new Options(limits.maxSize(bytes), unacknowledged);
        }

        /** Entries need not be acknowledged, and are lost with the consumer. */
        public Options noAck() {
            return new Options(limits, true);
        }

        @Override
        public void addTo(CommandBuilder<?, ?> command) {
            limits.addTo(command);
            if (unacknowledged) {
                command.token("NOACK");
            }
        }
    }
}
