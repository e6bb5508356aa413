package io.vitrine.args;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import java.time.Duration;

/** How long and how well a stream remembers entries that must be added once only. Immutable. Since 8.6. */
public sealed interface XCfgSetArgs extends CommandArgs permits XCfgSetArgs.Options {

    /** For how long, in whole seconds: {@code IDMP-DURATION}. */
    static Options duration(Duration duration) {
        return Options.NONE.duration(duration);
    }

    /** How many of each producer: {@code IDMP-MAXSIZE}. */
    static Options maxSize(long entries) {
        return Options.NONE.maxSize(entries);
    }

    /** Settings, to which others can be added. */
    final class Options implements XCfgSetArgs {

        private static final Options NONE = new Options(0, 0);

        private final long seconds;
        private final long maxSize;

        private Options(long seconds, long maxSize) {
            this.seconds = seconds;
            this.maxSize = maxSize;
        }

        /** For how long, in whole seconds. */
        public Options duration(Duration duration) {
            return new Options(Numbers.positive("IDMP-DURATION in seconds", duration.toSeconds()), maxSize);
        }

        /** How many of each producer. */
        public Options maxSize(long entries) {
            return new Options(seconds, Numbers.positive("IDMP-MAXSIZE", entries));
        }

        @Override
        public void addTo(CommandBuilder<?, ?> command) {
            if (seconds > 0) {
                command.token("IDMP-DURATION").number(seconds);
            }
            if (maxSize > 0) {
                command.token("IDMP-MAXSIZE").number(maxSize);
            }
        }
    }
}
