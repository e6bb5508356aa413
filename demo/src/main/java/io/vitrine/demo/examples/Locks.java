package io.vitrine.demo.examples;

import io.vitrine.RedisClient;
import io.vitrine.Script;
import io.vitrine.args.SetArgs;
import io.vitrine.command.Decoders;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A lock on one server: SET NX with an expiration takes it, and a script gives it back if it is still ours. Who holds it for
 * longer than its expiration has lost it without knowing; so it saves work done twice, and does not protect what must never be.
 * Safe for any number of threads and processes.
 *
 * @see <a href="https://redis.io/docs/latest/develop/clients/patterns/distributed-locks/">Distributed locks</a>
 */
public final class Locks {
    private static final Script UNLOCK = Script.named("unlock", """
            if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end
            return 0
            """);

    private final RedisClient<String, String> redis;

    /** Locks on this server. */
    public Locks(RedisClient<String, String> redis) {
        this.redis = redis;
    }

    /**
     * Takes a lock if it is free.
     *
     * @param expireAfter when it becomes free again, even if nobody gives it back
     * @return the token to give it back with; empty when somebody holds it
     */
    public Optional<String> tryLock(String key, Duration expireAfter) {
        String token = UUID.randomUUID().toString();
        boolean taken = redis.set(key, token, SetArgs.nx().ex(expireAfter));
        return taken ? Optional.of(token) : Optional.empty();
    }

    /**
     * Gives a lock back.
     *
     * @param token what {@link #tryLock} returned
     * @return 1 when it was given back; 0 when it is not ours (any more), and nothing has changed
     */
    public long release(String key, String token) {
        return UNLOCK.run(redis, List.of(key), List.of(token), Decoders.LONG);
    }
}
