package io.vitrine.command;

import org.jspecify.annotations.Nullable;

/** Decoders of values, one or many, through a codec. */
@SuppressWarnings("NullAway") // takes a type variable for never null, which these results may be
final class CodecDecoder<T> implements Decoder<@Nullable Object> {

    private final Codec<T> codec;
    private final Shape shape;

    /** What a reply is made of. */
    enum Shape {
        /** A value or null. */
        VALUE,
        /** A value. */
        REQUIRED_VALUE,
        /** Values. */
        LIST,
        /** Values, some of them null. */
        NULLABLE_LIST,
        /** Values, each once. */
        SET
    }

    private CodecDecoder(Codec<T> codec, Shape shape) {
        this.codec = codec;
        this.shape = shape;
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the callers know the type of each shape
    static <R extends @Nullable Object> Decoder<R> of(Codec<?> codec, Shape shape) {
        return (Decoder<R>) (Decoder<?>) new CodecDecoder<>(codec, shape);
    }

    @Override
    public @Nullable Object decode(ReplyReader reply) {
        return switch (shape) {
            case VALUE -> reply.readValue(codec);
            case REQUIRED_VALUE -> Required.element(reply.readValue(codec));
            case LIST -> Aggregates.values(reply, codec);
            case NULLABLE_LIST -> Aggregates.nullableValues(reply, codec);
            case SET -> Aggregates.valueSet(reply, codec);
        };
    }
}
