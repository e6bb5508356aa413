package io.vitrine.codegen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The folder the generated sources go to: holds them and nothing else. */
record OutputFolder(Path folder) {

    /** Writes what is new or changed and deletes what is no longer made. */
    void replaceBy(List<JavaFile> files) throws IOException {
        Set<Path> wanted = new HashSet<>();
        for (JavaFile file : files) {
            Path path = folder.resolve(file.path());
            if (!wanted.add(path)) {
                throw new IllegalStateException("two sources are made for " + file.path());
            }
            write(path, file.text());
        }
        for (Path present : present()) {
            if (!wanted.contains(present)) {
                Files.delete(present);
            }
        }
    }

    private static void write(Path path, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (Files.exists(path) && java.util.Arrays.equals(Files.readAllBytes(path), bytes)) {
            return;
        }
        Files.createDirectories(path.getParent());
        Files.write(path, bytes);
    }

    private List<Path> present() throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
