package io.vitrine.args;

import java.time.Duration;
import java.time.Instant;

/**
 * A spike.
 *
 * @param at when it was, in whole seconds
 * @param latency how long it took
 */
public record LatencySample(Instant at, Duration latency) {}
