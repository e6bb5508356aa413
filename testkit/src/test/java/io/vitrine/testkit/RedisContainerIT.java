package io.vitrine.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RedisContainerIT {
    static String[] images() {
        return new String[] {RedisContainer.defaultImage(), "valkey/valkey:8"};
    }

    @BeforeEach
    void needsDocker() {
        RedisContainer.requireDocker();
    }

    @ParameterizedTest
    @MethodSource("images")
    void servesFromTheImage(String image) {
        try (RedisContainer container = new RedisContainer(image)) {
            container.start();
            try (RedisAdmin admin = container.admin()) {
                assertThat(admin.call("SET", "k", "v")).isEqualTo("OK");
                assertThat(admin.info("server").get("redis_version")).isNotBlank();
                assertThat(admin.info("server").containsKey("valkey_version")).isEqualTo(image.contains("valkey"));
            }
            assertThat(container.url()).isEqualTo("redis://" + container.getHost() + ":" + container.port());
        }
    }
}
