package io.vitrine.it.house;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.Configuration;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.lang.module.ResolvedModule;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The published modules as the module path sees them; every other test runs on the class path. */
class ModulePathTest {
    private static final String SERVICES = "META-INF/services/";

    @Test
    void everyPublishedModuleResolves() {
        Configuration resolved = Configuration.resolve(
                PublishedModules.PATH,
                List.of(ModuleLayer.boot().configuration()),
                ModuleFinder.of(),
                PublishedModules.NAMES);
        assertThat(resolved.modules()).extracting(ResolvedModule::name).containsAll(PublishedModules.NAMES);
    }

    @Test
    void internalPackagesAreExportedToFriendsAtMost() {
        assertThat(PublishedModules.references())
                .flatExtracting(module -> module.descriptor().exports())
                .filteredOn(exports -> !exports.isQualified())
                .extracting(ModuleDescriptor.Exports::source)
                .noneMatch(name -> name.contains(".internal"));
    }

    /** A provider must be found in both worlds: {@code provides} on the module path, a file on the class path. */
    @Test
    void providersAreTheSameOnBothPaths() throws IOException {
        for (ModuleReference module : PublishedModules.references()) {
            assertThat(servicesInFiles(module))
                    .as(module.descriptor().name())
                    .isEqualTo(servicesProvided(module.descriptor()));
        }
    }

    private static Set<String> servicesProvided(ModuleDescriptor descriptor) {
        Set<String> services = new TreeSet<>();
        for (ModuleDescriptor.Provides provides : descriptor.provides()) {
            provides.providers().forEach(provider -> services.add(provides.service() + " = " + provider));
        }
        return services;
    }

    private static Set<String> servicesInFiles(ModuleReference module) throws IOException {
        Set<String> services = new TreeSet<>();
        try (ModuleReader reader = module.open()) {
            Set<String> files = reader.list()
                    .filter(name -> name.startsWith(SERVICES) && !name.endsWith("/"))
                    .collect(toSet());
            for (String file : files) {
                for (String provider : providersIn(reader, file)) {
                    services.add(file.substring(SERVICES.length()) + " = " + provider);
                }
            }
        }
        return services;
    }

    private static Set<String> providersIn(ModuleReader reader, String file) throws IOException {
        Set<String> providers = new HashSet<>();
        try (InputStream in = reader.open(file).orElseThrow()) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                String provider = line.replaceAll("#.*", "").strip();
                if (!provider.isEmpty()) {
                    providers.add(provider);
                }
            }
        }
        return providers;
    }
}
