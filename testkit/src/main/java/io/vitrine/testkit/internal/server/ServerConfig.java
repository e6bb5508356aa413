package io.vitrine.testkit.internal.server;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The lines of a {@code redis.conf}, in order. Immutable. */
public record ServerConfig(List<Line> lines) {
    /** One directive. The value stands as it is written to the file. */
    public record Line(String directive, String value) {
        public Line {
            if (directive.isBlank() || (directive + value).chars().anyMatch(c -> c == '\n' || c == '\r')) {
                throw new IllegalArgumentException("A directive needs a name, and stands on one line: " + directive);
            }
        }

        String text() {
            return directive + " " + (value.isEmpty() ? "\"\"" : value);
        }

        @Override
        public String toString() {
            return directive;
        }
    }

    public static final ServerConfig EMPTY = new ServerConfig(List.of());

    public ServerConfig {
        lines = List.copyOf(lines);
    }

    /** A copy with one more line. */
    public ServerConfig with(String directive, String value) {
        List<Line> more = new ArrayList<>(lines);
        more.add(new Line(directive, value));
        return new ServerConfig(more);
    }

    /** A copy with these lines after those of this. */
    public ServerConfig with(ServerConfig other) {
        List<Line> all = new ArrayList<>(lines);
        all.addAll(other.lines);
        return new ServerConfig(all);
    }

    /** A copy with one more line, whose value is one word whatever characters it has. */
    public ServerConfig withQuoted(String directive, String word) {
        return with(directive, quoted(word));
    }

    public boolean has(String directive) {
        return lines.stream().anyMatch(line -> line.directive().equalsIgnoreCase(directive));
    }

    /** A copy of these defaults without those the other sets itself: {@code save} lines would add up otherwise. */
    public ServerConfig overriddenBy(ServerConfig other) {
        Set<String> set = new LinkedHashSet<>();
        other.lines.forEach(line -> set.add(line.directive().toLowerCase(Locale.ROOT)));
        List<Line> kept = lines.stream()
                .filter(line -> !set.contains(line.directive().toLowerCase(Locale.ROOT)))
                .toList();
        return new ServerConfig(kept).with(other);
    }

    /** The text of the file. */
    public String text() {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.text()).append('\n'));
        return text.toString();
    }

    /** A word between double quotes, with the escapes {@code redis.conf} knows. */
    public static String quoted(String word) {
        return '"'
                + word.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                + '"';
    }
}
