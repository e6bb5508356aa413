package io.vitrine.args.probabilistic;

/**
 * What a Top-K sketch is made of.
 *
 * @param k how many items it lists
 * @param dimensions how exact it is
 */
public record TopKInfo(long k, TopKDimensions dimensions) {}
