package io.vitrine.args;

/**
 * What became of a node's epoch.
 *
 * @param bumped whether it was raised; false when it was the greatest already
 * @param epoch what it is now
 */
public record ClusterEpoch(boolean bumped, long epoch) {}
