package io.vitrine.internal.resp;

/** Streamed strings ({@code $?}): parts of told lengths, and an empty one at the end. */
final class StreamedStrings {

    private static final int END_BYTES = 2;

    private StreamedStrings() {}

    /**
     * Joins the parts within the buffer, so that afterwards the content begins at the next byte and is followed by CRLF, as it is
     * with any other string.
     *
     * @return the length of the content
     */
    static int join(ReadBuffer in, int maxBytes) {
        in.requireCrlf(2);
        in.position += 4;
        int joined = 0;
        int offset = 0;
        while (true) {
            int headerBytes = partHeader(in, offset);
            int length = partLength(in, offset, headerBytes, maxBytes - joined);
            offset += headerBytes;
            if (length == 0) {
                return moveToEnd(in, joined, offset - END_BYTES);
            }
            in.requireCrlf(offset + length);
            System.arraycopy(in.bytes, in.position + offset, in.bytes, in.position + joined, length);
            joined += length;
            offset += length + 2;
        }
    }

    private static int partHeader(ReadBuffer in, int offset) {
        byte marker = in.peek(offset);
        if (marker != Markers.CHUNK) {
            throw in.malformed("expected a part of a streamed string, got " + ReadBuffer.describe(marker));
        }
        return in.lineLength(offset) + 3;
    }

    private static int partLength(ReadBuffer in, int offset, int headerBytes, int atMost) {
        long length = in.numberAt(offset, headerBytes - 3);
        if (length < 0 || length > atMost) {
            throw in.malformed("a part of " + length + " bytes takes a streamed string beyond the limit, " + atMost
                    + " bytes were left (maxBulkBytes)");
        }
        return (int) length;
    }

    /** The last part's CRLF becomes the end of the whole string. */
    private static int moveToEnd(ReadBuffer in, int length, int end) {
        int start = in.position + end - length;
        System.arraycopy(in.bytes, in.position, in.bytes, start, length);
        in.position = start;
        return length;
    }
}
