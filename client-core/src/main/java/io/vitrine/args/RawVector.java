package io.vitrine.args;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A vector as a vector set keeps it, as {@code VEMB … RAW} tells. Immutable. */
public final class RawVector {

    private final VectorQuantization quantization;
    private final byte[] data;
    private final double norm;
    private final @Nullable Double range;

    /** Keeps a copy of the data. */
    public RawVector(VectorQuantization quantization, byte[] data, double norm, @Nullable Double range) {
        this.quantization = Objects.requireNonNull(quantization, "quantization");
        this.data = data.clone();
        this.norm = norm;
        this.range = range;
    }

    /** How the components are kept. */
    public VectorQuantization quantization() {
        return quantization;
    }

    /**
     * The components, in a new array: floats of four bytes in little-endian order, or integers of one byte, or one bit each.
     */
    public byte[] data() {
        return data.clone();
    }

    /** The length of the vector before it was normalized. */
    public double norm() {
        return norm;
    }

    /** What integers of one byte are multiplied by to have the normalized components; null for other kinds. */
    public @Nullable Double range() {
        return range;
    }

    /** The kind, not the data, which is application data. */
    @Override
    public String toString() {
        return "RawVector[quantization=" + quantization + ", bytes=" + data.length + "]";
    }
}
