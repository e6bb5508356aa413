package io.vitrine.args.search;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import io.vitrine.internal.args.Checks;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Values for the names that a query has after a dollar sign: {@code PARAMS}. Immutable: arrays are copied.
 *
 * <pre>{@code
 * QueryParams.of("city", "Berlin").vector("v", 0.1f, 0.2f)   // for @city:{$city}=>[KNN 3 @v $v]
 * }</pre>
 */
public final class QueryParams implements CommandArgs {

    private static final QueryParams NONE = new QueryParams(Map.of());

    private final Map<String, Object> values;

    private QueryParams(Map<String, Object> values) {
        this.values = values;
    }

    /** A text. */
    public static QueryParams of(String name, String value) {
        return NONE.and(name, value);
    }

    /** Bytes as they are. */
    public static QueryParams of(String name, byte[] value) {
        return NONE.and(name, value);
    }

    /** A vector of 32-bit floating point numbers. */
    public static QueryParams ofVector(String name, float... components) {
        return NONE.vector(name, components);
    }

    /** And a text. */
    public QueryParams and(String name, String value) {
        return plus(name, Objects.requireNonNull(value, "value"));
    }

    /** And bytes as they are. */
    public QueryParams and(String name, byte[] value) {
        return plus(name, value.clone());
    }

    /**
     * And a vector of 32-bit floating point numbers.
     *
     * @throws IllegalArgumentException when there is no component, or one is NaN or infinite
     */
    public QueryParams vector(String name, float... components) {
        Checks.positive("PARAMS number of components", components.length);
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(components.length, Float.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN);
        for (float component : components) {
            Checks.between("PARAMS component", component, -Float.MAX_VALUE, Float.MAX_VALUE);
            bytes.putFloat(component);
        }
        return plus(name, bytes.array());
    }

    private QueryParams plus(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(Checks.text("PARAMS name", name), value);
        return new QueryParams(more);
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        command.token("PARAMS").number(2L * values.size());
        values.forEach((name, value) -> {
            command.token(name);
            if (value instanceof byte[] bytes) {
                command.bytes(bytes);
            } else {
                command.token((String) value);
            }
        });
    }
}
