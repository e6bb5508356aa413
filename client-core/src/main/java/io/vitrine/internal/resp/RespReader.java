package io.vitrine.internal.resp;

import io.vitrine.RedisException;
import io.vitrine.RedisProtocolException;
import io.vitrine.RedisServerException;
import io.vitrine.command.Command;
import io.vitrine.command.Decoder;
import io.vitrine.options.ProtocolLimits;
import io.vitrine.spi.Transport;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the replies of one connection, in order. For one thread at a time; whoever hands the reader to another thread sees to
 * it that the other sees what this one did.
 *
 * <p>After every reply the reader stands exactly before the next, whatever the decoder did: what it left is skipped. When
 * that cannot be (the stream broke, or what came is not RESP or beyond a limit), the reader is lost: the method throws, and so does
 * every later one, so that no reply is ever taken for another's.
 */
public final class RespReader {

    private static final Logger LOG = LoggerFactory.getLogger(RespReader.class);
    private static final byte[] NOTHING = {};

    private final ReadBuffer in;
    private final Frames frames;
    private final ElementReader elements;
    private final PushHandler pushes;
    private boolean pushFailureLogged;

    /**
     * @param transport read from whenever a reply is asked for and not here yet
     * @param pushes gets what the server sends unasked
     */
    public RespReader(Transport transport, ProtocolLimits limits, PushHandler pushes) {
        this(transport, limits, pushes, NOTHING);
    }

    /**
     * A reader that goes on where another stopped.
     *
     * @param first what the other has read and not consumed, {@link #unread()}
     */
    public RespReader(Transport transport, ProtocolLimits limits, PushHandler pushes, byte[] first) {
        this.in = new ReadBuffer(transport, limits, first);
        this.frames = new Frames(in, limits.maxDepth());
        this.elements = new ElementReader(in, frames, limits);
        this.pushes = pushes;
    }

    /**
     * Waits until the next reply begins to arrive. Pushes before it are handed to the {@link PushHandler}; on a connection that
     * gets nothing but pushes this is a loop that ends with the connection.
     *
     * @throws StreamEndedException (an {@link IOException}) when the peer closed, and says whether between two replies
     * @throws IOException when the connection broke, now or earlier
     * @throws RedisProtocolException when a push is not RESP or beyond a limit
     */
    public void awaitReply() throws IOException {
        refuseIfLost();
        try {
            byte marker = in.await();
            if (marker == Markers.PUSH || marker == Markers.ATTRIBUTE) {
                passPushes(marker);
            }
        } catch (RuntimeException failure) {
            throw lost(failure);
        }
    }

    private void passPushes(byte first) {
        byte marker = first;
        while (true) {
            if (marker == Markers.ATTRIBUTE) {
                marker = elements.markerAfterAttributes();
            } else if (marker == Markers.PUSH) {
                handPush();
                marker = in.await();
            } else {
                return;
            }
        }
    }

    private void handPush() {
        frames.begin();
        try {
            pushes.onPush(elements);
        } catch (RuntimeException failure) {
            if (in.lost() != null) {
                throw failure;
            }
            logOnce(failure);
        } catch (Error unmanageable) {
            in.lose(unmanageable);
            throw unmanageable;
        }
        elements.skipTo(0);
        in.settle();
    }

    private void logOnce(RuntimeException failure) {
        if (!pushFailureLogged) {
            pushFailureLogged = true;
            LOG.warn(
                    "A push handler failed; the push is skipped, later failures on this connection are not logged",
                    failure);
        }
    }

    /**
     * Reads the next reply, waiting for it. A top-level error does not reach the decoder.
     *
     * @return what the decoder made of it; or, as a value, a {@link RedisException} that leaves the stream in step:
     *     {@link RedisServerException} for an error the server sent, {@link io.vitrine.CodecException} when reply
     *     and decoder do not fit each other
     * @throws StreamEndedException (an {@link IOException}) when the peer closed, and says whether between two replies
     * @throws IOException when the connection broke, now or earlier
     * @throws RedisProtocolException when what came is not RESP or beyond a limit
     */
    public @Nullable Object readReply(Decoder<?> decoder) throws IOException {
        awaitReply();
        Object result;
        try {
            result = elements.readReply(decoder);
        } catch (RuntimeException failure) {
            throw lost(failure);
        }
        in.settle();
        return result;
    }

    /** Reads the reply of a command by its own decoder; what a script raised is told from other errors. */
    public @Nullable Object readReply(Command<?> command) throws IOException {
        Object reply = readReply(command.decoder());
        return reply instanceof RedisServerException error ? ServerErrors.inReplyTo(command.name(), error) : reply;
    }

    /**
     * Whether bytes are here that nobody has read: the beginning of a reply or of a push. Does not look at the transport.
     */
    public boolean hasBuffered() {
        return !in.isEmpty();
    }

    /** A copy of what was read from the transport and not consumed, for the reader that takes over. */
    public byte[] unread() {
        return in.unread();
    }

    /** How many bytes of the stream were consumed so far; the difference around a reply is its size. */
    public long bytesRead() {
        return in.bytesRead();
    }

    private void refuseIfLost() throws IOException {
        Throwable earlier = in.lost();
        if (earlier != null) {
            throw new IOException("the connection was lost before", earlier);
        }
    }

    /** What to throw now that the stream is lost, instead of what came out of a decoder. */
    private RuntimeException lost(RuntimeException thrown) throws IOException {
        Throwable cause = in.lost();
        if (cause instanceof IOException broken) {
            throw broken;
        }
        return cause instanceof RedisProtocolException malformed ? malformed : thrown;
    }
}
