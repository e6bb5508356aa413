package io.vitrine.internal.config;

import io.vitrine.options.Backoff;
import io.vitrine.options.KeepAlive;
import io.vitrine.options.ReconnectStrategy;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts of values that are made of several: read here, written by their {@code toString}. */
final class Compounds {

    private static final String BACKOFF_FORM =
            "a backoff such as exponential(10ms,1s,full), linear(100ms,3s), constant(50ms) or none";
    private static final Pattern CALL = Pattern.compile("\\s*([a-z]+)\\s*\\(([^()]*)\\)\\s*", Pattern.CASE_INSENSITIVE);

    private static final Pattern LIMITED = Pattern.compile("(.*\\)|\\s*none)\\s*x(\\d{1,10})\\s*");

    private Compounds() {}

    static @Nullable Duration durationOrNone(String key, String text) {
        return text.trim().equalsIgnoreCase("none") ? null : OptionText.duration(key, text);
    }

    static String format(@Nullable Duration duration) {
        return duration == null ? "none" : OptionText.format(duration);
    }

    static KeepAlive keepAlive(String key, String text) {
        if (text.trim().equalsIgnoreCase("off")) {
            return KeepAlive.OFF;
        }
        String[] parts = text.split(",", -1);
        if (parts.length != 3) {
            throw OptionText.unreadable(key, text, "idle,interval,count such as 30s,5s,3, or off", null);
        }
        return KeepAlive.of(
                OptionText.duration(key, parts[0]),
                OptionText.duration(key, parts[1]),
                OptionText.integer(key, parts[2].trim()));
    }

    static int lengthOrOff(String key, String text) {
        return text.trim().equalsIgnoreCase("off") ? 0 : OptionText.integer(key, text);
    }

    static String formatLength(int length) {
        return length == 0 ? "off" : "" + length;
    }

    static Backoff backoff(String key, String text) {
        if (text.trim().equalsIgnoreCase("none")) {
            return Backoff.none();
        }
        Matcher call = CALL.matcher(text);
        if (!call.matches()) {
            throw OptionText.unreadable(key, text, BACKOFF_FORM, null);
        }
        String curve = call.group(1).toLowerCase(Locale.ROOT);
        List<String> parts = List.of(call.group(2).split(",", -1));
        int durations = curve.equals("constant") ? 1 : 2;
        if (parts.size() < durations || parts.size() > durations + 1) {
            throw OptionText.unreadable(key, text, BACKOFF_FORM, null);
        }
        Duration first = OptionText.duration(key, parts.get(0));
        Backoff plain = switch (curve) {
            case "exponential" -> Backoff.exponential(first, OptionText.duration(key, parts.get(1)));
            case "linear" -> Backoff.linear(first, OptionText.duration(key, parts.get(1)));
            case "constant" -> Backoff.constant(first);
            default -> throw OptionText.unreadable(key, text, BACKOFF_FORM, null);
        };
        return parts.size() == durations ? plain : jittered(plain, key, parts.get(durations));
    }

    static ReconnectStrategy reconnect(String key, String text) {
        if (text.trim().equalsIgnoreCase("never")) {
            return ReconnectStrategy.never();
        }
        Matcher limited = LIMITED.matcher(text);
        return limited.matches()
                ? ReconnectStrategy.of(backoff(key, limited.group(1))).upTo(OptionText.integer(key, limited.group(2)))
                : ReconnectStrategy.of(backoff(key, text));
    }

    private static Backoff jittered(Backoff plain, String key, String jitter) {
        return new Backoff(
                plain.curve(), plain.base(), plain.cap(), OptionText.choice(key, jitter, Backoff.Jitter.class));
    }
}
