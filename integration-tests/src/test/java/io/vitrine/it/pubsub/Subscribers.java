package io.vitrine.it.pubsub;

import io.vitrine.RedisClient;
import io.vitrine.RedisOptions;
import io.vitrine.RedisOptionsBuilder;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** Clients for these tests, and waiting for their stages. */
final class Subscribers {

    private Subscribers() {}

    /** A client without the interceptors that happen to be on the class path. */
    static RedisClient<String, String> client(String url, UnaryOperator<RedisOptionsBuilder> change) {
        return RedisClient.create(
                change.apply(RedisOptions.parse(url).toBuilder().discoverInterceptors(false))
                        .build());
    }

    /** What a stage gives, within ten seconds. */
    static <T> T await(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
