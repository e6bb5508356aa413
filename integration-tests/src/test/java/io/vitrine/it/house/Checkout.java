package io.vitrine.it.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The source tree these tests are part of. */
public record Checkout(Path root) {
    private static final Set<String> NOT_SOURCES = Set.of("target", ".git", ".idea", "node_modules");

    /** Found from the working folder upwards: the nearest folder that holds Maven's {@code .mvn}. */
    public static Checkout current() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve(".mvn"))) {
            folder = Objects.requireNonNull(folder.getParent(), "no folder above this one holds .mvn");
        }
        return new Checkout(folder);
    }

    /** The folders of the reactor's modules. */
    List<Path> modules() {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every Java file of one kind, {@code main} or {@code test}, of one module. */
    List<Path> javaFiles(Path module, String kind) {
        Path folder = module.resolve("src").resolve(kind).resolve("java");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files git tracks, or every source file where this is not a git checkout. */
    List<Path> trackedFiles() throws IOException, InterruptedException {
        return Files.exists(root.resolve(".git")) ? listedByGit() : walked();
    }

    private List<Path> listedByGit() throws IOException, InterruptedException {
        Process git = new ProcessBuilder("git", "ls-files", "-z")
                .directory(root.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String names = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!git.waitFor(30, TimeUnit.SECONDS) || git.exitValue() != 0) {
            throw new IOException("git ls-files did not end well in " + root);
        }
        List<Path> files = new ArrayList<>();
        for (String name : names.split("\0", -1)) {
            Path file = root.resolve(name);
            if (Files.isRegularFile(file)) {
                files.add(file);
            }
        }
        return files;
    }

    private List<Path> walked() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).filter(this::isSource).toList();
        }
    }

    private boolean isSource(Path file) {
        for (Path part : root.relativize(file)) {
            if (NOT_SOURCES.contains(part.toString())) {
                return false;
            }
        }
        return true;
    }
}
