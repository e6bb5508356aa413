package io.vitrine.args;

import java.util.List;
import java.util.Set;

/**
 * How a connection tracks keys for client-side caching.
 *
 * @param flags {@code on} or {@code off}, and how: {@code bcast}, {@code optin}, …
 * @param redirect the number of the client that gets the invalidations; 0 for this one, -1 for no tracking
 * @param prefixes of which keys; all if empty
 */
public record TrackingInfo(Set<String> flags, long redirect, List<String> prefixes) {

    public TrackingInfo {
        flags = Set.copyOf(flags);
        prefixes = List.copyOf(prefixes);
    }

    /** Whether it tracks keys. */
    public boolean isOn() {
        return flags.contains("on");
    }
}
