package io.vitrine.it.house;

import java.io.File;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The published modules with code in them, found where the class path of these tests has them. */
final class PublishedModules {
    static final Set<String> NAMES = new TreeSet<>(Set.of(
            "io.vitrine.spi",
            "io.vitrine.client",
            "io.vitrine.codec.json",
            "io.vitrine.testkit",
            "io.vitrine.otel",
            "io.vitrine.micrometer",
            "io.vitrine.resilience"));

    /** Our modules and every library they may read. */
    static final ModuleFinder PATH =
            ModuleFinder.of(Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                    .map(Path::of)
                    .filter(PublishedModules::isModule)
                    .toArray(Path[]::new));

    private PublishedModules() {}

    /** Test classes and empty folders are no modules, and the jars of the fuzzer share packages. */
    private static boolean isModule(Path entry) {
        String name = entry.getFileName().toString();
        boolean isJar = name.endsWith(".jar") && !name.startsWith("jazzer");
        return isJar || Files.exists(entry.resolve("module-info.class"));
    }

    static List<ModuleReference> references() {
        return NAMES.stream().map(name -> PATH.find(name).orElseThrow()).toList();
    }
}
