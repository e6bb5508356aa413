package io.vitrine.benchmarks.harness;

import java.time.Duration;
import java.util.List;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.Pipeline;
import redis.clients.jedis.RedisClient;

/** Jedis over its pool. */
final class JedisSubject implements Subject {

    private final RedisClient jedis;

    JedisSubject(int port, int connections) {
        ConnectionPoolConfig pool = new ConnectionPoolConfig();
        pool.setMaxTotal(connections);
        pool.setMaxIdle(connections);
        pool.setMaxWait(Duration.ofSeconds(30));
        this.jedis = RedisClient.builder()
                .hostAndPort("127.0.0.1", port)
                .poolConfig(pool)
                .build();
    }

    @Override
    public String get(String key) {
        return jedis.get(key);
    }

    @Override
    public void setAll(List<String> keys, String value) {
        try (Pipeline batch = jedis.pipelined()) {
            for (String key : keys) {
                batch.set(key, value);
            }
            batch.sync();
        }
    }

    @Override
    public void close() {
        jedis.close();
    }
}
