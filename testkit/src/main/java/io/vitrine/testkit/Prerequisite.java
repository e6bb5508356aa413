package io.vitrine.testkit;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * What a test needs and a machine may lack. Where it is missing the test is skipped, and says so on standard error;
 * where the system property {@value #REQUIRED} names it (a comma list such as {@code docker,promtool}) the test fails
 * instead, so that a build server cannot skip what it is there to prove.
 *
 * <p>Needs JUnit Jupiter on the class path.
 */
public enum Prerequisite {
    /** A Docker engine that answers. */
    DOCKER,
    /** Prometheus' {@code promtool} on the PATH. */
    PROMTOOL,
    /** A Chromium and its driver. */
    BROWSER,
    /** Redis and Valkey servers newer than the embedded one. */
    NEWER_SERVERS;

    /** The system property that lists what must not be missing. */
    public static final String REQUIRED = "vitrine.required";

    /** The name that stands for it in {@value #REQUIRED}: {@code docker}, {@code newer-servers}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Goes on when the prerequisite is present; otherwise skips or fails the calling test.
     *
     * @param present whether the prerequisite was found
     * @param reason what was looked for and not found, as a sentence
     * @throws org.opentest4j.TestAbortedException when it is missing and not required
     * @throws AssertionError when it is missing and required
     * @throws IllegalArgumentException when {@value #REQUIRED} holds a name that is not a {@link #label()}
     */
    public void require(boolean present, String reason) {
        require(present, reason, System.getProperty(REQUIRED, ""));
    }

    void require(boolean present, String reason, String requiredLabels) {
        boolean required = parse(requiredLabels).contains(this);
        if (present) {
            return;
        }
        if (required) {
            Assertions.fail(label() + " is required here (-D" + REQUIRED + "), and is missing: " + reason);
        }
        String message = "SKIPPED, " + label() + " is missing: " + reason;
        System.err.println(message);
        Assumptions.abort(message);
    }

    private static Set<Prerequisite> parse(String labels) {
        Set<Prerequisite> required = EnumSet.noneOf(Prerequisite.class);
        for (String label : labels.split(",", -1)) {
            if (!label.isBlank()) {
                required.add(ofLabel(label.strip()));
            }
        }
        return required;
    }

    private static Prerequisite ofLabel(String label) {
        for (Prerequisite candidate : values()) {
            if (candidate.label().equals(label)) {
                return candidate;
            }
        }
        String known = Arrays.stream(values()).map(Prerequisite::label).collect(Collectors.joining(", "));
        throw new IllegalArgumentException(
                "-D" + REQUIRED + " names '" + label + "', which is not a prerequisite; known are " + known);
    }
}
