package io.vitrine.command;

import java.util.BitSet;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the keys of a command whose builder has marked none, as {@code COMMAND GETKEYS} does: by the key specifications of
 * the table, and for the few commands that these do not describe, or not in full, by what their documentation says.
 */
final class KeyFinder {

    private static final int MIGRATE_KEY = 3;

    /** Of commands whose modules tell Redis of their first key only. */
    private static final Map<String, String> IN_FULL = Map.of(
            "JSON.MGET", "@1:range(last=-2,step=1,limit=0):RO",
            "CMS.MERGE", "@1:range(last=0,step=1,limit=0):RW;@2:keynum(idx=0,first=1,step=1):RO");

    private KeyFinder() {}

    /** The indices of the words that are keys, in ascending order; the name is word 0. */
    static int[] find(CommandWords words) {
        CommandSpec spec = spec(words);
        if (spec == null) {
            return new int[0];
        }
        BitSet keys = new BitSet();
        switch (spec.name()) {
            case "SORT" -> collectOfSort(words, keys);
            case "MIGRATE" -> collectOfMigrate(spec, words, keys);
            default -> collect(spec, words, keys);
        }
        return keys.stream().toArray();
    }

    /** Of the subcommand, if the first two words name one. */
    private static @Nullable CommandSpec spec(CommandWords words) {
        String name = String.valueOf(words.word(0)).toUpperCase(Locale.ROOT);
        String second = words.size() > 1 ? words.word(1) : null;
        CommandSpec subcommand = second == null ? null : CommandTable.find(name + " " + second);
        return subcommand == null ? CommandTable.find(name) : subcommand;
    }

    private static void collect(CommandSpec spec, CommandWords words, BitSet keys) {
        for (KeySpec each : KeySpec.parse(IN_FULL.getOrDefault(spec.name(), spec.keySpecs()))) {
            each.collect(words, keys::set);
        }
    }

    /** The words behind BY, GET and LIMIT may be called STORE, too. */
    private static void collectOfSort(CommandWords words, BitSet keys) {
        keys.set(1);
        for (int i = 2; i < words.size() - 1; i++) {
            switch (String.valueOf(words.word(i)).toUpperCase(Locale.ROOT)) {
                case "BY", "GET" -> i++;
                case "LIMIT" -> i += 2;
                case "STORE" -> keys.set(++i);
                default -> {}
            }
        }
    }

    /** Either one key, or an empty word and the keys behind KEYS. */
    private static void collectOfMigrate(CommandSpec spec, CommandWords words, BitSet keys) {
        collect(spec, words, keys);
        if (words.size() > MIGRATE_KEY && "".equals(words.word(MIGRATE_KEY))) {
            keys.clear(MIGRATE_KEY);
        } else {
            keys.clear(MIGRATE_KEY + 1, words.size());
        }
    }
}
