package io.vitrine.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Which commands of the table have a method, and why others have none. */
class TypedCommandsTest {

    private static final int MOST_EXCEPTIONS = 25;

    @Test
    void everyCommandHasAMethodOrAReason() throws ReflectiveOperationException, IOException {
        Set<String> covered = new TreeSet<>(TypedCommands.names());
        covered.addAll(CommandsPage.untyped().keySet());
        List<String> missing = CommandTable.all().stream()
                .filter(spec -> !TypedCommands.isContainer(spec))
                .map(CommandSpec::name)
                .filter(name -> !covered.contains(name))
                .toList();
        assertThat(missing)
                .as("without a method, and not in docs/commands/untyped.tsv")
                .isEmpty();
    }

    @Test
    void theExceptionsAreFewAndEachHasItsReason() throws ReflectiveOperationException, IOException {
        assertThat(CommandsPage.untyped())
                .hasSizeLessThanOrEqualTo(MOST_EXCEPTIONS)
                .doesNotContainValue("")
                .allSatisfy((name, reason) -> {
                    CommandSpec spec = CommandTable.find(name);
                    assertThat(spec).as(name).isNotNull();
                    assertThat(TypedCommands.isContainer(spec)).as(name).isFalse();
                });
        assertThat(TypedCommands.names())
                .doesNotContainAnyElementsOf(CommandsPage.untyped().keySet());
    }
}
