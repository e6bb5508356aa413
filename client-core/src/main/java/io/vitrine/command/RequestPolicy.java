package io.vitrine.command;

/**
 * Which nodes of a cluster a command is meant for, as Redis tells it in the tip {@code request_policy} of
 * {@code COMMAND INFO}.
 *
 * @see <a href="https://redis.io/docs/latest/develop/reference/command-tips/">Command tips</a>
 */
public enum RequestPolicy {
    /** The node that has the slot of its keys; without keys, any one. */
    DEFAULT,
    /** Every node, replicas included, such as {@code CONFIG SET}. */
    ALL_NODES,
    /** Every primary, such as {@code DBSIZE}. */
    ALL_SHARDS,
    /** Every node that has some of its keys, each for its own: {@code DEL}, {@code MGET}, {@code MSET}. */
    MULTI_SHARD,
    /** In a way of its own, such as {@code SCAN}. */
    SPECIAL;

    private static final String TIP = "request_policy:";

    static RequestPolicy of(Iterable<String> tips) {
        return Tips.find(tips, TIP, values(), DEFAULT);
    }
}
