package io.vitrine.args;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;

/** Options of {@code XNACK}. Immutable. Since 8.8. */
public sealed interface XNackArgs extends CommandArgs permits XNackArgs.Options {

    /** As if the entries had been delivered so often: {@code RETRYCOUNT}. */
    static Options retryCount(long deliveries) {
        return Options.NONE.retryCount(deliveries);
    }

    /** Also entries that are pending with nobody: {@code FORCE}. */
    static Options force() {
        return Options.NONE.force();
    }

    /** Options, to which others can be added. */
    final class Options implements XNackArgs {

        private static final Options NONE = new Options(-1, false);

        private final long retryCount;
        private final boolean forcing;

        private Options(long retryCount, boolean forcing) {
            this.retryCount = retryCount;
            this.forcing = forcing;
        }

        /** As if the entries had been delivered so often. */
        public Options retryCount(long deliveries) {
            return new Options(Numbers.notNegative("RETRYCOUNT", deliveries), forcing);
        }

        /** Also entries that are pending with nobody. */
        public Options force() {
            return new Options(retryCount, true);
        }

        @Override
        public void addTo(CommandBuilder<?, ?> command) {
            if (retryCount >= 0) {
                command.token("RETRYCOUNT").number(retryCount);
            }
            if (forcing) {
                command.token("FORCE");
            }
        }
    }
}
