package io.vitrine.spi.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LabelLimitTest {

    @Test
    void theFirstValuesPassAndKeepPassing() {
        LabelLimit limit = new LabelLimit(2, "other");

        assertThat(limit.admit("a")).isEqualTo("a");
        assertThat(limit.admit("b")).isEqualTo("b");
        assertThat(limit.admit("c")).isEqualTo("other");
        assertThat(limit.admit("a")).isEqualTo("a");
        assertThat(limit.admit("b")).isEqualTo("b");
    }
}
