package io.vitrine.args.timeseries;

/** What is made of the samples of a bucket, or of those of several series at a time. */
public enum Aggregator {
    /** The mean. */
    AVG("avg"),
    /** The sum. */
    SUM("sum"),
    /** The smallest. */
    MIN("min"),
    /** The greatest. */
    MAX("max"),
    /** The greatest less the smallest. */
    RANGE("range"),
    /** How many. */
    COUNT("count"),
    /** The earliest. */
    FIRST("first"),
    /** The latest. */
    LAST("last"),
    /** The standard deviation of the population. */
    STD_P("std.p"),
    /** The standard deviation of the sample. */
    STD_S("std.s"),
    /** The variance of the population. */
    VAR_P("var.p"),
    /** The variance of the sample. */
    VAR_S("var.s"),
    /** The mean weighted by time. Since 1.8 of the module. */
    TWA("twa"),
    /** How many are NaN. Since 8.6. */
    COUNT_NAN("countnan"),
    /** How many, NaN or not. Since 8.6. */
    COUNT_ALL("countall");

    private final String word;

    Aggregator(String word) {
        this.word = word;
    }

    /** As Redis spells it. */
    public String word() {
        return word;
    }
}
