package io.vitrine.internal.resp;

import io.vitrine.spi.Endpoint;
import io.vitrine.spi.Transport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Gives the bytes it was made with, so many at a time, then the end of the stream; keeps what is written. */
final class ScriptedTransport implements Transport {

    private final byte[] incoming;
    private final int mostAtOnce;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private int position;
    private int writes;
    private @Nullable IOException failure;

    private ScriptedTransport(byte[] incoming, int mostAtOnce) {
        this.incoming = incoming;
        this.mostAtOnce = mostAtOnce;
    }

    /** All bytes in one read, as far as the reader has room. */
    static ScriptedTransport of(byte[] incoming) {
        return new ScriptedTransport(incoming, Integer.MAX_VALUE);
    }

    static ScriptedTransport of(String incoming) {
        return of(bytes(incoming));
    }

    static ScriptedTransport sliced(byte[] incoming, int mostAtOnce) {
        return new ScriptedTransport(incoming, mostAtOnce);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Breaks instead of ending. */
    ScriptedTransport thenFail(IOException broken) {
        this.failure = broken;
        return this;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (position == incoming.length) {
            if (failure != null) {
                throw failure;
            }
            return -1;
        }
        int count = Math.min(Math.min(mostAtOnce, length), incoming.length - position);
        System.arraycopy(incoming, position, buffer, offset, count);
        position += count;
        return count;
    }

    /** How many bytes it gives in all. */
    int length() {
        return incoming.length;
    }

    @Override
    public void write(byte[] buffer, int offset, int length) {
        writes++;
        written.write(buffer, offset, length);
    }

    int writes() {
        return writes;
    }

    byte[] written() {
        return written.toByteArray();
    }

    @Override
    public Endpoint peer() {
        throw new UnsupportedOperationException("no peer");
    }

    @Override
    public void close() {}
}
