package io.vitrine.benchmarks.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A subject with one subscriber, and a publisher that is the same for all: a socket that writes PUBLISH a thousand at a time. The server
 * is ahead of the subscriber by as much as it can.
 */
final class Deliveries implements Subject {

    private static final AtomicInteger CHANNELS = new AtomicInteger();
    private static final int AT_ONCE = 1_000;

    /** {@code :1}, CRLF. */
    private static final int REPLY_BYTES = 4;

    private final Subject subject;
    private final Socket publisher;
    private final byte[] publish;
    private final Semaphore received = new Semaphore(0);

    Deliveries(Subject subject, int port) {
        this.subject = subject;
        String channel = "news:" + CHANNELS.incrementAndGet(); // the subjects are all there at once
        this.publish = ("*3\r\n$7\r\nPUBLISH\r\n$" + channel.length() + "\r\n" + channel + "\r\n$" + Row.VALUE.length()
                        + "\r\n" + Row.VALUE + "\r\n")
                .repeat(AT_ONCE)
                .getBytes(StandardCharsets.US_ASCII);
        subject.subscribe(channel, message -> received.release());
        try {
            this.publisher = new Socket(InetAddress.getLoopbackAddress(), port);
        } catch (IOException refused) {
            throw new UncheckedIOException("the publisher cannot connect", refused);
        }
    }

    /** Publishes so many messages and waits until all were received. */
    void deliver(int messages) {
        try {
            for (int sent = 0; sent < messages; sent += AT_ONCE) {
                publisher.getOutputStream().write(publish);
                byte[] replies = publisher.getInputStream().readNBytes(REPLY_BYTES * AT_ONCE);
                if (replies[1] != '0' + 1) {
                    throw new IllegalStateException("somebody else listens as well, or nobody does");
                }
            }
            received.acquire(messages);
        } catch (IOException broken) {
            throw new UncheckedIOException("the publisher's connection broke", broken);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("interrupted between messages", interrupted);
        }
    }

    @Override
    public String get(String key) {
        return subject.get(key);
    }

    @Override
    public void setAll(List<String> keys, String value) {
        subject.setAll(keys, value);
    }

    @Override
    public void close() {
        try {
            publisher.close();
        } catch (IOException broken) {
            throw new UncheckedIOException("the publisher cannot be closed", broken);
        } finally {
            subject.close();
        }
    }
}
