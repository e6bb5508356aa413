package io.vitrine.demo.examples;

import io.vitrine.RedisClient;
import io.vitrine.testkit.RedisServer;
import io.vitrine.testkit.RedisTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of the examples share: a server, and a client of it. */
@RedisTest
abstract class ExampleCase {
    RedisServer server;
    RedisClient<String, String> redis;

    @BeforeEach
    void connect(RedisServer shared) {
        server = shared;
        redis = RedisClient.create(shared.url());
    }

    @AfterEach
    void disconnect() {
        redis.close();
    }
}
