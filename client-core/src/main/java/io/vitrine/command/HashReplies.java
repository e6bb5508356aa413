package io.vitrine.command;

import io.vitrine.CodecException;
import io.vitrine.args.Expiry;
import io.vitrine.args.FieldExpireResult;
import io.vitrine.args.FieldPersistResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Decoders of replies that only hash commands give. */
final class HashReplies {

    static final Decoder<List<FieldExpireResult>> EXPIRE_RESULTS = Decoders.list(HashReplies::expireResult);
    static final Decoder<List<FieldPersistResult>> PERSIST_RESULTS = Decoders.list(HashReplies::persistResult);
    static final Decoder<List<Expiry<Duration>>> LEFT_IN_SECONDS = Decoders.list(Replies.LEFT_IN_SECONDS);
    static final Decoder<List<Expiry<Duration>>> LEFT_IN_MILLIS = Decoders.list(Replies.LEFT_IN_MILLIS);
    static final Decoder<List<Expiry<Instant>>> AT_SECONDS = Decoders.list(Replies.AT_SECONDS);
    static final Decoder<List<Expiry<Instant>>> AT_MILLIS = Decoders.list(Replies.AT_MILLIS);

    private HashReplies() {}

    /** Fields with their values. */
    static <K, V> Decoder<List<Map.Entry<K, V>>> entries(Codec<K> keyCodec, Codec<V> valueCodec) {
        return Replies.pairs(reply ->
                Map.entry(Required.element(reply.readValue(keyCodec)), Required.element(reply.readValue(valueCodec))));
    }

    private static FieldExpireResult expireResult(ReplyReader reply) {
        long code = reply.readLong();
        if (code == -2) {
            return FieldExpireResult.MISSING;
        }
        if (code == 0) {
            return FieldExpireResult.UNCHANGED;
        }
        if (code == 1) {
            return FieldExpireResult.SET;
        }
        if (code == 2) {
            return FieldExpireResult.DELETED;
        }
        throw unknown(code);
    }

    private static FieldPersistResult persistResult(ReplyReader reply) {
        long code = reply.readLong();
        if (code == -2) {
            return FieldPersistResult.MISSING;
        }
        if (code == -1) {
            return FieldPersistResult.UNCHANGED;
        }
        if (code == 1) {
            return FieldPersistResult.PERSISTED;
        }
        throw unknown(code);
    }

    private static CodecException unknown(long code) {
        return new CodecException(
                "the reply has " + code + " where the command promises another code for a field", null);
    }
}
