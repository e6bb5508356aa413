package io.vitrine.demo;

/**
 * Whether the accounts add up after the run.
 *
 * @param state what was found
 * @param expected the sum at the start
 * @param found the sum at the end; 0 when it could not be read
 */
record Accounts(State state, long expected, long found) {

    enum State {
        /** Nothing was lost and nothing made. */
        CONSERVED,
        /** The sum has changed: a bug of the client. */
        CHANGED,
        /** The server could not be asked. */
        UNKNOWN
    }

    static Accounts found(long expected, long found) {
        return new Accounts(expected == found ? State.CONSERVED : State.CHANGED, expected, found);
    }

    static Accounts unknown(long expected) {
        return new Accounts(State.UNKNOWN, expected, 0);
    }
}
