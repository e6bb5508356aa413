package io.vitrine.args;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;

/** How much {@code XREAD} reads. Immutable. */
public sealed interface XReadArgs extends CommandArgs permits XReadArgs.Options {

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

    /** Limits, to which others can be added. */
    final class Options implements XReadArgs {

        static final Options NONE = new Options(0, 0, 0);

        private final long count;
        private final long maxCount;
        private final long maxSize;

        private Options(long count, long maxCount, long maxSize) {
            this.count = count;
            this.maxCount = maxCount;
            this.maxSize = maxSize;
        }

        /** No more than so many entries of each stream. */
        public Options count(long entries) {
            return new Options(Numbers.positive("COUNT", entries), maxCount, maxSize);
        }

        /** No more than so many entries of all streams together. Since 8.10. */
        public Options maxCount(long entries) {
            return new Options(count, Numbers.positive("MAXCOUNT", entries), maxSize);
        }

        /** No more than so many bytes of all streams together. Since 8.10. */
        public Options maxSize(long bytes) {
            return new Options(count, maxCount, Numbers.positive("MAXSIZE", bytes));
        }

        @Override
        public void addTo(CommandBuilder<?, ?> command) {
            if (count > 0) {
                command.token("COUNT").number(count);
            }
            if (maxCount > 0) {
                command.token("MAXCOUNT").number(maxCount);
            }
            if (maxSize > 0) {
                command.token("MAXSIZE").number(maxSize);
            }
        }
    }
}
