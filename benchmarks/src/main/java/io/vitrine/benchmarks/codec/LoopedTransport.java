package io.vitrine.benchmarks.codec;

import io.vitrine.spi.Endpoint;
import io.vitrine.spi.Transport;

/** Gives the same bytes over and over, and forgets what is written: a server of no cost. */
final class LoopedTransport implements Transport {

    private final byte[] loop;
    private int position;

    LoopedTransport(byte[] loop) {
        this.loop = loop;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        int count = Math.min(length, loop.length - position);
        System.arraycopy(loop, position, buffer, offset, count);
        position = position + count == loop.length ? 0 : position + count;
        return count;
    }

    @Override
    public void write(byte[] buffer, int offset, int length) {}

    @Override
    public Endpoint peer() {
        throw new UnsupportedOperationException("no peer");
    }

    @Override
    public void close() {}
}
