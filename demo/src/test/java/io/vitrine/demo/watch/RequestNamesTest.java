package io.vitrine.demo.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.spi.Dial;
import io.vitrine.spi.DialReason;
import io.vitrine.testkit.fake.FakeCall;
import io.vitrine.testkit.fake.FakeCommand;
import io.vitrine.testkit.fake.FakePipeline;
import org.junit.jupiter.api.Test;

class RequestNamesTest {
    @Test
    void aCommandHasItsOwnNameAndThatOfItsScript() {
        assertThat(RequestNames.of(FakeCommand.named("GET"))).isEqualTo("GET");
        assertThat(RequestNames.of(FakeCommand.named("EVALSHA").running("unlock")))
                .isEqualTo("EVALSHA unlock");
    }

    @Test
    void aBatchSaysItsKindAndSize() {
        assertThat(RequestNames.of(FakePipeline.of("GET", "SET"))).isEqualTo("PIPELINE of 2");
        assertThat(RequestNames.of(FakePipeline.transaction("GET"))).isEqualTo("MULTI of 1");
    }

    @Test
    void aDialSaysItsReason() {
        assertThat(RequestNames.of(new Dial(FakeCall.NODE, false, DialReason.WARM_UP)))
                .isEqualTo("DIAL warm_up");
    }
}
