package io.vitrine.resilience;

import io.vitrine.spi.CommandInfo;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of commands and families of them. Immutable. */
final class CommandRules {

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9._-]{0,99}( [A-Z][A-Z0-9._-]{0,99})?");

    private static final Set<String> CATEGORIES = Set.of(
            "admin",
            "array",
            "bitmap",
            "blocking",
            "bloom",
            "cms",
            "connection",
            "cuckoo",
            "dangerous",
            "fast",
            "geo",
            "hash",
            "hyperloglog",
            "json",
            "keyspace",
            "list",
            "pubsub",
            "read",
            "scripting",
            "search",
            "set",
            "slow",
            "sortedset",
            "stream",
            "string",
            "tdigest",
            "timeseries",
            "topk",
            "transaction",
            "write");

    private final Set<String> names = new HashSet<>();
    private final Set<String> categories = new LinkedHashSet<>();

    private CommandRules() {}

    /**
     * Rules.
     *
     * @param texts names in any case, and families that begin with {@code @}
     * @throws IllegalArgumentException when one is neither
     */
    static CommandRules of(List<String> texts) {
        CommandRules rules = new CommandRules();
        texts.forEach(rules::add);
        return rules;
    }

    private void add(String text) {
        String rule = text.strip();
        if (rule.startsWith("@")) {
            String category = rule.substring(1).toLowerCase(Locale.ROOT);
            if (!CATEGORIES.contains(category)) {
                throw invalid("'" + rule + "' is no family of commands; there are " + new TreeSet<>(CATEGORIES));
            }
            categories.add(category);
            return;
        }
        String name = rule.toUpperCase(Locale.ROOT);
        if (!NAME.matcher(name).matches()) {
            throw invalid("'" + rule + "' is neither the name of a command, such as KEYS or CONFIG SET, nor a family,"
                    + " such as @dangerous");
        }
        names.add(name);
    }

    private static IllegalArgumentException invalid(String fact) {
        return new IllegalArgumentException(fact + " (docs/resilience.md)");
    }

    /** The rule that speaks of a command, or null. */
    @Nullable
    String match(CommandInfo command) {
        String name = command.name();
        if (names.contains(name)) {
            return name;
        }
        int space = name.indexOf(' ');
        if (space > 0 && names.contains(name.substring(0, space))) {
            return name.substring(0, space);
        }
        for (String category : categories) {
            if (command.categories().contains(category)) {
                return "@" + category;
            }
        }
        return null;
    }
}
