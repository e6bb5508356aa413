package io.vitrine.benchmarks.harness;

import glide.api.GlideClient;
import glide.api.models.Batch;
import glide.api.models.configuration.GlideClientConfiguration;
import glide.api.models.configuration.NodeAddress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** valkey-glide over its one connection. */
final class GlideSubject implements Subject {

    private final GlideClient client;

    GlideSubject(int port, int connections) {
        this.client = GlideClient.createClient(GlideClientConfiguration.builder()
                        .address(NodeAddress.builder()
                                .host("127.0.0.1")
                                .port(port)
                                .build())
                        .requestTimeout(30_000)
                        .inflightRequestsLimit(20_000)
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
        } catch (ExecutionException failed) {
            throw new IllegalStateException("closing glide failed", failed);
        }
    }
}
