package io.vitrine.benchmarks.harness;

import io.vitrine.testkit.RedisServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Runs the rows and prints the table. Each mode runs in a JVM of its own: <em>free</em> on all cores, <em>pinned</em> with client
 * and server on one, where throughput measures the total CPU cost of an operation.
 *
 * <pre>
 * mvn -q -Pbench -pl benchmarks -am verify -DskipTests -Dbench.args="rounds=9 seconds=1 rows=1,2-8 modes=pinned,free"
 * </pre>
 */
public final class Harness {

    private Harness() {}

    /**
     * Runs.
     *
     * @param args {@code key=value}: rounds, warmups, seconds, rows, clients, modes; {@code here} runs in this JVM
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Map<String, String> options = options(args);
        if (options.containsKey("here")) {
            runHere(options);
            return;
        }
        for (String mode : options.getOrDefault("modes", "pinned,free").split(",")) {
            runInOwnJvm(mode, args);
        }
    }

    private static Map<String, String> options(String[] args) {
        Set<String> known = Set.of("rounds", "warmups", "seconds", "rows", "clients", "modes", "here");
        Map<String, String> options = new LinkedHashMap<>();
        for (String arg : args) {
            int equals = arg.indexOf('=');
            String key = equals < 0 ? arg : arg.substring(0, equals);
            if (!known.contains(key)) {
                throw new IllegalArgumentException("unknown option '" + key + "'; known are " + known);
            }
            options.put(key, equals < 0 ? "" : arg.substring(equals + 1));
        }
        return options;
    }

    private static void runInOwnJvm(String mode, String[] args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (mode.equals("pinned")) {
            command.addAll(List.of("taskset", "-c", "0"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xms1g", "-Xmx1g", "-XX:+UseParallelGC"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Harness.class.getName()));
        command.addAll(List.of(args));
        command.add("here=" + mode);
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException("mode " + mode + " ended with exit code " + exit);
        }
    }

    private static void runHere(Map<String, String> options) throws InterruptedException {
        Turns turns = new Turns(
                Integer.parseInt(options.getOrDefault("rounds", "9")),
                Integer.parseInt(options.getOrDefault("warmups", "4")),
                (long) (Double.parseDouble(options.getOrDefault("seconds", "1")) * 1e9));
        Map<String, Subject.Maker> subjects = Subjects.all();
        if (options.containsKey("clients")) {
            subjects.keySet().retainAll(Set.of(options.get("clients").split(",")));
        }
        List<String> wanted =
                List.of(options.getOrDefault("rows", "1,2-8,2-64,3,4,5-1,5-8,6-100,6-1000,10-1000,10-10000,11")
                        .split(","));
        try (RedisServer server = RedisServer.start()) {
            System.out.println(Report.head(Objects.requireNonNull(options.get("here"))));
            for (Row row : Row.all()) {
                if (wanted.contains(row.id()) && row.isPossible()) {
                    System.out.println(Report.lines(row, turns.run(row, subjects, server)));
                }
            }
        }
    }
}
