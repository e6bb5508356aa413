package io.vitrine.args;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code INFO} tells: sections of fields.
 *
 * @param sections fields by the name of their section, both as the server gives them: {@code Memory}, {@code used_memory}
 */
public record ServerInfo(Map<String, Map<String, String>> sections) {

    public ServerInfo {
        Map<String, Map<String, String>> copy = new LinkedHashMap<>();
        sections.forEach((name, fields) -> copy.put(name, Collections.unmodifiableMap(new LinkedHashMap<>(fields))));
        sections = Collections.unmodifiableMap(copy);
    }

    /** Reads lines of {@code name:value} below lines of {@code # Section}. */
    public static ServerInfo parse(String text) {
        Map<String, Map<String, String>> sections = new LinkedHashMap<>();
        String section = "";
        for (String line : text.split("\r?\n", -1)) {
            int colon = line.indexOf(':');
            if (line.startsWith("# ")) {
                section = line.substring(2);
            } else if (colon > 0) {
                sections.computeIfAbsent(section, name -> new LinkedHashMap<>())
                        .put(line.substring(0, colon), line.substring(colon + 1));
            }
        }
        return new ServerInfo(sections);
    }

    /** A field of any section, or null when the server does not tell it. */
    public @Nullable String field(String name) {
        for (Map<String, String> fields : sections.values()) {
            String value = fields.get(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
