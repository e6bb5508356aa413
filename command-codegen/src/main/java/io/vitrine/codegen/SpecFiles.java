package io.vitrine.codegen;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes the specs of all commands: a class of constants for each family, and the index over them. */
final class SpecFiles {

    private static final String SOURCE = "commands.tsv and idempotency.tsv";

    private SpecFiles() {}

    static List<JavaFile> of(List<CommandRow> rows) {
        Map<String, List<CommandRow>> families =
                rows.stream().collect(Collectors.groupingBy(SpecFamily::classOf, TreeMap::new, Collectors.toList()));
        List<JavaFile> files = new ArrayList<>();
        int ordinal = 0;
        for (Map.Entry<String, List<CommandRow>> family : families.entrySet()) {
            files.add(family(family.getKey(), family.getValue(), ordinal));
            ordinal += family.getValue().size();
        }
        files.add(index(families));
        return files;
    }

    private static JavaFile family(String className, List<CommandRow> rows, int firstOrdinal) {
        StringBuilder body = new StringBuilder();
        body.append("/** Specs of commands, made from the table of commands. */\n");
        body.append("public final class ").append(className).append(" {\n");
        Set<String> constants = new LinkedHashSet<>();
        int ordinal = firstOrdinal;
        for (CommandRow row : rows) {
            if (!constants.add(row.constant())) {
                throw new IllegalArgumentException(className + " would have two constants " + row.constant());
            }
            body.append('\n').append(constant(row, ordinal++));
        }
        body.append("\n    /** By ordinal, from ").append(firstOrdinal).append(" on. */\n");
        body.append("    static final CommandSpec[] ALL = {\n");
        for (String constant : constants) {
            body.append("        ").append(constant).append(",\n");
        }
        body.append("    };\n\n    private ").append(className).append("() {}\n}\n");
        return JavaFile.of(className, SOURCE, List.of(), body.toString());
    }

    private static String constant(CommandRow row, int ordinal) {
        return Javadoc.of(describe(row)).indented()
                + "    public static final CommandSpec " + row.constant() + " = new CommandSpec(\n"
                + "            " + quoted(row.name()) + ", " + ordinal + ", " + quoted(row.group()) + ", "
                + quoted(row.since()) + ", " + row.arity() + ",\n"
                + "            " + quoted(row.flags()) + ", " + quoted(row.categories()) + ",\n"
                + "            " + quoted(row.keySpecs()) + ",\n"
                + "            " + quoted(row.tips()) + ",\n"
                + "            CommandSpec.Idempotency." + row.idempotency() + ");\n";
    }

    private static String describe(CommandRow row) {
        String text = "{@code " + (row.name() + " " + row.syntax()).strip() + "}.";
        if (!row.since().isEmpty()) {
            text += " Since " + row.since() + ".";
        }
        if (!row.deprecated().isEmpty()) {
            text += " Deprecated by Redis since " + deprecation(row.deprecated()) + ".";
        }
        return text;
    }

    /** {@code 6.2.0 -> `SET` with the `!GET` argument} becomes prose. */
    private static String deprecation(String deprecated) {
        return deprecated.replace(" -> ", ": use ").replaceAll("`!?([^`]*)`", "$1");
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static JavaFile index(Map<String, List<CommandRow>> families) {
        StringBuilder body = new StringBuilder();
        int size = families.values().stream().mapToInt(List::size).sum();
        body.append("/** Where the specs are, without loading any of them. */\n");
        body.append("final class SpecIndex {\n\n");
        body.append("    static final int SIZE = ").append(size).append(";\n\n");
        body.append("    private SpecIndex() {}\n\n");
        appendFamilies(body, families);
        appendNames(body, families);
        body.append("}\n");
        return JavaFile.of("SpecIndex", SOURCE, List.of(), body.toString());
    }

    private static void appendFamilies(StringBuilder body, Map<String, List<CommandRow>> families) {
        body.append("    static CommandSpec byOrdinal(int ordinal) {\n");
        int end = 0;
        for (Map.Entry<String, List<CommandRow>> family : families.entrySet()) {
            int start = end;
            end += family.getValue().size();
            body.append("        if (ordinal < ").append(end).append(") {\n");
            body.append("            return ").append(family.getKey()).append(".ALL[ordinal");
            body.append(start == 0 ? "" : " - " + start).append("];\n        }\n");
        }
        body.append(
                "        throw new IndexOutOfBoundsException(\"no command has the number \" + ordinal);\n    }\n\n");
    }

    private static void appendNames(StringBuilder body, Map<String, List<CommandRow>> families) {
        body.append("    /** The names by ordinal. */\n    static String[] names() {\n        return new String[] {\n");
        for (List<CommandRow> family : families.values()) {
            for (CommandRow row : family) {
                body.append("            ").append(quoted(row.name())).append(",\n");
            }
        }
        body.append("        };\n    }\n");
    }
}
