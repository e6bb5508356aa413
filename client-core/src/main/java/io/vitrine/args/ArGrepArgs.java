package io.vitrine.args;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What {@code ARGREP} looks for: one predicate, or several of which any or all must hold. Texts are sent as UTF-8. Immutable.
 *
 * <pre>{@code
 * ArGrepArgs.contains("error").nocase().limit(10)
 * ArGrepArgs.glob("warn:*").or(ArGrepArgs.re("^(cpu|net):"))
 * }</pre>
 */
public final class ArGrepArgs implements CommandArgs {

    private static final int MOST_PREDICATES = 250;
    private static final int LONGEST_EXPRESSION_BYTES = 2048;

    private final List<Predicate> predicates;
    private final Combination combination;
    private final boolean nocase;
    private final long limit;

    private record Predicate(String keyword, String text) {}

    private enum Combination {
        SINGLE,
        AND,
        OR
    }

    private ArGrepArgs(List<Predicate> predicates, Combination combination, boolean nocase, long limit) {
        this.predicates = predicates;
        this.combination = combination;
        this.nocase = nocase;
        this.limit = limit;
    }

    /** Elements that are this text: {@code EXACT}. */
    public static ArGrepArgs exact(String text) {
        return of("EXACT", text);
    }

    /** Elements that have this text in them: {@code MATCH}. */
    public static ArGrepArgs contains(String text) {
        return of("MATCH", text);
    }

    /** Elements that a glob pattern matches: {@code GLOB}. */
    public static ArGrepArgs glob(String pattern) {
        return of("GLOB", pattern);
    }

    /**
     * Elements that a regular expression matches: {@code RE}. Redis takes extended POSIX expressions without back references.
     *
     * @throws IllegalArgumentException when it is empty or longer than the 2,048 bytes that Redis takes
     */
    public static ArGrepArgs re(String expression) {
        int bytes = Objects.requireNonNull(expression, "expression").getBytes(StandardCharsets.UTF_8).length;
        if (bytes == 0 || bytes > LONGEST_EXPRESSION_BYTES) {
            throw new IllegalArgumentException("ARGREP: the regular expression has " + bytes
                    + " bytes; Redis takes 1 to " + LONGEST_EXPRESSION_BYTES);
        }
        return of("RE", expression);
    }

    private static ArGrepArgs of(String keyword, String text) {
        Predicate predicate = new Predicate(keyword, Objects.requireNonNull(text, "text"));
        return new ArGrepArgs(List.of(predicate), Combination.SINGLE, false, 0);
    }

    /**
     * These predicates or those: {@code OR}.
     *
     * @throws IllegalArgumentException when one of them is joined by {@code AND}, which Redis cannot mix with {@code OR}, the
     *     other has a case or a limit of its own, or there are more than the 250 predicates that Redis takes
     */
    public ArGrepArgs or(ArGrepArgs other) {
        return joined(other, Combination.OR);
    }

    /**
     * These predicates and those: {@code AND}.
     *
     * @throws IllegalArgumentException when one of them is joined by {@code OR}, which Redis cannot mix with {@code AND}, the
     *     other has a case or a limit of its own, or there are more than the 250 predicates that Redis takes
     */
    public ArGrepArgs and(ArGrepArgs other) {
        return joined(other, Combination.AND);
    }

    /** Upper and lower case are the same: {@code NOCASE}. */
    public ArGrepArgs nocase() {
        return new ArGrepArgs(predicates, combination, true, limit);
    }

    /** No more than so many elements: {@code LIMIT}. */
    public ArGrepArgs limit(long most) {
        return new ArGrepArgs(predicates, combination, nocase, Numbers.positive("LIMIT", most));
    }

    private ArGrepArgs joined(ArGrepArgs other, Combination by) {
        requireJoinable(this, by);
        requireJoinable(other, by);
        if (other.nocase || other.limit > 0) {
            throw new IllegalArgumentException(
                    "ARGREP takes NOCASE and LIMIT for all of its predicates; say them after joining");
        }
        List<Predicate> all = new ArrayList<>(predicates);
        all.addAll(other.predicates);
        if (all.size() > MOST_PREDICATES) {
            throw new IllegalArgumentException(
                    "ARGREP: " + all.size() + " predicates; Redis takes at most " + MOST_PREDICATES);
        }
        return new ArGrepArgs(List.copyOf(all), by, nocase, limit);
    }

    private static void requireJoinable(ArGrepArgs args, Combination by) {
        if (args.combination != Combination.SINGLE && args.combination != by) {
            throw new IllegalArgumentException(
                    "ARGREP joins its predicates all by AND or all by OR; one side is joined by " + args.combination
                            + ", and is to be joined by " + by);
        }
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        for (Predicate predicate : predicates) {
            command.token(predicate.keyword).token(predicate.text);
        }
        if (combination != Combination.SINGLE) {
            command.token(combination);
        }
        if (nocase) {
            command.token("NOCASE");
        }
        if (limit > 0) {
            command.token("LIMIT").number(limit);
        }
    }
}
