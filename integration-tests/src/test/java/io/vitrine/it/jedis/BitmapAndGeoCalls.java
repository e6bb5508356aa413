package io.vitrine.it.jedis;

import static io.vitrine.it.jedis.Call.differs;
import static io.vitrine.it.jedis.Call.same;

import io.vitrine.args.BitField;
import io.vitrine.args.BitFieldArgs;
import io.vitrine.args.BitOperation;
import io.vitrine.args.BitOverflow;
import io.vitrine.args.BitUnit;
import io.vitrine.args.GeoAddArgs;
import io.vitrine.args.GeoArea;
import io.vitrine.args.GeoPoint;
import io.vitrine.args.GeoSearchArgs;
import io.vitrine.args.GeoUnit;
import io.vitrine.args.SortOrder;
import java.util.List;
import java.util.Map;
import redis.clients.jedis.GeoCoordinate;
import redis.clients.jedis.args.BitCountOption;
import redis.clients.jedis.args.BitOP;
import redis.clients.jedis.params.BitPosParams;
import redis.clients.jedis.params.GeoAddParams;
import redis.clients.jedis.params.GeoSearchParam;

@SuppressWarnings("deprecation") // commands that Redis deprecates are compared too
final class BitmapAndGeoCalls {

    private static final GeoPoint HERE = new GeoPoint(13.4, 52.5);
    private static final GeoCoordinate THERE = new GeoCoordinate(13.4, 52.5);
    private static final redis.clients.jedis.args.GeoUnit METRES = redis.clients.jedis.args.GeoUnit.M;

