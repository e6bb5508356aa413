package io.vitrine.args;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;

/** Options of {@code COPY}. Immutable. */
public sealed interface CopyArgs extends CommandArgs permits CopyArgs.Options {

    /** Copy to another database: {@code DB}. */
    static Options db(int database) {
        return Options.NONE.db(database);
    }

    /** Overwrite the destination: {@code REPLACE}. */
    static Options replace() {
        return Options.NONE.replace();
    }

    /** Whether the destination is overwritten. */
    boolean isReplacing();

    /** Options, to which others can be added. */
    final class Options implements CopyArgs {

        private static final int SAME_DATABASE = -1;
        private static final Options NONE = new Options(SAME_DATABASE, false);

        private final int database;
        private final boolean replacing;

        private Options(int database, boolean replacing) {
            this.database = database;
            this.replacing = replacing;
        }

        /** Copy to another database: {@code DB}. */
        public Options db(int number) {
            return new Options((int) Numbers.notNegative("the database", number), replacing);
        }

        /** Overwrite the destination: {@code REPLACE}. */
        public Options replace() {
            return new Options(database, true);
        }

        @Override
        public boolean isReplacing() {
            return replacing;
        }

        @Override
        public void addTo(CommandBuilder<?, ?> command) {
            if (database != SAME_DATABASE) {
                command.token("DB").number(database);
            }
            if (replacing) {
                command.token("REPLACE");
            }
        }
    }
}
