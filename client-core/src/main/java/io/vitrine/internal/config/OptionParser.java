package io.vitrine.internal.config;

import io.vitrine.RedisOptionsBuilder;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Options out of a URL, properties, or the environment, by the one {@link OptionTable}. */
public final class OptionParser {

    private static final String VARIABLE_PREFIX = "VITRINE_";

    /**
     * Variables of the test kit, of tests and of the demo, which are no options of a client. One by one where a prefix would let a misspelt
     * option pass, such as {@code VITRINE_REDIS_URL}.
     */
    private static final Pattern NOT_OURS =
            Pattern.compile("VITRINE_(REDIS_SERVER|REDIS_IMAGE|REDIS8|VALKEY8|TEST_.*|DEMO_.*)");

    private static final String INTERCEPTORS = "interceptors.";
    private static final String INTERCEPTOR_VARIABLES = "VITRINE_INTERCEPTORS_";

    private OptionParser() {}

    public static RedisOptionsBuilder parse(String url) {
        OptionDraft draft = new OptionDraft(System.getenv());
        UrlReader.read(url, draft);
        return draft.finish();
    }

    public static RedisOptionsBuilder fromProperties(Properties properties, String prefix) {
        String front = prefix.isEmpty() || prefix.endsWith(".") ? prefix : prefix + ".";
        Map<String, Entry> entries = new TreeMap<>();
        for (String name : properties.stringPropertyNames()) {
            if (name.startsWith(front)) {
                String key = name.substring(front.length());
                entries.put(name, new Entry(key, Objects.requireNonNull(properties.getProperty(name))));
            }
        }
        return read(Source.PROPERTIES, entries, System.getenv());
    }

    public static RedisOptionsBuilder fromEnvironment(Map<String, String> environment) {
        Map<String, Entry> entries = new TreeMap<>();
        environment.forEach((name, value) -> {
            if (name.startsWith(VARIABLE_PREFIX) && !NOT_OURS.matcher(name).matches()) {
                entries.put(name, new Entry(keyOf(name), value));
            }
        });
        return read(Source.ENVIRONMENT, entries, environment);
    }

    /** The key of a variable. An unknown one is turned into a key as well: it is refused under its own name. */
    private static String keyOf(String variable) {
        if (variable.startsWith(INTERCEPTOR_VARIABLES)) {
            return interceptorKey(variable.substring(INTERCEPTOR_VARIABLES.length()));
        }
        for (String name : OptionTable.names().keySet()) {
            if (Option.variable(name).equals(variable)) {
                return name;
            }
        }
        return camelCase(variable.substring(VARIABLE_PREFIX.length()));
    }

    /** {@code OTEL_SPAN_NAMES} is {@code interceptors.otel.spanNames}; two underscores are a dot. */
    private static String interceptorKey(String name) {
        StringBuilder key = new StringBuilder(INTERCEPTORS);
        String[] nameAndSetting = name.split("_{1,2}", 2);
        key.append(nameAndSetting[0].toLowerCase(Locale.ROOT));
        if (nameAndSetting.length == 2) {
            for (String part : nameAndSetting[1].split("__", -1)) {
                key.append('.').append(camelCase(part));
            }
        }
        return key.toString();
    }

    private static String camelCase(String upper) {
        StringBuilder key = new StringBuilder();
        for (String word : upper.toLowerCase(Locale.ROOT).split("_", -1)) {
            boolean first = key.isEmpty() || word.isEmpty();
            key.append(first ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return key.toString();
    }

    /** Reads the URL, then what stands on its own. */
    private static RedisOptionsBuilder read(
            Source source, Map<String, Entry> entries, Map<String, String> environment) {
        OptionDraft draft = new OptionDraft(environment);
        entries.values().stream()
                .filter(entry -> entry.key.equals(OptionTable.URL))
                .forEach(entry -> UrlReader.read(entry.value, draft));
        KeyReader reader = new KeyReader(source, draft);
        entries.forEach((name, entry) -> {
            if (!entry.key.equals(OptionTable.URL)) {
                reader.read(name, entry.key, entry.value);
            }
        });
        return draft.finish();
    }

    private record Entry(String key, String value) {}
}
