package io.vitrine.command;

/**
 * Reads a result of Search that RESP3 spells as a map.
 *
 * @param <R> the type of the result
 */
interface ResultDecoder<R> extends Decoder<R> {

    /** A result of which nothing is read yet. */
    Entries<R> entries();

    /** A whole map. */
    default R inMap(ReplyReader reply) {
        Entries<R> entries = entries();
        int count = reply.readMap();
        Required.atLeast(count, 1, "total_results and results");
        for (int i = 0; i < count; i++) {
            entries.read(Decoders.TEXT.decode(reply), reply);
        }
        return entries.result();
    }

    /**
     * A result while it is read, entry by entry.
     *
     * @param <R> the type of the result
     */
    interface Entries<R> {

        /** Reads what stands behind a name; passes over it when it is no part of the result. */
        void read(String name, ReplyReader reply);

        /** What was read. */
        R result();
    }
}
