package io.vitrine.args;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import io.vitrine.command.Doubles;

/** A range of scores. Immutable. */
public final class ScoreRange implements CommandArgs {

    private final double min;
    private final boolean minExclusive;
    private final double max;
    private final boolean maxExclusive;

    private ScoreRange(double min, boolean minExclusive, double max, boolean maxExclusive) {
        this.min = Numbers.notNan("the least score", min);
        this.minExclusive = minExclusive;
        this.max = Numbers.notNan("the greatest score", max);
        this.maxExclusive = maxExclusive;
    }

    /** Every score. */
    public static ScoreRange all() {
        return between(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /** From one score to another, both inclusive. */
    public static ScoreRange between(double min, double max) {
        return new ScoreRange(min, false, max, false);
    }

    /** A score and what is greater. */
    public static ScoreRange atLeast(double min) {
        return between(min, Double.POSITIVE_INFINITY);
    }

    /** A score and what is smaller. */
    public static ScoreRange atMost(double max) {
        return between(Double.NEGATIVE_INFINITY, max);
    }

    /** What is greater than a score. */
    public static ScoreRange above(double min) {
        return atLeast(min).excludingMin();
    }

    /** What is smaller than a score. */
    public static ScoreRange below(double max) {
        return atMost(max).excludingMax();
    }

    /** The range without its least score. */
    public ScoreRange excludingMin() {
        return new ScoreRange(min, true, max, maxExclusive);
    }

    /** The range without its greatest score. */
    public ScoreRange excludingMax() {
        return new ScoreRange(min, minExclusive, max, true);
    }

    /** Writes the lower end, then the upper end. */
    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        command.token(min()).token(max());
    }

    /** The lower end as Redis writes it: {@code 1.5}, {@code (1.5}, {@code -inf}. */
    public String min() {
        return bound(min, minExclusive);
    }

    /** The upper end as Redis writes it. */
    public String max() {
        return bound(max, maxExclusive);
    }

    private static String bound(double score, boolean exclusive) {
        String number = Doubles.toRedis(score);
        return exclusive ? "(" + number : number;
    }
}
