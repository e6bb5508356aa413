package io.vitrine.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The Java files that stand in a page of the documentation, each in a fence behind {@code <!-- compiled: Name.java -->}. */
final class DocExamples {

    private static final Pattern EXAMPLE =
            Pattern.compile("<!-- compiled: (\\w+\\.java) -->\\s*```java\\n(.*?)\\n```", Pattern.DOTALL);

    private final Path classes;

    private DocExamples(Path classes) {
        this.classes = classes;
    }

    /** Compiles all examples of a page together, as its reader would. */
    static DocExamples compile(Path page, Path folder) throws IOException {
        return compile(extract(page, folder), folder);
    }

    /** Compiles sources on top of the tests' own class path, whose classes they replace. */
    static DocExamples compile(List<Path> sources, Path folder) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            messages,
                            files,
                            null,
                            List.of(
                                    "--release",
                                    "17",
                                    "-Xlint:none",
                                    "-proc:none",
                                    "-d",
                                    classes.toString(),
                                    "-classpath",
                                    System.getProperty("java.class.path")),
                            null,
                            files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(compiled).as(messages.toString()).isTrue();
        }
        return new DocExamples(classes);
    }

    /** Puts the examples of a page into a folder. */
    static List<Path> extract(Path page, Path folder) throws IOException {
        List<Path> sources = new ArrayList<>();
        Matcher example = EXAMPLE.matcher(Files.readString(page));
        while (example.find()) {
            sources.add(Files.writeString(folder.resolve(example.group(1)), example.group(2)));
        }
        assertThat(sources).as("examples in " + page).isNotEmpty();
        return sources;
    }

    /** Where the classes are. */
    Path classes() {
        return classes;
    }

    /** A class of the page, on top of the tests' own class path. */
    Class<?> load(String name) throws ClassNotFoundException, MalformedURLException {
        URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, DocExamples.class.getClassLoader());
        return loader.loadClass(name);
    }
}
