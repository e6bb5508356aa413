package io.vitrine.args;

import java.time.Duration;

/**
 * Something that was refused.
 *
 * @param count how often
 * @param reason {@code auth}, {@code command}, {@code key} or {@code channel}
 * @param context {@code toplevel}, {@code multi} or {@code lua}
 * @param object what was refused: a command, key, channel, or {@code AUTH}; may be application data
 * @param username who was refused
 * @param age how long ago
 * @param client from where
 */
public record AclLogEntry(
        long count, String reason, String context, String object, String username, Duration age, ClientDetails client) {

    /** The reason and the count, not what was refused nor whom. */
    @Override
    public String toString() {
        return "AclLogEntry[" + reason + " in " + context + ", " + count + " times]";
    }
}
