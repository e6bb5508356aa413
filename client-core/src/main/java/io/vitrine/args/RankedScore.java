package io.vitrine.args;

/**
 * Where a member of a sorted set stands.
 *
 * @param rank from 0
 * @param score its score
 */
public record RankedScore(long rank, double score) {}
