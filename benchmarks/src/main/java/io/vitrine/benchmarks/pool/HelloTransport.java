package io.vitrine.benchmarks.pool;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.vitrine.spi.Endpoint;
import io.vitrine.spi.Transport;

/** Answers a handshake, and nothing after it. */
record HelloTransport(Endpoint peer, byte[] answers, int[] position) implements Transport {

    HelloTransport(Endpoint peer) {
        this(peer, "%1\r\n+proto\r\n:3\r\n+OK\r\n+OK\r\n".getBytes(US_ASCII), new int[1]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        int count = Math.min(length, answers.length - position[0]);
        if (count == 0) {
            return -1;
        }
        System.arraycopy(answers, position[0], buffer, offset, count);
        position[0] += count;
        return count;
    }

    @Override
    public void write(byte[] buffer, int offset, int length) {
        // what it is told does not matter
    }

    @Override
    public void close() {
        // nothing to close
    }
}
