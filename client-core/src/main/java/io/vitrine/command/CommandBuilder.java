package io.vitrine.command;

import io.vitrine.command.CommandTraits.Idempotent;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link Command}, argument by argument, in the order Redis wants them. For one thread, for one command:
 * {@link #returning} hands the arguments over and ends the builder's life.
 *
 * <pre>{@code
 * Command<Long> command = CommandBuilder.of(CommandSpec.custom("FOO.ADD", "write"), Codec.UTF8, Codec.UTF8)
 *         .key("k")
 *         .token("BY")
 *         .number(3)
 *         .returning(Decoders.LONG);
 * }</pre>
 *
 * @param <K> the type of keys and hash fields
 * @param <V> the type of values
 */
public final class CommandBuilder<K, V> {

    final CommandSpec spec;
    final Codec<Object> keyCodec;
    final Codec<Object> valueCodec;

    @Nullable
    Object[] items;

    byte[] kinds;
    int count;

    private boolean returned;
    private Idempotent idempotency = Idempotent.BY_NAME;
    private @Nullable Duration blocksFor;
    private @Nullable Command<?> onNoScript;
    private @Nullable String storedProcedure;

    @SuppressWarnings("unchecked") // only K reaches the key codec and only V the value codec
    private CommandBuilder(CommandSpec spec, Codec<K> keyCodec, Codec<V> valueCodec) {
        this.spec = spec;
        this.keyCodec = (Codec<Object>) keyCodec;
        this.valueCodec = (Codec<Object>) valueCodec;
        int capacity = Math.max(Math.abs(spec.arity()) - spec.words(), spec.arity() < 0 ? 4 : 0);
        this.items = new Object[capacity];
        this.kinds = new byte[capacity];
    }

    /** Begins a command. */
    public static <K, V> CommandBuilder<K, V> of(CommandSpec spec, Codec<K> keyCodec, Codec<V> valueCodec) {
        return new CommandBuilder<>(
                Objects.requireNonNull(spec, "spec"),
                Objects.requireNonNull(keyCodec, "keyCodec"),
                Objects.requireNonNull(valueCodec, "valueCodec"));
    }

    /** A Redis key. */
    public CommandBuilder<K, V> key(K key) {
        return add(ArgumentKind.KEY, key, "key");
    }

    /** Redis keys, one argument each; at least one. */
    public CommandBuilder<K, V> keys(Collection<? extends K> keys) {
        return addAll(ArgumentKind.KEY, keys, "key");
    }

    /** A hash field, or anything else that is written by the key codec and is no Redis key. */
    public CommandBuilder<K, V> field(K field) {
        return add(ArgumentKind.FIELD, field, "field");
    }

    /** Hash fields; at least one. */
    public CommandBuilder<K, V> fields(Collection<? extends K> fields) {
        return addAll(ArgumentKind.FIELD, fields, "field");
    }

    /** A value. */
    public CommandBuilder<K, V> value(V value) {
        return add(ArgumentKind.VALUE, value, "value");
    }

    /** Values; at least one. */
    public CommandBuilder<K, V> values(Collection<? extends V> values) {
        return addAll(ArgumentKind.VALUE, values, "value");
    }

    /** The number of keys, and the keys; at least one. */
    public CommandBuilder<K, V> countedKeys(Collection<? extends K> keys) {
        return number(required(keys, "keys").size()).keys(keys);
    }

    /** The number of fields, and the fields; at least one. */
    public CommandBuilder<K, V> countedFields(Collection<? extends K> fields) {
        return number(required(fields, "fields").size()).fields(fields);
    }

    /** The number of fields, and the fields, each followed by its value; at least one pair. */
    public CommandBuilder<K, V> countedFieldsAndValues(Map<? extends K, ? extends V> pairs) {
        return number(required(pairs, "pairs").size()).fieldsAndValues(pairs);
    }

    /** Redis keys, each followed by its value; at least one pair. */
    public CommandBuilder<K, V> keysAndValues(Map<? extends K, ? extends V> pairs) {
        return addPairs(ArgumentKind.KEY, pairs, "key");
    }

    /** Hash fields, each followed by its value; at least one pair. */
    public CommandBuilder<K, V> fieldsAndValues(Map<? extends K, ? extends V> pairs) {
        return addPairs(ArgumentKind.FIELD, pairs, "field");
    }

    /** A keyword such as {@code EX}, or other text. */
    public CommandBuilder<K, V> token(String token) {
        return add(ArgumentKind.TEXT, token, "token");
    }

    /** A keyword: the constant's name. */
    public CommandBuilder<K, V> token(Enum<?> keyword) {
        return token(required(keyword, "keyword").name());
    }

    /** An integer. */
    public CommandBuilder<K, V> number(long number) {
        return add(ArgumentKind.LONG, number, "number");
    }

    /**
     * A floating point number.
     *
     * @throws IllegalArgumentException for NaN, which Redis refuses
     */
    public CommandBuilder<K, V> decimal(double number) {
        if (Double.isNaN(number)) {
            throw new IllegalArgumentException(at("number") + " is NaN; Redis takes finite numbers, inf and -inf");
        }
        return add(ArgumentKind.DOUBLE, number, "number");
    }

    /** Bytes as they are. */
    public CommandBuilder<K, V> bytes(byte[] bytes) {
        return add(ArgumentKind.BYTES, bytes, "bytes");
    }

    /** Options. */
    public CommandBuilder<K, V> with(CommandArgs args) {
        required(args, "args").addTo(this);
        return this;
    }

    /** Says, looking at the arguments, whether a second run would leave the same state and give the same reply. */
    public CommandBuilder<K, V> idempotent(boolean idempotent) {
        this.idempotency = idempotent ? Idempotent.YES : Idempotent.NO;
        return this;
    }

    /**
     * Says that the server may hold the reply back. The call's deadline becomes this time plus a grace.
     *
     * @param duration zero for ever
     */
    public CommandBuilder<K, V> blockingFor(Duration duration) {
        if (required(duration, "duration").isNegative()) {
            throw new IllegalArgumentException(
                    spec.name() + ": block time " + duration + " is negative; use zero for ever");
        }
        this.blocksFor = duration;
        return this;
    }

    /** Says what to send instead when the server answers NOSCRIPT; must have the same type of result. */
    public CommandBuilder<K, V> onNoScript(Command<?> source) {
        this.onNoScript = source;
        return this;
    }

    /** The script's or function's name, for telemetry. */
    public CommandBuilder<K, V> storedProcedure(String name) {
        this.storedProcedure = name;
        return this;
    }

    /**
     * Ends the building.
     *
     * @throws IllegalArgumentException when the number of arguments does not fit the command
     */
    public <T extends @Nullable Object> Command<T> returning(Decoder<T> decoder) {
        return build(required(decoder, "decoder"), false);
    }

    /** Ends the building of a command whose reply only says that it was done. */
    public Command<@Nullable Void> returningNothing() {
        return build(Decoders.NOTHING, true);
    }

    private <T extends @Nullable Object> Command<T> build(Decoder<T> decoder, boolean nothing) {
        if (returned) {
            throw new IllegalStateException("this builder has already made its " + spec.name());
        }
        checkArity();
        returned = true;
        return new Command<>(this, decoder, traits(nothing));
    }

    private CommandTraits traits(boolean nothing) {
        if (idempotency == Idempotent.BY_NAME && blocksFor == null && onNoScript == null && storedProcedure == null) {
            return nothing ? CommandTraits.NOTHING : CommandTraits.PLAIN;
        }
        return new CommandTraits(nothing, idempotency, blocksFor, onNoScript, storedProcedure);
    }

    private void checkArity() {
        int words = spec.words() + count;
        int arity = spec.arity();
        if (arity >= 0 ? words != arity : words < -arity) {
            int expected = Math.abs(arity) - spec.words();
            throw new IllegalArgumentException(spec.name() + " takes " + (arity < 0 ? "at least " : "") + expected
                    + (expected == 1 ? " argument" : " arguments") + ", got " + count);
        }
    }

    private CommandBuilder<K, V> addAll(byte kind, Collection<?> all, String what) {
        if (required(all, what + "s").isEmpty()) {
            throw new IllegalArgumentException(spec.name() + " needs at least one " + what + ", got none");
        }
        ensureCapacity(count + all.size());
        for (Object item : all) {
            add(kind, item, what);
        }
        return this;
    }

    private CommandBuilder<K, V> addPairs(byte kind, Map<?, ?> pairs, String what) {
        if (required(pairs, "pairs").isEmpty()) {
            throw new IllegalArgumentException(
                    spec.name() + " needs at least one " + what + " with its value, got none");
        }
        ensureCapacity(count + 2 * pairs.size());
        pairs.forEach((key, value) -> add(kind, key, what).add(ArgumentKind.VALUE, value, "value"));
        return this;
    }

    private CommandBuilder<K, V> add(byte kind, @Nullable Object item, String what) {
        if (item == null) {
            throw new NullPointerException(at(what) + " is null");
        }
        if (count == items.length) {
            ensureCapacity(Math.max(4, count * 2));
        }
        items[count] = item;
        kinds[count] = kind;
        count++;
        return this;
    }

    private <T> T required(@Nullable T item, String what) {
        if (item == null) {
            throw new NullPointerException(spec.name() + ": " + what + " is null");
        }
        return item;
    }

    private void ensureCapacity(int capacity) {
        if (capacity > items.length) {
            items = Arrays.copyOf(items, capacity);
            kinds = Arrays.copyOf(kinds, capacity);
        }
    }

    private String at(String what) {
        return spec.name() + ": " + what + " (argument " + (count + 1) + ")";
    }
}
