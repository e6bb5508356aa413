package io.vitrine.args.search;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import io.vitrine.command.Doubles;
import io.vitrine.internal.args.Checks;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * How vectors are kept and found. Immutable.
 *
 * <pre>{@code
 * VectorAlgorithm.hnsw(VectorElement.FLOAT32, 384, DistanceMetric.COSINE).with("M", 32)
 * }</pre>
 */
public final class VectorAlgorithm implements CommandArgs {

    private final String name;
    private final Map<String, String> attributes;

    private VectorAlgorithm(String name, Map<String, String> attributes) {
        this.name = name;
        this.attributes = attributes;
    }

    /** Compares with every vector, which is exact: {@code FLAT}. */
    public static VectorAlgorithm flat(VectorElement element, long dimensions, DistanceMetric metric) {
        return of("FLAT", element, dimensions, metric);
    }

    /** Searches a graph of neighbours, which is quick and nearly exact: {@code HNSW}. */
    public static VectorAlgorithm hnsw(VectorElement element, long dimensions, DistanceMetric metric) {
        return of("HNSW", element, dimensions, metric);
    }

    /** Searches a graph over compressed vectors: {@code SVS-VAMANA}. Since 8.2. */
    public static VectorAlgorithm svsVamana(VectorElement element, long dimensions, DistanceMetric metric) {
        return of("SVS-VAMANA", element, dimensions, metric);
    }

    private static VectorAlgorithm of(String name, VectorElement element, long dimensions, DistanceMetric metric) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("TYPE", element.name());
        attributes.put("DIM", Long.toString(Checks.positive("VECTOR DIM", dimensions)));
        attributes.put("DISTANCE_METRIC", metric.name());
        return new VectorAlgorithm(name, attributes);
    }

    /**
     * A number the algorithm is tuned by: {@code M}, {@code EF_CONSTRUCTION}, {@code EF_RUNTIME}, {@code EPSILON}, {@code
     * BLOCK_SIZE}, {@code INITIAL_CAP}, {@code GRAPH_MAX_DEGREE}, {@code TRAINING_THRESHOLD}, ….
     *
     * @param number finite, not negative
     */
    public VectorAlgorithm with(String attribute, double number) {
        Checks.finiteNotNegative("VECTOR " + attribute, number);
        return with(attribute, Doubles.toRedis(number));
    }

    /** A word the algorithm is tuned by: {@code COMPRESSION LVQ8}. */
    public VectorAlgorithm with(String attribute, String word) {
        Map<String, String> more = new LinkedHashMap<>(attributes);
        more.put(Checks.text("the name of an attribute", attribute), Objects.requireNonNull(word, "word"));
        return new VectorAlgorithm(name, more);
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        command.token(name).number(2L * attributes.size());
        attributes.forEach((attribute, word) -> command.token(attribute).token(word));
    }
}
