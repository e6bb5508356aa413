package io.vitrine.demo.examples;

import io.vitrine.RedisClient;
import io.vitrine.Script;
import io.vitrine.command.Decoders;
import java.time.Duration;
import java.util.List;

/**
 * Reads a value, or stores a new one with an expiration if there is none, in one step on the server: of many who ask at once one
 * wins, and all get the winner's value. Safe for any number of threads and processes.
 */
public final class GetOrSet {
    private static final Script GET_OR_SET = Script.named("get-or-set", """
            local value = redis.call('GET', KEYS[1])
            if value then return value end
            redis.call('SET', KEYS[1], ARGV[1])
            redis.call('PEXPIRE', KEYS[1], ARGV[2])
            return ARGV[1]
            """);

    private final RedisClient<String, String> redis;

    /** Reads and stores on this server. */
    public GetOrSet(RedisClient<String, String> redis) {
        this.redis = redis;
    }

    /**
     * The value of a key.
     *
     * @param candidate what is stored if there is none
     * @param expireAfter for how long, in whole milliseconds; an existing value keeps its own expiration
     * @return the value that is stored now
     */
    public String getOrSet(String key, String candidate, Duration expireAfter) {
        List<String> arguments = List.of(candidate, Long.toString(expireAfter.toMillis()));
        return GET_OR_SET.run(redis, List.of(key), arguments, Decoders.TEXT);
    }
}
