package io.vitrine.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * {@code docs/commands.md}, made of the table of commands, the factories, the list of commands without a method, and what
 * the tests have run: a file for each test class in {@code docs/commands/tested}.
 */
final class CommandsPage {

    static final Path DOCS = docs();

    private static final String INTRODUCTION = """
            # Commands

            Every command of Redis 8 with its modules, as the client knows them. Do not edit: `CommandsPageTest` holds this page against
            the table of commands, the factories, [the commands without a method](commands/untyped.tsv) and what
            [the tests have run](commands/tested). Write it anew with

                mvn -Dfast -pl client-core -am test -Dtest=CommandsPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dvitrine.docs.write=true

            *typed*: there is a method for it; of a command that only has others behind it, there are methods for those. *tested on*: the
            servers that have answered it to a test, over RESP2 and RESP3 (`-Dvitrine.docs.write=true` on the tests in
            `integration-tests`); *scripted* is a server that plays replies from Redis' documentation, for what no server within reach
            has, and *refused* is what the client does not send since no single reply would come. *since*: the version of Redis, or of the module.

            """;

    private CommandsPage() {}

    private static Path docs() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("docs/commands"))) {
            folder = folder.getParent();
        }
        return folder.resolve("docs");
    }

    /** The commands without a method, each with the reason. */
    static Map<String, String> untyped() throws IOException {
        return rows(DOCS.resolve("commands/untyped.tsv"));
    }

    /** Where each command was tested, by its name. */
    static Map<String, Set<String>> tested() throws IOException {
        Map<String, Set<String>> tested = new TreeMap<>();
        for (Path file : testedFiles()) {
            rows(file)
                    .forEach((command, servers) -> tested.computeIfAbsent(command, unused -> new TreeSet<>())
                            .addAll(List.of(servers.split(", ", -1))));
        }
        return tested;
    }

    static List<Path> testedFiles() throws IOException {
        try (Stream<Path> files = Files.list(DOCS.resolve("commands/tested"))) {
            return files.sorted().toList();
        }
    }

    private static Map<String, String> rows(Path file) throws IOException {
        Map<String, String> rows = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] columns = line.split("\t", -1);
            if (columns.length != 2 || rows.put(columns[0], columns[1]) != null) {
                throw new IllegalArgumentException(file + ": expected <command> <text>, once for a command: " + line);
            }
        }
        return rows;
    }

    static String text() throws ReflectiveOperationException, IOException {
        Set<String> typed = TypedCommands.names();
        Map<String, String> untyped = untyped();
        Map<String, Set<String>> tested = tested();
        List<String> lines = new ArrayList<>();
        int withMethods = 0;
        for (CommandSpec spec : inOrder()) {
            boolean isContainer = TypedCommands.isContainer(spec);
            boolean isTyped = isContainer || typed.contains(spec.name());
            withMethods += isTyped ? 1 : 0;
            Set<String> servers = tested.getOrDefault(spec.name(), Set.of());
            lines.add("| " + spec.name()
                    + " | " + (isTyped ? "yes" : "no")
                    + " | " + (servers.isEmpty() && isContainer ? "by its subcommands" : String.join(", ", servers))
                    + " | " + spec.since() + " |");
        }
        StringBuilder page = new StringBuilder(INTRODUCTION);
        page.append(lines.size()).append(" commands, ").append(withMethods).append(" of them typed.\n\n");
        page.append("| command | typed | tested on | since |\n|---|---|---|---|\n");
        lines.forEach(line -> page.append(line).append('\n'));
        page.append("\n## Without a method\n\nAll of them can be built by hand: `client.command(…)`.\n\n");
        page.append("| command | why |\n|---|---|\n");
        untyped.forEach((command, reason) ->
                page.append("| ").append(command).append(" | ").append(reason).append(" |\n"));
        return page.toString();
    }

    private static List<CommandSpec> inOrder() {
        Map<String, CommandSpec> byName = new TreeMap<>();
        CommandTable.all().forEach(spec -> byName.put(spec.name(), spec));
        return List.copyOf(byName.values());
    }
}
