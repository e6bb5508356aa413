package io.vitrine.command;

import io.vitrine.args.GeoPoint;
import io.vitrine.args.GeoResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decoders of replies with places. */
final class GeoReplies {

    /** A longitude and a latitude, or null. */
    static final Decoder<List<@Nullable GeoPoint>> POINTS = Decoders.list(Decoders.nullable(GeoReplies::point));

    private GeoReplies() {}

    /** Members with distance, hash and place, in this order. */
    static <V> Decoder<List<GeoResult<V>>> results(Codec<V> codec) {
        return Decoders.list(reply -> {
            Required.count(reply.readArray(), 4, "a member, its distance, hash and place");
            V member = Required.element(reply.readValue(codec));
            return new GeoResult<>(member, reply.readDouble(), reply.readLong(), point(reply));
        });
    }

    private static GeoPoint point(ReplyReader reply) {
        Required.count(reply.readArray(), 2, "a longitude and a latitude");
        return new GeoPoint(reply.readDouble(), reply.readDouble());
    }
}
