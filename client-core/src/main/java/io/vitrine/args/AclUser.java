package io.vitrine.args;

import java.util.List;
import java.util.Set;

/**
 * A user and what it may do.
 *
 * @param flags {@code on}, {@code nopass}, …
 * @param passwordDigests the SHA-256 of each password; not shown by {@link #toString}
 * @param commands which commands, in the notation of ACL rules
 * @param keys which keys, in the notation of ACL rules
 * @param channels which channels, in the notation of ACL rules
 * @param selectors further sets of rules. Since 7.0
 */
public record AclUser(
        Set<String> flags,
        List<String> passwordDigests,
        String commands,
        String keys,
        String channels,
        List<Selector> selectors) {

    public AclUser {
        flags = Set.copyOf(flags);
        passwordDigests = List.copyOf(passwordDigests);
        selectors = List.copyOf(selectors);
    }

    /** A set of rules besides the first one. */
    public record Selector(String commands, String keys, String channels) {}

    /** All but the digests. */
    @Override
    public String toString() {
        return "AclUser[flags=" + flags + ", passwords=" + passwordDigests.size() + ", commands=" + commands + "]";
    }
}
