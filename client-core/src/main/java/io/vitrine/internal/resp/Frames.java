package io.vitrine.internal.resp;

import java.util.Arrays;

/**
 * Where in a nested reply the reader is: for each open array, set, map, push or attribute, how many elements are still to
 * come. An aggregate closes by itself with its last element. Because of this account, whatever a decoder did or did not
 * read, the rest of its reply can be skipped exactly. For one thread at a time.
 */
final class Frames {

    private static final int USUAL_DEPTH = 8;

    /** What more elements than any reply can have stands for: they end with {@code .}, nobody knows when. */
    private static final int UNCOUNTED = Integer.MAX_VALUE;

    private final ReadBuffer in;
    private final int maxDepth;
    private int depth;
    private int[] sizes = new int[USUAL_DEPTH];
    private int[] left = new int[USUAL_DEPTH];
    private Kind[] kinds = new Kind[USUAL_DEPTH];

    Frames(ReadBuffer in, int maxDepth) {
        this.in = in;
        this.maxDepth = maxDepth;
        Arrays.fill(kinds, Kind.BOUNDARY);
    }

    /** How a frame ends. */
    enum Kind {
        /** With its last element. */
        COUNTED,
        /** With its last element and a {@code .} after it: streamed, and counted by looking ahead. */
        STREAMED,
        /** With a {@code .}, at an unknown place: streamed and about to be skipped. */
        UNCOUNTED,
        /** Not by itself: holds the one element that a decoder may read, the whole reply at depth 0. */
        BOUNDARY
    }

    /** A reply begins. */
    void begin() {
        depth = 0;
        sizes[0] = 1;
        left[0] = 1;
    }

    int depth() {
        return depth;
    }

    /** Whether the boundary that is open at {@code boundaryDepth} has got its element, and all within it is closed. */
    boolean isComplete(int boundaryDepth) {
        return depth == boundaryDepth && left[depth] == 0;
    }

    /** Whether nothing may be read: only a boundary can have nothing left and still be open. */
    boolean isExhausted() {
        return left[depth] == 0;
    }

    boolean isUncounted() {
        return kinds[depth] == Kind.UNCOUNTED;
    }

    /** A boundary around the next element. */
    int enterBoundary() {
        push(1, Kind.BOUNDARY);
        return depth;
    }

    /** The boundary ends, and with it an element of what is around it. */
    void leaveBoundary() {
        depth--;
        elementDone();
    }

    /** The elements of an aggregate follow; at least one, or a {@code .}. */
    void enter(int elements, Kind kind) {
        push(elements, kind);
        if (elements == 0) {
            closeFinished();
        }
    }

    /** The elements of an aggregate that is to be skipped follow, until a {@code .}. */
    void enterUncounted() {
        push(UNCOUNTED, Kind.UNCOUNTED);
    }

    /** What follows is no element of the frame that is open, but stands before one. */
    void beginAside() {
        left[depth]++;
    }

    /** An element was consumed whole. */
    void elementDone() {
        if (--left[depth] == 0) {
            closeFinished();
        }
    }

    /** The {@code .} of an uncounted frame was consumed. */
    void uncountedDone() {
        depth--;
        elementDone();
    }

    private void closeFinished() {
        while (left[depth] == 0 && kinds[depth] != Kind.BOUNDARY) {
            if (kinds[depth] == Kind.STREAMED) {
                consumeStreamEnd();
            }
            depth--;
            left[depth]--;
        }
    }

    private void consumeStreamEnd() {
        if (in.peek() != Markers.STREAM_END) {
            throw in.malformed("expected the end of a streamed aggregate, got " + ReadBuffer.describe(in.peek()));
        }
        in.requireCrlf(1);
        in.position += 3;
    }

    private void push(int elements, Kind kind) {
        if (depth >= maxDepth) {
            throw in.malformed("a reply is nested deeper than the limit of " + maxDepth + " (maxDepth)");
        }
        depth++;
        if (depth == left.length) {
            grow();
        }
        sizes[depth] = elements;
        left[depth] = elements;
        kinds[depth] = kind;
    }

    private void grow() {
        int capacity = depth * 2;
        sizes = Arrays.copyOf(sizes, capacity);
        left = Arrays.copyOf(left, capacity);
        kinds = Arrays.copyOf(kinds, capacity);
    }

    /** Where the next element is, such as {@code [2][0]}, for a message; empty for the reply itself. */
    String path() {
        StringBuilder path = new StringBuilder();
        for (int level = 1; level <= depth; level++) {
            if (kinds[level] != Kind.BOUNDARY) {
                path.append('[').append(sizes[level] - left[level]).append(']');
            }
        }
        return path.toString();
    }
}
