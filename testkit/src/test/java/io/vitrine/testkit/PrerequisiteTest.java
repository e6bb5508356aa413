package io.vitrine.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class PrerequisiteTest {
    @Test
    void whatIsPresentLetsTheTestGoOn() {
        assertThatCode(() -> Prerequisite.DOCKER.require(true, "no socket", "docker"))
                .doesNotThrowAnyException();
    }

    @Test
    void whatIsMissingSkipsTheTestWithItsReason() {
        assertThatThrownBy(() -> Prerequisite.DOCKER.require(false, "no socket", "promtool"))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("docker is missing: no socket");
    }

    @Test
    void whatIsMissingAndRequiredFailsTheTest() {
        assertThatThrownBy(() -> Prerequisite.NEWER_SERVERS.require(false, "no wrapper", "docker, newer-servers"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("newer-servers is required")
                .hasMessageContaining("no wrapper");
    }

    @Test
    void aMisspeltRequirementIsNamed() {
        assertThatThrownBy(() -> Prerequisite.DOCKER.require(true, "no socket", "dokcer"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'dokcer'")
                .hasMessageContaining("docker, promtool, browser, newer-servers");
    }
}
