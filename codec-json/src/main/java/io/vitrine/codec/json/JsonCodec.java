package io.vitrine.codec.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.vitrine.CodecException;
import io.vitrine.command.ArgumentWriter;
import io.vitrine.command.Codec;
import java.io.IOException;
import java.util.Objects;

/**
 * Objects as JSON in UTF-8, written and read by an {@link ObjectMapper} as it was when the codec was made.
 *
 * <pre>{@code
 * RedisClient<String, Order> orders = redis.withCodec(JsonCodec.of(mapper, Order.class));
 * RedisClient<String, List<Order>> lists = redis.withCodec(JsonCodec.of(mapper, new TypeReference<List<Order>>() {}));
 * }</pre>
 *
 * <p>What does not fit is a {@link CodecException} that says where, and never what: Jackson's own messages quote the JSON, so they are
 * neither repeated nor kept as a cause; their kind and their stack trace are. The JSON {@code null} and anything behind the first
 * value do not fit either.
 *
 * <p>Immutable, and safe for use by many threads.
 *
 * @param <T> the Java type
 */
public final class JsonCodec<T> implements Codec<T> {

    private final JavaType type;
    private final ObjectWriter writer;
    private final ObjectReader reader;

    private JsonCodec(ObjectMapper mapper, JavaType type) {
        this.type = type;
        this.writer = mapper.writerFor(type);
        this.reader = mapper.readerFor(type).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** Objects of a class. Changes of the mapper after this call have no effect. */
    public static <T> JsonCodec<T> of(ObjectMapper mapper, Class<T> type) {
        return new JsonCodec<>(mapper, mapper.constructType(Objects.requireNonNull(type, "type")));
    }

    /** Objects of a type with type arguments, such as a list of orders. Changes of the mapper after this call have no effect. */
    public static <T> JsonCodec<T> of(ObjectMapper mapper, TypeReference<T> type) {
        return new JsonCodec<>(mapper, mapper.constructType(Objects.requireNonNull(type, "type")));
    }

    @Override
    public void encode(T value, ArgumentWriter out) {
        byte[] json;
        try {
            json = writer.writeValueAsBytes(value);
        } catch (JsonProcessingException | RuntimeException failure) {
            throw new CodecException(
                    type.toCanonical() + " cannot be written as JSON: " + kindOf(failure),
                    new WithheldMessageException(failure));
        }
        out.writeBytes(json);
    }

    @Override
    public T decode(byte[] buffer, int offset, int length) {
        T value;
        try {
            value = reader.readValue(buffer, offset, length);
        } catch (IOException | RuntimeException failure) {
            throw new CodecException(
                    "a value of " + length + " bytes is no JSON of " + type.toCanonical() + ": " + kindOf(failure)
                            + placeOf(failure),
                    new WithheldMessageException(failure));
        }
        if (value == null) {
            throw new CodecException(
                    "a value of " + length + " bytes is the JSON null, which is no " + type.toCanonical(), null);
        }
        return value;
    }

    private static String kindOf(Exception failure) {
        return failure.getClass().getSimpleName();
    }

    private static String placeOf(Exception failure) {
        JsonLocation place = failure instanceof JsonProcessingException json ? json.getLocation() : null;
        long at = place == null ? -1 : place.getByteOffset();
        return at < 0 ? "" : " at byte " + at;
    }

    @Override
    public String toString() {
        return "JSON(" + type.toCanonical() + ")";
    }
}
