package io.vitrine.benchmarks.harness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.JedisPubSub;
import redis.clients.jedis.Pipeline;
import redis.clients.jedis.RedisClient;

/** Jedis over its pool. */
final class JedisSubject implements Subject {

    private final RedisClient jedis;
    private final List<JedisPubSub> subscribers = new ArrayList<>();

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
    public void subscribe(String channel, Consumer<String> listener) {
        CountDownLatch subscribed = new CountDownLatch(1);
        JedisPubSub subscriber = new JedisPubSub() {
            @Override
            public void onSubscribe(String confirmed, int count) {
                subscribed.countDown();
            }

            @Override
            public void onMessage(String from, String message) {
                listener.accept(message);
            }
        };
        Thread thread = new Thread(() -> jedis.subscribe(subscriber, channel), "jedis-subscriber");
        thread.setDaemon(true);
        thread.start();
        try {
            subscribed.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("interrupted before Jedis had subscribed", interrupted);
        }
        subscribers.add(subscriber);
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
        subscribers.forEach(JedisPubSub::unsubscribe);
        jedis.close();
    }
}
