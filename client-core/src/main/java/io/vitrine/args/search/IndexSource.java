package io.vitrine.args.search;

/** What an index is over. */
public enum IndexSource {
    /** Hashes, as it is if nothing is said. */
    HASH,
    /** JSON documents. */
    JSON
}
