package io.vitrine.command;

import io.vitrine.args.AofAcknowledgements;
import io.vitrine.args.CopyArgs;
import io.vitrine.args.MigrateArgs;
import io.vitrine.args.RestoreArgs;
import io.vitrine.args.ScanArgs;
import io.vitrine.args.ScanCursor;
import io.vitrine.args.ScanPage;
import io.vitrine.internal.time.WireTimes;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keys of any type: delete, rename, copy, look at, walk through.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
@SuppressWarnings("varargs") // arrays are only read
public final class KeyCommandFactory<K, V> {

    private final Codecs<K, V> codecs;
    private final Decoder<ScanPage<K>> page;

    public KeyCommandFactory(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.codecs = new Codecs<>(keyCodec, valueCodec);
        this.page = Replies.page(codecs.keys);
    }

    /**
     * {@code COPY}: copies a key, with its expiration. Since 6.2.
     *
     * @return whether it was copied: false when there is no source, or the destination exists
     */
    public Command<Boolean> copy(K source, K destination) {
        return codecs.command(GenericSpecs.COPY).key(source).key(destination).returning(Decoders.BOOLEAN);
    }

    /**
     * {@code COPY} with options. Since 6.2.
     *
     * @return whether it was copied: false when there is no source, or the destination exists and is not to be replaced
     */
    public Command<Boolean> copy(K source, K destination, CopyArgs args) {
        return codecs.command(GenericSpecs.COPY)
                .key(source)
                .key(destination)
                .with(args)
                .idempotent(args.isReplacing())
                .returning(Decoders.BOOLEAN);
    }

    /**
     * {@code DEL}: deletes keys. Since 1.0. For large values {@link #unlink(Object[]) UNLINK} does not hold up the server.
     *
     * @return how many there were
     */
    @SafeVarargs
    public final Command<Long> del(K... keys) {
        return del(Arguments.list(GenericSpecs.DEL, "keys", keys));
    }

    /**
     * {@code DEL}: deletes keys. Since 1.0.
     *
     * @return how many there were
     */
    public Command<Long> del(Collection<? extends K> keys) {
        return codecs.command(GenericSpecs.DEL).keys(keys).returning(Decoders.LONG);
    }

    /**
     * {@code DUMP}: a value in Redis' own form, for {@link #restore(Object, byte[]) RESTORE}. Since 2.6.
     *
     * @return the bytes, or null when there is no such key
     */
    public Command<byte @Nullable []> dump(K key) {
        return codecs.command(GenericSpecs.DUMP).key(key).returning(Decoders.NULLABLE_BYTES);
    }

    /** {@code EXISTS}: whether there is such a key. Since 1.0. */
    public Command<Boolean> exists(K key) {
        return codecs.command(GenericSpecs.EXISTS).key(key).returning(Decoders.BOOLEAN);
    }

    /**
     * {@code EXISTS} for many keys. Since 3.0.3.
     *
     * @return how many of them exist; one that is named twice counts twice
     */
    public Command<Long> exists(Collection<? extends K> keys) {
        return codecs.command(GenericSpecs.EXISTS).keys(keys).returning(Decoders.LONG);
    }

    /**
     * {@code KEYS}: all keys that a glob pattern matches. Since 1.0. Holds up the server for as long as it takes to look at
     * every key; use {@code SCAN}.
     */
    public Command<List<K>> keys(String pattern) {
        return codecs.command(GenericSpecs.KEYS).token(pattern).returning(codecs.keys);
    }

    /**
     * {@code MIGRATE}: moves keys to another server. Since 2.6; more than one key since 3.0.6.
     *
     * @param timeout the longest pause of the transfer, positive
     * @return whether there was anything to move
     */
    public Command<Boolean> migrate(
            String host, int port, Collection<? extends K> keys, int database, Duration timeout, MigrateArgs args) {
        Arguments.positive(GenericSpecs.MIGRATE, "timeout", timeout);
        return codecs.command(GenericSpecs.MIGRATE)
                .token(host)
                .number(port)
                .token("")
                .number(Arguments.notNegative(GenericSpecs.MIGRATE, "database", database))
                .number(WireTimes.millisRoundedUp(timeout))
                .with(args)
                .token("KEYS")
                .keys(keys)
                .returning(reply -> !Decoders.TEXT.decode(reply).equals("NOKEY"));
    }

