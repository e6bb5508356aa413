package io.vitrine.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpecFilesTest {

    private static CommandRow row(String name, String group) {
        return new CommandRow(name, group, "1.0.0", 2, "readonly", "read", "", "", "", "key", "READ");
    }

    @Test
    void eachGroupAndEachModuleHasAClassAndOrdinalsRunThroughAllOfThem() {
        List<JavaFile> files =
                SpecFiles.of(List.of(row("GET", "string"), row("BF.ADD", "module"), row("VSIM", "module")));
        assertThat(files)
                .extracting(JavaFile::name)
                .containsExactly("BloomSpecs", "StringSpecs", "VectorSetSpecs", "SpecIndex");
        assertThat(files.get(1).text())
                .contains(
                        "public static final CommandSpec GET = new CommandSpec(",
                        "\"GET\", 1, \"string\", \"1.0.0\", 2,");
        assertThat(files.get(3).text()).contains("SIZE = 3;", "return VectorSetSpecs.ALL[ordinal - 2];");
    }

    @Test
    void aDeprecatedCommandSaysWhatToUse() {
        CommandRow row = new CommandRow(
                "GETSET",
                "string",
                "1.0.0",
                3,
                "write",
                "write",
                "",
                "",
                "6.2.0 -> `SET` with the `!GET` argument",
                "key value",
                "NONE");
        assertThat(SpecFiles.of(List.of(row)).get(0).text())
                .contains(
                        "{@code GETSET key value}. Since 1.0.0. Deprecated by Redis since 6.2.0: use SET with the GET")
                .contains("argument.");
    }

    @Test
    void twoCommandsOfOneConstantAreRefused() {
        assertThatThrownBy(() -> SpecFiles.of(List.of(row("A B", "string"), row("A-B", "string"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A_B");
    }

    @Test
    void aGroupThatIsNotKnownIsRefused() {
        assertThatThrownBy(() -> SpecFiles.of(List.of(row("A", "new-group"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("new-group");
    }

    @Test
    void noClassIsTooLargeForTheJvm() throws IOException {
        assertThat(SpecFiles.of(CommandRows.load()))
                .allSatisfy(file -> assertThat(file.text().split("\n", -1)).hasSizeLessThan(1_500));
    }
}
