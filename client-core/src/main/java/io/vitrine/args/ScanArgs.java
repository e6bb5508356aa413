package io.vitrine.args;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Options of {@code SCAN}, {@code HSCAN}, {@code SSCAN} and {@code ZSCAN}. Immutable.
 *
 * <pre>{@code
 * ScanArgs.match("session:*").count(500)
 * }</pre>
 */
public sealed interface ScanArgs extends CommandArgs permits ScanArgs.Options {

    /** Only what a glob pattern matches: {@code MATCH}. Redis filters after it has looked, so pages may be empty. */
    static Options match(String pattern) {
        return Options.NONE.match(pattern);
    }

    /** About how many elements Redis looks at for one page: {@code COUNT}; 10 if it is not said. */
    static Options count(long count) {
        return Options.NONE.count(count);
    }

    /** Options, to which others can be added. */
    final class Options implements ScanArgs {

        private static final Options NONE = new Options(null, 0);

        private final @Nullable String pattern;
        private final long count;

        private Options(@Nullable String pattern, long count) {
            this.pattern = pattern;
            this.count = count;
        }

        /** Only what a glob pattern matches: {@code MATCH}. */
        public Options match(String glob) {
            return new Options(Objects.requireNonNull(glob, "glob"), count);
        }

        /** About how many elements Redis looks at for one page: {@code COUNT}. */
        public Options count(long elements) {
            return new Options(pattern, Numbers.positive("COUNT", elements));
        }

        @Override
        public void addTo(CommandBuilder<?, ?> command) {
            if (pattern != null) {
                command.token("MATCH").token(pattern);
            }
            if (count > 0) {
                command.token("COUNT").number(count);
            }
        }
    }
}
