package io.vitrine.args;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Options of {@code JSON.SET}: at most one condition, how to keep floating point numbers, and the format. Immutable. */
public sealed interface JsonSetArgs extends CommandArgs permits JsonSetArgs.Options {

    /** Only if the path matches nothing yet: {@code NX}. */
    static Options nx() {
        return Options.NONE.onlyIf(Existence.NX);
    }

    /** Only if the path matches something: {@code XX}. */
    static Options xx() {
        return Options.NONE.onlyIf(Existence.XX);
    }

    /** Keep arrays of floating point numbers in this type: {@code FPHA}. Since Redis 8.8. */
    static Options floats(JsonFloatType type) {
        return Options.NONE.floats(type);
    }

    /** The format of the value: {@code FORMAT}. */
    static Options format(JsonFormat format) {
        return Options.NONE.format(format);
    }

    /** Whether there is a condition that may not hold. */
    boolean isConditional();

    /** Options, to which others can be added. */
    final class Options implements JsonSetArgs {

        private static final Options NONE = new Options(null, null, null);

        private final @Nullable Existence existence;
        private final @Nullable JsonFloatType floats;
        private final @Nullable JsonFormat format;

        private Options(@Nullable Existence existence, @Nullable JsonFloatType floats, @Nullable JsonFormat format) {
            this.existence = existence;
            this.floats = floats;
            this.format = format;
        }

        /** Only if the path matches something, or only if it matches nothing yet: {@code XX}, {@code NX}. */
        public Options onlyIf(Existence condition) {
            return new Options(Objects.requireNonNull(condition, "condition"), floats, format);
        }

        /** Keep arrays of floating point numbers in this type: {@code FPHA}. Since Redis 8.8. */
        public Options floats(JsonFloatType type) {
            return new Options(existence, Objects.requireNonNull(type, "type"), format);
        }

        /** The format of the value: {@code FORMAT}. */
        public Options format(JsonFormat name) {
            return new Options(existence, floats, Objects.requireNonNull(name, "name"));
        }

        @Override
        public boolean isConditional() {
            return existence != null;
        }

        @Override
        public void addTo(CommandBuilder<?, ?> command) {
            if (existence != null) {
                command.token(existence);
            }
            if (floats != null) {
                command.token("FPHA").token(floats);
            }
            if (format != null) {
                command.token("FORMAT").token(format);
            }
        }
    }
}
