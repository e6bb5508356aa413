package io.vitrine.command;

import io.vitrine.CodecException;
import io.vitrine.args.Expiry;
import io.vitrine.args.FieldExpireResult;
import io.vitrine.args.FieldPersistResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Decoders of replies that only hash commands give. */
final class HashReplies {

    static final Decoder<List<FieldExpireResult>> EXPIRE_RESULTS = Decoders.list(HashReplies::expireResult);
    static final Decoder<List<FieldPersistResult>> PERSIST_RESULTS = Decoders.list(HashReplies::persistResult);
    static final Decoder<List<Expiry<Duration>>> LEFT_IN_SECONDS = Decoders.list(KeyReplies.LEFT_IN_SECONDS);
    static final Decoder<List<Expiry<Duration>>> LEFT_IN_MILLIS = Decoders.list(KeyReplies.LEFT_IN_MILLIS);
    static final Decoder<List<Expiry<Instant>>> AT_SECONDS = Decoders.list(KeyReplies.AT_SECONDS);
    static final Decoder<List<Expiry<Instant>>> AT_MILLIS = Decoders.list(KeyReplies.AT_MILLIS);

    private HashReplies() {}

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
