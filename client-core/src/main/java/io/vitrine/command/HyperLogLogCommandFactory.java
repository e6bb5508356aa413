package io.vitrine.command;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * HyperLogLogs: how many different elements there were, with an error of about 0.8 percent, in 12 KiB.
 *
 * @param <K> the type of keys
 * @param <V> the type of elements
 */
@SuppressWarnings("varargs") // arrays are only read
public final class HyperLogLogCommandFactory<K, V> {

    private final Codecs<K, V> codecs;

    public HyperLogLogCommandFactory(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.codecs = new Codecs<>(keyCodec, valueCodec);
    }

    /**
     * {@code PFADD}: adds elements; without any it makes an empty one. Since 2.8.9.
     *
     * @return whether the estimate has changed, or there was none
     */
    @SafeVarargs
    public final Command<Boolean> pfadd(K key, V... elements) {
        return pfadd(key, Arguments.list(HyperLogLogSpecs.PFADD, "elements", elements));
    }

    /**
     * {@code PFADD}: adds elements; without any it makes an empty one. Since 2.8.9.
     *
     * @return whether the estimate has changed, or there was none
     */
    public Command<Boolean> pfadd(K key, Collection<? extends V> elements) {
        CommandBuilder<K, V> command = codecs.command(HyperLogLogSpecs.PFADD).key(key);
        Arguments.notNull(HyperLogLogSpecs.PFADD, "elements", elements).forEach(command::value);
        return command.returning(Decoders.BOOLEAN);
    }

    /** {@code PFCOUNT}: about how many different elements all of them have seen together. Since 2.8.9. */
    @SafeVarargs
    public final Command<Long> pfcount(K... keys) {
        return pfcount(Arguments.list(HyperLogLogSpecs.PFCOUNT, "keys", keys));
    }

    /** {@code PFCOUNT}: about how many different elements all of them have seen together. Since 2.8.9. */
    public Command<Long> pfcount(Collection<? extends K> keys) {
        return codecs.command(HyperLogLogSpecs.PFCOUNT).keys(keys).returning(Decoders.LONG);
    }

    /**
     * {@code PFDEBUG DECODE}: how its registers are packed, for those who develop Redis. Since 2.8.9. An error when it is not
     * sparse.
     */
    public Command<String> pfdebugDecode(K key) {
        return codecs.command(HyperLogLogSpecs.PFDEBUG).token("DECODE").key(key).returning(Decoders.TEXT);
    }

    /** {@code PFDEBUG ENCODING}: {@code sparse} or {@code dense}, for those who develop Redis. Since 2.8.9. */
    public Command<String> pfdebugEncoding(K key) {
        return codecs.command(HyperLogLogSpecs.PFDEBUG)
                .token("ENCODING")
                .key(key)
                .returning(Decoders.TEXT);
    }

    /** {@code PFDEBUG GETREG}: its registers, for those who develop Redis; makes it dense. Since 2.8.9. */
    public Command<List<Long>> pfdebugGetreg(K key) {
        return codecs.command(HyperLogLogSpecs.PFDEBUG).token("GETREG").key(key).returning(Decoders.LONGS);
    }

    /**
     * {@code PFDEBUG TODENSE}: makes it dense, for those who develop Redis. Since 2.8.9.
     *
     * @return whether it was sparse
     */
    public Command<Boolean> pfdebugTodense(K key) {
        return codecs.command(HyperLogLogSpecs.PFDEBUG)
                .token("TODENSE")
                .key(key)
                .returning(Decoders.BOOLEAN);
    }

    /** {@code PFMERGE}: adds what others have seen to one of them. Since 2.8.9. */
    @SafeVarargs
    public final Command<@Nullable Void> pfmerge(K destination, K... sources) {
        return pfmerge(destination, Arguments.list(HyperLogLogSpecs.PFMERGE, "sources", sources));
    }

    /** {@code PFMERGE}: adds what others have seen to one of them. Since 2.8.9. */
    public Command<@Nullable Void> pfmerge(K destination, Collection<? extends K> sources) {
        return codecs.command(HyperLogLogSpecs.PFMERGE)
                .key(destination)
                .keys(sources)
                .returningNothing();
    }

    /** {@code PFSELFTEST}: the server tests itself, which takes seconds; for those who develop Redis. Since 2.8.9. */
    public Command<@Nullable Void> pfselftest() {
        return codecs.command(HyperLogLogSpecs.PFSELFTEST).returningNothing();
    }
}
