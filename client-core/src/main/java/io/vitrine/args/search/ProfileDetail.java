package io.vitrine.args.search;

/** How much {@code FT.PROFILE} tells. */
public enum ProfileDetail {
    /** Every iterator with its children. */
    FULL,
    /** The children of a union or a fuzzy term as a number only. */
    LIMITED
}
