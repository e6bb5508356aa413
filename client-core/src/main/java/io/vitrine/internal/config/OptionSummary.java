package io.vitrine.internal.config;

import io.vitrine.RedisOptions;
import io.vitrine.options.CredentialsProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Options on one line: where to, and what differs from the defaults. No secrets, and nothing that user code prints. */
public final class OptionSummary {

    /** What the address in front says already. */
    private static final Set<String> IN_FRONT = Set.of("host", "port", "database", "tls");

    private OptionSummary() {}

    public static String of(RedisOptions options) {
        List<String> parts = new ArrayList<>();
        parts.add(address(options));
        if (!options.credentials().equals(CredentialsProvider.NONE)) {
            parts.add("credentials=***");
        }
        if (options.tls() != null) {
            parts.add(options.tls().toString());
        }
        RedisOptions defaults = RedisOptions.builder().build();
        for (Option option : OptionTable.all()) {
            String text = option.text().apply(options);
            if (text != null
                    && !IN_FRONT.contains(option.key())
                    && !Objects.equals(text, option.text().apply(defaults))) {
                parts.add(option.key() + "=" + text);
            }
        }
        if (!options.interceptors().isEmpty()) {
            parts.add("interceptors=" + options.interceptors());
        }
        if (!options.interceptorSettings().isEmpty()) {
            parts.add("interceptorSettings="
                    + new TreeSet<>(options.interceptorSettings().keySet()));
        }
        return "RedisOptions[" + String.join(", ", parts) + "]";
    }

    private static String address(RedisOptions options) {
        if (options.endpoint().isUnix()) {
            return "unix://" + options.endpoint() + " database " + options.database();
        }
        return (options.tls() == null ? "redis://" : "rediss://") + options.endpoint() + "/" + options.database();
    }
}
