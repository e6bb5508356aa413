package io.vitrine.args;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a node says of its cluster.
 *
 * @param fields all of it, by the names of <a href="https://redis.io/docs/latest/commands/cluster-info/">CLUSTER INFO</a>
 */
public record ClusterInfo(Map<String, String> fields) {

    public ClusterInfo {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** Reads lines of {@code name:value}. */
    public static ClusterInfo parse(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String line : text.split("\r?\n", -1)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.put(line.substring(0, colon), line.substring(colon + 1));
            }
        }
        return new ClusterInfo(fields);
    }

    /** A field, or null when the server does not tell it. */
    public @Nullable String field(String name) {
        return fields.get(name);
    }

    /** Whether the cluster takes commands. */
    public boolean isOk() {
        return "ok".equals(fields.get("cluster_state"));
    }

    /** How many slots are assigned to nodes. */
    public long slotsAssigned() {
        return number("cluster_slots_assigned");
    }

    /** How many nodes are known. */
    public long knownNodes() {
        return number("cluster_known_nodes");
    }

    /** How many primaries serve slots. */
    public long size() {
        return number("cluster_size");
    }

    /** The version of what the cluster has agreed upon. */
    public long currentEpoch() {
        return number("cluster_current_epoch");
    }

    private long number(String field) {
        return Long.parseLong(fields.getOrDefault(field, "0"));
    }
}