    static final List<Call> ALL = List.of(
            same(o -> o.bitcount("k"), j -> j.bitcount("k")),
            same(o -> o.bitcount("k", 1, -1), j -> j.bitcount("k", 1, -1)),
            same(o -> o.bitcount("k", 1, 9, BitUnit.BIT), j -> j.bitcount("k", 1, 9, BitCountOption.BIT)),
            same(
                    o -> o.bitfield("k", BitFieldArgs.get(BitField.unsigned(8).at(3))),
                    j -> j.bitfield("k", "GET", "u8", "3")),
            same(
                    o -> o.bitfield(
                            "k",
                            BitFieldArgs.overflow(BitOverflow.SAT)
                                    .incrBy(BitField.signed(5).atIndex(2), 7)),
                    j -> j.bitfield("k", "OVERFLOW", "SAT", "INCRBY", "i5", "#2", "7")),
            same(
                    o -> o.bitfieldRo("k", BitFieldArgs.get(BitField.unsigned(8).at(3))),
                    j -> j.bitfieldReadonly("k", "GET", "u8", "3")),
            same(o -> o.bitop(BitOperation.AND, "d", "a", "b"), j -> j.bitop(BitOP.AND, "d", "a", "b")),
            same(o -> o.bitop(BitOperation.XOR, "d", "a", "b"), j -> j.bitop(BitOP.XOR, "d", "a", "b")),
            same(o -> o.bitop(BitOperation.DIFF1, "d", "a", "b"), j -> j.bitop(BitOP.DIFF1, "d", "a", "b")),
            same(o -> o.bitpos("k", true), j -> j.bitpos("k", true)),
            same(o -> o.bitpos("k", false, 3), j -> j.bitpos("k", false, new BitPosParams(3))),
            same(o -> o.bitpos("k", false, 3, 5), j -> j.bitpos("k", false, new BitPosParams(3, 5))),
            same(
                    o -> o.bitpos("k", false, 3, 5, BitUnit.BIT),
                    j -> j.bitpos("k", false, new BitPosParams(3, 5).modifier(BitCountOption.BIT))),
            same(o -> o.getbit("k", 7), j -> j.getbit("k", 7)),
            same(o -> o.setbit("k", 7, true), j -> j.setbit("k", 7, true)),
            same(o -> o.setbit("k", 7, false), j -> j.setbit("k", 7, false)),
            same(o -> o.geoadd("k", HERE, "m"), j -> j.geoadd("k", 13.4, 52.5, "m")),
            same(o -> o.geoadd("k", Map.of("m", HERE)), j -> j.geoadd("k", Map.of("m", THERE))),
            same(
                    o -> o.geoadd("k", GeoAddArgs.nx().ch(), Map.of("m", HERE)),
                    j -> j.geoadd("k", GeoAddParams.geoAddParams().nx().ch(), Map.of("m", THERE))),
            differs(
                    Reasons.CASE,
                    o -> o.geodist("k", "a", "b", GeoUnit.KM),
                    j -> j.geodist("k", "a", "b", redis.clients.jedis.args.GeoUnit.KM)),
            same(o -> o.geohash("k", List.of("a", "b")), j -> j.geohash("k", "a", "b")),
            same(o -> o.geopos("k", List.of("a", "b")), j -> j.geopos("k", "a", "b")),
            differs(
                    "places come back with their distance and coordinates or not at all; Jedis asks for neither",
                    o -> o.geosearchWithDetails("k", HERE, GeoArea.circle(1.5, GeoUnit.M), GeoSearchArgs.count(1)),
                    j -> j.geosearch("k", THERE, 1.5, METRES)),
            differs(
                    Reasons.CASE,
                    o -> o.georadius("k", HERE, 1.5, GeoUnit.M),
                    j -> j.georadius("k", 13.4, 52.5, 1.5, METRES)),
            differs(
                    Reasons.CASE,
                    o -> o.georadiusRo("k", HERE, 1.5, GeoUnit.M),
                    j -> j.georadiusReadonly("k", 13.4, 52.5, 1.5, METRES)),
            differs(
                    Reasons.CASE,
                    o -> o.georadiusbymember("k", "m", 1.5, GeoUnit.M),
                    j -> j.georadiusByMember("k", "m", 1.5, METRES)),
            differs(
                    Reasons.CASE,
                    o -> o.georadiusbymemberRo("k", "m", 1.5, GeoUnit.M),
                    j -> j.georadiusByMemberReadonly("k", "m", 1.5, METRES)),
            differs(
                    Reasons.CASE,
                    o -> o.geosearch("k", HERE, GeoArea.circle(1.5, GeoUnit.M)),
                    j -> j.geosearch("k", THERE, 1.5, METRES)),
            differs(
                    Reasons.CASE,
                    o -> o.geosearch("k", HERE, GeoArea.box(1.5, 2.5, GeoUnit.M)),
                    j -> j.geosearch("k", THERE, 1.5, 2.5, METRES)),
            differs(
                    Reasons.CASE,
                    o -> o.geosearchByMember("k", "m", GeoArea.circle(1.5, GeoUnit.M)),
                    j -> j.geosearch("k", "m", 1.5, METRES)),
            differs(
                    Reasons.CASE,
                    o -> o.geosearch("k", HERE, GeoArea.circle(1.5, GeoUnit.M), GeoSearchArgs.countAny(3)),
                    j -> j.geosearch(
                            "k",
                            GeoSearchParam.geoSearchParam()
                                    .fromLonLat(THERE)
                                    .byRadius(1.5, METRES)
                                    .count(3, true))),
            differs(
                    Reasons.CASE,
                    o -> o.geosearch("k", HERE, GeoArea.circle(1.5, GeoUnit.M), GeoSearchArgs.order(SortOrder.DESC)),
                    j -> j.geosearch(
                            "k",
                            GeoSearchParam.geoSearchParam()
                                    .fromLonLat(THERE)
                                    .byRadius(1.5, METRES)
                                    .desc())),
            differs(
                    Reasons.CASE,
                    o -> o.geosearchstore("d", "k", HERE, GeoArea.circle(1.5, GeoUnit.M), GeoSearchArgs.count(2)),
                    j -> j.geosearchStore(
                            "d",
                            "k",
                            GeoSearchParam.geoSearchParam()
                                    .fromLonLat(THERE)
                                    .byRadius(1.5, METRES)
                                    .count(2))),
            differs(
                    Reasons.CASE,
                    o -> o.geosearchstoreDistances(
                            "d", "k", HERE, GeoArea.circle(1.5, GeoUnit.M), GeoSearchArgs.count(2)),
                    j -> j.geosearchStoreStoreDist(
                            "d",
                            "k",
                            GeoSearchParam.geoSearchParam()
                                    .fromLonLat(THERE)
                                    .byRadius(1.5, METRES)
                                    .count(2))));

    private BitmapAndGeoCalls() {}
}
