package io.vitrine.internal.resp;

import io.vitrine.spi.Transport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The arrays that are written from where they are, and their places among the bytes of a {@link RequestBuffer}. */
final class DirectParts {

    private final List<Part> parts = new ArrayList<>(0);
    private long totalBytes;

    /** @param before the position in the buffer that this part comes in front of */
    @SuppressWarnings("ArrayRecordComponent") // the point of it: the array is not copied
    private record Part(int before, byte[] bytes, int offset, int length) {}

    void add(int before, byte[] bytes, int offset, int length) {
        parts.add(new Part(before, bytes, offset, length));
        totalBytes += length;
    }

    int count() {
        return parts.size();
    }

    /** The sum of the lengths. */
    long totalBytes() {
        return totalBytes;
    }

    /** Forgets all but the first {@code count}. */
    void truncate(int count) {
        while (parts.size() > count) {
            totalBytes -= parts.remove(parts.size() - 1).length;
        }
    }

    /** Writes a buffer with the parts at their places. */
    void writeTo(Transport transport, byte[] buffer, int length) throws IOException {
        int written = 0;
        for (Part part : parts) {
            if (part.before > written) {
                transport.write(buffer, written, part.before - written);
                written = part.before;
            }
            transport.write(part.bytes, part.offset, part.length);
        }
        if (length > written) {
            transport.write(buffer, written, length - written);
        }
    }
}
