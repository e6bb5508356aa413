package io.vitrine.demo.watch;

import io.vitrine.spi.ErrorKind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How often something went wrong.
 *
 * @param kind what went wrong
 * @param code the code word of the server's error; null when the failure was no answer of the server
 * @param count how often
 */
public record ErrorCount(ErrorKind kind, @Nullable String code, long count) {

    /** {@code usage WRONGTYPE}, {@code timeout}. */
    public String label() {
        String name = kind.name().toLowerCase(Locale.ROOT);
        return code == null ? name : name + " " + code;
    }
}
