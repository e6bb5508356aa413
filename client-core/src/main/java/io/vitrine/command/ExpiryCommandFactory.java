package io.vitrine.command;

import io.vitrine.args.ExpireCondition;
import io.vitrine.args.Expiry;
import io.vitrine.internal.time.WireTimes;
import java.time.Duration;
import java.time.Instant;

/**
 * When keys expire. Times are sent in whole seconds where they are whole, else in milliseconds.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public final class ExpiryCommandFactory<K, V> {

    private final Codecs<K, V> codecs;

    public ExpiryCommandFactory(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.codecs = new Codecs<>(keyCodec, valueCodec);
    }

    /**
     * {@code EXPIRE} or {@code PEXPIRE}: lets a key expire after a time. Since 1.0; milliseconds since 2.6.
     *
     * @param after zero or less deletes the key
     * @return whether it was set: false when there is no such key
     */
    public Command<Boolean> expire(K key, Duration after) {
        return expireAfter(key, after).returning(Decoders.BOOLEAN);
    }

    /**
     * {@code EXPIRE} or {@code PEXPIRE} with a condition. Since 7.0.
     *
     * @param after zero or less deletes the key
     * @return whether it was set: false when there is no such key, or the condition does not hold
     */
    public Command<Boolean> expire(K key, Duration after, ExpireCondition condition) {
        return expireAfter(key, after).token(condition).returning(Decoders.BOOLEAN);
    }

    private CommandBuilder<K, V> expireAfter(K key, Duration after) {
        Arguments.notNull(GenericSpecs.EXPIRE, "after", after);
        return WireTimes.isWholeSeconds(after)
                ? codecs.command(GenericSpecs.EXPIRE).key(key).number(after.toSeconds())
                : codecs.command(GenericSpecs.PEXPIRE).key(key).number(WireTimes.millisRoundedUp(after));
    }

    /**
     * {@code EXPIREAT} or {@code PEXPIREAT}: lets a key expire at a time. Since 1.2; milliseconds since 2.6.
     *
     * @param at a time in the past deletes the key
     * @return whether it was set: false when there is no such key
     */
    public Command<Boolean> expireat(K key, Instant at) {
        return expireAt(key, at).returning(Decoders.BOOLEAN);
    }

    /**
     * {@code EXPIREAT} or {@code PEXPIREAT} with a condition. Since 7.0.
     *
     * @param at a time in the past deletes the key
     * @return whether it was set: false when there is no such key, or the condition does not hold
     */
    public Command<Boolean> expireat(K key, Instant at, ExpireCondition condition) {
        return expireAt(key, at).token(condition).returning(Decoders.BOOLEAN);
    }

    private CommandBuilder<K, V> expireAt(K key, Instant at) {
        Arguments.notNull(GenericSpecs.EXPIREAT, "at", at);
        return WireTimes.isWholeSeconds(at)
                ? codecs.command(GenericSpecs.EXPIREAT).key(key).number(at.getEpochSecond())
                : codecs.command(GenericSpecs.PEXPIREAT).key(key).number(WireTimes.millisRoundedUp(at));
    }

    /** {@code EXPIRETIME}: when a key expires, in whole seconds. Since 7.0. */
    public Command<Expiry<Instant>> expiretime(K key) {
        return codecs.command(GenericSpecs.EXPIRETIME).key(key).returning(KeyReplies.AT_SECONDS);
    }

    /**
     * {@code PERSIST}: lets a key never expire. Since 2.2.
     *
     * @return whether it would have expired: false when there is no such key
     */
    public Command<Boolean> persist(K key) {
        return codecs.command(GenericSpecs.PERSIST).key(key).returning(Decoders.BOOLEAN);
    }

    /** {@code PEXPIRETIME}: when a key expires, in milliseconds. Since 7.0. */
    public Command<Expiry<Instant>> pexpiretime(K key) {
        return codecs.command(GenericSpecs.PEXPIRETIME).key(key).returning(KeyReplies.AT_MILLIS);
    }

    /** {@code PTTL}: how long a key has left, in milliseconds. Since 2.6. */
    public Command<Expiry<Duration>> pttl(K key) {
        return codecs.command(GenericSpecs.PTTL).key(key).returning(KeyReplies.LEFT_IN_MILLIS);
    }

    /** {@code TTL}: how long a key has left, in whole seconds. Since 1.0. */
    public Command<Expiry<Duration>> ttl(K key) {
        return codecs.command(GenericSpecs.TTL).key(key).returning(KeyReplies.LEFT_IN_SECONDS);
    }
}
