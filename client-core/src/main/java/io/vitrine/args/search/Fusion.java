package io.vitrine.args.search;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import io.vitrine.internal.args.Checks;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How {@code FT.HYBRID} makes one score of two: {@code COMBINE}. Immutable. */
public final class Fusion implements CommandArgs {

    private final String method;
    private final Map<String, Double> parameters;
    private final @Nullable String scoreName;

    private Fusion(String method, Map<String, Double> parameters, @Nullable String scoreName) {
        this.method = method;
        this.parameters = parameters;
        this.scoreName = scoreName;
    }

    /** By ranks: {@code RRF}. */
    public static Fusion reciprocalRank() {
        return new Fusion("RRF", Map.of(), null);
    }

    /** By ranks, with a constant that is added to each: {@code RRF … CONSTANT}. */
    public static Fusion reciprocalRank(double constant) {
        return reciprocalRank().with("CONSTANT", Checks.finiteNotNegative("RRF CONSTANT", constant));
    }

    /** By the sum of the scores, in the weights of the server: {@code LINEAR}. */
    public static Fusion linear() {
        return new Fusion("LINEAR", Map.of(), null);
    }

    /** By the weighted sum of the scores: {@code LINEAR … ALPHA … BETA}. */
    public static Fusion linear(double text, double vector) {
        return linear().with("ALPHA", Checks.finiteNotNegative("LINEAR ALPHA", text))
                .with("BETA", Checks.finiteNotNegative("LINEAR BETA", vector));
    }

    /** How many of each kind are looked at: {@code WINDOW}. */
    public Fusion window(long count) {
        return with("WINDOW", (double) Checks.positive("COMBINE WINDOW", count));
    }

    /** Under which name the rows have the score: {@code YIELD_SCORE_AS}. */
    public Fusion yieldScoreAs(String name) {
        return new Fusion(method, parameters, Checks.text("YIELD_SCORE_AS", name));
    }

    private Fusion with(String parameter, double number) {
        Map<String, Double> more = new LinkedHashMap<>(parameters);
        more.put(parameter, number);
        return new Fusion(method, more, scoreName);
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        int named = parameters.size() + (scoreName == null ? 0 : 1); // the name of the score counts among them
        command.token("COMBINE").token(method).number(2L * named);
        parameters.forEach((parameter, number) -> command.token(parameter).decimal(number));
        if (scoreName != null) {
            command.token("YIELD_SCORE_AS").token(scoreName);
        }
    }
}
