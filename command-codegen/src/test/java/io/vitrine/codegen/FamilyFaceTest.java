package io.vitrine.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FamilyFaceTest {

    private static Factory sample() throws IOException {
        return FactoryReader.read(Resources.text("SampleCommandFactory.java.txt"));
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void aFactoryOfOneOfEachShapeBecomesTheExpectedFace(Face face) throws IOException {
        JavaFile file = FamilyFace.of(sample(), face);
        assertThat(file.text()).isEqualTo(Resources.text(file.name() + ".java.txt"));
        assertThat(file.path()).isEqualTo("io/vitrine/command/" + file.name() + ".java");
    }

    @Test
    void aBlockingCommandIsNotOnTheQueuedFace() throws IOException {
        assertThat(FamilyFace.of(sample(), Face.QUEUED).text()).doesNotContain("take(");
        assertThat(FamilyFace.of(sample(), Face.ASYNC).text()).contains("take(");
    }

    @Test
    void methodsThatAreNotPublicAreOnNoFace() throws IOException {
        assertThat(sample().methods())
                .extracting(FactoryMethod::name)
                .containsExactly("count", "get", "clear", "many", "take", "run", "old");
    }

    @Test
    void aggregatesNameEveryFamily() throws IOException {
        List<Factory> factories = List.of(sample());
        assertThat(Aggregates.face(factories, Face.SYNC).text())
                .contains("interface SyncCommands<K, V>", "SampleCommands<K, V>");
        assertThat(Aggregates.face(factories, Face.ASYNC).name()).isEqualTo("AsyncCommands");
        assertThat(Aggregates.face(factories, Face.QUEUED).name()).isEqualTo("QueuedCommands");
        assertThat(Aggregates.factories(factories).text())
                .contains("public SampleCommandFactory<K, V> sample() {", "/** Samples: one of each shape. */");
    }
}
