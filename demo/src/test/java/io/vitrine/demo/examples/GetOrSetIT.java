package io.vitrine.demo.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class GetOrSetIT extends ExampleCase {
    private static final Duration HOUR = Duration.ofHours(1);

    private long ttlMillis() {
        return (Long) server.cli("PTTL", "k");
    }

    @Test
    void storesTheCandidateWithItsExpirationWhenThereIsNothing() {
        assertThat(new GetOrSet(redis).getOrSet("k", "mine", HOUR)).isEqualTo("mine");

        assertThat(redis.get("k")).isEqualTo("mine");
        assertThat(ttlMillis()).isBetween(1L, HOUR.toMillis());
    }

    @Test
    void returnsWhatIsThereAndLeavesItsExpiration() {
        redis.set("k", "theirs");

        assertThat(new GetOrSet(redis).getOrSet("k", "mine", HOUR)).isEqualTo("theirs");

        assertThat(ttlMillis()).isEqualTo(-1);
    }

    @Test
    void fiftyThreadsGetOneValueThatExpires() throws Exception {
        GetOrSet cache = new GetOrSet(redis);

        List<String> values = Crowd.of(50, thread -> () -> cache.getOrSet("k", "value of " + thread, HOUR));

        assertThat(new HashSet<>(values)).containsExactly(redis.get("k"));
        assertThat(ttlMillis()).isBetween(1L, HOUR.toMillis());
    }
}
