package io.vitrine.args.timeseries;

/** Which time stands for a bucket. */
public enum BucketTimestamp {
    /** When it starts, as it is if nothing is said. */
    START("-"),
    /** When it ends. */
    END("+"),
    /** The middle, rounded down. */
    MID("~");

    private final String word;

    BucketTimestamp(String word) {
        this.word = word;
    }

    /** As Redis spells it. */
    String word() {
        return word;
    }
}
