package io.vitrine.args.search;

import java.util.Objects;

/**
 * What a query has found, and how the server went about it.
 *
 * @param <R> the type of what it has found
 * @param profile differs from version to version of the server
 */
public record Profiled<R>(R result, SearchValue<String> profile) {

    public Profiled {
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(profile, "profile");
    }
}
