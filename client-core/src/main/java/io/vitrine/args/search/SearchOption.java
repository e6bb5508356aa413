package io.vitrine.args.search;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An option of Search, as {@code FT.CONFIG HELP} explains it.
 *
 * @param value null when it has none
 */
public record SearchOption(String description, @Nullable String value) {

    public SearchOption {
        Objects.requireNonNull(description, "description");
    }
}
