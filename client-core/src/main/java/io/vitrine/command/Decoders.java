package io.vitrine.command;

import org.jspecify.annotations.Nullable;

/** The decoders the factories are made of. */
public final class Decoders {

    /** A reply that only says that it was done: {@code +OK}, or whatever else; not looked at. */
    @SuppressWarnings("NullAway") // does not read the nullness of a type argument before JDK 22
    public static final Decoder<@Nullable Void> NOTHING = reply -> {
        reply.skip();
        return null;
    };

    /** An integer. */
    public static final Decoder<Long> LONG = ReplyReader::readLong;

    private Decoders() {}

    /** A value, or null. */
    @SuppressWarnings("NullAway") // does not read the nullness of a type argument before JDK 22
    public static <T> Decoder<@Nullable T> value(Codec<T> codec) {
        return reply -> reply.readValue(codec);
    }
}
