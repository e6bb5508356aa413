package io.vitrine.testkit.fake;

import io.vitrine.spi.Settings;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Settings out of a map. Durations are read in ISO-8601 ({@code PT0.25S}) or as {@code 250ms}, {@code 5s}, {@code 2m}. */
public final class FakeSettings implements Settings {

    /** No settings at all. */
    public static final FakeSettings NONE = new FakeSettings(Map.of());

    private final Map<String, String> values;

    private FakeSettings(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** These settings. */
    public static FakeSettings of(Map<String, String> values) {
        return new FakeSettings(values);
    }

    /** One setting. */
    public static FakeSettings of(String key, String value) {
        return new FakeSettings(Map.of(key, value));
    }

    @Override
    public Optional<String> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    @Override
    public Set<String> keys() {
        return values.keySet();
    }

    @Override
    public boolean flag(String key, boolean fallback) {
        String value = values.get(key);
        if (value == null) {
            return fallback;
        }
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw unreadable(key, value, "true or false", null);
        };
    }

    @Override
    public long number(String key, long fallback) {
        String value = values.get(key);
        try {
            return value == null ? fallback : Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw unreadable(key, value, "a whole number", e);
        }
    }

    @Override
    public Duration duration(String key, Duration fallback) {
        String value = values.get(key);
        try {
            return value == null ? fallback : parse(value);
        } catch (RuntimeException e) {
            throw unreadable(key, value, "a duration", e);
        }
    }

    private static Duration parse(String value) {
        if (value.endsWith("ms")) {
            return Duration.ofMillis(Long.parseLong(value.substring(0, value.length() - 2)));
        }
        return Duration.parse(value.startsWith("PT") ? value : "PT" + value);
    }

    @Override
    public <E extends Enum<E>> E choice(String key, E fallback) {
        String value = values.get(key);
        try {
            String name = value == null ? null : value.toUpperCase(Locale.ROOT).replace('-', '_');
            return name == null ? fallback : Enum.valueOf(fallback.getDeclaringClass(), name);
        } catch (IllegalArgumentException e) {
            throw unreadable(
                    key, value, "a name of " + fallback.getDeclaringClass().getSimpleName(), e);
        }
    }

    private static IllegalArgumentException unreadable(
            String key, @Nullable String value, String expected, @Nullable Throwable cause) {
        return new IllegalArgumentException(key + "=" + value + " is not " + expected, cause);
    }
}
