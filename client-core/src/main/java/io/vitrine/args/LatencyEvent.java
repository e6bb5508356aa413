package io.vitrine.args;

import java.time.Duration;
import java.time.Instant;

/**
 * The last spike of one kind.
 *
 * @param event its kind: {@code command}, {@code fork}, …
 * @param at when it was
 * @param latest how long it took
 * @param longest how long the longest took
 */
public record LatencyEvent(String event, Instant at, Duration latest, Duration longest) {}
