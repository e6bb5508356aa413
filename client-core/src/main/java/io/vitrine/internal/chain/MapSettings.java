package io.vitrine.internal.chain;

import io.vitrine.internal.config.OptionText;
import io.vitrine.spi.Settings;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The part of the options' interceptor settings that belongs to one interceptor. */
final class MapSettings implements Settings {

    private static final String ENABLED = "enabled";

    private final String name;
    private final Map<String, String> values;
    private final boolean enabled;

    private MapSettings(String name, Map<String, String> values) {
        this.name = name;
        this.values = values;
        this.enabled = flag(ENABLED, true);
        values.remove(ENABLED);
    }

    static MapSettings of(String name, Map<String, String> all) {
        Map<String, String> own = new TreeMap<>();
        String prefix = name + ".";
        all.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                own.put(key.substring(prefix.length()), value);
            }
        });
        return new MapSettings(name, own);
    }

    boolean isEnabled() {
        return enabled;
    }

    @Override
    public Optional<String> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    @Override
    public Set<String> keys() {
        return Set.copyOf(values.keySet());
    }

    @Override
    public boolean flag(String key, boolean fallback) {
        String text = values.get(key);
        return text == null ? fallback : OptionText.flag(full(key), text);
    }

    @Override
    public long number(String key, long fallback) {
        String text = values.get(key);
        return text == null ? fallback : OptionText.number(full(key), text);
    }

    @Override
    public Duration duration(String key, Duration fallback) {
        String text = values.get(key);
        return text == null ? fallback : OptionText.duration(full(key), text);
    }

    @Override
    public <E extends Enum<E>> E choice(String key, E fallback) {
        String text = values.get(key);
        return text == null ? fallback : OptionText.choice(full(key), text, fallback.getDeclaringClass());
    }

    private String full(String key) {
        return "interceptors." + name + "." + key;
    }
}