    /**
     * {@code MOVE}: moves a key to another database. Since 1.0.
     *
     * @return whether it was moved: false when there is no such key, or the other database has one
     */
    public Command<Boolean> move(K key, int database) {
        return codecs.command(GenericSpecs.MOVE)
                .key(key)
                .number(Arguments.notNegative(GenericSpecs.MOVE, "database", database))
                .returning(Decoders.BOOLEAN);
    }

    /**
     * {@code OBJECT ENCODING}: how Redis keeps a value: {@code listpack}, {@code skiplist}, …. Since 2.2.3.
     *
     * @return the encoding, or null when there is no such key
     */
    public Command<@Nullable String> objectEncoding(K key) {
        return codecs.command(GenericSpecs.OBJECT_ENCODING).key(key).returning(Decoders.NULLABLE_TEXT);
    }

    /**
     * {@code OBJECT FREQ}: how often a key is used, on a logarithmic scale. Since 4.0. An error unless the server evicts by
     * LFU.
     *
     * @return from 0 to 255, or null when there is no such key
     */
    public Command<@Nullable Long> objectFreq(K key) {
        return codecs.command(GenericSpecs.OBJECT_FREQ).key(key).returning(Decoders.NULLABLE_LONG);
    }

    /**
     * {@code OBJECT IDLETIME}: for how long a key has not been used. Since 2.2.3. An error if the server evicts by LFU.
     *
     * @return whole seconds, or null when there is no such key
     */
    public Command<@Nullable Duration> objectIdletime(K key) {
        return codecs.command(GenericSpecs.OBJECT_IDLETIME).key(key).returning(KeyReplies.SECONDS_OR_NULL);
    }

    /**
     * {@code OBJECT REFCOUNT}: how many references there are to a value. Since 2.2.3.
     *
     * @return the number, or null when there is no such key
     */
    public Command<@Nullable Long> objectRefcount(K key) {
        return codecs.command(GenericSpecs.OBJECT_REFCOUNT).key(key).returning(Decoders.NULLABLE_LONG);
    }

    /**
     * {@code RANDOMKEY}: any key. Since 1.0.
     *
     * @return a key, or null when the database is empty
     */
    public Command<@Nullable K> randomkey() {
        return codecs.command(GenericSpecs.RANDOMKEY).returning(codecs.keyOrNull);
    }

    /** {@code RENAME}: renames a key; what has the new name is overwritten. Since 1.0. An error when there is no such key. */
    public Command<@Nullable Void> rename(K key, K newKey) {
        return codecs.command(GenericSpecs.RENAME).key(key).key(newKey).returningNothing();
    }

    /**
     * {@code RENAMENX}: renames a key unless the new name is taken. Since 1.0. An error when there is no such key.
     *
     * @return whether it was renamed
     */
    public Command<Boolean> renamenx(K key, K newKey) {
        return codecs.command(GenericSpecs.RENAMENX).key(key).key(newKey).returning(Decoders.BOOLEAN);
    }

    /** {@code RESTORE}: makes a key that never expires from what {@code DUMP} gave. Since 2.6. An error when it exists. */
    public Command<@Nullable Void> restore(K key, byte[] serialized) {
        return restore(key, serialized, RestoreArgs.persistent());
    }

    /** {@code RESTORE}: makes a key from what {@code DUMP} gave. Since 2.6. */
    public Command<@Nullable Void> restore(K key, byte[] serialized, RestoreArgs args) {
        return codecs.command(GenericSpecs.RESTORE)
                .key(key)
                .number(Arguments.notNull(GenericSpecs.RESTORE, "args", args).ttlMillis())
                .bytes(serialized)
                .with(args)
                .idempotent(args.isReplacing())
                .returningNothing();
    }

    /** {@code RESTORE-ASKING}: as {@code RESTORE}, also of a slot that is being imported. Since 3.0. */
    public Command<@Nullable Void> restoreAsking(K key, byte[] serialized, RestoreArgs args) {
        return codecs.command(ServerSpecs.RESTORE_ASKING)
                .key(key)
                .number(Arguments.notNull(ServerSpecs.RESTORE_ASKING, "args", args)
                        .ttlMillis())
                .bytes(serialized)
                .with(args)
                .idempotent(args.isReplacing())
                .returningNothing();
    }

