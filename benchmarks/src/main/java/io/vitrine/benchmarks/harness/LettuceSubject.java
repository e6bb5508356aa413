package io.vitrine.benchmarks.harness;

import io.lettuce.core.LettuceFutures;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Lettuce over its one shared connection, as it is meant to be used. */
final class LettuceSubject implements Subject {

    private final RedisClient client;
    private final StatefulRedisConnection<String, String> connection;

    LettuceSubject(int port, int connections) {
        this.client = RedisClient.create("redis://127.0.0.1:" + port);
        this.connection = client.connect();
    }

    /** With manual flush: a batch of commands is written when {@link #flush} is called. */
    static Subject flushedByHand(int port, int connections) {
        LettuceSubject subject = new LettuceSubject(port, connections);
        subject.connection.setAutoFlushCommands(false);
        return subject;
    }

    @Override
    public CompletableFuture<String> getAsync(String key) {
        return connection.async().get(key).toCompletableFuture();
    }

    @Override
    public void flush() {
        connection.flushCommands();
    }

    @Override
    public void subscribe(String channel, Consumer<String> listener) {
        StatefulRedisPubSubConnection<String, String> subscriber = client.connectPubSub(); // ends with the client
        subscriber.addListener(new RedisPubSubAdapter<>() {
            @Override
            public void message(String from, String message) {
                listener.accept(message);
            }
        });
        subscriber.sync().subscribe(channel);
    }

    @Override
    public String get(String key) {
        return connection.sync().get(key);
    }

    @Override
    public void setAll(List<String> keys, String value) {
        RedisFuture<?>[] replies = new RedisFuture<?>[keys.size()];
        for (int i = 0; i < replies.length; i++) {
            replies[i] = connection.async().set(keys.get(i), value);
        }
        if (!LettuceFutures.awaitAll(Duration.ofSeconds(30), replies)) {
            throw new IllegalStateException("a batch of Lettuce was not answered in 30 s");
        }
    }

    @Override
    public void close() {
        connection.close();
        client.shutdown(0, 1, java.util.concurrent.TimeUnit.SECONDS);
    }
}
