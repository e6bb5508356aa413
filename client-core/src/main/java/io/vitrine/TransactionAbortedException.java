package io.vitrine;

import io.vitrine.spi.ErrorKind;

/** Watched keys kept changing: no attempt of a transaction came through. Nothing of it ran. */
public final class TransactionAbortedException extends RedisException {

    private static final long serialVersionUID = 1L;

    private final int attempts;

    public TransactionAbortedException(int attempts) {
        super(
                ErrorKind.ABORTED,
                "a watched key changed in each of " + attempts
                        + " attempts; allow more attempts, watch fewer keys, or use a" + " script"
                        + page("transaction-aborted"),
                null);
        this.attempts = attempts;
    }

    /** The number of attempts made. */
    public int attempts() {
        return attempts;
    }
}