    /** {@code SCAN}: a page of all keys. Since 2.8. */
    public Command<ScanPage<K>> scan(ScanCursor cursor) {
        return codecs.command(GenericSpecs.SCAN).with(cursor).returning(page);
    }

    /** {@code SCAN}: a page of the keys that a pattern matches. Since 2.8. */
    public Command<ScanPage<K>> scan(ScanCursor cursor, ScanArgs args) {
        return codecs.command(GenericSpecs.SCAN).with(cursor).with(args).returning(page);
    }

    /**
     * {@code SCAN … TYPE}: a page of the keys of a type. Since 6.0.
     *
     * @param type as {@link #type TYPE} gives it
     */
    public Command<ScanPage<K>> scan(ScanCursor cursor, ScanArgs args, String type) {
        return codecs.command(GenericSpecs.SCAN)
                .with(cursor)
                .with(args)
                .token("TYPE")
                .token(type)
                .returning(page);
    }

    /**
     * {@code TOUCH}: marks keys as just used. Since 3.2.1.
     *
     * @return how many of them exist
     */
    @SafeVarargs
    public final Command<Long> touch(K... keys) {
        return touch(Arguments.list(GenericSpecs.TOUCH, "keys", keys));
    }

    /**
     * {@code TOUCH}: marks keys as just used. Since 3.2.1.
     *
     * @return how many of them exist
     */
    public Command<Long> touch(Collection<? extends K> keys) {
        return codecs.command(GenericSpecs.TOUCH).keys(keys).returning(Decoders.LONG);
    }

    /**
     * {@code TYPE}: the type of a value. Since 1.0.
     *
     * @return {@code string}, {@code list}, {@code set}, {@code zset}, {@code hash}, {@code stream} or the name a module has
     *     given; null when there is no such key
     */
    public Command<@Nullable String> type(K key) {
        return codecs.command(GenericSpecs.TYPE).key(key).returning(KeyReplies.TYPE_OR_NULL);
    }

    /**
     * {@code UNLINK}: deletes keys; their memory is freed in the background. Since 4.0.
     *
     * @return how many there were
     */
    @SafeVarargs
    public final Command<Long> unlink(K... keys) {
        return unlink(Arguments.list(GenericSpecs.UNLINK, "keys", keys));
    }

    /**
     * {@code UNLINK}: deletes keys; their memory is freed in the background. Since 4.0.
     *
     * @return how many there were
     */
    public Command<Long> unlink(Collection<? extends K> keys) {
        return codecs.command(GenericSpecs.UNLINK).keys(keys).returning(Decoders.LONG);
    }

    /**
     * {@code WAIT}: waits until replicas have what was written before on the same connection: in a batch, or on an exclusive
     * connection. Since 3.0. In a transaction it does not wait.
     *
     * @param timeout zero for ever
     * @return how many replicas have it, which may be fewer
     */
    public Command<Long> waitForReplicas(int replicas, Duration timeout) {
        return codecs.command(GenericSpecs.WAIT)
                .number(Arguments.notNegative(GenericSpecs.WAIT, "replicas", replicas))
                .number(Arguments.millis(GenericSpecs.WAIT, "timeout", timeout))
                .blockingFor(timeout)
                .returning(Decoders.LONG);
    }

    /**
     * {@code WAITAOF}: waits until what was written before on the same connection is on disk. Since 7.2. In a transaction it
     * does not wait.
     *
     * @param local 1 to wait for this server, else 0
     * @param timeout zero for ever
     */
    public Command<AofAcknowledgements> waitaof(int local, int replicas, Duration timeout) {
        return codecs.command(GenericSpecs.WAITAOF)
                .number(Arguments.notNegative(GenericSpecs.WAITAOF, "local", local))
                .number(Arguments.notNegative(GenericSpecs.WAITAOF, "replicas", replicas))
                .number(Arguments.millis(GenericSpecs.WAITAOF, "timeout", timeout))
                .blockingFor(timeout)
                .returning(KeyReplies.AOF_ACKNOWLEDGEMENTS);
    }
}
