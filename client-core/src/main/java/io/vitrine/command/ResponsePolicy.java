package io.vitrine.command;

/**
 * How the replies of several nodes become one, as Redis tells it in the tip {@code response_policy} of
 * {@code COMMAND INFO}.
 *
 * @see <a href="https://redis.io/docs/latest/develop/reference/command-tips/">Command tips</a>
 */
public enum ResponsePolicy {
    /** One after the other: of commands with keys in the order of the keys, of others in any. */
    DEFAULT,
    /** The first that is no error; an error if all are. */
    ONE_SUCCEEDED,
    /** The first, if none is an error; else an error. */
    ALL_SUCCEEDED,
    /** Whether all are true, number by number. */
    AGG_LOGICAL_AND,
    /** Whether one is true, number by number. */
    AGG_LOGICAL_OR,
    /** The smallest. */
    AGG_MIN,
    /** The greatest. */
    AGG_MAX,
    /** The sum. */
    AGG_SUM,
    /** In a way of its own. */
    SPECIAL;

    private static final String TIP = "response_policy:";

    static ResponsePolicy of(Iterable<String> tips) {
        return Tips.find(tips, TIP, values(), DEFAULT);
    }
}
