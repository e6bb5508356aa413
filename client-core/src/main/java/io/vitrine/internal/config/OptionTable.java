package io.vitrine.internal.config;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All options that can be given as text. URLs, properties, the environment and {@code docs/options.md} are made of it. */
final class OptionTable {

    /** The key of a whole URL, where there are keys at all. */
    static final String URL = "url";

    /** The options by subject, in the order of the documentation. */
    static final Map<String, List<Option>> GROUPS = groups();

    private static final Map<String, Option> BY_NAME = byName();

    private OptionTable() {}

    private static Map<String, List<Option>> groups() {
        Map<String, List<Option>> groups = new LinkedHashMap<>();
        groups.put("Server", ServerKeys.ALL);
        groups.put("TLS", TlsKeys.ALL);
        groups.put("Time and network", TimeKeys.ALL);
        groups.put("Pool", PoolKeys.ALL);
        groups.put("Retry", RetryKeys.ALL);
        groups.put("Sharing", SharingKeys.ALL);
        groups.put("Limits and behaviour", BehaviourKeys.ALL);
        return groups;
    }

    private static Map<String, Option> byName() {
        Map<String, Option> byName = new LinkedHashMap<>();
        for (List<Option> group : GROUPS.values()) {
            for (Option option : group) {
                byName.put(option.key(), option);
                option.aliases().forEach(alias -> byName.put(alias, option));
            }
        }
        return byName;
    }

    static List<Option> all() {
        return GROUPS.values().stream().flatMap(List::stream).toList();
    }

    /** The option of a key or an alias. */
    static @Nullable Option find(String name) {
        return BY_NAME.get(name);
    }

    /** All names with their options. */
    static Map<String, Option> names() {
        return BY_NAME;
    }

    /** The known names most like an unknown one, at most three; outside of URLs there is also {@code url}. */
    static List<String> nearest(String unknown, Source source) {
        return Stream.concat(source == Source.URL ? Stream.of() : Stream.of(URL), BY_NAME.keySet().stream())
                .sorted(Comparator.comparingInt(name -> distance(unknown, name)))
                .limit(3)
                .toList();
    }

    /** Levenshtein's distance without regard to case; a name that holds the other, of three letters or more, is as near as one letter. */
    private static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        if (Math.min(a.length(), b.length()) >= 3 && (a.contains(b) || b.contains(a))) {
            return 1;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
