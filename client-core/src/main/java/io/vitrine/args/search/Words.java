package io.vitrine.args.search;

import io.vitrine.args.SortOrder;
import io.vitrine.command.CommandArgs;
import io.vitrine.internal.args.Checks;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Clauses that several commands of Search have in common. */
final class Words {

    private static final int LEAST_DIALECT = 1;
    private static final int MOST_DIALECT = 4;

    private Words() {}

    /** An option and a text. */
    static CommandArgs text(String option, String text) {
        Checks.text(option, text);
        return command -> command.token(option).token(text);
    }

    /** An option, how many, and the texts; at least one. */
    static CommandArgs counted(String option, Collection<String> texts) {
        List<String> copy = Checks.some(option, texts);
        return command -> {
            command.token(option).number(copy.size());
            copy.forEach(command::token);
        };
    }

    static CommandArgs counted(String option, String... texts) {
        return counted(option, Arrays.asList(texts));
    }

    /** {@code LIMIT offset num}. */
    static CommandArgs limit(String name, long offset, long count) {
        Checks.notNegative(name + " LIMIT offset", offset);
        Checks.notNegative(name + " LIMIT num", count);
        return command -> command.token("LIMIT").number(offset).number(count);
    }

    /** {@code TIMEOUT} in milliseconds. */
    static CommandArgs timeout(String name, Duration timeout) {
        long millis = Checks.positiveMillis(name + " TIMEOUT", timeout);
        return command -> command.token("TIMEOUT").number(millis);
    }

    /** {@code DIALECT}. */
    static CommandArgs dialect(int version) {
        Checks.between("DIALECT", version, LEAST_DIALECT, MOST_DIALECT);
        return command -> command.token("DIALECT").number(version);
    }

    /** {@code SORTBY field ASC}. */
    static CommandArgs sortBy(String field, SortOrder order) {
        String word = order.name();
        Checks.text("SORTBY", field);
        return command -> command.token("SORTBY").token(field).token(word);
    }

    /** The name of a property as expressions have it: with an at sign. */
    static String property(String name) {
        return Checks.text("a property", name).startsWith("@") ? name : "@" + name;
    }
}
