package io.vitrine.demo.examples;

import io.vitrine.RedisClient;
import io.vitrine.Script;
import io.vitrine.command.Decoders;
import java.time.Duration;
import java.util.List;

/**
 * How long a key still lives, with zero for both a key that does not exist (-2 to PTTL) and one without expiration (-1): for
 * callers who only ask whether there is time left. Safe for any number of threads.
 *
 * @see <a href="https://redis.io/docs/latest/commands/pttl/">PTTL</a>
 */
public final class RemainingTtl {
    private static final Script REMAINING = Script.named("remaining-ttl", """
            local left = redis.call('PTTL', KEYS[1])
            if left < 0 then return 0 end
            return left
            """);

    private final RedisClient<String, String> redis;

    /** Asks this server. */
    public RemainingTtl(RedisClient<String, String> redis) {
        this.redis = redis;
    }

    /** The time left, to the millisecond; zero when there is no key or no end. */
    public Duration of(String key) {
        return Duration.ofMillis(REMAINING.run(redis, List.of(key), List.of(), Decoders.LONG));
    }
}
