package io.vitrine.args.probabilistic;

import java.util.Arrays;
import java.util.Objects;

/**
 * A part of a filter: what {@code BF.SCANDUMP} and {@code CF.SCANDUMP} give, and {@code BF.LOADCHUNK} and {@code CF.LOADCHUNK}
 * take, in the same order.
 *
 * <pre>{@code
 * DumpChunk chunk = redis.bfScandump("from", DumpIterator.START);
 * while (!chunk.isEnd()) {
 *     redis.bfLoadchunk("to", chunk);
 *     chunk = redis.bfScandump("from", chunk.iterator());
 * }
 * }</pre>
 *
 * <p>A chunk has up to 16 MiB, so its bytes are not copied: they must not be changed.
 */
public final class DumpChunk {

    private final DumpIterator iterator;
    private final byte[] data;

    /**
     * A chunk that was kept somewhere.
     *
     * @param iterator that came with it
     * @param data not copied
     */
    public DumpChunk(DumpIterator iterator, byte[] data) {
        this.iterator = Objects.requireNonNull(iterator, "iterator");
        this.data = Objects.requireNonNull(data, "data");
    }

    /** Names this chunk when it is loaded, and is where the next one begins. */
    public DumpIterator iterator() {
        return iterator;
    }

    /** The bytes; not a copy. Empty at the end. */
    public byte[] data() {
        return data;
    }

    /** Whether the dump is over: there is nothing in this chunk, and it is not to be loaded. */
    public boolean isEnd() {
        return iterator.isEnd();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DumpChunk that && iterator.equals(that.iterator) && Arrays.equals(data, that.data);
    }

    @Override
    public int hashCode() {
        return 31 * iterator.hashCode() + Arrays.hashCode(data);
    }

    /** Iterator and length, not the bytes. */
    @Override
    public String toString() {
        return "DumpChunk[iterator=" + iterator.value() + ", " + data.length + " bytes]";
    }
}
