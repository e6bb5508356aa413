package io.vitrine.demo.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RemainingTtlIT extends ExampleCase {

    @Test
    void saysTheTimeLeft() {
        redis.set("k", "v", Duration.ofMinutes(1));

        assertThat(new RemainingTtl(redis).of("k")).isBetween(Duration.ofMillis(1), Duration.ofMinutes(1));
    }

    @Test
    void isZeroForAKeyWithoutExpiration() {
        redis.set("k", "v");

        assertThat(server.cli("PTTL", "k")).isEqualTo(-1L);
        assertThat(new RemainingTtl(redis).of("k")).isZero();
    }

    @Test
    void isZeroForAKeyThatDoesNotExist() {
        assertThat(server.cli("PTTL", "k")).isEqualTo(-2L);
        assertThat(new RemainingTtl(redis).of("k")).isZero();
    }
}
