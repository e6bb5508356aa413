package io.vitrine.it.jedis;

import java.util.List;
import java.util.function.BiPredicate;

/**
 * Why two requests are not the same bytes.
 *
 * @param reason for a reader
 * @param explains whether our words (first) differ from those of Jedis by just that
 */
record Difference(String reason, BiPredicate<List<String>, List<String>> explains) {

    /** A reason that only a reader can check. */
    static Difference of(String reason) {
        return new Difference(reason, (ours, theirs) -> true);
    }

    /** Word by word: each pair is the same, or satisfies the condition. */
    static Difference inWords(String reason, BiPredicate<String, String> condition) {
        return new Difference(reason, (ours, theirs) -> ours.size() == theirs.size() && all(ours, theirs, condition));
    }

    private static boolean all(List<String> ours, List<String> theirs, BiPredicate<String, String> condition) {
        for (int i = 0; i < ours.size(); i++) {
            if (!ours.get(i).equals(theirs.get(i)) && !condition.test(ours.get(i), theirs.get(i))) {
                return false;
            }
        }
        return true;
    }
}
