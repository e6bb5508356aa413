package io.vitrine.benchmarks.harness;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.vitrine.Pipeline;
import io.vitrine.PubSub;
import io.vitrine.PubSubListener;
import io.vitrine.RedisClient;
import io.vitrine.RedisOptions;
import io.vitrine.RedisOptionsBuilder;
import io.vitrine.micrometer.MicrometerInterceptor;
import io.vitrine.options.PubSubOptions;
import io.vitrine.otel.OpenTelemetryInterceptor;
import io.vitrine.resilience.ResilienceInterceptor;
import io.vitrine.spi.Order;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** This project's client, synchronous, over its pool. */
final class VitrineSubject implements Subject {

    /** None may be dropped: the harness waits for each. */
    private static final int MESSAGES = 200_000;

    private final RedisClient<String, String> client;

    private VitrineSubject(RedisOptionsBuilder options) {
        this.client = RedisClient.create(options.build());
    }

    static Subject bare(int port, int connections) {
        return new VitrineSubject(options(port, connections));
    }

    /** Blocking calls share a connection, as asynchronous ones do in any case. */
    static Subject shared(int port, int connections) {
        return new VitrineSubject(options(port, connections).multiplexed(true));
    }

    /** The same with two connections. */
    static Subject sharedByTwo(int port, int connections) {
        return new VitrineSubject(options(port, connections).multiplexed(true).shared(shared -> shared.connections(2)));
    }

    /** Shared, with everything on the chain. */
    static Subject sharedWithEverything(int port, int connections) {
        return new VitrineSubject(everything(options(port, connections)).multiplexed(true));
    }

    /** With tracing, metrics and a breaker on the chain. */
    static Subject withEverything(int port, int connections) {
        return new VitrineSubject(everything(options(port, connections)));
    }

    private static RedisOptionsBuilder everything(RedisOptionsBuilder options) {
        return options.interceptor("otel", Order.OBSERVE_CALL, OpenTelemetryInterceptor.create(OpenTelemetry.noop()))
                .interceptor("micrometer", Order.OBSERVE_CALL, MicrometerInterceptor.create(new SimpleMeterRegistry()))
                .interceptor("resilience", Order.GUARD, ResilienceInterceptor.create());
    }

    private static RedisOptionsBuilder options(int port, int connections) {
        return RedisOptions.builder()
                .host("127.0.0.1")
                .port(port)
                .discoverInterceptors(false)
                .commandTimeout(Duration.ofSeconds(30))
                .pubSub(PubSubOptions.DEFAULT.bufferSize(MESSAGES))
                .pool(pool -> pool.maxSize(connections));
    }

    @Override
    public String get(String key) {
        return String.valueOf(client.get(key));
    }

    @Override
    public CompletableFuture<String> getAsync(String key) {
        return client.async().get(key).toCompletableFuture();
    }

    @Override
    public void subscribe(String channel, Consumer<String> listener) {
        PubSub<String, String> pubSub = client.pubSub(); // ends with the client
        var unused = pubSub.listen(new PubSubListener<>() {
            @Override
            public void onMessage(String from, String message) {
                listener.accept(message);
            }
        });
        pubSub.subscribe(channel).toCompletableFuture().join();
    }

    @Override
    public void setAll(List<String> keys, String value) {
        Pipeline<String, String> batch = client.newPipeline();
        for (String key : keys) {
            batch.set(key, value);
        }
        batch.execute();
    }

    @Override
    public void close() {
        client.close();
    }
}
