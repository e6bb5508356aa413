package io.vitrine.internal.pubsub;

import io.vitrine.PubSubMessage;
import io.vitrine.RedisServerException;
import io.vitrine.command.Codec;
import io.vitrine.command.Decoder;
import io.vitrine.command.ReplyReader;
import io.vitrine.command.ReplyType;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a server sends to a subscriber: pushes in RESP3, arrays of the same form in RESP2, and plain replies. Gives a {@link
 * PubSubMessage} for a message, a {@link Confirmation}, {@link #REPLY} or {@link #UNKNOWN}.
 *
 * <pre>
 * message channel payload | pmessage pattern channel payload | smessage channel payload
 * [p|s][un]subscribe name count
 * pong text
 * </pre>
 *
 * @param <K> the type of channels
 * @param <V> the type of messages
 */
final class FrameReader<K, V> implements Decoder<Object> {

    /** A plain reply, which answers a command. */
    static final Object REPLY = new Object();

    /** Something that this client has no use for. */
    static final Object UNKNOWN = new Object();

    private final Codec<K> keys;
    private final Codec<V> values;

    FrameReader(Codec<K> keys, Codec<V> values) {
        this.keys = keys;
        this.values = values;
    }

    /**
     * A subscription has begun or ended.
     *
     * @param count how many the connection has now
     */
    record Confirmation(Operation operation, Name name, long count) {}

    /** Reads a reply that is no push. A codec that fails makes it a {@link io.vitrine.CodecException}. */
    @Override
    public Object decode(ReplyReader reply) {
        if (reply.type() != ReplyType.ARRAY) {
            reply.skip();
            return REPLY;
        }
        return read(reply);
    }

    /**
     * Reads a frame to its end.
     *
     * @throws io.vitrine.CodecException when a codec cannot read the channel or the message
     */
    Object read(ReplyReader reply) {
        int elements = reply.readArray();
        if (elements <= 0) {
            return UNKNOWN;
        }
        int left = elements;
        try {
            FrameKind kind = reply.type() == ReplyType.STRING ? reply.readValue(FrameKind.CODEC) : null;
            if (kind != null) {
                left--;
                if (kind.elements == elements) {
                    left = 0;
                    return read(kind, reply);
                }
            }
        } catch (RedisServerException embedded) {
            return UNKNOWN; // whoever reads the reply skips the rest
        }
        for (int i = 0; i < left; i++) {
            reply.skip();
        }
        return UNKNOWN;
    }

    private Object read(FrameKind kind, ReplyReader reply) {
        if (kind == FrameKind.PONG) {
            reply.skip();
            return REPLY;
        }
        return kind.confirms == null ? readMessage(kind, reply) : readConfirmation(kind.confirms, reply);
    }

    private Object readMessage(FrameKind kind, ReplyReader reply) {
        K pattern = kind == FrameKind.PMESSAGE ? reply.readValue(keys) : null;
        K channel = reply.readValue(keys);
        V message = reply.readValue(values);
        if (channel == null || message == null) {
            return UNKNOWN;
        }
        return switch (kind) {
            case MESSAGE -> new PubSubMessage.Message<>(channel, message);
            case SMESSAGE -> new PubSubMessage.ShardMessage<>(channel, message);
            default -> pattern == null ? UNKNOWN : new PubSubMessage.PatternMessage<>(pattern, channel, message);
        };
    }

    private static Object readConfirmation(Operation operation, ReplyReader reply) {
        byte @Nullable [] name = reply.readBytes();
        long count = reply.readLong();
        return name == null ? UNKNOWN : new Confirmation(operation, new Name(name), count);
    }
}
