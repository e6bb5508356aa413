package io.vitrine.testkit.internal.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The reply to {@code CLIENT LIST}: one line per client, fields separated by blanks, {@code name=value}. */
public final class ClientLines {
    private ClientLines() {}

    public static List<Map<String, String>> parse(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(ClientLines::fields)
                .toList();
    }

    private static Map<String, String> fields(String line) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : line.strip().split(" ", -1)) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.put(field.substring(0, equals), field.substring(equals + 1));
            }
        }
        return Map.copyOf(fields);
    }
}
