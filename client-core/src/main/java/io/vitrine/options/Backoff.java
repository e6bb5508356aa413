package io.vitrine.options;

import io.vitrine.internal.config.Bounds;
import io.vitrine.internal.config.OptionText;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next attempt: a curve, a cap and a jitter. A pure function of the number of the retry and the
 * random numbers it is given, so a seeded generator repeats it.
 *
 * <p>Retries are counted from 1: {@code exponential(10ms, 1s)} waits 10, 20, 40, … 640, 1000, 1000 ms;
 * {@code linear(100ms, 3s)} waits 100, 200, 300, … ms. The jitters are those of
 * <a href="https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/">Timeouts, retries, and
 * backoff with jitter</a>: they keep clients that failed together from coming back together.
 *
 * @param curve how the wait grows
 * @param base the first wait
 * @param cap the longest wait
 * @param jitter what chance does to it
 */
public record Backoff(Curve curve, Duration base, Duration cap, Jitter jitter) {

    private static final Backoff NONE = new Backoff(Curve.CONSTANT, Duration.ZERO, Duration.ZERO, Jitter.NONE);

    public Backoff {
        Objects.requireNonNull(curve, "curve");
        Objects.requireNonNull(jitter, "jitter");
        Bounds.span("backoff base", base);
        Bounds.span("backoff cap", cap);
        if (cap.compareTo(base) < 0) {
            throw Bounds.invalid(
                    "backoff cap " + OptionText.format(cap) + " is below its base " + OptionText.format(base));
        }
        if (jitter == Jitter.DECORRELATED && curve != Curve.EXPONENTIAL) {
            throw Bounds.invalid("decorrelated jitter has a curve of its own and goes with exponential backoff only");
        }
    }

    /** {@code min(cap, base · 2ⁿ⁻¹)} before retry n. */
    public static Backoff exponential(Duration base, Duration cap) {
        return new Backoff(Curve.EXPONENTIAL, base, cap, Jitter.NONE);
    }

    /** {@code min(cap, step · n)} before retry n. */
    public static Backoff linear(Duration step, Duration cap) {
        return new Backoff(Curve.LINEAR, step, cap, Jitter.NONE);
    }

    /** The same wait before every retry. */
    public static Backoff constant(Duration delay) {
        return new Backoff(Curve.CONSTANT, delay, delay, Jitter.NONE);
    }

    /** No wait. */
    public static Backoff none() {
        return NONE;
    }

    /** The same with full jitter: uniform between zero and the wait. */
    public Backoff fullJitter() {
        return new Backoff(curve, base, cap, Jitter.FULL);
    }

    /** The same with equal jitter: uniform between half the wait and the wait. */
    public Backoff equalJitter() {
        return new Backoff(curve, base, cap, Jitter.EQUAL);
    }

    /**
     * The same with decorrelated jitter: each wait is uniform between the base and three times the one before, capped. The
     * waits before are drawn anew each time, so that nothing has to be remembered between retries.
     */
    public Backoff decorrelated() {
        return new Backoff(curve, base, cap, Jitter.DECORRELATED);
    }

    /** The wait before a retry. */
    public Duration delay(int retry, RandomGenerator random) {
        return Duration.ofNanos(delayNanos(retry, random));
    }

    /**
     * The wait before a retry, in nanoseconds.
     *
     * @param retry the number of the retry, from 1
     */
    public long delayNanos(int retry, RandomGenerator random) {
        if (retry < 1) {
            throw new IllegalArgumentException("retries are counted from 1, not from " + retry);
        }
        return switch (jitter) {
            case NONE -> curveNanos(retry);
            case FULL -> random.nextLong(curveNanos(retry) + 1);
            case EQUAL -> {
                long half = curveNanos(retry) / 2;
                yield half + random.nextLong(curveNanos(retry) - half + 1);
            }
            case DECORRELATED -> decorrelatedNanos(retry, random);
        };
    }

    private long curveNanos(int retry) {
        long first = base.toNanos();
        long most = cap.toNanos();
        return switch (curve) {
            case CONSTANT -> first;
            case LINEAR -> first > most / retry ? most : first * retry;
            case EXPONENTIAL -> retry > 62 || first > most >> (retry - 1) ? most : first << (retry - 1);
        };
    }

    private long decorrelatedNanos(int retry, RandomGenerator random) {
        long first = base.toNanos();
        long most = cap.toNanos();
        long delay = first;
        // Beyond 64 steps the distribution no longer changes.
        for (int step = 0; step < Math.min(retry, 64); step++) {
            delay = Math.min(most, first + random.nextLong(delay * 3 - first + 1));
        }
        return delay;
    }

    /** As options hold it: {@code exponential(10ms,1s,full)}, {@code linear(100ms,3s)}, {@code constant(50ms)}, {@code none}. */
    @Override
    public String toString() {
        if (cap.isZero()) {
            return "none";
        }
        StringBuilder text =
                new StringBuilder(OptionText.format(curve)).append('(').append(OptionText.format(base));
        if (curve != Curve.CONSTANT) {
            text.append(',').append(OptionText.format(cap));
        }
        if (jitter != Jitter.NONE) {
            text.append(',').append(jitter.name().toLowerCase(Locale.ROOT));
        }
        return text.append(')').toString();
    }

    /** How a wait grows from retry to retry. */
    public enum Curve {
        /** Not at all. */
        CONSTANT,
        /** By the base each time. */
        LINEAR,
        /** Twofold each time. */
        EXPONENTIAL
    }

    /** What chance does to a wait. */
    public enum Jitter {
        /** Nothing. */
        NONE,
        /** Uniform between zero and the wait. */
        FULL,
        /** Uniform between half the wait and the wait. */
        EQUAL,
        /** Uniform between the base and three times the wait before. */
        DECORRELATED
    }
}
