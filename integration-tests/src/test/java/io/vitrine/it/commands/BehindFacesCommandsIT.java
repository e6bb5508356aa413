package io.vitrine.it.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.PubSub;
import io.vitrine.TransactionResult;
import io.vitrine.options.Protocol;
import io.vitrine.testkit.RedisServer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The commands without a method that the client itself sends for another part of it. */
@OnEveryServer
class BehindFacesCommandsIT extends CommandsOnServer {

    BehindFacesCommandsIT(Protocol protocol, RedisServer server) {
        super(protocol, server);
    }

    @Test
    void subscriptionsComeAndGo() {
        try (PubSub<String, String> news = redis.pubSub()) {
            news.subscribe("a", "b").toCompletableFuture().join();
            news.psubscribe("c*").toCompletableFuture().join();
            news.ssubscribe("s").toCompletableFuture().join();
            assertThat(redis.pubsubNumsub(List.of("a"))).containsEntry("a", 1L);
            assertThat(redis.pubsubNumpat()).isEqualTo(1);
            news.unsubscribe("a", "b").toCompletableFuture().join();
            news.punsubscribe("c*").toCompletableFuture().join();
            news.sunsubscribe("s").toCompletableFuture().join();
            assertThat(redis.pubsubNumpat()).isZero();
            ranBehindAFace("SUBSCRIBE", "PSUBSCRIBE", "SSUBSCRIBE", "UNSUBSCRIBE", "PUNSUBSCRIBE", "SUNSUBSCRIBE");
        }
    }

    @Test
    void aTransactionWatchesAndRunsAsOne() {
        TransactionResult done = redis.transaction(tx -> tx.set("k", "v"));
        assertThat(done.committed()).isTrue();
        String read = redis.watching(List.of("k"), 1, tx -> tx.get("k"));
        assertThat(read).isEqualTo("v");
        ranBehindAFace("MULTI", "EXEC", "WATCH", "UNWATCH");
    }
}
