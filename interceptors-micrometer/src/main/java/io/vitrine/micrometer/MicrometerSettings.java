package io.vitrine.micrometer;

import io.vitrine.spi.Settings;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the user chose below {@code interceptors.micrometer.}.
 *
 * @param naming the names of the timer of calls
 * @param phases whether the phases of calls are stamped and timed
 * @param clientTraffic whether what the client does by itself is timed too
 */
record MicrometerSettings(Naming naming, boolean phases, boolean clientTraffic) {

    static final MicrometerSettings DEFAULTS = new MicrometerSettings(Naming.SEMANTIC, false, false);

    private static final Set<String> KEYS = Set.of("enabled", "naming", "phases", "clientTraffic");

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException when a key is unknown or a value cannot be read
     */
    static MicrometerSettings read(Settings settings) {
        for (String key : settings.keys()) {
            if (!KEYS.contains(key)) {
                throw new IllegalArgumentException("interceptors." + MicrometerInterceptor.NAME + "." + key
                        + " is not a setting; there are " + new TreeSet<>(KEYS) + " (docs/telemetry.md)");
            }
        }
        return new MicrometerSettings(
                settings.choice("naming", DEFAULTS.naming),
                settings.flag("phases", DEFAULTS.phases),
                settings.flag("clientTraffic", DEFAULTS.clientTraffic));
    }

    MicrometerSettings with(Naming other) {
        return new MicrometerSettings(other, phases, clientTraffic);
    }
}
