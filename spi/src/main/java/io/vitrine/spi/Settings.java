package io.vitrine.spi;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * The settings of one interceptor: what the client's options hold below {@code interceptors.<name>.}. Values
 * are text; a value that cannot be read as asked is an {@link IllegalArgumentException} that names key and value.
 */
public interface Settings {

    /** The value of a key, or empty. */
    Optional<String> find(String key);

    /** All keys that are set, so that a provider can refuse the unknown. */
    Set<String> keys();

    /** {@code true} or {@code false}. */
    boolean flag(String key, boolean fallback);

    /** A whole number. */
    long number(String key, long fallback);

    /** A duration such as {@code 250ms}, {@code 5s}, {@code 2m} or ISO-8601 {@code PT5S}. */
    Duration duration(String key, Duration fallback);

    /** A name of the enum, in any case, with {@code -} for {@code _}. */
    <E extends Enum<E>> E choice(String key, E fallback);
}
