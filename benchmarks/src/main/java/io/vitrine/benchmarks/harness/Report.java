package io.vitrine.benchmarks.harness;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The table: medians, spread, and ratios to the floor. */
final class Report {

    private Report() {}

    static String head(String mode) {
        return """

                ### %s

                | row | client | ops/s | × raw | × best peer | spread | CPU µs/op | bytes/op | p99 µs |
                |---|---|---|---|---|---|---|---|---|""".formatted(mode);
    }

    static String lines(Row row, Map<String, List<Round>> results) {
        double floor = median(results.getOrDefault(Subjects.FLOOR, List.of()), Round::operationsPerSecond);
        double best = results.entrySet().stream()
                .filter(each ->
                        !each.getKey().equals(Subjects.FLOOR) && !each.getKey().startsWith("vitrine"))
                .mapToDouble(each -> median(each.getValue(), Round::operationsPerSecond))
                .max()
                .orElse(Double.NaN);
        StringBuilder lines = new StringBuilder();
        results.forEach((client, rounds) -> {
            double median = median(rounds, Round::operationsPerSecond);
            lines.append(String.format(
                    Locale.ROOT,
                    "| %s: %s | %s | %,.0f | %s | %s | ±%.0f %% | %.1f | %.0f | %.0f |%n",
                    row.id(),
                    row.title(),
                    client,
                    median,
                    ratio(median, floor),
                    ratio(median, best),
                    spread(rounds, median),
                    median(rounds, Round::cpuMicros),
                    median(rounds, Round::bytes),
                    median(rounds, Round::p99Micros)));
        });
        return lines.toString().stripTrailing();
    }

    private static String ratio(double figure, double of) {
        return Double.isNaN(of) ? "–" : String.format(Locale.ROOT, "%.2f", figure / of);
    }

    /** Half the distance between the quartiles, in per cent of the median. */
    private static double spread(List<Round> rounds, double median) {
        double[] sorted =
                rounds.stream().mapToDouble(Round::operationsPerSecond).sorted().toArray();
        double upper = sorted[(sorted.length * 3) / 4];
        double lower = sorted[sorted.length / 4];
        return (upper - lower) / 2 / median * 100;
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }
}
