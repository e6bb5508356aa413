package io.vitrine.internal.config;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Values as text, to and fro. What cannot be read is an {@link IllegalArgumentException} with key, value and what would do.
 * Secrets do not come this way.
 */
public final class OptionText {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,18})\\s*(ns|us|ms|s|m|h|d)");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,18})\\s*(B|KiB|MiB|GiB)?", Pattern.CASE_INSENSITIVE);

    private OptionText() {}

    /** A number with its unit ({@code 250ms}, {@code 5s}, {@code 2m}, {@code 1h}, {@code 7d}), {@code 0}, or ISO-8601. */
    public static Duration duration(String key, String text) {
        String trimmed = text.trim();
        if (trimmed.equals("0")) {
            return Duration.ZERO;
        }
        try {
            Matcher matcher = DURATION.matcher(trimmed);
            return matcher.matches()
                    ? duration(Long.parseLong(matcher.group(1)), matcher.group(2))
                    : Duration.parse(trimmed);
        } catch (DateTimeParseException | ArithmeticException e) {
            throw unreadable(key, text, "a duration such as 250ms, 5s, 2m, 1h or PT5S", e);
        }
    }

    private static Duration duration(long number, String unit) {
        return switch (unit) {
            case "ns" -> Duration.ofNanos(number);
            case "us" -> Duration.ofNanos(Math.multiplyExact(number, 1_000L));
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }

    /** The shortest text that {@link #duration} reads as the same. */
    public static String format(Duration duration) {
        if (duration.isZero()) {
            return "0";
        }
        if (duration.isNegative() || duration.compareTo(Duration.ofNanos(Long.MAX_VALUE)) > 0) {
            return duration.toString();
        }
        long nanos = duration.toNanos();
        String[] units = {"d", "h", "m", "s", "ms", "us"};
        long[] sizes = {86_400_000_000_000L, 3_600_000_000_000L, 60_000_000_000L, 1_000_000_000L, 1_000_000L, 1_000L};
        for (int i = 0; i < units.length; i++) {
            if (nanos % sizes[i] == 0) {
                return nanos / sizes[i] + units[i];
            }
        }
        return nanos + "ns";
    }

    /** A whole number. */
    public static long number(String key, String text) {
        try {
            return Long.parseLong(text.trim());
        } catch (NumberFormatException e) {
            throw unreadable(key, text, "a whole number", e);
        }
    }

    /** A whole number of 32 bits; the narrower limits of an option are its own affair. */
    public static int integer(String key, String text) {
        return (int) Bounds.number(key, number(key, text), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** A number of bytes: {@code 65536}, {@code 64KiB}, {@code 512MiB}, {@code 1GiB}. */
    public static long size(String key, String text) {
        Matcher matcher = SIZE.matcher(text.trim());
        try {
            if (matcher.matches()) {
                return Math.multiplyExact(Long.parseLong(matcher.group(1)), factor(matcher.group(2)));
            }
        } catch (ArithmeticException e) {
            throw unreadable(key, text, "a size that fits 64 bits", e);
        }
        throw unreadable(key, text, "a size such as 65536, 64KiB, 512MiB or 1GiB", null);
    }

    /** A number of bytes of 32 bits. */
    public static int bytes(String key, String text) {
        return (int) Bounds.number(key, size(key, text), 0, Integer.MAX_VALUE);
    }

    private static long factor(@Nullable String unit) {
        return switch (unit == null ? "b" : unit.toLowerCase(Locale.ROOT)) {
            case "kib" -> 1L << 10;
            case "mib" -> 1L << 20;
            case "gib" -> 1L << 30;
            default -> 1L;
        };
    }

    /** The text that {@link #size} reads as the same, in the largest unit that fits evenly. */
    public static String formatSize(long bytes) {
        String[] units = {"GiB", "MiB", "KiB"};
        for (int i = 0; i < units.length; i++) {
            long unit = 1L << (10 * (3 - i));
            if (bytes >= unit && bytes % unit == 0) {
                return bytes / unit + units[i];
            }
        }
        return Long.toString(bytes);
    }

    /** {@code true} or {@code false}, in any case. */
    public static boolean flag(String key, String text) {
        return switch (text.trim().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw unreadable(key, text, "true or false", null);
        };
    }

    /** The name of an enum's constant, in any case, with {@code -} for {@code _}. */
    public static <E extends Enum<E>> E choice(String key, String text, Class<E> type) {
        String wanted = text.trim().replace('-', '_');
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(wanted)) {
                return constant;
            }
        }
        String names =
                Arrays.stream(type.getEnumConstants()).map(OptionText::format).collect(Collectors.joining(", "));
        throw unreadable(key, text, "one of " + names, null);
    }

    /** The text that {@link #choice} reads as the same. */
    public static String format(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The exception for a value that cannot be read. */
    static IllegalArgumentException unreadable(String key, String text, String wanted, @Nullable Throwable cause) {
        IllegalArgumentException failure = Bounds.invalid(key + " '" + text + "' is not " + wanted);
        if (cause != null) {
            failure.initCause(cause);
        }
        return failure;
    }
}
