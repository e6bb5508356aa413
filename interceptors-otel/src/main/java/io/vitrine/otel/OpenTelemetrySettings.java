package io.vitrine.otel;

import io.vitrine.spi.Settings;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the user chose below {@code interceptors.otel.}.
 *
 * @param spans whether calls become spans
 * @param metrics whether calls are measured
 * @param dials whether the opening of connections becomes spans; only with {@code spans}
 * @param phases whether the phases of a call are stamped and put on its span
 * @param clientTraffic whether what the client does by itself is observed too
 * @param alwaysAskSampler whether the sampler is asked even below a local span that is not sampled
 * @param ignoredCommands upper-case names of commands that are not observed
 */
record OpenTelemetrySettings(
        boolean spans,
        boolean metrics,
        boolean dials,
        boolean phases,
        boolean clientTraffic,
        boolean alwaysAskSampler,
        Set<String> ignoredCommands) {

    static final OpenTelemetrySettings DEFAULTS =
            new OpenTelemetrySettings(true, true, true, false, false, false, Set.of());

    private static final Set<String> KEYS = Set.of(
            "enabled", "spans", "metrics", "dials", "phases", "clientTraffic", "alwaysAskSampler", "ignoredCommands");

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException when a key is unknown or a value cannot be read
     */
    static OpenTelemetrySettings read(Settings settings) {
        for (String key : settings.keys()) {
            if (!KEYS.contains(key)) {
                throw new IllegalArgumentException("interceptors." + OpenTelemetryInterceptor.NAME + "." + key
                        + " is not a setting; there are " + new TreeSet<>(KEYS) + " (docs/telemetry.md)");
            }
        }
        return new OpenTelemetrySettings(
                settings.flag("spans", DEFAULTS.spans),
                settings.flag("metrics", DEFAULTS.metrics),
                settings.flag("dials", DEFAULTS.dials),
                settings.flag("phases", DEFAULTS.phases),
                settings.flag("clientTraffic", DEFAULTS.clientTraffic),
                settings.flag("alwaysAskSampler", DEFAULTS.alwaysAskSampler),
                settings.find("ignoredCommands")
                        .map(OpenTelemetrySettings::names)
                        .orElse(Set.of()));
    }

    private static Set<String> names(String list) {
        return Arrays.stream(list.split(","))
                .map(name -> name.strip().toUpperCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean isUseless() {
        return !spans && !metrics;
    }
}
