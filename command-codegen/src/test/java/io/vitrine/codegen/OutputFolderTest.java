package io.vitrine.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

    @TempDir
    Path folder;

    private Path pathOf(JavaFile file) {
        return folder.resolve(file.path());
    }

    @Test
    void whatIsNoLongerMadeIsDeleted() throws IOException {
        JavaFile old = new JavaFile("Old", "old");
        JavaFile kept = new JavaFile("Kept", "kept");
        new OutputFolder(folder).replaceBy(List.of(old, kept));
        new OutputFolder(folder).replaceBy(List.of(kept));
        assertThat(pathOf(old)).doesNotExist();
        assertThat(pathOf(kept)).hasContent("kept");
    }

    @Test
    void whatHasNotChangedIsNotTouched() throws IOException {
        JavaFile file = new JavaFile("Same", "same");
        new OutputFolder(folder).replaceBy(List.of(file));
        FileTime longAgo = FileTime.fromMillis(1_000);
        Files.setLastModifiedTime(pathOf(file), longAgo);
        new OutputFolder(folder).replaceBy(List.of(file));
        assertThat(Files.getLastModifiedTime(pathOf(file))).isEqualTo(longAgo);
        new OutputFolder(folder).replaceBy(List.of(new JavaFile("Same", "other")));
        assertThat(pathOf(file)).hasContent("other");
    }

    @Test
    void twoFilesOfOneNameAreRefused() {
        List<JavaFile> files = List.of(new JavaFile("Same", "a"), new JavaFile("Same", "b"));
        assertThatThrownBy(() -> new OutputFolder(folder).replaceBy(files))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Same.java");
    }
}
