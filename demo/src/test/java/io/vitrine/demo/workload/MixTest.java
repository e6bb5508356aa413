package io.vitrine.demo.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vitrine.RedisException;
import io.vitrine.spi.ErrorKind;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MixTest {
    private final Random random = new Random(1);

    private record Scripted(String name, int calls, Runnable body) implements Action {
        @Override
        public void run(Random unused) {
            body.run();
        }
    }

    @Test
    void sharesAreOfCallsNotOfActions() {
        Mix mix = new Mix()
                .with(30, new Scripted("single", 1, () -> {}))
                .with(70, new Scripted("sevenfold", 7, () -> {}));

        for (int i = 0; i < 10_000; i++) {
            mix.pick(random).run(random);
        }

        List<ActionCount> counts = mix.counts();
        long singles = counts.get(0).done();
        long sevenfold = counts.get(1).done() * 7;
        assertThat((double) singles / (singles + sevenfold)).isCloseTo(0.3, within(0.02));
    }

    @Test
    void whatRedisRefusesIsCountedAndTheWorkGoesOn() {
        CountedAction action = new CountedAction(new Scripted("refused", 1, () -> {
            throw new RedisException(ErrorKind.TIMEOUT, "late", null);
        }));

        action.run(random);

        assertThat(action.count()).isEqualTo(new ActionCount("refused", 0, 1));
    }

    @Test
    void aBugIsNotCountedAsAFailureOfRedis() {
        CountedAction action = new CountedAction(new Scripted("buggy", 1, () -> {
            throw new IllegalStateException("bug");
        }));

        assertThatThrownBy(() -> action.run(random)).hasMessage("bug");
        assertThat(action.count()).isEqualTo(new ActionCount("buggy", 0, 0));
    }
}
