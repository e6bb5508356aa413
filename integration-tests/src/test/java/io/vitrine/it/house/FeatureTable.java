package io.vitrine.it.house;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of {@code docs/features.md}, and what is wrong with them. */
record FeatureTable(List<Row> rows) {
    /** How many rows each family of ids has. */
    private static final Map<String, Integer> LAST_NUMBER = Map.of("PY", 57, "IO", 51, "GO", 60, "X", 6, "T", 18);

    private static final Pattern LINE = Pattern.compile("\\|\\s*([A-Z]+-[0-9]+)\\s*\\|(.*)\\|(.*)\\|\\s*");
    private static final Pattern ID = Pattern.compile("([A-Z]+)-([0-9]{2})");
    private static final Pattern SEPARATOR = Pattern.compile("<br\\s*/?>|,");

    /** One line: the tests are kept as they are written, {@code Class#method}. */
    record Row(String id, String what, List<String> tests) {}

    static FeatureTable parse(List<String> lines) {
        List<Row> rows = new ArrayList<>();
        for (String line : lines) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                rows.add(new Row(matcher.group(1), matcher.group(2).strip(), tests(matcher.group(3))));
            }
        }
        return new FeatureTable(rows);
    }

    private static List<String> tests(String cell) {
        return Arrays.stream(SEPARATOR.split(cell.replace("`", "")))
                .map(String::strip)
                .filter(test -> !test.isEmpty())
                .toList();
    }

    /** What is wrong, one sentence each; empty when the table is right. */
    List<String> problems(TestMethods methods) {
        List<String> problems = new ArrayList<>();
        TreeSet<String> seen = new TreeSet<>();
        for (Row row : rows) {
            if (!isKnown(row.id())) {
                problems.add(row.id() + " is not the id of a feature");
            }
            if (!seen.add(row.id())) {
                problems.add(row.id() + " appears twice");
            }
            if (row.what().isEmpty()) {
                problems.add(row.id() + " does not say what it is");
            }
            if (row.tests().isEmpty()) {
                problems.add(row.id() + " names no test");
            }
            for (String test : row.tests()) {
                methods.problemWith(test).ifPresent(problem -> problems.add(row.id() + ": " + problem));
            }
        }
        return problems;
    }

    private static boolean isKnown(String id) {
        Matcher matcher = ID.matcher(id);
        if (!matcher.matches()) {
            return false;
        }
        int number = Integer.parseInt(matcher.group(2));
        return number >= 1 && number <= LAST_NUMBER.getOrDefault(matcher.group(1), 0);
    }
}
