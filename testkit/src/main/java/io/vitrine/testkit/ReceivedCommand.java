package io.vitrine.testkit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A command that a {@link ScriptedServer} has received, byte for byte. Immutable. */
public final class ReceivedCommand {
    private static final Set<String> SECRET = Set.of("AUTH", "HELLO");

    private final int connection;
    private final List<byte[]> words;

    ReceivedCommand(int connection, List<byte[]> words) {
        this.connection = connection;
        this.words = List.copyOf(words);
    }

    /** The number of the connection it came over; the first is 1. */
    public int connection() {
        return connection;
    }

    /** The name in capitals, such as {@code GET}; empty for an empty line. */
    public String name() {
        return words.isEmpty() ? "" : text(0).toUpperCase(Locale.ROOT);
    }

    /** How many words it has, the name included. */
    public int size() {
        return words.size();
    }

    /** The name (0) or an argument (from 1), as UTF-8. */
    public String text(int index) {
        return new String(words.get(index), StandardCharsets.UTF_8);
    }

    /** The name (0) or an argument (from 1); a copy. */
    public byte[] bytes(int index) {
        return words.get(index).clone();
    }

    /** All words as UTF-8: name and arguments as they came. */
    public List<String> texts() {
        return words.stream()
                .map(word -> new String(word, StandardCharsets.UTF_8))
                .toList();
    }

    /** Whether it begins with these words; the first, its name, in any case. */
    public boolean startsWith(String... expected) {
        if (words.size() < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if (i == 0 ? !text(0).equalsIgnoreCase(expected[0]) : !text(i).equals(expected[i])) {
                return false;
            }
        }
        return true;
    }

    /** The words, for the message of a failed assertion; of AUTH and HELLO only the name. */
    @Override
    public String toString() {
        return SECRET.contains(name()) ? name() + " …" : String.join(" ", texts());
    }
}
