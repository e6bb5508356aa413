package io.vitrine.resilience;

import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.Outcome;

/** What an attempt tells a breaker about its node. */
enum Verdict {
    /** The node answered: with a value, with nothing, or with an error that is the caller's. */
    SUCCESS,
    /** The node is at fault. */
    FAILURE,
    /** Nothing is known of the node: the attempt ended before it, or its caller gave up. */
    NONE;

    /**
     * The verdict on a node.
     *
     * @param countCapacity whether a server that is out of room is at fault
     */
    static Verdict of(Outcome outcome, boolean countCapacity) {
        ErrorKind kind = outcome.kind();
        if (kind == null) {
            return SUCCESS;
        }
        if (kind.isServerFault() || (kind == ErrorKind.CAPACITY && countCapacity)) {
            return FAILURE;
        }
        boolean isAnswer = outcome.code() != null || kind == ErrorKind.ABORTED;
        return isAnswer ? SUCCESS : NONE;
    }
}
