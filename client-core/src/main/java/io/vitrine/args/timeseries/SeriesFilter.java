package io.vitrine.args.timeseries;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import io.vitrine.internal.args.Checks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which time series, by their labels: all that is said must hold. Redis wants at least one label with its value, so a
 * filter begins with that. Immutable.
 *
 * <pre>{@code
 * SeriesFilter.with("type", "temperature").without("room", "kitchen").having("floor")
 * }</pre>
 */
public final class SeriesFilter implements CommandArgs {

    private final List<String> expressions;

    private SeriesFilter(List<String> expressions) {
        this.expressions = expressions;
    }

    /** Series whose label has this value: {@code label=value}; or one of these: {@code label=(a,b)}. */
    public static SeriesFilter with(String label, String value, String... orValues) {
        return new SeriesFilter(List.of(matcher(label, "=", value, orValues)));
    }

    /** An expression as Redis reads it, which must be {@code label=value} or {@code label=(a,b)}. */
    public static SeriesFilter expression(String expression) {
        return new SeriesFilter(List.of(Checks.text("FILTER expression", expression)));
    }

    /** And whose label has this value, or one of these. */
    public SeriesFilter and(String label, String value, String... orValues) {
        return plus(matcher(label, "=", value, orValues));
    }

    /** And whose label does not have this value, nor one of these: {@code label!=value}. */
    public SeriesFilter without(String label, String value, String... norValues) {
        return plus(matcher(label, "!=", value, norValues));
    }

    /** And that have a label: {@code label!=}. */
    public SeriesFilter having(String label) {
        return plus(word("label", label) + "!=");
    }

    /** And that lack a label: {@code label=}. */
    public SeriesFilter lacking(String label) {
        return plus(word("label", label) + "=");
    }

    /** And for which an expression holds, as Redis reads it. */
    public SeriesFilter andExpression(String expression) {
        return plus(Checks.text("FILTER expression", expression));
    }

    private SeriesFilter plus(String expression) {
        List<String> more = new ArrayList<>(expressions);
        more.add(expression);
        return new SeriesFilter(more);
    }

    private static String matcher(String label, String operator, String value, String... more) {
        String first = word("value", value);
        if (more.length == 0) {
            return word("label", label) + operator + first;
        }
        return word("label", label) + operator + "(" + first + ","
                + Arrays.stream(more).map(each -> word("value", each)).collect(Collectors.joining(",")) + ")";
    }

    /** A value with spaces or commas needs quotes; what else the grammar gives a meaning to cannot be written in it. */
    private static String word(String what, String text) {
        Checks.text("FILTER " + what, text);
        if (text.chars().anyMatch(each -> "()='\"".indexOf(each) >= 0)) {
            throw new IllegalArgumentException("FILTER " + what
                    + " has a parenthesis, a quote or an equals sign; write the whole expression yourself");
        }
        boolean needsQuotes = text.chars().anyMatch(each -> each == ',' || Character.isWhitespace(each));
        return needsQuotes ? '"' + text + '"' : text;
    }

    /** Writes the expressions, without a keyword. */
    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        expressions.forEach(command::token);
    }
}
