package io.vitrine.testkit;

import static java.util.Objects.requireNonNull;

import io.vitrine.testkit.internal.resp.RespReader;
import io.vitrine.testkit.internal.thread.Workers;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One client of a {@link ScriptedServer}. One thread receives commands and finds their replies, another plays the replies
 * in order: so commands are received while a reply is held back. Writes of a reply and of a push take turns under a lock.
 */
final class ScriptedConnection {
    /** A command and what to do about it; nothing at the end of the stream. */
    private record Turn(ReceivedCommand command, @Nullable ScriptedReply reply) {}

    private final int number;
    private final Socket socket;
    private final ScriptedServer server;
    private final BlockingQueue<Turn> turns = new LinkedBlockingQueue<>();
    private final ReentrantLock writing = new ReentrantLock();
    private @Nullable Thread player; // written before the receiver starts

    ScriptedConnection(int number, Socket socket, ScriptedServer server) {
        this.number = number;
        this.socket = socket;
        this.server = server;
    }

    void start(Workers workers, String name) {
        player = workers.start(name + "-play", this::play);
        workers.start(name, this::receive);
    }

    void write(byte[] bytes) throws IOException {
        writing.lock();
        try {
            socket.getOutputStream().write(bytes);
        } finally {
            writing.unlock();
        }
    }

    void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        close();
    }

    private void receive() {
        try {
            socket.setTcpNoDelay(true);
            RespReader reader = new RespReader(new BufferedInputStream(socket.getInputStream()));
            for (List<byte[]> words = reader.readCommand(); words != null; words = reader.readCommand()) {
                ReceivedCommand command = new ReceivedCommand(number, words);
                turns.add(new Turn(command, server.received(command)));
            }
            turns.add(new Turn(new ReceivedCommand(number, List.of()), null));
        } catch (StreamCorruptedException notRedis) {
            server.misunderstood(number, notRedis);
            abandon();
        } catch (IOException closedByEitherSide) {
            abandon();
        }
    }

    /** Ends the playing thread too, even where it waits for a latch. */
    private void abandon() {
        close();
        requireNonNull(player, "player").interrupt();
    }

    private void play() {
        try {
            Turn turn = turns.take();
            for (ScriptedReply reply = turn.reply(); reply != null; reply = turn.reply()) {
                reply.play(turn.command(), this);
                turn = turns.take();
            }
        } catch (IOException clientIsGone) {
            return;
        } catch (InterruptedException abandoned) {
            Thread.currentThread().interrupt();
        } finally {
            close();
            server.forget(this);
        }
    }
}
