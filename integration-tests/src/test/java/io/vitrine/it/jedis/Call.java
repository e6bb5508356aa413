package io.vitrine.it.jedis;

import io.vitrine.ExclusiveConnection;
import io.vitrine.RedisClient;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.UnifiedJedis;

/**
 * One call in the words of two clients.
 *
 * @param difference why the two send different bytes; null when they must not
 */
record Call(
        Consumer<RedisClient<String, String>> ours,
        Consumer<Peer> theirs,
        @Nullable Difference difference) {

    /** Jedis has two faces: one of a connection, and one that has the modules. */
    record Peer(Jedis jedis, UnifiedJedis modules) {}

    static Call same(Consumer<RedisClient<String, String>> ours, Consumer<Jedis> jedis) {
        return new Call(ours, peer -> jedis.accept(peer.jedis()), null);
    }

    static Call sameOfModule(Consumer<RedisClient<String, String>> ours, Consumer<UnifiedJedis> jedis) {
        return new Call(ours, peer -> jedis.accept(peer.modules()), null);
    }

    static Call differs(Difference difference, Consumer<RedisClient<String, String>> ours, Consumer<Jedis> jedis) {
        return new Call(ours, peer -> jedis.accept(peer.jedis()), difference);
    }

    static Call differs(String reason, Consumer<RedisClient<String, String>> ours, Consumer<Jedis> jedis) {
        return differs(Difference.of(reason), ours, jedis);
    }

    static Call differsOfModule(
            Difference difference, Consumer<RedisClient<String, String>> ours, Consumer<UnifiedJedis> jedis) {
        return new Call(ours, peer -> jedis.accept(peer.modules()), difference);
    }

    static Call differsOfModule(
            String reason, Consumer<RedisClient<String, String>> ours, Consumer<UnifiedJedis> jedis) {
        return differsOfModule(Difference.of(reason), ours, jedis);
    }

    /** What changes a connection goes over one that no one shares. */
    static Consumer<RedisClient<String, String>> alone(Consumer<ExclusiveConnection<String, String>> call) {
        return ours -> ours.exclusive(connection -> {
            call.accept(connection);
            return connection;
        });
    }
}
