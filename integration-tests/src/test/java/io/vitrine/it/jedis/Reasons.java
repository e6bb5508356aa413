package io.vitrine.it.jedis;

import java.util.ArrayList;
import java.util.List;

/** Why the bytes differ, where they do in more than one family. */
final class Reasons {

    /** 2 and 2.0 are the same to Redis. */
    static final Difference WHOLE = Difference.inWords(
            "a whole number is sent without a fraction: 2, by Jedis 2.0", (ours, theirs) -> theirs.equals(ours + ".0"));

    /** Redis reads keywords and units in any case. */
    static final Difference CASE = Difference.inWords(
            "a keyword is sent in the case of the documentation, by Jedis in the other one", String::equalsIgnoreCase);

    /** {@code inf} and {@code +inf} are the same to Redis. */
    static final Difference INFINITY = Difference.inWords(
            "infinity is sent as inf, by Jedis as +inf", (ours, theirs) -> ours.equals("inf") && theirs.equals("+inf"));

    /** Options may come in any order. */
    static final Difference ORDER =
            order("options come in the order of the documentation, by Jedis in another one that Redis takes, too");

    /** An option whose default it is. */
    static final Difference DEFAULT = new Difference(
            "Jedis spells out a default that is left away here, or the other way round",
            (ours, theirs) -> isWithin(ours, theirs) || isWithin(theirs, ours));

    private Reasons() {}

    /** The same words in another order. */
    static Difference order(String reason) {
        return new Difference(reason, (ours, theirs) -> sorted(ours).equals(sorted(theirs)));
    }

    /** Jedis sends all of our words and more. */
    static Difference more(String reason) {
        return new Difference(reason, Reasons::isWithin);
    }

    private static List<String> sorted(List<String> words) {
        return words.stream().sorted().toList();
    }

    private static boolean isWithin(List<String> few, List<String> many) {
        List<String> rest = new ArrayList<>(many);
        return few.stream().allMatch(rest::remove);
    }
}
