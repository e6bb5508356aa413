package io.vitrine.args;

import io.vitrine.command.CommandBuilder;
import org.jspecify.annotations.Nullable;

/** A part of a sorted reply: {@code LIMIT offset count}; a negative count means all. */
record Limit(long offset, long count) {

    static Limit of(long offset, long count) {
        return new Limit(Numbers.notNegative("LIMIT offset", offset), count);
    }

    static void addTo(CommandBuilder<?, ?> command, @Nullable Limit limit) {
        if (limit != null) {
            command.token("LIMIT").number(limit.offset).number(limit.count);
        }
    }
}
