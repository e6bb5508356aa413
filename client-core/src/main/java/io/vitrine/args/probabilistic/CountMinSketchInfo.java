package io.vitrine.args.probabilistic;

/**
 * How a count-min sketch stands.
 *
 * @param width the number of counters in a row
 * @param depth the number of rows
 * @param count the sum of all increments
 */
public record CountMinSketchInfo(long width, long depth, long count) {}
