package io.vitrine.internal.chain;

import io.vitrine.spi.ClientInfo;
import io.vitrine.spi.Interceptor;
import io.vitrine.spi.InterceptorProvider;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds the providers on the class path and asks each for its interceptor. Code wins: a name registered in code is not loaded
 * again. A provider that fails to load or to create fails the client, and what others created before it is closed.
 */
public final class Discovery {

    private final ClientInfo client;
    private final Map<String, String> settings;

    /**
     * @param settings all interceptor settings, keys {@code <name>.<key>}
     */
    public Discovery(ClientInfo client, Map<String, String> settings) {
        this.client = client;
        this.settings = settings;
    }

    /** The interceptors of {@code coded} and of the providers the context or this class' loader finds. */
    public List<Registration> complete(List<Registration> coded) {
        return complete(coded, load(loader()));
    }

    List<Registration> complete(List<Registration> coded, List<InterceptorProvider> providers) {
        Set<String> taken = coded.stream().map(Registration::name).collect(Collectors.toSet());
        checkSettings(taken, providers);
        List<Registration> all = new ArrayList<>(coded);
        List<InterceptorProvider> byName = new ArrayList<>(providers);
        byName.sort(Comparator.comparing(InterceptorProvider::name));
        try {
            for (InterceptorProvider provider : byName) {
                if (!taken.contains(provider.name()) && isEnabled(provider)) {
                    create(provider, all);
                }
            }
        } catch (RuntimeException | Error failed) {
            closeOwned(all);
            throw failed;
        }
        return all;
    }

    private void create(InterceptorProvider provider, List<Registration> all) {
        try {
            provider.create(client, MapSettings.of(provider.name(), settings))
                    .ifPresent(made -> all.add(new Registration(provider.name(), provider.order(), made, true)));
        } catch (RuntimeException | LinkageError failed) {
            throw new IllegalStateException(
                    "interceptor '" + provider.name() + "' ("
                            + provider.getClass().getName() + ") could not be created: "
                            + failed.getMessage() + "; mend its settings, or switch it off with interceptors."
                            + provider.name() + ".enabled=false",
                    failed);
        }
    }

    private boolean isEnabled(InterceptorProvider provider) {
        return MapSettings.of(provider.name(), settings).isEnabled();
    }

    /** A setting for an interceptor that is not there is most likely a misspelt name. */
    private void checkSettings(Set<String> coded, List<InterceptorProvider> providers) {
        Set<String> known = new TreeSet<>(coded);
        providers.forEach(each -> known.add(each.name()));
        for (String key : settings.keySet()) {
            int dot = key.indexOf('.');
            String name = dot < 0 ? key : key.substring(0, dot);
            boolean switchedOff = key.endsWith(".enabled") && "false".equals(settings.get(key));
            if (!known.contains(name) && !switchedOff) {
                throw new IllegalArgumentException("setting interceptors." + key + " names no interceptor; "
                        + (known.isEmpty() ? "none is on the class path" : "known are " + known));
            }
        }
    }

    private static List<InterceptorProvider> load(ClassLoader loader) {
        List<InterceptorProvider> providers = new ArrayList<>();
        try {
            ServiceLoader.load(InterceptorProvider.class, loader).forEach(providers::add);
        } catch (ServiceConfigurationError failed) {
            throw new IllegalStateException(
                    "an interceptor provider on the class path could not be loaded: " + failed.getMessage()
                            + "; mend or remove its jar, or build the client with discoverInterceptors(false)",
                    failed);
        }
        return providers;
    }

    private static ClassLoader loader() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context != null ? context : Discovery.class.getClassLoader();
    }

    /** Closes what providers created, in reverse order. A failure of one does not keep the others open; it is logged. */
    public static void closeOwned(List<Registration> registrations) {
        for (int i = registrations.size() - 1; i >= 0; i--) {
            Registration each = registrations.get(i);
            if (each.owned()) {
                closeQuietly(each.name(), each.interceptor());
            }
        }
    }

    private static void closeQuietly(String name, Interceptor interceptor) {
        try {
            interceptor.close();
        } catch (Throwable failed) {
            org.slf4j.LoggerFactory.getLogger("io.vitrine.interceptors")
                    .warn("interceptor {} failed to close", name, failed);
        }
    }
}
