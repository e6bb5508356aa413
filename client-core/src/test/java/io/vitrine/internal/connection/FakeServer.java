package io.vitrine.internal.connection;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vitrine.spi.Endpoint;
import io.vitrine.spi.Transport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * A server in memory, as the transport that leads to it: it takes commands apart, answers each as it is told to, and blocks, closes and
 * breaks like a socket.
 */
public final class FakeServer implements Transport {

    /** The answer that closes the connection. */
    public static final String HANG_UP = "hang up";

    /** The answer that never comes. */
    public static final String SILENCE = "";

    private final Function<List<String>, String> answers;
    private final List<List<String>> commands = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private byte[] ready = {};
    private int readersBlocked;
    private boolean ended;
    private boolean closed;

    private FakeServer(Function<List<String>, String> answers) {
        this.answers = answers;
    }

    /** Answers each command, given as its words, with RESP. */
    public static FakeServer answering(Function<List<String>, String> answers) {
        return new FakeServer(answers);
    }

    /** Answers everything with OK. */
    public static FakeServer friendly() {
        return new FakeServer(words -> "+OK\r\n");
    }

    /** The commands received so far. */
    public List<List<String>> commands() {
        return commands;
    }

    public boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** Whether somebody waits in a read. */
    public boolean isBeingRead() {
        lock.lock();
        try {
            return readersBlocked > 0;
        } finally {
            lock.unlock();
        }
    }

    /** Sends something on its own accord. */
    public void send(String bytes) {
        lock.lock();
        try {
            put(bytes);
        } finally {
            lock.unlock();
        }
    }

    /** Closes the server's end: what was sent can still be read. */
    public void hangUp() {
        lock.lock();
        try {
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        lock.lock();
        try {
            while (ready.length == 0) {
                if (closed) {
                    throw new AsynchronousCloseException();
                }
                if (ended) {
                    return -1;
                }
                awaitChange();
            }
            int count = Math.min(length, ready.length);
            System.arraycopy(ready, 0, buffer, offset, count);
            byte[] rest = new byte[ready.length - count];
            System.arraycopy(ready, count, rest, 0, rest.length);
            ready = rest;
            return count;
        } finally {
            lock.unlock();
        }
    }

    @SuppressWarnings("WaitNotInLoop") // its callers loop
    private void awaitChange() throws ClosedByInterruptException {
        readersBlocked++;
        try {
            changed.await();
        } catch (InterruptedException e) {
            closed = true;
            Thread.currentThread().interrupt();
            throw new ClosedByInterruptException();
        } finally {
            readersBlocked--;
        }
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
        lock.lock();
        try {
            if (closed) {
                throw new ClosedChannelException();
            }
            if (!ended) {
                received.write(buffer, offset, length);
                answerAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private void answerAll() {
        String text = received.toString(UTF_8);
        int[] position = {0};
        while (true) {
            int start = position[0];
            List<String> words = parse(text, position);
            if (words == null) {
                received.reset();
                received.writeBytes(text.substring(start).getBytes(UTF_8));
                return;
            }
            commands.add(words);
            String answer = answers.apply(words);
            if (answer.equals(HANG_UP)) {
                ended = true;
                changed.signalAll();
                return;
            }
            put(answer);
        }
    }

    /** The words of the next whole command; null when it is not there yet. */
    private static List<String> parse(String text, int[] position) {
        String count = line(text, position);
        if (count == null) {
            return null;
        }
        List<String> words = new ArrayList<>();
        for (int i = Integer.parseInt(count.substring(1)); i > 0; i--) {
            String length = line(text, position);
            if (length == null) {
                return null;
            }
            int end = position[0] + Integer.parseInt(length.substring(1));
            if (end + 2 > text.length()) {
                return null;
            }
            words.add(text.substring(position[0], end));
            position[0] = end + 2;
        }
        return words;
    }

    private static String line(String text, int[] position) {
        int end = text.indexOf("\r\n", position[0]);
        if (end < 0) {
            return null;
        }
        String line = text.substring(position[0], end);
        position[0] = end + 2;
        return line;
    }

    private void put(String bytes) {
        byte[] more = bytes.getBytes(UTF_8);
        byte[] all = new byte[ready.length + more.length];
        System.arraycopy(ready, 0, all, 0, ready.length);
        System.arraycopy(more, 0, all, ready.length, more.length);
        ready = all;
        changed.signalAll();
    }

    @Override
    public Endpoint peer() {
        return new Endpoint("127.0.0.1", 6379);
    }

    @Override
    public void close() {
        closeFirst();
    }

    /** Closes; true the first time. */
    public boolean closeFirst() {
        lock.lock();
        try {
            boolean first = !closed;
            closed = true;
            changed.signalAll();
            return first;
        } finally {
            lock.unlock();
        }
    }
}
