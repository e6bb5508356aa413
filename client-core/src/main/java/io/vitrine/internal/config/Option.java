package io.vitrine.internal.config;

import io.vitrine.RedisOptions;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One key of the table of options.
 *
 * @param key its name in URLs, properties and messages
 * @param aliases other names for it
 * @param place where it may stand in a URL
 * @param accessor what {@link RedisOptions} calls it
 * @param meaning a line for the documentation
 * @param setter puts a text into a draft
 * @param text the value that options have, as text; null for none and for what is not shown
 */
record Option(
        String key,
        List<String> aliases,
        Place place,
        String accessor,
        String meaning,
        Setter setter,
        Function<RedisOptions, @Nullable String> text) {

    static Option of(
            String key, String accessor, String meaning, Setter setter, Function<RedisOptions, @Nullable String> text) {
        return new Option(key, List.of(), Place.PARAMETER, accessor, meaning, setter, text);
    }

    /** The same under one more name. */
    Option orAs(String alias) {
        return new Option(key, List.of(alias), place, accessor, meaning, setter, text);
    }

    /** The same, with a place of its own in a URL. */
    Option asUrlPart() {
        return new Option(key, aliases, Place.URL_PART, accessor, meaning, setter, text);
    }

    /** The name of the environment variable: {@code VITRINE_POOL_MAX_SIZE} for {@code poolMaxSize}. */
    String variable() {
        return variable(key);
    }

    static String variable(String key) {
        return "VITRINE_" + key.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }

    /** Where an option stands in a URL. */
    enum Place {
        /** Behind the question mark. */
        PARAMETER,
        /** In the scheme, the user information, the host or the port. */
        URL_PART
    }

    /** Reads a text into a draft. */
    @FunctionalInterface
    interface Setter {
        void set(OptionDraft draft, String key, String text);
    }
}
