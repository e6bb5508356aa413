package io.vitrine.benchmarks.harness;

import glide.api.GlideClient;
import glide.api.models.Batch;
import glide.api.models.GlideString;
import glide.api.models.configuration.GlideClientConfiguration;
import glide.api.models.configuration.NodeAddress;
import glide.api.models.configuration.StandaloneSubscriptionConfiguration;
import glide.api.models.configuration.StandaloneSubscriptionConfiguration.PubSubChannelMode;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** valkey-glide over its one connection. */
final class GlideSubject implements Subject {

    private final int port;
    private final GlideClient client;
    private @Nullable GlideClient subscriber;

    GlideSubject(int port, int connections) {
        this.port = port;
        this.client = GlideClient.createClient(configuration(port).build()).join();
    }

    private static GlideClientConfiguration.GlideClientConfigurationBuilder<?, ?> configuration(int port) {
        return GlideClientConfiguration.builder()
                .address(NodeAddress.builder().host("127.0.0.1").port(port).build())
                .requestTimeout(30_000)
                .inflightRequestsLimit(20_000);
    }

    /** Its channels are told when it is made. */
    @Override
    public void subscribe(String channel, Consumer<String> listener) {
        subscriber = GlideClient.createClient(configuration(port)
                        .subscriptionConfiguration(StandaloneSubscriptionConfiguration.builder()
                                .subscription(PubSubChannelMode.EXACT, GlideString.gs(channel))
                                .callback((message, context) ->
                                        listener.accept(message.getMessage().getString()))
                                .build())
                        .build())
                .join();
    }

    @Override
    public String get(String key) {
        return client.get(key).join();
    }

    @Override
    public CompletableFuture<String> getAsync(String key) {
        return client.get(key);
    }

    @Override
    public void setAll(List<String> keys, String value) {
        Batch batch = new Batch(false);
        keys.forEach(key -> batch.set(key, value));
        client.exec(batch, true).join();
    }

    @Override
    public void close() {
        try {
            client.close();
            if (subscriber != null) {
                subscriber.close();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("closing glide failed", failed);
        }
    }
}
