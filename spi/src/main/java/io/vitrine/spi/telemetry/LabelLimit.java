package io.vitrine.spi.telemetry;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps the values of a label few: the first ones pass, and when there are too many, all further ones become one. Safe for
 * concurrent use; with many threads a few more than the limit may pass.
 */
public final class LabelLimit {

    private final int limit;
    private final String rest;
    private final Set<String> admitted = ConcurrentHashMap.newKeySet();

    /**
     * A limit that nobody has used up yet.
     *
     * @param limit how many different values pass
     * @param rest what the others become
     */
    public LabelLimit(int limit, String rest) {
        this.limit = limit;
        this.rest = rest;
    }

    /** The value itself, or what takes its place. */
    public String admit(String value) {
        if (admitted.contains(value)) {
            return value;
        }
        if (admitted.size() >= limit) {
            return rest;
        }
        admitted.add(value);
        return value;
    }
}
