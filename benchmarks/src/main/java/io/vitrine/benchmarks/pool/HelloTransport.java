package io.vitrine.benchmarks.pool;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.vitrine.spi.Endpoint;
import io.vitrine.spi.Transport;
import java.nio.ByteBuffer;

/** Answers a handshake, and nothing after it. */
final class HelloTransport implements Transport {

    private final Endpoint peer;
    private final ByteBuffer answers = ByteBuffer.wrap("%1\r\n+proto\r\n:3\r\n+OK\r\n+OK\r\n".getBytes(US_ASCII));

    HelloTransport(Endpoint peer) {
        this.peer = peer;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        int count = Math.min(length, answers.remaining());
        if (count == 0) {
            return -1;
        }
        answers.get(buffer, offset, count);
        return count;
    }

    @Override
    public void write(byte[] buffer, int offset, int length) {
        // what it is told does not matter
    }

    @Override
    public Endpoint peer() {
        return peer;
    }

    @Override
    public void close() {
        // nothing to close
    }
}
