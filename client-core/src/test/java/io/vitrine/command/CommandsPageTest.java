package io.vitrine.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The page tells what is so. {@code -Dvitrine.docs.write=true} writes it anew. */
class CommandsPageTest {

    private static final Path PAGE = CommandsPage.DOCS.resolve("commands.md");

    @Test
    void thePageIsMadeOfTheTableTheFactoriesAndTheTests() throws ReflectiveOperationException, IOException {
        if (Boolean.getBoolean("vitrine.docs.write")) {
            Files.writeString(PAGE, CommandsPage.text());
        }
        assertThat(Files.readString(PAGE))
                .as("docs/commands.md; if the change is meant, run this test with -Dvitrine.docs.write=true")
                .isEqualTo(CommandsPage.text());
    }

    @Test
    void thePageHasALineForEveryCommand() throws IOException {
        List<String> rows = Files.readAllLines(PAGE).stream()
                .filter(line -> line.matches("\\| \\S.* \\| (yes|no) \\|.*"))
                .toList();
        assertThat(rows).hasSize(CommandTable.SIZE);
        assertThat(rows).filteredOn(row -> row.contains(" | yes | ")).hasSizeGreaterThanOrEqualTo(640);
    }

    @Test
    void everyCommandIsTestedSomewhere() throws IOException {
        Map<String, Set<String>> tested = CommandsPage.tested();
        assertThat(CommandTable.all())
                .filteredOn(spec -> !TypedCommands.isContainer(spec) && !tested.containsKey(spec.name()))
                .extracting(CommandSpec::name)
                .as("run by no test of commands")
                .isEmpty();
    }

    @Test
    void whatIsToldOfTestsIsOfTestsThatExistAndOfCommandsOfTheTable() throws IOException {
        Path tests = CommandsPage.DOCS.resolveSibling("integration-tests/src/test/java/io/vitrine/it/commands");
        assertThat(CommandsPage.testedFiles())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(
                                tests.resolve(file.getFileName().toString().replace(".tsv", ".java")))
                        .exists());
        assertThat(CommandsPage.tested().keySet())
                .allSatisfy(name -> assertThat(CommandTable.find(name)).as(name).isNotNull());
    }
}
