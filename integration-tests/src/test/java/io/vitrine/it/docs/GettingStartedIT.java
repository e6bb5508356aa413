package io.vitrine.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vitrine.RedisClient;
import io.vitrine.TransactionResult;
import io.vitrine.it.house.Checkout;
import io.vitrine.testkit.RedisServer;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of {@code docs/getting-started.md} do what the page says, against a real server. */
class GettingStartedIT {

    @TempDir
    Path folder;

    @Test
    void eachExampleDoesWhatThePageSays() throws Exception {
        Path page = Checkout.current().root().resolve("docs/getting-started.md");
        Class<?> examples = DocExamples.compile(page, folder).load("GettingStarted");
        try (RedisServer server = RedisServer.start();
                RedisClient<?, ?> redis = (RedisClient<?, ?>) run(examples, "connect", server.url())) {
            assertThat(run(examples, "values", redis)).isEqualTo("ann");
            assertThat(run(examples, "pipeline", redis)).isEqualTo(1L);
            assertThat(((TransactionResult) run(examples, "transaction", redis)).committed())
                    .isTrue();

            server.cli("SET", "account", "100");
            assertThat(run(examples, "withdraw", redis, "account", 70L)).isEqualTo(true);
            assertThat(run(examples, "withdraw", redis, "account", 70L)).isEqualTo(false);
            assertThat(server.cli("GET", "account")).isEqualTo("30");

            server.cli("SET", "lock", "mine");
            assertThat(run(examples, "unlock", redis, "lock", "not mine")).isEqualTo(false);
            assertThat(run(examples, "unlock", redis, "lock", "mine")).isEqualTo(true);

            assertThat(run(examples, "sessions", redis)).isEqualTo(1L);
            assertThat(run(examples, "raw", redis)).isEqualTo("ann".getBytes(StandardCharsets.UTF_8));
            assertThat(run(examples, "anything", redis)).isEqualTo("hello");
            assertThat(run(examples, "objects", redis, new ObjectMapper())).hasToString("Order[id=7, amount=3]");
            assertThat(run(examples, "subscribe", redis)).isEqualTo("hello");
        }
    }

    private static Object run(Class<?> examples, String name, Object... arguments) throws Exception {
        for (Method method : examples.getDeclaredMethods()) {
            if (method.getName().equals(name)) {
                method.setAccessible(true);
                return method.invoke(null, arguments);
            }
        }
        throw new AssertionError("the page has no example " + name);
    }
}
