package io.vitrine.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One way of finding keys among the words of a command: where they begin, and which of the words from there on they are.
 * Read from the notation of the table: {@code @1:range(last=-1,step=2,limit=0):OW}, {@code kw:STREAMS+1:…},
 * {@code @2:keynum(idx=0,first=1,step=1):RO}. What Redis itself finds only by code ({@code ?}) finds nothing here.
 *
 * @see <a href="https://redis.io/docs/latest/develop/reference/key-specs/">Key specifications</a>
 */
record KeySpec(Begin begin, Find find) {

    private static final Pattern NOTATION = Pattern.compile(
            "(@(\\d+)|kw:(\\w+)\\+(-?\\d+)|\\?):"
                    + "(range\\(last=(-?\\d+),step=(\\d+),limit=(\\d+)\\)|keynum\\(idx=(\\d+),first=(\\d+),step=(\\d+)\\)|\\?):\\S*");

    private static final Map<String, List<KeySpec>> PARSED = new ConcurrentHashMap<>();

    /** The specs of a command, in the notation of the table, separated by semicolons; hundreds of commands share a few dozen. */
    static List<KeySpec> parse(String notation) {
        return notation.isEmpty() ? List.of() : PARSED.computeIfAbsent(notation, KeySpec::parseAll);
    }

    private static List<KeySpec> parseAll(String notation) {
        List<KeySpec> specs = new ArrayList<>();
        for (String one : notation.split(";")) {
            Matcher matcher = NOTATION.matcher(one);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("'" + one + "' is no key specification");
            }
            specs.add(new KeySpec(begin(matcher), find(matcher)));
        }
        return List.copyOf(specs);
    }

    private static Begin begin(Matcher matcher) {
        if (matcher.group(2) != null) {
            int index = Integer.parseInt(matcher.group(2));
            return words -> index;
        }
        if (matcher.group(3) != null) {
            return new Keyword(matcher.group(3), Integer.parseInt(matcher.group(4)));
        }
        return words -> NOWHERE;
    }

    private static Find find(Matcher matcher) {
        if (matcher.group(6) != null) {
            return new Range(number(matcher, 6), number(matcher, 7), number(matcher, 8));
        }
        if (matcher.group(9) != null) {
            return new KeyNumber(number(matcher, 9), number(matcher, 10), number(matcher, 11));
        }
        return (words, first, keys) -> {};
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** Tells the indices of the keys, if the words are as the specification wants them. */
    void collect(CommandWords words, IntConsumer keys) {
        int first = begin.first(words);
        if (first != NOWHERE && first < words.size()) {
            find.collect(words, first, keys);
        }
    }

    private static final int NOWHERE = -1;

    /** Where the keys begin. */
    interface Begin {

        int first(CommandWords words);
    }

    /** Which words are keys. */
    interface Find {

        void collect(CommandWords words, int first, IntConsumer keys);
    }

    /**
     * Behind a keyword.
     *
     * @param from where the search begins; negative from the end and backwards
     */
    record Keyword(String keyword, int from) implements Begin {

        @Override
        public int first(CommandWords words) {
            int step = from > 0 ? 1 : -1;
            for (int i = from > 0 ? from : words.size() + from; i > 0 && i < words.size(); i += step) {
                if (keyword.equalsIgnoreCase(words.word(i))) {
                    return i + 1;
                }
            }
            return NOWHERE;
        }
    }

    /**
     * Up to a last one.
     *
     * @param last relative to the first; negative from the end of the words
     * @param limit when {@code last} is negative: the share of the rest that is keys, 2 for a half; 0 and 1 for all
     */
    record Range(int last, int step, int limit) implements Find {

        @Override
        public void collect(CommandWords words, int first, IntConsumer keys) {
            int end = Math.min(last(words.size(), first), words.size() - 1);
            for (int i = first; i <= end; i += step) {
                keys.accept(i);
            }
        }

        private int last(int size, int first) {
            if (last >= 0) {
                return first + last;
            }
            return limit <= 1 ? size + last : first + (size - first) / limit + last;
        }
    }

    /**
     * As many as a word says.
     *
     * @param index of that word, relative to where the keys begin
     * @param first of the keys, relative to the same
     */
    record KeyNumber(int index, int first, int step) implements Find {

        @Override
        public void collect(CommandWords words, int begin, IntConsumer keys) {
            int count = begin + index < words.size() ? number(words.word(begin + index)) : 0;
            int end = begin + first + (count - 1) * step;
            if (end < words.size()) {
                for (int i = begin + first; i <= end; i += step) {
                    keys.accept(i);
                }
            }
        }

        private static int number(@Nullable String word) {
            return word != null && word.matches("\\d{1,7}") ? Integer.parseInt(word) : 0;
        }
    }
}
