package io.vitrine.command;

import io.vitrine.args.KeyValue;
import io.vitrine.args.RankedScore;
import io.vitrine.args.ScoredValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decoders of replies with members and scores. */
@SuppressWarnings("NullAway") // takes a type variable for never null, which these results may be
final class SortedSetReplies {

    /** A rank and a score, or null. */
    static final Decoder<@Nullable RankedScore> RANKED_SCORE =
            Replies.pairOrNull(reply -> new RankedScore(reply.readLong(), reply.readDouble()));

    private SortedSetReplies() {}

    /** Members with their scores: one after the other (RESP2) or in pairs (RESP3). */
    static <V> Decoder<List<ScoredValue<V>>> members(Codec<V> codec) {
        return Replies.pairs(member(codec));
    }

    /** A member with its score; null for an empty array. */
    static <V> Decoder<@Nullable ScoredValue<V>> memberOrNull(Codec<V> codec) {
        Decoder<List<ScoredValue<V>>> members = members(codec);
        return reply -> {
            List<ScoredValue<V>> all = members.decode(reply);
            return all.isEmpty() ? null : all.get(0);
        };
    }

    /** A key, a member and its score in one array, or null. */
    static <K, V> Decoder<@Nullable KeyValue<K, ScoredValue<V>>> keyAndMember(Codec<K> keyCodec, Codec<V> codec) {
        Decoder<ScoredValue<V>> member = member(codec);
        return Decoders.nullable(reply -> {
            Required.count(reply.readArray(), 3, "a key, a member and its score");
            return new KeyValue<>(Required.element(reply.readValue(keyCodec)), member.decode(reply));
        });
    }

    /** Reads two elements. */
    private static <V> Decoder<ScoredValue<V>> member(Codec<V> codec) {
        return reply -> {
            V member = Required.element(reply.readValue(codec));
            return new ScoredValue<>(reply.readDouble(), member);
        };
    }
}
