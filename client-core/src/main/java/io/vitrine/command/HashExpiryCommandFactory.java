package io.vitrine.command;

import io.vitrine.args.ExpireCondition;
import io.vitrine.args.Expiry;
import io.vitrine.args.FieldExpireResult;
import io.vitrine.args.FieldPersistResult;
import io.vitrine.internal.time.WireTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * When fields of hashes expire. Each command answers for each field, in the order of the fields. Times are sent in whole
 * seconds where they are whole, else in milliseconds.
 *
 * @param <K> the type of keys and fields
 * @param <V> the type of values
 */
public final class HashExpiryCommandFactory<K, V> {

    private final Codecs<K, V> codecs;

    public HashExpiryCommandFactory(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.codecs = new Codecs<>(keyCodec, valueCodec);
    }

    /**
     * {@code HEXPIRE} or {@code HPEXPIRE}: lets fields expire after a time. Since 7.4.
     *
     * @param after not negative; zero deletes the fields
     */
    public Command<List<FieldExpireResult>> hexpire(K key, Duration after, Collection<? extends K> fields) {
        return fields(expireAfter(key, after), fields).returning(HashReplies.EXPIRE_RESULTS);
    }

    /**
     * {@code HEXPIRE} or {@code HPEXPIRE} with a condition. Since 7.4.
     *
     * @param after not negative; zero deletes the fields
     */
    public Command<List<FieldExpireResult>> hexpire(
            K key, Duration after, ExpireCondition condition, Collection<? extends K> fields) {
        return fields(expireAfter(key, after).token(condition), fields).returning(HashReplies.EXPIRE_RESULTS);
    }

    private CommandBuilder<K, V> expireAfter(K key, Duration after) {
        long millis = Arguments.millis(HashSpecs.HEXPIRE, "after", after);
        return WireTimes.isWholeSeconds(after)
                ? codecs.command(HashSpecs.HEXPIRE).key(key).number(after.toSeconds())
                : codecs.command(HashSpecs.HPEXPIRE).key(key).number(millis);
    }

    /**
     * {@code HEXPIREAT} or {@code HPEXPIREAT}: lets fields expire at a time. Since 7.4.
     *
     * @param at a time in the past deletes the fields
     */
    public Command<List<FieldExpireResult>> hexpireat(K key, Instant at, Collection<? extends K> fields) {
        return fields(expireAt(key, at), fields).returning(HashReplies.EXPIRE_RESULTS);
    }

    /**
     * {@code HEXPIREAT} or {@code HPEXPIREAT} with a condition. Since 7.4.
     *
     * @param at a time in the past deletes the fields
     */
    public Command<List<FieldExpireResult>> hexpireat(
            K key, Instant at, ExpireCondition condition, Collection<? extends K> fields) {
        return fields(expireAt(key, at).token(condition), fields).returning(HashReplies.EXPIRE_RESULTS);
    }

    private CommandBuilder<K, V> expireAt(K key, Instant at) {
        Arguments.notNull(HashSpecs.HEXPIREAT, "at", at);
        return WireTimes.isWholeSeconds(at)
                ? codecs.command(HashSpecs.HEXPIREAT).key(key).number(at.getEpochSecond())
                : codecs.command(HashSpecs.HPEXPIREAT).key(key).number(WireTimes.millisRoundedUp(at));
    }

    /** {@code HEXPIRETIME}: when fields expire, in whole seconds. Since 7.4. */
    public Command<List<Expiry<Instant>>> hexpiretime(K key, Collection<? extends K> fields) {
        return fields(codecs.command(HashSpecs.HEXPIRETIME).key(key), fields).returning(HashReplies.AT_SECONDS);
    }

    /** {@code HPERSIST}: lets fields never expire. Since 7.4. */
    public Command<List<FieldPersistResult>> hpersist(K key, Collection<? extends K> fields) {
        return fields(codecs.command(HashSpecs.HPERSIST).key(key), fields).returning(HashReplies.PERSIST_RESULTS);
    }

    /** {@code HPEXPIRETIME}: when fields expire, in milliseconds. Since 7.4. */
    public Command<List<Expiry<Instant>>> hpexpiretime(K key, Collection<? extends K> fields) {
        return fields(codecs.command(HashSpecs.HPEXPIRETIME).key(key), fields).returning(HashReplies.AT_MILLIS);
    }

    /** {@code HPTTL}: how long fields have left, in milliseconds. Since 7.4. */
    public Command<List<Expiry<Duration>>> hpttl(K key, Collection<? extends K> fields) {
        return fields(codecs.command(HashSpecs.HPTTL).key(key), fields).returning(HashReplies.LEFT_IN_MILLIS);
    }

    /** {@code HTTL}: how long fields have left, in whole seconds. Since 7.4. */
    public Command<List<Expiry<Duration>>> httl(K key, Collection<? extends K> fields) {
        return fields(codecs.command(HashSpecs.HTTL).key(key), fields).returning(HashReplies.LEFT_IN_SECONDS);
    }

    private CommandBuilder<K, V> fields(CommandBuilder<K, V> command, Collection<? extends K> fields) {
        return command.token("FIELDS").countedFields(fields);
    }
}
