package io.vitrine.it.client;

import io.vitrine.ExclusiveConnection;
import io.vitrine.RedisClient;
import io.vitrine.RedisOptions;
import io.vitrine.RedisOptionsBuilder;
import io.vitrine.command.Codec;
import io.vitrine.command.CommandBuilder;
import io.vitrine.command.ConnectionSpecs;
import io.vitrine.command.Decoders;
import io.vitrine.testkit.RedisServer;
import java.util.function.UnaryOperator;

/** Clients without the interceptors that happen to be on the class path of these tests. */
final class Clients {

    private Clients() {}

    static RedisClient<String, String> of(RedisServer server) {
        return of(server, options -> options);
    }

    static RedisClient<String, String> of(RedisServer server, UnaryOperator<RedisOptionsBuilder> change) {
        return of(server.url(), change);
    }

    static RedisClient<String, String> of(String url, UnaryOperator<RedisOptionsBuilder> change) {
        return RedisClient.create(
                change.apply(RedisOptions.parse(url).toBuilder().discoverInterceptors(false))
                        .build());
    }

    /** The number the server gave the connection. */
    static long id(ExclusiveConnection<String, String> connection) {
        return connection.execute(CommandBuilder.of(ConnectionSpecs.CLIENT_ID, Codec.UTF8, Codec.UTF8)
                .returning(Decoders.LONG));
    }
}
