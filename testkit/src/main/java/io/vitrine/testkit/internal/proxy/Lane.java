package io.vitrine.testkit.internal.proxy;

import java.io.IOException;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;

/**
 * One direction of one connection. The thread that reads also writes while there is no delay; with a delay it hands the
 * chunks to the {@link DelayLine}, and goes on writing itself only when that has run empty. So bytes never overtake.
 */
final class Lane {
    private static final int BUFFER_BYTES = 64 * 1024;

    private final LaneFaults faults;
    private final Socket from;
    private final Socket to;
    private final ProxyConnection connection;
    private final DelayLine delayLine;
    private final Spigot spigot;
    private boolean delaying; // of the reading thread

    Lane(LaneFaults faults, Socket from, Socket to, ProxyConnection connection, CountDownLatch closed)
            throws IOException {
        this.faults = faults;
        this.from = from;
        this.to = to;
        this.connection = connection;
        this.delayLine = new DelayLine(faults, this::pour);
        this.spigot = new Spigot(faults, to.getOutputStream(), closed);
    }

    /** Passes on what has been read already, then everything until the sender ends. */
    void run(byte[] already, String name) throws IOException, InterruptedException {
        byte[] buffer = new byte[BUFFER_BYTES];
        int length = already.length;
        System.arraycopy(already, 0, buffer, 0, length);
        while (length >= 0) {
            if (length > 0 && !faults.swallowing()) {
                pass(buffer, length, name);
            }
            length = read(buffer);
        }
        if (faults.swallowing()) {
            connection.laneEnded();
        } else {
            pass(buffer, 0, name);
        }
    }

    /** A black hole swallows the reset of a connection too: it is an end that nobody hears of. */
    private int read(byte[] buffer) throws IOException {
        try {
            return from.getInputStream().read(buffer);
        } catch (IOException broken) {
            if (faults.swallowing()) {
                return -1;
            }
            throw broken;
        }
    }

    void reconsider() {
        delayLine.reconsider();
    }

    void close() {
        delayLine.close();
    }

    private void pass(byte[] buffer, int length, String name) throws IOException, InterruptedException {
        if (faults.delayNanos() == 0 && delayLine.isEmpty()) {
            write(buffer, length);
            return;
        }
        if (!delaying) {
            delaying = true;
            connection.start(name + "-delay", delayLine::run);
        }
        delayLine.add(new Chunk(Arrays.copyOf(buffer, length), System.nanoTime()));
    }

    private void pour(Chunk chunk) throws IOException {
        try {
            write(chunk.bytes(), chunk.length());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writes the bytes, or for none passes on the end of the stream. */
    private void write(byte[] bytes, int length) throws IOException, InterruptedException {
        if (length == 0) {
            to.shutdownOutput();
            connection.laneEnded();
            return;
        }
        if (faults.swallowing()) {
            return;
        }
        LaneFaults.Allowance allowance = faults.allow(length);
        spigot.write(bytes, allowance.bytes());
        if (allowance.verdict() == LaneFaults.Verdict.CUT) {
            connection.reset();
        }
    }
}
