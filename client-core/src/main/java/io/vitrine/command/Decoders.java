package io.vitrine.command;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The decoders the factories are made of. All of them are stateless, take the RESP2 and the RESP3 spelling of a reply, and
 * read straight into the final type. Where the Javadoc says that a reply may be null, null comes back as null; anywhere
 * else it is a {@link io.vitrine.CodecException}.
 */
public final class Decoders {

    /** A reply that only says that it was done: {@code +OK}, or whatever else; not looked at. */
    @SuppressWarnings("NullAway") // does not read the nullness of a type argument before JDK 22
    public static final Decoder<@Nullable Void> NOTHING = ScalarDecoder.NOTHING.typed();

    /** An integer. */
    public static final Decoder<Long> LONG = ScalarDecoder.LONG.typed();

    /** An integer, or null. */
    public static final Decoder<@Nullable Long> NULLABLE_LONG = ScalarDecoder.NULLABLE_LONG.typed();

    /** Whatever it is, in its natural form: as {@link ReplyReader#readAny} tells. */
    public static final Decoder<@Nullable Object> ANY = ScalarDecoder.ANY.typed();

    /** A double, however it is spelled. */
    public static final Decoder<Double> DOUBLE = ScalarDecoder.DOUBLE.typed();

    /** A double, or null. */
    public static final Decoder<@Nullable Double> NULLABLE_DOUBLE = ScalarDecoder.NULLABLE_DOUBLE.typed();

    /** A boolean; also 1 and 0. */
    public static final Decoder<Boolean> BOOLEAN = ScalarDecoder.BOOLEAN.typed();

    /** Whether it was done: false for null, true for anything else. */
    public static final Decoder<Boolean> DONE = ScalarDecoder.DONE.typed();

    /** Text of Redis' own, as UTF-8. */
    public static final Decoder<String> TEXT = ScalarDecoder.TEXT.typed();

    /** Text of Redis' own, or null. */
    public static final Decoder<@Nullable String> NULLABLE_TEXT = ScalarDecoder.NULLABLE_TEXT.typed();

    /** Bytes as they are, or null. */
    public static final Decoder<byte @Nullable []> NULLABLE_BYTES = ScalarDecoder.NULLABLE_BYTES.typed();

    /** Integers; null is an empty list. */
    public static final Decoder<List<Long>> LONGS = list(LONG);

    /** Integers, each of which may be null; null is an empty list. */
    public static final Decoder<List<@Nullable Long>> NULLABLE_LONGS = list(NULLABLE_LONG);

    /** Doubles, each of which may be null; null is an empty list. */
    public static final Decoder<List<@Nullable Double>> NULLABLE_DOUBLES = list(NULLABLE_DOUBLE);

    /** Booleans; null is an empty list. */
    public static final Decoder<List<Boolean>> BOOLEANS = list(BOOLEAN);

    /** Texts; null is an empty list. */
    public static final Decoder<List<String>> TEXTS = list(TEXT);

    /** Texts, each of which may be null; null is an empty list. */
    public static final Decoder<List<@Nullable String>> NULLABLE_TEXTS = list(NULLABLE_TEXT);

    /** Texts by text, in the order of the reply; null is an empty map. */
    public static final Decoder<Map<String, String>> TEXT_MAP = map(TEXT, TEXT);

    private Decoders() {}

    /** A value, or null. */
    @SuppressWarnings("NullAway") // does not read the nullness of a type argument before JDK 22
    public static <T> Decoder<@Nullable T> value(Codec<T> codec) {
        return CodecDecoder.of(Objects.requireNonNull(codec, "codec"), CodecDecoder.Shape.VALUE);
    }

    /** A value that is always there. */
    public static <T> Decoder<T> requiredValue(Codec<T> codec) {
        return CodecDecoder.of(Objects.requireNonNull(codec, "codec"), CodecDecoder.Shape.REQUIRED_VALUE);
    }

    /** Values; null is an empty list. */
    public static <T> Decoder<List<T>> values(Codec<T> codec) {
        return CodecDecoder.of(Objects.requireNonNull(codec, "codec"), CodecDecoder.Shape.LIST);
    }

    /** Values, each of which may be null; null is an empty list. */
    public static <T> Decoder<List<@Nullable T>> nullableValues(Codec<T> codec) {
        return CodecDecoder.of(Objects.requireNonNull(codec, "codec"), CodecDecoder.Shape.NULLABLE_LIST);
    }

    /** Values in the order of the reply, without what is there twice; null is an empty set. */
    public static <T> Decoder<Set<T>> valueSet(Codec<T> codec) {
        return CodecDecoder.of(Objects.requireNonNull(codec, "codec"), CodecDecoder.Shape.SET);
    }

    /** Pairs in the order of the reply, from a map or a flat array; null is an empty map. */
    public static <K, V> Decoder<Map<K, V>> map(Codec<K> keyCodec, Codec<V> valueCodec) {
        return new NestedDecoders.OfCodecMap<>(
                Objects.requireNonNull(keyCodec, "keyCodec"), Objects.requireNonNull(valueCodec, "valueCodec"));
    }

    /** Elements by another decoder; null is an empty list. */
    public static <T extends @Nullable Object> Decoder<List<T>> list(Decoder<T> element) {
        return new NestedDecoders.OfList<>(Objects.requireNonNull(element, "element"));
    }

    /** Pairs by other decoders, in the order of the reply, from a map or a flat array; null is an empty map. */
    public static <K, V extends @Nullable Object> Decoder<Map<K, V>> map(Decoder<K> key, Decoder<V> value) {
        return new NestedDecoders.OfMap<>(Objects.requireNonNull(key, "key"), Objects.requireNonNull(value, "value"));
    }

    /** Null, or whatever another decoder makes of the reply. */
    public static <T> Decoder<@Nullable T> nullable(Decoder<T> decoder) {
        return new NestedDecoders.OrNull<>(Objects.requireNonNull(decoder, "decoder"));
    }
}
