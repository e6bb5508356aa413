package io.vitrine.args;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * Options of {@code ZADD}: which members are touched, and what is counted. Immutable.
 *
 * <pre>{@code
 * ZAddArgs.nx()
 * ZAddArgs.xx().gt().ch()
 * }</pre>
 */
public sealed interface ZAddArgs extends CommandArgs permits ZAddArgs.Options, ZAddArgs.Updating {

    /** Only add new members: {@code NX}. Since 3.0.2. */
    static Options nx() {
        return new Options(List.of("NX"));
    }

    /** Only update members that are there: {@code XX}. Since 3.0.2. */
    static Updating xx() {
        return new Updating();
    }

    /** Add new members, and update others to greater scores only: {@code GT}. Since 6.2. */
    static Options gt() {
        return new Options(List.of("GT"));
    }

    /** Add new members, and update others to smaller scores only: {@code LT}. Since 6.2. */
    static Options lt() {
        return new Options(List.of("LT"));
    }

    /** Count members that are new or have a new score, instead of new ones only: {@code CH}. Since 3.0.2. */
    static Options ch() {
        return new Options(List.of("CH"));
    }

    /** A condition, to which {@code CH} can be added. */
    final class Options implements ZAddArgs {

        private final List<String> tokens;

        private Options(List<String> tokens) {
            this.tokens = tokens;
        }

        /** Count members that are new or have a new score, instead of new ones only. */
        public Options ch() {
            if (tokens.contains("CH")) {
                return this;
            }
            List<String> more = new ArrayList<>(tokens);
            more.add("CH");
            return new Options(List.copyOf(more));
        }

        @Override
        public void addTo(CommandBuilder<?, ?> command) {
            tokens.forEach(command::token);
        }
    }

    /** Only updates, of which the direction can be limited. */
    final class Updating implements ZAddArgs {

        private Updating() {}

        /** Only to greater scores: {@code GT}. Since 6.2. */
        public Options gt() {
            return new Options(List.of("XX", "GT"));
        }

        /** Only to smaller scores: {@code LT}. Since 6.2. */
        public Options lt() {
            return new Options(List.of("XX", "LT"));
        }

        /** Count members that have a new score. */
        public Options ch() {
            return new Options(List.of("XX", "CH"));
        }

        @Override
        public void addTo(CommandBuilder<?, ?> command) {
            command.token("XX");
        }
    }
}
