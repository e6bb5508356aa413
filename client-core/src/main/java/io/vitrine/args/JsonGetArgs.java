package io.vitrine.args;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How {@code JSON.GET} lays out its text, which is compact if nothing is said. Immutable.
 *
 * <pre>{@code
 * JsonGetArgs.indent("  ").newline("\n").space(" ")
 * }</pre>
 */
public sealed interface JsonGetArgs extends CommandArgs permits JsonGetArgs.Options {

    /** What each level is indented by: {@code INDENT}. */
    static Options indent(String indent) {
        return Options.NONE.indent(indent);
    }

    /** What stands at the end of each line: {@code NEWLINE}. */
    static Options newline(String newline) {
        return Options.NONE.newline(newline);
    }

    /** What stands between a name and its value: {@code SPACE}. */
    static Options space(String space) {
        return Options.NONE.space(space);
    }

    /** Options, to which others can be added. */
    final class Options implements JsonGetArgs {

        private static final Options NONE = new Options(null, null, null);

        private final @Nullable String indent;
        private final @Nullable String newline;
        private final @Nullable String space;

        private Options(@Nullable String indent, @Nullable String newline, @Nullable String space) {
            this.indent = indent;
            this.newline = newline;
            this.space = space;
        }

        /** What each level is indented by: {@code INDENT}. */
        public Options indent(String text) {
            return new Options(Objects.requireNonNull(text, "text"), newline, space);
        }

        /** What stands at the end of each line: {@code NEWLINE}. */
        public Options newline(String text) {
            return new Options(indent, Objects.requireNonNull(text, "text"), space);
        }

        /** What stands between a name and its value: {@code SPACE}. */
        public Options space(String text) {
            return new Options(indent, newline, Objects.requireNonNull(text, "text"));
        }

        @Override
        public void addTo(CommandBuilder<?, ?> command) {
            add(command, "INDENT", indent);
            add(command, "NEWLINE", newline);
            add(command, "SPACE", space);
        }

        private static void add(CommandBuilder<?, ?> command, String option, @Nullable String text) {
            if (text != null) {
                command.token(option).token(text);
            }
        }
    }
}
