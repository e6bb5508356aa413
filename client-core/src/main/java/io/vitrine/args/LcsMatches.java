package io.vitrine.args;

import java.util.List;

/**
 * Where two strings have their longest common subsequence, as {@code LCS … IDX WITHMATCHLEN} tells.
 *
 * @param matches the common runs, the last one first
 * @param length the length of the whole subsequence in bytes
 */
public record LcsMatches(List<Match> matches, long length) {

    public LcsMatches {
        matches = List.copyOf(matches);
    }

    /**
     * A run of bytes that both strings have.
     *
     * @param first where it is in the first string
     * @param second where it is in the second string
     * @param length its length in bytes
     */
    public record Match(Range first, Range second, long length) {}

    /**
     * A range of bytes.
     *
     * @param start the first byte, from 0
     * @param end the last byte, inclusive
     */
    public record Range(long start, long end) {}
}
