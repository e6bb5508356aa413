package io.vitrine.args.probabilistic;

/**
 * Where the dump of a filter stands. The number means something to the server alone.
 *
 * @param value not negative
 */
public record DumpIterator(long value) {

    /** Where a dump starts. */
    public static final DumpIterator START = new DumpIterator(0);

    public DumpIterator {
        Bounds.notNegative("the iterator of a dump", value);
    }

    /** Whether a dump that came here has given everything. */
    public boolean isEnd() {
        return value == 0;
    }
}
