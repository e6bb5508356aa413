package io.vitrine.resilience;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.vitrine.spi.Settings;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the user chose below {@code interceptors.resilience.}.
 *
 * @param breaker how the breakers are configured
 * @param countCapacity whether OOM and MISCONF speak against a node
 * @param policy which commands are not to be sent; null for none
 */
record ResilienceSettings(
        CircuitBreakerConfig breaker,
        boolean countCapacity,
        @Nullable CommandPolicy policy) {

    private static final Set<String> KEYS = Set.of(
            "enabled",
            "failureRate",
            "slowCallRate",
            "slowCall",
            "minimumCalls",
            "window",
            "openFor",
            "openForMax",
            "halfOpenCalls",
            "countCapacity",
            "deny",
            "warn");

    private static final int MOST_CALLS = 1_000_000;
    private static final int PERCENT = 100;
    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException when a key is unknown, or a value cannot be read or makes no sense
     */
    static ResilienceSettings read(Settings settings) {
        refuseUnknown(settings);
        BreakerPreset defaults = BreakerPreset.DEFAULTS;
        Duration openFor = between(settings, "openFor", defaults.openFor(), SHORTEST, LONGEST);
        Duration leastMaximum = openFor.plus(SHORTEST);
        Duration openForMax = defaults.openForMax().compareTo(openFor) > 0 ? defaults.openForMax() : leastMaximum;
        BreakerPreset chosen = new BreakerPreset(
                between(settings, "failureRate", defaults.failureRate(), PERCENT),
                between(settings, "slowCallRate", defaults.slowCallRate(), PERCENT),
                between(settings, "slowCall", defaults.slowCall(), SHORTEST, LONGEST),
                between(settings, "minimumCalls", defaults.minimumCalls(), MOST_CALLS),
                between(settings, "window", defaults.window(), Duration.ofSeconds(1), LONGEST),
                openFor,
                between(settings, "openForMax", openForMax, leastMaximum, LONGEST.plus(LONGEST)),
                between(settings, "halfOpenCalls", defaults.halfOpenCalls(), MOST_CALLS));
        return new ResilienceSettings(chosen.toConfig(), settings.flag("countCapacity", false), policy(settings));
    }

    private static @Nullable CommandPolicy policy(Settings settings) {
        List<String> denied = rules(settings, "deny");
        List<String> warned = rules(settings, "warn");
        return denied.isEmpty() && warned.isEmpty() ? null : CommandPolicy.of(denied, warned);
    }

    private static List<String> rules(Settings settings, String key) {
        return settings.find(key).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .filter(rule -> !rule.isBlank())
                .toList();
    }

    private static void refuseUnknown(Settings settings) {
        for (String key : settings.keys()) {
            if (!KEYS.contains(key)) {
                throw new IllegalArgumentException(
                        name(key) + " is not a setting; there are " + new TreeSet<>(KEYS) + " (docs/resilience.md)");
            }
        }
    }

    private static int between(Settings settings, String key, int fallback, int most) {
        long value = settings.number(key, fallback);
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(
                    name(key) + "=" + value + " is not in 1.." + most + " (docs/resilience.md)");
        }
        return (int) value;
    }

    private static Duration between(Settings settings, String key, Duration fallback, Duration least, Duration most) {
        Duration value = settings.duration(key, fallback);
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    name(key) + "=" + value + " is not in " + least + ".." + most + " (docs/resilience.md)");
        }
        return value;
    }

    private static String name(String key) {
        return "interceptors." + ResilienceInterceptor.NAME + "." + key;
    }
}
