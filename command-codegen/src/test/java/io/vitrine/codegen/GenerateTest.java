package io.vitrine.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateTest {

    @TempDir
    Path folder;

    @Test
    void aSourceFolderBecomesAFolderOfSpecsAndFaces() throws IOException {
        Path sources = Files.createDirectories(folder.resolve("in/io/vitrine/command"));
        Files.writeString(
                sources.resolve("SampleCommandFactory.java"), Resources.text("SampleCommandFactory.java.txt"));
        Files.writeString(sources.resolve("Other.java"), "class Other {}");
        Generate.main(new String[] {
            folder.resolve("in").toString(), folder.resolve("out").toString()
        });
        assertThat(folder.resolve("out/io/vitrine/command"))
                .isDirectoryContaining("glob:**/SampleCommands.java")
                .isDirectoryContaining("glob:**/SyncCommands.java")
                .isDirectoryContaining("glob:**/CommandFactories.java")
                .isDirectoryContaining("glob:**/StringSpecs.java")
                .isDirectoryContaining("glob:**/SpecIndex.java");
    }

    @Test
    void anUnreadableFactoryIsNamed() throws IOException {
        Path sources = Files.createDirectories(folder.resolve("in/io/vitrine/command"));
        Files.writeString(sources.resolve("BrokenCommandFactory.java"), "no java");
        assertThatThrownBy(() -> Generate.all(folder.resolve("in")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("BrokenCommandFactory.java");
    }

    @Test
    void anythingButTwoFoldersIsRefused() {
        assertThatThrownBy(() -> Generate.main(new String[] {"one"})).isInstanceOf(IllegalArgumentException.class);
    }
}
