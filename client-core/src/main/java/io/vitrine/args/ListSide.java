package io.vitrine.args;

/** An end of a list. */
public enum ListSide {
    /** The head: what has index 0. */
    LEFT,
    /** The tail: what has index -1. */
    RIGHT
}
