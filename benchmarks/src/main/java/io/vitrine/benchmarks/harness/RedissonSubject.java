package io.vitrine.benchmarks.harness;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.redisson.Redisson;
import org.redisson.api.RBatch;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.redisson.config.Config;

/** Redisson, over its own pool. */
final class RedissonSubject implements Subject {

    private final RedissonClient client;

    RedissonSubject(int port, int connections) {
        Config config = new Config();
        config.setCodec(StringCodec.INSTANCE);
        config.useSingleServer()
                .setAddress("redis://127.0.0.1:" + port)
                .setConnectionMinimumIdleSize(1)
                .setConnectionPoolSize(connections);
        this.client = Redisson.create(config);
    }

    @Override
    public String get(String key) {
        return client.<String>getBucket(key).get();
    }

    @Override
    public CompletableFuture<String> getAsync(String key) {
        return client.<String>getBucket(key).getAsync().toCompletableFuture();
    }

    @Override
    public void subscribe(String channel, Consumer<String> listener) {
        client.getTopic(channel).addListener(String.class, (from, message) -> listener.accept(message));
    }

    @Override
    public void setAll(List<String> keys, String value) {
        RBatch batch = client.createBatch();
        for (String key : keys) {
            var unused = batch.<String>getBucket(key).setAsync(value);
        }
        batch.execute();
    }

    @Override
    public void close() {
        client.shutdown();
    }
}
