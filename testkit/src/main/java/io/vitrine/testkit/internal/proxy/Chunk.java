package io.vitrine.testkit.internal.proxy;

/** Bytes on their way, with the time they came in ({@link System#nanoTime()}); none at all stands for the end of the stream. */
final class Chunk {
    private final byte[] bytes;
    private final long arrivedNanos;

    Chunk(byte[] bytes, long arrivedNanos) {
        this.bytes = bytes;
        this.arrivedNanos = arrivedNanos;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return bytes.length;
    }

    long arrivedNanos() {
        return arrivedNanos;
    }

    boolean isEnd() {
        return bytes.length == 0;
    }
}
