package io.vitrine.demo.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LocksIT extends ExampleCase {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void aTakenLockIsNotGivenToAnother() {
        Locks locks = new Locks(redis);
        Optional<String> first = locks.tryLock("lock", MINUTE);

        assertThat(first).isPresent();
        assertThat(locks.tryLock("lock", MINUTE)).isEmpty();
        assertThat(redis.get("lock")).isEqualTo(first.get());
        assertThat((Long) server.cli("PTTL", "lock")).isBetween(1L, MINUTE.toMillis());
    }

    @Test
    void theRightTokenGivesItBack() {
        Locks locks = new Locks(redis);
        String token = locks.tryLock("lock", MINUTE).orElseThrow();

        assertThat(locks.release("lock", token)).isEqualTo(1);

        assertThat(redis.exists("lock")).isFalse();
        assertThat(locks.tryLock("lock", MINUTE)).isPresent();
    }

    @Test
    void theWrongTokenReleasesNothingAndTheKeyStays() {
        Locks locks = new Locks(redis);
        String token = locks.tryLock("lock", MINUTE).orElseThrow();

        assertThat(locks.release("lock", "not " + token)).isZero();

        assertThat(redis.get("lock")).isEqualTo(token);
    }

    @Test
    void aLockThatIsGoneReleasesNothing() {
        assertThat(new Locks(redis).release("lock", "any")).isZero();
    }

    @Test
    void ofManyAtOnceOneTakesIt() throws Exception {
        Locks locks = new Locks(redis);

        List<Optional<String>> tokens = Crowd.of(20, thread -> () -> locks.tryLock("lock", MINUTE));

        assertThat(tokens.stream().filter(Optional::isPresent)).hasSize(1);
    }
}
