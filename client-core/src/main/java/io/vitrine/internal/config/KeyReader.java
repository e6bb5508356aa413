package io.vitrine.internal.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads keys of one source into a draft: refuses the unknown, and what the source says twice. */
final class KeyReader {

    private static final String INTERCEPTORS = "interceptors.";
    private static final List<String> PASSWORD_KEYS = List.of("password", "passwordEnv", "passwordFile");

    private final Source source;
    private final OptionDraft draft;
    private final Map<String, String> seen = new HashMap<>();

    KeyReader(Source source, OptionDraft draft) {
        this.source = source;
        this.draft = draft;
    }

    /**
     * Reads one key.
     *
     * @param name the name as it stands in the source, for messages
     */
    void read(String name, String key, String value) {
        String place = source.place(name);
        if (key.startsWith(INTERCEPTORS)) {
            refuseSecond(key, place);
            draft.options().interceptorSetting(key.substring(INTERCEPTORS.length()), value);
            return;
        }
        Option option = OptionTable.find(key);
        if (option == null) {
            throw unknown(place, key);
        }
        boolean isPassword = PASSWORD_KEYS.contains(option.key());
        refuseSecond(isPassword ? "password" : option.key(), place);
        option.setter().set(draft, option.key(), value);
    }

    /** Takes note that a URL said something in a part of its own. */
    void note(String key, String place) {
        refuseSecond(key, place);
    }

    private void refuseSecond(String key, String place) {
        String before = seen.putIfAbsent(key, place);
        if (before != null) {
            throw Bounds.invalid(
                    before.equals(place)
                            ? place + " is given twice"
                            : place + " says again what " + before + " says: keep one of them");
        }
    }

    private IllegalArgumentException unknown(String place, String key) {
        List<String> nearest =
                OptionTable.nearest(key, source).stream().map(source::spell).toList();
        return Bounds.invalid("unknown " + place + "; the nearest known names are " + String.join(", ", nearest)
                + "; docs/options.md lists all");
    }
}
