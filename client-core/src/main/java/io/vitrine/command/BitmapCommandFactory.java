package io.vitrine.command;

import io.vitrine.args.BitFieldArgs;
import io.vitrine.args.BitOperation;
import io.vitrine.args.BitUnit;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bitmaps: strings as rows of bits, and integers inside strings.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
@SuppressWarnings("varargs") // arrays are only read
public final class BitmapCommandFactory<K, V> {

    private final Codecs<K, V> codecs;

    public BitmapCommandFactory(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.codecs = new Codecs<>(keyCodec, valueCodec);
    }

    /** {@code BITCOUNT}: how many bits are set. Since 2.6. */
    public Command<Long> bitcount(K key) {
        return codecs.command(BitmapSpecs.BITCOUNT).key(key).returning(Decoders.LONG);
    }

    /**
     * {@code BITCOUNT}: how many bits of a range of bytes are set. Since 2.6.
     *
     * @param start the first byte, from 0; negative numbers count from the end
     * @param end the last byte, inclusive
     */
    public Command<Long> bitcount(K key, long start, long end) {
        return codecs.command(BitmapSpecs.BITCOUNT)
                .key(key)
                .number(start)
                .number(end)
                .returning(Decoders.LONG);
    }

    /**
     * {@code BITCOUNT}: how many bits of a range are set. Since 7.0.
     *
     * @param start the first, from 0; negative numbers count from the end
     * @param end the last, inclusive
     */
    public Command<Long> bitcount(K key, long start, long end, BitUnit unit) {
        return codecs.command(BitmapSpecs.BITCOUNT)
                .key(key)
                .number(start)
                .number(end)
                .token(unit)
                .returning(Decoders.LONG);
    }

    /**
     * {@code BITFIELD}: reads and writes integers inside a string. Since 3.2.
     *
     * @return a number for each step but {@code OVERFLOW}; null for one that failed because it did not fit
     */
    public Command<List<@Nullable Long>> bitfield(K key, BitFieldArgs args) {
        return codecs.command(BitmapSpecs.BITFIELD)
                .key(key)
                .with(args)
                .idempotent(args.isReadOnly())
                .returning(Decoders.NULLABLE_LONGS);
    }

    /**
     * {@code BITFIELD_RO}: reads integers inside a string, from replicas too. Since 6.0.
     *
     * @param args only {@code GET}
     * @throws IllegalArgumentException when a step writes
     */
    public Command<List<Long>> bitfieldRo(K key, BitFieldArgs args) {
        if (!Arguments.notNull(BitmapSpecs.BITFIELD_RO, "args", args).isReadOnly()) {
            throw new IllegalArgumentException("BITFIELD_RO takes only steps that read; use BITFIELD");
        }
        return codecs.command(BitmapSpecs.BITFIELD_RO).key(key).with(args).returning(Decoders.LONGS);
    }

    /**
     * {@code BITOP}: makes a bitmap of others. Since 2.6.
     *
     * @return its length in bytes
     */
    @SafeVarargs
    public final Command<Long> bitop(BitOperation operation, K destination, K... keys) {
        return bitop(operation, destination, Arguments.list(BitmapSpecs.BITOP, "keys", keys));
    }

    /**
     * {@code BITOP}: makes a bitmap of others. Since 2.6.
     *
     * @return its length in bytes
     */
    public Command<Long> bitop(BitOperation operation, K destination, Collection<? extends K> keys) {
        return codecs.command(BitmapSpecs.BITOP)
                .token(operation)
                .key(destination)
                .keys(keys)
                .returning(Decoders.LONG);
    }

    /**
     * {@code BITOP NOT}: makes a bitmap of the bits that another does not have. Since 2.6.
     *
     * @return its length in bytes
     */
    public Command<Long> bitopNot(K destination, K key) {
        return codecs.command(BitmapSpecs.BITOP)
                .token("NOT")
                .key(destination)
                .key(key)
                .returning(Decoders.LONG);
    }

    /**
     * {@code BITPOS}: where the first bit is that is set, or is not. Since 2.8.7.
     *
     * @return its position; -1 when there is none
     */
    public Command<Long> bitpos(K key, boolean bit) {
        return codecs.command(BitmapSpecs.BITPOS).key(key).number(bit ? 1 : 0).returning(Decoders.LONG);
    }

    /**
     * {@code BITPOS}: where the first bit from a byte on is that is set, or is not. Since 2.8.7.
     *
     * @param start the first byte, from 0; negative numbers count from the end
     * @return its position from the start of the string; -1 when there is none
     */
    public Command<Long> bitpos(K key, boolean bit, long start) {
        return codecs.command(BitmapSpecs.BITPOS)
                .key(key)
                .number(bit ? 1 : 0)
                .number(start)
                .returning(Decoders.LONG);
    }

    /**
     * {@code BITPOS}: where the first bit of a range of bytes is that is set, or is not. Since 2.8.7.
     *
     * @param start the first byte, from 0; negative numbers count from the end
     * @param end the last byte, inclusive
     * @return its position from the start of the string; -1 when there is none
     */
    public Command<Long> bitpos(K key, boolean bit, long start, long end) {
        return codecs.command(BitmapSpecs.BITPOS)
                .key(key)
                .number(bit ? 1 : 0)
                .number(start)
                .number(end)
                .returning(Decoders.LONG);
    }

    /**
     * {@code BITPOS}: where the first bit of a range is that is set, or is not. Since 7.0.
     *
     * @param start the first, from 0; negative numbers count from the end
     * @param end the last, inclusive
     * @return its position from the start of the string; -1 when there is none
     */
    public Command<Long> bitpos(K key, boolean bit, long start, long end, BitUnit unit) {
        return codecs.command(BitmapSpecs.BITPOS)
                .key(key)
                .number(bit ? 1 : 0)
                .number(start)
                .number(end)
                .token(unit)
                .returning(Decoders.LONG);
    }

    /**
     * {@code GETBIT}: a bit. Since 2.2.
     *
     * @param offset from 0
     */
    public Command<Boolean> getbit(K key, long offset) {
        return codecs.command(BitmapSpecs.GETBIT)
                .key(key)
                .number(Arguments.notNegative(BitmapSpecs.GETBIT, "offset", offset))
                .returning(Decoders.BOOLEAN);
    }

    /**
     * {@code SETBIT}: sets or clears a bit. Since 2.2.
     *
     * @param offset from 0
     * @return the bit before
     */
    public Command<Boolean> setbit(K key, long offset, boolean bit) {
        return codecs.command(BitmapSpecs.SETBIT)
                .key(key)
                .number(Arguments.notNegative(BitmapSpecs.SETBIT, "offset", offset))
                .number(bit ? 1 : 0)
                .returning(Decoders.BOOLEAN);
    }
}
