package io.vitrine.internal.resp;

import io.vitrine.options.ProtocolLimits;
import java.util.Arrays;

/**
 * Counts the elements of a streamed aggregate ({@code *?}, {@code ~?}, {@code %?}, {@code >?}) ahead of reading them, because decoders are
 * told the number first. Nothing is consumed; the buffer grows until the closing {@code .} is in it.
 *
 * <p>Redis itself sends none of these so far; they are part of RESP3, so a server may.
 */
final class StreamedAggregates {

    private static final int UNCOUNTED = -1;

    private final ReadBuffer in;
    private final ProtocolLimits limits;
    private int offset;
    private int count;
    private int level;
    private int[] left = {UNCOUNTED, 0, 0, 0};
    private boolean[] aside = new boolean[left.length];

    private StreamedAggregates(ReadBuffer in, ProtocolLimits limits) {
        this.in = in;
        this.limits = limits;
    }

    /** The number of elements from the next byte to the {@code .} that ends them. */
    static int countAhead(ReadBuffer in, ProtocolLimits limits) {
        StreamedAggregates scan = new StreamedAggregates(in, limits);
        while (scan.scanOne()) {
            scan.requireWithinLimits();
        }
        return scan.count;
    }

    private void requireWithinLimits() {
        if (offset < 0 || offset > limits.maxBulkBytes()) {
            throw in.malformed("a streamed aggregate is longer than the limit of " + limits.maxBulkBytes()
                    + " bytes (maxBulkBytes)");
        }
        if (count > limits.maxElements()) {
            throw in.malformed("a streamed aggregate has more elements than the limit of " + limits.maxElements()
                    + " (maxElements)");
        }
    }

    private boolean scanOne() {
        byte marker = in.peek(offset);
        int length = in.lineLength(offset);
        switch (marker) {
            case Markers.STREAM_END -> {
                offset += length + 3;
                return closeUncounted();
            }
            case Markers.BULK, Markers.VERBATIM, Markers.BLOB_ERROR -> scanBulk(length);
            case Markers.ARRAY, Markers.SET, Markers.PUSH -> open(length, 1, false);
            case Markers.MAP -> open(length, 2, false);
            case Markers.ATTRIBUTE -> open(length, 2, true);
            default -> scanLine(marker, length);
        }
        return true;
    }

    private void scanLine(byte marker, int length) {
        if (Markers.type(marker) == null) {
            throw in.malformed(ReadBuffer.describe(marker) + " begins no element of RESP");
        }
        offset += length + 3;
        elementDone();
    }

    private void scanBulk(int headerLength) {
        if (isStreamed(headerLength)) {
            offset += headerLength + 3;
            scanChunks();
        } else {
            skipPayload(headerLength);
        }
        elementDone();
    }

    private void scanChunks() {
        boolean more = true;
        while (more) {
            if (in.peek(offset) != Markers.CHUNK) {
                throw in.malformed("expected a part of a streamed string, got " + ReadBuffer.describe(in.peek(offset)));
            }
            int length = in.lineLength(offset);
            more = in.numberAt(offset, length) != 0;
            if (more) {
                skipPayload(length);
            } else {
                offset += length + 3;
            }
            requireWithinLimits();
        }
    }

    private void skipPayload(int headerLength) {
        long bytes = in.numberAt(offset, headerLength);
        if (bytes < -1 || bytes > limits.maxBulkBytes() - offset) {
            throw in.malformed("a string of " + bytes + " bytes in a streamed aggregate is beyond the limit of "
                    + limits.maxBulkBytes() + " bytes (maxBulkBytes)");
        }
        offset += headerLength + 3;
        if (bytes >= 0) {
            in.requireCrlf(offset + (int) bytes);
            offset += (int) bytes + 2;
        }
    }

    private void open(int headerLength, int elementsEach, boolean isAside) {
        boolean streamed = isStreamed(headerLength);
        long entries = streamed ? UNCOUNTED : in.numberAt(offset, headerLength);
        if (entries < -1 || entries > limits.maxElements()) {
            throw in.malformed("an aggregate of " + entries + " elements is beyond the limit of " + limits.maxElements()
                    + " (maxElements)");
        }
        offset += headerLength + 3;
        if (streamed) {
            push(UNCOUNTED, isAside);
        } else if (entries > 0) {
            push((int) entries * elementsEach, isAside);
        } else if (!isAside) {
            elementDone();
        }
    }

    private boolean isStreamed(int headerLength) {
        return headerLength == 1 && in.peek(offset + 1) == '?';
    }

    private void push(int elements, boolean isAside) {
        if (level == limits.maxDepth()) {
            throw in.malformed("a reply is nested deeper than the limit of " + limits.maxDepth() + " (maxDepth)");
        }
        level++;
        if (level == left.length) {
            left = Arrays.copyOf(left, level * 2);
            aside = Arrays.copyOf(aside, level * 2);
        }
        left[level] = elements;
        aside[level] = isAside;
    }

    /** Tells whether there is more after a {@code .}. */
    private boolean closeUncounted() {
        if (left[level] != UNCOUNTED) {
            throw in.malformed("a '.' where an element was due");
        }
        if (level == 0) {
            return false;
        }
        closeLevel();
        return true;
    }

    private void elementDone() {
        if (level == 0) {
            count++;
        } else if (left[level] != UNCOUNTED && --left[level] == 0) {
            closeLevel();
        }
    }

    private void closeLevel() {
        boolean wasAside = aside[level];
        level--;
        if (!wasAside) {
            elementDone();
        }
    }
}
