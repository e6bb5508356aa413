package io.vitrine.command;

import org.jspecify.annotations.Nullable;

/**
 * Decoders of single elements. One class with a switch rather than a lambda for each: they are all made when the first
 * command is, and a lambda costs a class of its own.
 */
@SuppressWarnings("NullAway") // takes a type variable for never null, which these results may be
enum ScalarDecoder implements Decoder<@Nullable Object> {
    NOTHING,
    LONG,
    NULLABLE_LONG,
    DOUBLE,
    NULLABLE_DOUBLE,
    BOOLEAN,
    DONE,
    TEXT,
    NULLABLE_TEXT,
    NULLABLE_BYTES,
    ANY;

    @Override
    public @Nullable Object decode(ReplyReader reply) {
        return switch (this) {
            case NOTHING -> nothing(reply);
            case LONG -> reply.readLong();
            case NULLABLE_LONG -> reply.readNull() ? null : (Object) reply.readLong();
            case DOUBLE -> reply.readDouble();
            case NULLABLE_DOUBLE -> reply.readNull() ? null : (Object) reply.readDouble();
            case BOOLEAN -> reply.readBoolean();
            case DONE -> done(reply);
            case TEXT -> Required.element(reply.readString());
            case NULLABLE_TEXT -> reply.readString();
            case NULLABLE_BYTES -> reply.readBytes();
            case ANY -> reply.readAny();
        };
    }

    private static @Nullable Object nothing(ReplyReader reply) {
        reply.skip();
        return null;
    }

    private static boolean done(ReplyReader reply) {
        if (reply.readNull()) {
            return false;
        }
        reply.skip();
        return true;
    }

    /** This decoder under the type its constant in {@link Decoders} has. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    <T extends @Nullable Object> Decoder<T> typed() {
        return (Decoder<T>) (Decoder<?>) this;
    }
}
