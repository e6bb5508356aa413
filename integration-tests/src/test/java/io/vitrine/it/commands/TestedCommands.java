package io.vitrine.it.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.it.house.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What {@code docs/commands/tested/} says of one test class: a line for each command, with the servers on which the class has
 * run it. After the class this must be what it really ran; {@code -Dvitrine.docs.write=true} makes it so. Servers that
 * were not there, and those of other versions than the page speaks of, stay as they are in the file.
 */
final class TestedCommands implements AutoCloseable {

    /** Where the replies are read from a script. */
    static final String SCRIPTED = "scripted";

    /** Where the client sends nothing, and says why. */
    static final String REFUSED = "refused";

    private static final Set<String> DOCUMENTED = documented();

    private final Class<?> test;
    private final Path file;
    private final Map<String, Set<String>> ranByServer = new TreeMap<>();
    private final Map<String, Integer> testsByServer = new TreeMap<>();
    private final Map<String, Set<String>> missingByServer = new TreeMap<>();

    TestedCommands(Class<?> test) {
        this.test = test;
        this.file = Checkout.current().root().resolve("docs/commands/tested/" + test.getSimpleName() + ".tsv");
    }

    private static Set<String> documented() {
        Set<String> servers = new TreeSet<>(Set.of(SCRIPTED, REFUSED));
        Arrays.stream(ServerProgram.values()).map(ServerProgram::documented).forEach(servers::add);
        return servers;
    }

    /** A test has ended. */
    void add(String server, Set<String> ran, Set<String> missing) {
        ranByServer.computeIfAbsent(server, unused -> new TreeSet<>()).addAll(ran);
        missingByServer.computeIfAbsent(server, unused -> new TreeSet<>()).addAll(missing);
        testsByServer.merge(server, 1, Integer::sum);
    }

    /** The class has ended. Says what was skipped, and holds what ran against the file. */
    @Override
    public void close() {
        missingByServer.forEach((server, missing) -> {
            if (!missing.isEmpty()) {
                System.err.println("SKIPPED, " + server + " lacks what " + test.getSimpleName() + " needs: " + missing);
            }
        });
        Map<String, Set<String>> written = read();
        Map<String, Set<String>> now = new TreeMap<>(written);
        ranByServer.forEach((server, ran) -> {
            if (DOCUMENTED.contains(server)) {
                Set<String> all = new TreeSet<>(ran);
                if (!isComplete(server)) {
                    all.addAll(written.getOrDefault(server, Set.of()));
                }
                now.put(server, all);
            }
        });
        now.values().removeIf(Set::isEmpty);
        if (Boolean.getBoolean("vitrine.docs.write")) {
            write(now);
        }
        assertThat(read())
                .as(
                        "%s; if this is meant, run %s with -Dvitrine.docs.write=true",
                        file.getFileName(), test.getSimpleName())
                .isEqualTo(now);
    }

    /** Whether all tests have run, over both protocols: a single test does not say what the class no longer does. */
    private boolean isComplete(String server) {
        long methods = Stream.of(test.getDeclaredMethods())
                .filter(method -> Stream.of(method.getAnnotations())
                        .anyMatch(annotation ->
                                annotation.annotationType().getSimpleName().endsWith("Test")))
                .count();
        return testsByServer.getOrDefault(server, 0) >= 2 * methods;
    }

    /** Commands by server. */
    private Map<String, Set<String>> read() {
        Map<String, Set<String>> commands = new TreeMap<>();
        for (String line : lines()) {
            String[] columns = line.split("\t", -1);
            for (String server : columns[1].split(", ", -1)) {
                commands.computeIfAbsent(server, unused -> new TreeSet<>()).add(columns[0]);
            }
        }
        return commands;
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Map<String, Set<String>> commandsByServer) {
        Map<String, Set<String>> serversByCommand = new TreeMap<>();
        commandsByServer.forEach((server, commands) -> commands.forEach(command -> serversByCommand
                .computeIfAbsent(command, unused -> new TreeSet<>())
                .add(server)));
        List<String> lines = new ArrayList<>();
        serversByCommand.forEach((command, servers) -> lines.add(command + "\t" + String.join(", ", servers)));
        try {
            if (lines.isEmpty()) {
                Files.deleteIfExists(file);
            } else {
                Files.createDirectories(file.getParent());
                Files.write(file, lines);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
