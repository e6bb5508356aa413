package io.vitrine.testkit.internal.server;

import java.util.LinkedHashMap;
import java.util.Map;

/** The reply to {@code INFO}: lines of {@code name:value} below headings of sections. */
public record InfoText(Map<String, String> values) {

    public static InfoText parse(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        text.lines()
                .filter(line -> !line.startsWith("#") && line.indexOf(':') > 0)
                .forEach(line ->
                        values.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1)));
        return new InfoText(values);
    }

    /** The value, or the empty string if there is none. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }
}
