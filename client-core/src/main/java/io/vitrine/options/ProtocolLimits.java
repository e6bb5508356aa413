package io.vitrine.options;

import io.vitrine.internal.config.Bounds;

/**
 * How much of a peer is believed: what a reply claims is checked against these numbers before memory is set aside for it. A
 * reply beyond one of them is a {@link io.vitrine.RedisProtocolException} and ends the connection.
 *
 * @param maxBulkBytes the longest string in a reply and the longest argument of a request; default 512 MiB, which is the
 *     default of Redis' own {@code proto-max-bulk-len}
 * @param maxElements the most entries of one array, set, map or push; default 134,217,728
 * @param maxDepth the deepest nesting of arrays, sets, maps, pushes and attributes; default 256, at most 1,024
 * @param maxLineBytes the longest line: a simple string, an error, a number; default 64 KiB
 */
public record ProtocolLimits(int maxBulkBytes, int maxElements, int maxDepth, int maxLineBytes) {

    /** The defaults. */
    public static final ProtocolLimits DEFAULTS = new ProtocolLimits(512 << 20, 1 << 27, 256, 64 << 10);

    /** The longest array a JVM is sure to make, less what stands around a value in a buffer. */
    private static final int LONGEST_BULK_BYTES = Integer.MAX_VALUE - 1024;

    /** A map of so many entries has twice as many elements, which must still be an {@code int}. */
    private static final int MOST_ELEMENTS = Integer.MAX_VALUE / 2;

    /** Replies of unknown shape are read by recursion, so the stack has a say. */
    private static final int DEEPEST = 1024;

    /** Long enough for any number and for the shortest error. */
    private static final int SHORTEST_LINE_BYTES = 64;

    /** @throws IllegalArgumentException when a limit is out of its own range */
    public ProtocolLimits {
        Bounds.number("maxBulkBytes", maxBulkBytes, 1, LONGEST_BULK_BYTES);
        Bounds.number("maxElements", maxElements, 1, MOST_ELEMENTS);
        Bounds.number("maxDepth", maxDepth, 1, DEEPEST);
        Bounds.number("maxLineBytes", maxLineBytes, SHORTEST_LINE_BYTES, LONGEST_BULK_BYTES);
    }

    /** A copy with another {@link #maxBulkBytes()}. */
    public ProtocolLimits withMaxBulkBytes(int bytes) {
        return new ProtocolLimits(bytes, maxElements, maxDepth, maxLineBytes);
    }

    /** A copy with another {@link #maxElements()}. */
    public ProtocolLimits withMaxElements(int elements) {
        return new ProtocolLimits(maxBulkBytes, elements, maxDepth, maxLineBytes);
    }

    /** A copy with another {@link #maxDepth()}. */
    public ProtocolLimits withMaxDepth(int depth) {
        return new ProtocolLimits(maxBulkBytes, maxElements, depth, maxLineBytes);
    }

    /** A copy with another {@link #maxLineBytes()}. */
    public ProtocolLimits withMaxLineBytes(int bytes) {
        return new ProtocolLimits(maxBulkBytes, maxElements, maxDepth, bytes);
    }
}
