package io.vitrine.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.PubSub;
import io.vitrine.RedisClient;
import io.vitrine.it.house.Checkout;
import io.vitrine.testkit.RedisServer;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of {@code docs/pubsub.md} hears what is published. */
class PubSubPageIT {

    @TempDir
    Path folder;

    @Test
    void theListenerOfThePageHears() throws Exception {
        Path page = Checkout.current().root().resolve("docs/pubsub.md");
        Method listen = DocExamples.compile(page, folder)
                .load("PubSubPage")
                .getDeclaredMethod("listen", RedisClient.class, BlockingQueue.class);
        listen.setAccessible(true);
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        try (RedisServer server = RedisServer.start();
                RedisClient<String, String> redis = RedisClient.create(server.url());
                PubSub<?, ?> news = (PubSub<?, ?>) listen.invoke(null, redis, heard)) {
            assertThat(news.stats().connected()).isTrue();
            redis.publish("news", "hello");
            redis.publish("orders:7", "paid");
            assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo("news: hello");
            assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo("orders:7 by orders:*: paid");
        }
    }
}
