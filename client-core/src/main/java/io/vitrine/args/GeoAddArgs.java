package io.vitrine.args;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import org.jspecify.annotations.Nullable;

/** Options of {@code GEOADD}. Immutable. Since 6.2. */
public sealed interface GeoAddArgs extends CommandArgs permits GeoAddArgs.Options {

    /** Only add new members: {@code NX}. */
    static Options nx() {
        return new Options(Existence.NX, false);
    }

    /** Only move members that are there: {@code XX}. */
    static Options xx() {
        return new Options(Existence.XX, false);
    }

    /** Count members that are new or have moved, instead of new ones only: {@code CH}. */
    static Options ch() {
        return new Options(null, true);
    }

    /** A condition, to which {@code CH} can be added. */
    final class Options implements GeoAddArgs {

        private final @Nullable Existence existence;
        private final boolean changed;

        private Options(@Nullable Existence existence, boolean changed) {
            this.existence = existence;
            this.changed = changed;
        }

        /** Count members that are new or have moved, instead of new ones only. */
        public Options ch() {
            return new Options(existence, true);
        }

        @Override
        public void addTo(CommandBuilder<?, ?> command) {
            if (existence != null) {
                command.token(existence);
            }
            if (changed) {
                command.token("CH");
            }
        }
    }
}
