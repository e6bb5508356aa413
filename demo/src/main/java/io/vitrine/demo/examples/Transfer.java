package io.vitrine.demo.examples;

import io.vitrine.RedisClient;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Moves money from one account to another with optimistic locking: the balances are watched, read, and changed in a transaction
 * that does nothing if somebody else changed them meanwhile; then it is tried again. The sum of all accounts never changes.
 *
 * <p>Accounts are counters. Safe for any number of threads and processes.
 *
 * @see <a href="https://redis.io/docs/latest/develop/using-commands/transactions/">Transactions</a>
 */
public final class Transfer {
    private static final int ATTEMPTS = 100;

    private final RedisClient<String, String> redis;

    /** Transfers on this server. */
    public Transfer(RedisClient<String, String> redis) {
        this.redis = redis;
    }

    /** What a transfer came to. */
    public enum Result {
        /** The money has moved. */
        DONE,
        /** There was not enough on the account; nothing has changed. */
        INSUFFICIENT_FUNDS
    }

    /**
     * Moves an amount.
     *
     * @throws io.vitrine.TransactionAbortedException when others were quicker a hundred times in a row
     */
    public Result move(String from, String to, long amount) {
        if (amount <= 0) {
            throw new IllegalArgumentException("the amount is " + amount + "; it must be positive");
        }
        return redis.watching(List.of(from, to), ATTEMPTS, account -> {
            if (balance(account.get(from)) < amount) {
                return Result.INSUFFICIENT_FUNDS;
            }
            account.multi(transaction -> {
                transaction.decrby(from, amount);
                transaction.incrby(to, amount);
            });
            return Result.DONE;
        });
    }

    private static long balance(@Nullable String value) {
        return value == null ? 0 : Long.parseLong(value);
    }
}
