package io.vitrine.args.timeseries;

/** How samples are kept. */
public enum SeriesEncoding {
    /** Compressed, as it is if nothing is said. */
    COMPRESSED,
    /** As they are: quicker where samples come out of order. */
    UNCOMPRESSED
}
