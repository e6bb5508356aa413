package io.vitrine.internal.resp;

import java.io.EOFException;

/** The peer closed the stream. */
public final class StreamEndedException extends EOFException {

    private static final long serialVersionUID = 1L;

    private final Place place;

    StreamEndedException(Place place, long bytesRead) {
        super("the server closed the connection " + place.words + ", after " + bytesRead + " bytes in all");
        this.place = place;
    }

    /** Where in the stream of replies it ended. */
    public Place place() {
        return place;
    }

    /** Where a stream can end. */
    public enum Place {
        /** Every reply that had begun was read to its end. */
        BETWEEN_REPLIES("between two replies"),
        /** A reply, or a push, had begun. */
        WITHIN_REPLY("in the middle of a reply");

        private final String words;

        Place(String words) {
            this.words = words;
        }
    }
}
