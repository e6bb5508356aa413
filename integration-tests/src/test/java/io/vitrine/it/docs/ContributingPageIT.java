package io.vitrine.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.it.house.Checkout;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** "Add a command" of CONTRIBUTING, followed to the letter: a factory beside the others, the build, and its test. */
class ContributingPageIT {

    private static final Pattern CHANGED =
            Pattern.compile("((Async|Queued)?FooCommands|(Sync|Async|Queued)Commands|CommandFactories)\\.java");
    private static final Path ROOT = Checkout.current().root();

    @TempDir
    Path folder;

    @Test
    void aCommandIsAddedByOneFactoryMethodAndItsTest() throws IOException, ReflectiveOperationException {
        List<Path> shown = DocExamples.extract(ROOT.resolve("CONTRIBUTING.md"), folder);
        List<Path> sources = new ArrayList<>(generatedBeside(shown.get(0)));
        assertThat(sources).hasSize(7);
        sources.addAll(shown);
        Path classes = DocExamples.compile(sources, folder).classes();
        try (URLClassLoader changed = new URLClassLoader(onTop(classes), ClassLoader.getPlatformClassLoader())) {
            run(changed.loadClass("io.vitrine.it.commands.FooCommandsIT"), changed);
        }
    }

    /** What the build makes anew for one factory more: the faces of its family, and what lists all families. */
    private List<Path> generatedBeside(Path factory) throws IOException, ReflectiveOperationException {
        Path sources = Files.createDirectories(folder.resolve("sources"));
        Path main = ROOT.resolve("client-core/src/main/java");
        for (Path file : javaFiles(main)) {
            if (file.toString().endsWith("CommandFactory.java")) {
                Path copy = sources.resolve(main.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Files.copy(factory, sources.resolve("io/vitrine/command").resolve(factory.getFileName()));
        Path generated = Files.createDirectories(folder.resolve("generated"));
        generate(sources, generated);
        return javaFiles(generated).stream()
                .filter(file -> CHANGED.matcher(file.getFileName().toString()).matches())
                .toList();
    }

    /** The generator as the build has just made it; nothing may depend on its module, not even tests. */
    private static void generate(Path sources, Path generated) throws IOException, ReflectiveOperationException {
        Path classes = newest(
                ROOT.resolve("command-codegen/target/classes"), ROOT.resolve("command-codegen/target/fast/classes"));
        try (URLClassLoader generator =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, ContributingPageIT.class.getClassLoader())) {
            generator
                    .loadClass("io.vitrine.codegen.Generate")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) new String[] {sources.toString(), generated.toString()});
        }
    }

    /** Of the two kinds of build, that which was made last. */
    private static Path newest(Path full, Path fast) throws IOException {
        if (!Files.isDirectory(full) || !Files.isDirectory(fast)) {
            return Files.isDirectory(full) ? full : fast;
        }
        return Files.getLastModifiedTime(fast).compareTo(Files.getLastModifiedTime(full)) > 0 ? fast : full;
    }

    private static List<Path> javaFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    /** The class path of this test, behind the new classes. */
    private static URL[] onTop(Path classes) throws MalformedURLException {
        List<URL> urls = new ArrayList<>(List.of(classes.toUri().toURL()));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        return urls.toArray(new URL[0]);
    }

    /** As JUnit would: a new instance for each protocol and test. */
    private static void run(Class<?> test, ClassLoader loader) throws ReflectiveOperationException {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(loader);
        try {
            for (Object protocol :
                    loader.loadClass("io.vitrine.options.Protocol").getEnumConstants()) {
                Constructor<?> constructor = test.getDeclaredConstructor(protocol.getClass());
                constructor.setAccessible(true);
                Object instance = constructor.newInstance(protocol);
                invoke(test.getDeclaredMethod("aFooIsAddedTo"), instance);
                invoke(test.getSuperclass().getDeclaredMethod("close"), instance);
            }
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static void invoke(Method method, Object instance) throws ReflectiveOperationException {
        method.setAccessible(true);
        method.invoke(instance);
    }
}
