package io.vitrine.internal.transport;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedByInterruptException;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChannelTransportTest {

    private SocketPair pair;

    @BeforeEach
    void open() throws IOException {
        pair = SocketPair.open();
    }

    @AfterEach
    void close() throws IOException {
        pair.close();
    }

    @Test
    void bytesGoBothWaysIntoAndOutOfTheGivenPartOfAnArray() throws IOException {
        pair.transport().write("xxPINGxx".getBytes(US_ASCII), 2, 4);
        ByteBuffer received = ByteBuffer.allocate(4);
        while (received.hasRemaining()) {
            pair.peer().read(received);
        }
        assertThat(received.array()).isEqualTo("PING".getBytes(US_ASCII));

        pair.peer().write(ByteBuffer.wrap("PONG".getBytes(US_ASCII)));
        byte[] target = new byte[8];
        int read = 0;
        while (read < 4) {
            read += pair.transport().read(target, 3 + read, 4 - read);
        }
        assertThat(target).isEqualTo(new byte[] {0, 0, 0, 'P', 'O', 'N', 'G', 0});
    }

    @Test
    void aLongWriteArrivesWhole() throws Exception {
        byte[] sent = new byte[5_000_000];
        new SplittableRandom(1).nextBytes(sent);
        CompletableFuture<byte[]> received = CompletableFuture.supplyAsync(() -> readFully(sent.length));

        pair.transport().write(sent, 0, sent.length);

        assertThat(Arrays.equals(received.get(30, SECONDS), sent)).isTrue();
    }

    private byte[] readFully(int length) {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        try {
            while (buffer.hasRemaining() && pair.peer().read(buffer) >= 0) {
                Thread.onSpinWait();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return buffer.array();
    }

    @Test
    void theEndOfTheStreamIsMinusOne() throws IOException {
        pair.peer().close();
        assertThat(pair.transport().read(new byte[1], 0, 1)).isEqualTo(-1);
    }

    @Test
    void thePeerIsNamedByItsAddressInNumbers() {
        assertThat(pair.transport().peer().host()).isEqualTo("127.0.0.1");
    }

    @Test
    void anInterruptEndsABlockedReadAndLeavesTheFlagSet() throws Exception {
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread reader = new Thread(() -> {
            try {
                pair.transport().read(new byte[1], 0, 1);
                interrupted.complete(false);
            } catch (ClosedByInterruptException e) {
                interrupted.complete(Thread.currentThread().isInterrupted());
            } catch (IOException e) {
                interrupted.completeExceptionally(e);
            }
        });
        reader.start();
        await().until(() -> isInRead(reader));

        reader.interrupt();

        assertThat(interrupted.get(10, SECONDS)).isTrue();
    }

    @Test
    void closingFromAnotherThreadEndsABlockedRead() throws Exception {
        CompletableFuture<Throwable> failure = new CompletableFuture<>();
        Thread reader = new Thread(() -> {
            try {
                pair.transport().read(new byte[1], 0, 1);
            } catch (IOException e) {
                failure.complete(e);
            }
        });
        reader.start();
        await().until(() -> isInRead(reader));

        pair.transport().close();
        pair.transport().close();

        assertThat(failure.get(10, SECONDS)).isInstanceOf(AsynchronousCloseException.class);
    }

    private static boolean isInRead(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .anyMatch(frame -> frame.getMethodName().equals("read0"));
    }
}
