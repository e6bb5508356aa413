package io.vitrine.internal.connection;

import io.vitrine.CodecException;
import io.vitrine.RedisException;
import io.vitrine.command.Command;
import io.vitrine.command.Decoder;
import io.vitrine.command.Decoders;
import io.vitrine.internal.resp.RequestBuffer;
import io.vitrine.internal.resp.RespReader;
import io.vitrine.internal.time.Deadline;
import io.vitrine.spi.CloseReason;
import io.vitrine.spi.Phase;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A connection in two halves: one thread at a time writes, one thread at a time reads, and they need not be the same. Who hands a
 * half over sees to the happens-before edge.
 */
public final class SharedUse {

    private final Connection connection;
    private final ReadHook transport;
    private final RequestBuffer out;
    private final RespReader in;
    private final Deadline liveness;

    SharedUse(Connection connection, ReadHook transport, RequestBuffer out, RespReader in, Deadline liveness) {
        this.connection = connection;
        this.transport = transport;
        this.out = out;
        this.in = in;
        this.liveness = liveness;
    }

    /** The connection, for its names and its end. */
    public Connection connection() {
        return connection;
    }

    /**
     * How many bytes can be unanswered so that the socket's buffer surely takes them, and writing does not wait for room; 0 when callers
     * must not read or write at all, because their interrupts could break the stream.
     */
    public int safeBytes() {
        return transport.safeBytes();
    }

    /**
     * Encodes a command. For the writer.
     *
     * @throws CodecException when it cannot be encoded; the buffer is as it was before
     */
    public void add(Command<?> command) {
        out.add(command);
    }

    /** A state of what is encoded, to go back to. For the writer. */
    public RequestBuffer.Mark mark() {
        return out.mark();
    }

    /** Takes back what was encoded since. For the writer. */
    public void rollback(RequestBuffer.Mark mark) {
        out.rollback(mark);
    }

    /** How many bytes a flush would write. For the writer. */
    public long encodedBytes() {
        return out.size();
    }

    /** Writes what is encoded. For the writer. */
    public void flush() throws IOException {
        if (!out.isEmpty()) {
            out.flushTo(transport);
        }
    }

    /** Waits for the next reply to begin; pushes are handled meanwhile. For the reader. */
    public void awaitReply() throws IOException {
        in.awaitReply();
    }

    /** Reads the next reply: a value, or a {@link RedisException} as a value. For the reader. */
    public @Nullable Object read(Command<?> command) throws IOException {
        return in.readReply(command);
    }

    /** As {@link #read(Command)}, for a reply that is read in the same way whatever was asked. */
    public @Nullable Object read(Decoder<?> decoder) throws IOException {
        return in.readReply(decoder);
    }

    /** Reads the next reply for nobody. For the reader. */
    public void skip() throws IOException {
        in.readReply(Decoders.NOTHING);
    }

    /** Whether bytes are here that were not read. For the reader. */
    public boolean hasBuffered() {
        return in.hasBuffered();
    }

    /** When bytes came last. */
    public long lastReadNanos() {
        return transport.lastReadNanos();
    }

    /** Closes the connection unless something comes until then; {@link Deadline#NONE} ends the watch. For any thread. */
    public void watchUntil(long limitNanos) {
        liveness.armFromAnyThread(limitNanos);
    }

    /** Closes the transport, no more: the reader, which fails then, sees to the rest. For threads that must not block. */
    public void cut(CloseReason reason) {
        connection.cut(reason);
    }

    /** Closes the connection for a failure of one of its halves and says what is to be told to those whose replies were due. */
    public RedisException lost(Throwable failure, Phase phase) {
        connection.close(LostConnection.reasonOf(failure));
        CloseReason reason = connection.closeReason();
        return LostConnection.failureOfShared(
                connection, reason == null ? CloseReason.IO_ERROR : reason, failure, phase);
    }
}
