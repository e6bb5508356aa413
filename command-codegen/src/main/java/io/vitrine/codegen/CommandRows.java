package io.vitrine.codegen;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads the tables of commands. */
final class CommandRows {

    private static final int COLUMNS = 10;
    private static final Set<String> IDEMPOTENCIES = Set.of("READ", "STATE_AND_REPLY", "STATE", "NONE");

    private CommandRows() {}

    /** The rows of both tables joined, in the order of {@code commands.tsv}. */
    static List<CommandRow> load() throws IOException {
        return parse(lines("commands.tsv"), lines("idempotency.tsv"));
    }

    /**
     * Joins the tables.
     *
     * @throws IllegalArgumentException when a line is malformed, a writing command has no idempotency, or an idempotency is
     *     given for no command
     */
    static List<CommandRow> parse(List<String> commands, List<String> idempotencies) {
        Map<String, String> byName = idempotencies(idempotencies);
        List<CommandRow> rows = new ArrayList<>();
        for (String line : commands.subList(1, commands.size())) {
            rows.add(row(line, byName));
        }
        if (!byName.isEmpty()) {
            throw new IllegalArgumentException(
                    "idempotency.tsv names commands that commands.tsv lacks: " + byName.keySet());
        }
        return rows;
    }

    private static Map<String, String> idempotencies(List<String> lines) {
        Map<String, String> byName = new HashMap<>();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] columns = line.split("\t", -1);
            if (columns.length != 2 || !IDEMPOTENCIES.contains(columns[1])) {
                throw new IllegalArgumentException(
                        "idempotency.tsv: expected <command> <" + IDEMPOTENCIES + ">: " + line);
            }
            if (byName.put(columns[0], columns[1]) != null) {
                throw new IllegalArgumentException("idempotency.tsv names " + columns[0] + " twice");
            }
        }
        return byName;
    }

    private static CommandRow row(String line, Map<String, String> idempotencies) {
        String[] columns = line.split("\t", -1);
        if (columns.length != COLUMNS) {
            throw new IllegalArgumentException(
                    "commands.tsv: expected " + COLUMNS + " columns, got " + columns.length + ": " + line);
        }
        String name = columns[0];
        String flags = columns[4];
        String idempotency = idempotencies.remove(name);
        return new CommandRow(
                name,
                columns[1],
                columns[2],
                columns[3].isEmpty() ? -name.split(" ").length : Integer.parseInt(columns[3]),
                flags,
                columns[5],
                columns[6],
                columns[7],
                columns[8],
                columns[9],
                idempotency == null ? idempotencyOf(name, flags) : idempotency);
    }

    private static String idempotencyOf(String name, String flags) {
        List<String> all = Arrays.asList(flags.split(","));
        if (all.contains("write")) {
            throw new IllegalArgumentException("idempotency.tsv lacks " + name + ", which writes");
        }
        return all.contains("readonly") ? "READ" : "NONE";
    }

    private static List<String> lines(String resource) throws IOException {
        InputStream stream = Objects.requireNonNull(CommandRows.class.getResourceAsStream(resource), resource);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }
}
