package io.vitrine.codegen;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FactoryReaderTest {

    @Test
    void aSourceThatDoesNotParseIsRefused() {
        assertThatThrownBy(() -> FactoryReader.read("public class {")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aClassWithoutKeysAndValuesIsRefused() {
        assertThatThrownBy(() -> FactoryReader.read("/** x */ public final class ACommandFactory<K> {}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ACommandFactory is no CommandFactory<K, V>");
    }

    @Test
    void aPublicMethodThatMakesNoCommandIsRefused() {
        assertThatThrownBy(() -> FactoryReader.read("/** x */ public final class ACommandFactory<K, V> {"
                        + " /** x */ public long wrong() { return 1; } }"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("wrong returns no Command");
    }

    @Test
    void aMethodWithoutJavadocIsRefused() {
        assertThatThrownBy(() -> FactoryReader.read("/** x */ public final class ACommandFactory<K, V> {"
                        + " public Command<Long> silent() { return null; } }"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("silent has no Javadoc");
    }
}
