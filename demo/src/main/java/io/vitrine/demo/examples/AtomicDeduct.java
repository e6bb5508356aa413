package io.vitrine.demo.examples;

import io.vitrine.RedisClient;
import io.vitrine.Script;
import io.vitrine.command.Decoders;
import java.util.List;
import java.util.OptionalLong;

/**
 * Takes from a stock if there is enough of it, in one step on the server: the stock never goes below zero, however many ask at
 * once. Safe for any number of threads and processes.
 */
public final class AtomicDeduct {
    private static final Script DEDUCT = Script.named("deduct", """
            local stock = tonumber(redis.call('GET', KEYS[1]) or '0')
            if stock < tonumber(ARGV[1]) then return -1 end
            return redis.call('DECRBY', KEYS[1], ARGV[1])
            """);

    private final RedisClient<String, String> redis;

    /** Deducts on this server. */
    public AtomicDeduct(RedisClient<String, String> redis) {
        this.redis = redis;
    }

    /**
     * Takes an amount.
     *
     * @return what is left; empty when there was not enough, and nothing has changed
     */
    public OptionalLong deduct(String stock, long amount) {
        if (amount <= 0) {
            throw new IllegalArgumentException("the amount is " + amount + "; it must be positive");
        }
        long left = DEDUCT.run(redis, List.of(stock), List.of(Long.toString(amount)), Decoders.LONG);
        return left < 0 ? OptionalLong.empty() : OptionalLong.of(left);
    }
}
