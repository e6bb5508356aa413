package io.vitrine;

import io.vitrine.spi.ErrorKind;

/**
 * Watched keys kept changing: no attempt of a transaction came through. Nothing of it ran. Trying again is safe and, after a pause,
 * may succeed.
 *
 * @see <a href="https://redis.io/docs/latest/develop/using-commands/transactions/">Transactions</a>
 */
public final class TransactionAbortedException extends RedisException {

    private static final long serialVersionUID = 1L;

    private final int attempts;

    /** @param attempts the number of attempts made */
    public TransactionAbortedException(int attempts) {
        super(
                ErrorKind.ABORTED,
                "a watched key changed in " + (attempts == 1 ? "the only attempt" : "each of " + attempts + " attempts")
                        + "; allow more attempts, watch fewer keys, or use a script" + page("transaction-aborted"),
                null);
        this.attempts = attempts;
    }

    /** The number of attempts made. */
    public int attempts() {
        return attempts;
    }
}
