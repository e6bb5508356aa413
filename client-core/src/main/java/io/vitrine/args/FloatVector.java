package io.vitrine.args;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A vector for a vector set, as {@code FP32} (four bytes for each component, the smallest and the quickest) or as {@code VALUES}
 * (numbers as text). Every component is finite. Immutable: arrays are copied.
 */
public final class FloatVector implements CommandArgs {

    private final byte[] fp32;
    private final double[] values;

    private FloatVector(byte[] fp32, double[] values) {
        this.fp32 = fp32;
        this.values = values;
    }

    /**
     * A vector that is sent in binary: {@code FP32}.
     *
     * @throws IllegalArgumentException when there is no component, or one is NaN or infinite
     */
    public static FloatVector fp32(float... components) {
        requireSome(components.length);
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(components.length, Float.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < components.length; i++) {
            bytes.putFloat((float) finite(i, components[i]));
        }
        return new FloatVector(bytes.array(), new double[0]);
    }

    /**
     * A vector that is in binary already: {@code FP32}.
     *
     * @param littleEndian four bytes for each component, the least significant first
     * @throws IllegalArgumentException when there is no component, one is NaN or infinite, or the bytes are not four by four
     */
    public static FloatVector fp32(byte[] littleEndian) {
        if (littleEndian.length % Float.BYTES != 0) {
            throw new IllegalArgumentException(
                    "the vector has " + littleEndian.length + " bytes; FP32 takes four for each component");
        }
        byte[] copy = littleEndian.clone();
        requireSome(copy.length / Float.BYTES);
        ByteBuffer bytes = ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; bytes.hasRemaining(); i++) {
            finite(i, bytes.getFloat());
        }
        return new FloatVector(copy, new double[0]);
    }

    /**
     * A vector that is sent as text: {@code VALUES}. Redis keeps 32 bits of each component all the same.
     *
     * @throws IllegalArgumentException when there is no component, or one is NaN or not finite in 32 bits
     */
    public static FloatVector values(double... components) {
        requireSome(components.length);
        double[] copy = components.clone();
        for (int i = 0; i < copy.length; i++) {
            finite(i, (float) copy[i]);
        }
        return new FloatVector(new byte[0], copy);
    }

    private static void requireSome(int components) {
        if (components == 0) {
            throw new IllegalArgumentException("the vector has no components; it needs at least one");
        }
    }

    private static double finite(int index, float component) {
        if (!Float.isFinite(component)) {
            throw new IllegalArgumentException("component " + index + " of the vector is "
                    + (Float.isNaN(component) ? "NaN" : "infinite in 32 bits") + "; must be finite");
        }
        return component;
    }

    /** How many components it has. */
    public int dimensions() {
        return fp32.length == 0 ? values.length : fp32.length / Float.BYTES;
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        if (fp32.length > 0) {
            command.token("FP32").bytes(fp32);
            return;
        }
        command.token("VALUES").number(values.length);
        for (double value : values) {
            command.decimal(value);
        }
    }

    /** How many dimensions, not the components, which are application data. */
    @Override
    public String toString() {
        return "FloatVector[dimensions=" + dimensions() + "]";
    }
}
