package io.vitrine.internal.resp;

import io.vitrine.internal.resp.Frames.Kind;

/** Consumes elements nobody wants: attributes, and what a decoder left. Keeps nothing in memory, whatever their size. */
final class SkippedElements {

    private final ReadBuffer in;
    private final Frames frames;
    private final Headers headers;

    SkippedElements(ReadBuffer in, Frames frames, Headers headers) {
        this.in = in;
        this.frames = frames;
        this.headers = headers;
    }

    /** Consumes attributes until there is something else, and tells what. */
    byte markerAfterAttributes() {
        byte marker = in.peek();
        while (marker == Markers.ATTRIBUTE) {
            skipAttribute(marker);
            marker = in.peek();
        }
        return marker;
    }

    private void skipAttribute(byte marker) {
        int depth = frames.depth();
        int pairs = headers.aggregateCount(marker);
        if (pairs == 0) {
            return;
        }
        frames.beginAside();
        enter(pairs, 2);
        while (frames.depth() > depth) {
            skipOne();
        }
    }

    /** Consumes an element if it is a scalar, and only its header if it is an aggregate; or an attribute before it. */
    void skipOne() {
        byte marker = in.peek();
        switch (marker) {
            case Markers.ATTRIBUTE -> skipAttribute(marker);
            case Markers.BULK, Markers.VERBATIM, Markers.BLOB_ERROR -> skipString(marker);
            case Markers.ARRAY, Markers.SET, Markers.PUSH -> skipHeader(marker, 1);
            case Markers.MAP -> skipHeader(marker, 2);
            case Markers.STREAM_END -> endUncounted(marker);
            default -> skipScalar(marker);
        }
    }

    private void skipString(byte marker) {
        int length = headers.stringLength(marker);
        if (length != Headers.NULL) {
            in.skip(length);
            in.requireCrlf(0);
            in.position += 2;
        }
        frames.elementDone();
    }

    private void skipHeader(byte marker, int elementsEach) {
        int entries = headers.aggregateCount(marker);
        if (entries == 0 || entries == Headers.NULL) {
            frames.elementDone();
        } else {
            enter(entries, elementsEach);
        }
    }

    private void enter(int entries, int elementsEach) {
        if (entries == Headers.STREAMED) {
            frames.enterUncounted();
        } else {
            frames.enter(entries * elementsEach, Kind.COUNTED);
        }
    }

    private void skipScalar(byte marker) {
        switch (marker) {
            case Markers.INTEGER -> in.readNumber();
            case Markers.NULL -> headers.consumeNull(marker);
            case Markers.BOOLEAN -> headers.consumeBoolean();
            case Markers.SIMPLE_STRING, Markers.ERROR, Markers.DOUBLE, Markers.BIG_NUMBER -> skipLine();
            default -> throw headers.unknown(marker);
        }
        frames.elementDone();
    }

    /** In two steps: finding the end of the line can move {@code position}. */
    private void skipLine() {
        int length = in.lineLength(0);
        in.position += length + 3;
    }

    private void endUncounted(byte marker) {
        if (!frames.isUncounted()) {
            throw headers.unknown(marker);
        }
        in.requireCrlf(1);
        in.position += 3;
        frames.uncountedDone();
    }
}
