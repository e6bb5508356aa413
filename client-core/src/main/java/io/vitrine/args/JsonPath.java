package io.vitrine.args;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import java.util.Objects;

/**
 * Where in a JSON document: a JSONPath ({@code $.cart.lines[0]}, {@code $..price}), which matches any number of values, or a
 * path in the older notation ({@code .cart.lines[0]}), which stands for the first match. Immutable.
 *
 * <p>Redis replies differently to the two notations, and to RESP2 and RESP3. Here they have one shape: a command that looks
 * at each match gives a list with one result for each; for a path in the older notation a list of one, or an empty one where
 * Redis says nil. The texts that {@code JSON.GET} and {@code JSON.MGET} give are left as they are: an array of the matches
 * for a JSONPath, the value itself for the older notation.
 */
public final class JsonPath implements CommandArgs {

    /** The whole document: {@code $}. */
    public static final JsonPath ROOT = new JsonPath("$");

    /** The whole document in the older notation, {@code .}: Redis puts no array around it. */
    public static final JsonPath DOCUMENT = new JsonPath(".");

    private final String text;

    private JsonPath(String text) {
        this.text = text;
    }

    /**
     * A path. One that is neither {@code $} nor begins with {@code $.} or {@code $[} is in the older notation, where the dot
     * at the beginning may be left out; it is added, so that no path is taken for an option.
     *
     * @throws IllegalArgumentException when it is blank
     */
    public static JsonPath of(String text) {
        if (Objects.requireNonNull(text, "text").isBlank()) {
            throw new IllegalArgumentException("the JSON path is blank; the whole document is $");
        }
        return new JsonPath(isJsonPath(text) || text.startsWith(".") ? text : "." + text);
    }

    private static boolean isJsonPath(String text) {
        return text.equals("$") || text.startsWith("$.") || text.startsWith("$[");
    }

    /** The path as it is sent. */
    public String text() {
        return text;
    }

    /** Whether it is in the older notation, which stands for one value. */
    public boolean isLegacy() {
        return !isJsonPath(text);
    }

    /** Whether it is the whole document. */
    public boolean isRoot() {
        return text.equals("$") || text.equals(".");
    }

    /** Whether it cannot match something else after what it matches was set: no filter and no search in the depth. */
    public boolean isFixed() {
        return !text.contains("?") && !text.contains("..");
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        command.token(text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonPath path && path.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Only the notation: a path has names of application data. */
    @Override
    public String toString() {
        return isLegacy() ? "JsonPath[legacy]" : "JsonPath[$]";
    }
}
