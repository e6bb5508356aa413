package io.vitrine.it.jedis;

import static io.vitrine.it.jedis.Call.differs;
import static io.vitrine.it.jedis.Call.same;
import static io.vitrine.it.jedis.Call.sameOfModule;

import io.vitrine.args.ReferencePolicy;
import io.vitrine.args.StreamId;
import io.vitrine.args.StreamRange;
import io.vitrine.args.StreamStart;
import io.vitrine.args.StreamTrim;
import io.vitrine.args.XAddArgs;
import io.vitrine.args.XCfgSetArgs;
import io.vitrine.args.XReadArgs;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.args.StreamDeletionPolicy;
import redis.clients.jedis.params.XAddParams;
import redis.clients.jedis.params.XCfgSetParams;
import redis.clients.jedis.params.XReadParams;
import redis.clients.jedis.params.XTrimParams;

/** Streams, but for their groups. */
final class StreamCalls {

    private static final Map<String, String> FIELD = Map.of("f", "v");
    private static final StreamId FIVE = new StreamId(5, 1);
    private static final StreamId NINE = new StreamId(9, 2);
    private static final StreamEntryID FIVE2 = new StreamEntryID(5, 1);
    private static final StreamEntryID NINE2 = new StreamEntryID(9, 2);
    private static final StreamRange BETWEEN = StreamRange.between(FIVE, NINE);

    static final List<Call> ALL = List.of(
            same(o -> o.xadd("k", FIELD), j -> j.xadd("k", StreamEntryID.NEW_ENTRY, FIELD)),
            same(o -> o.xadd("k", XAddArgs.id(FIVE), FIELD), j -> j.xadd("k", FIVE2, FIELD)),
            same(
                    o -> o.xadd("k", XAddArgs.id(StreamId.MAX), FIELD),
                    j -> j.xadd("k", added().id("18446744073709551615-18446744073709551615"), FIELD)),
            same(
                    o -> o.xadd("k", XAddArgs.idAt(Instant.ofEpochMilli(5)), FIELD),
                    j -> j.xadd("k", added().id(5), FIELD)),
            same(
                    o -> o.xadd("k", XAddArgs.autoId().noMkStream(), FIELD),
                    j -> j.xadd("k", added().noMkStream(), FIELD)),
            same(o -> o.xadd("k", trimmed(StreamTrim.maxLen(9)), FIELD), j -> j.xadd("k", added().maxLen(9), FIELD)),
            differs(
                    Reasons.DEFAULT,
                    o -> o.xadd("k", trimmed(StreamTrim.maxLen(9)), FIELD),
                    j -> j.xadd("k", added().maxLen(9).exactTrimming(), FIELD)),
            same(
                    o -> o.xadd("k", trimmed(StreamTrim.maxLen(9).approximately()), FIELD),
                    j -> j.xadd("k", added().maxLen(9).approximateTrimming(), FIELD)),
            same(
                    o -> o.xadd(
                            "k", trimmed(StreamTrim.maxLen(9).approximately().limit(3)), FIELD),
                    j -> j.xadd("k", added().maxLen(9).approximateTrimming().limit(3), FIELD)),
            same(
                    o -> o.xadd("k", trimmed(StreamTrim.minId(FIVE)), FIELD),
                    j -> j.xadd("k", added().minId("5-1"), FIELD)),
            same(
                    o -> o.xadd("k", trimmed(StreamTrim.minId(FIVE).approximately()), FIELD),
                    j -> j.xadd("k", added().minId("5-1").approximateTrimming(), FIELD)),
            same(
                    o -> o.xadd(
                            "k", trimmed(StreamTrim.minId(FIVE).approximately().limit(0)), FIELD),
                    j -> j.xadd("k", added().minId("5-1").approximateTrimming().limit(0), FIELD)),
            same(
                    o -> o.xadd("k", trimmed(StreamTrim.maxLen(9)).references(ReferencePolicy.KEEPREF), FIELD),
                    j -> j.xadd("k", added().maxLen(9).trimmingMode(StreamDeletionPolicy.KEEP_REFERENCES), FIELD)),
            same(
                    o -> o.xadd(
                            "k", trimmed(StreamTrim.maxLen(9)).noMkStream().references(ReferencePolicy.DELREF), FIELD),
                    j -> j.xadd(
                            "k",
                            added().noMkStream().maxLen(9).trimmingMode(StreamDeletionPolicy.DELETE_REFERENCES),
                            FIELD)),
            same(o -> o.xadd("k", XAddArgs.once("p", "7"), FIELD), j -> j.xadd("k", added().idmp("p", "7"), FIELD)),
            same(o -> o.xadd("k", XAddArgs.onceByContent("p"), FIELD), j -> j.xadd("k", added().idmpAuto("p"), FIELD)),
            sameOfModule(
                    o -> o.xcfgset(
                            "k", XCfgSetArgs.duration(Duration.ofSeconds(60)).maxSize(9)),
                    j -> j.xcfgset("k", new XCfgSetParams().idmpDuration(60).idmpMaxsize(9))),
            same(o -> o.xdel("k", FIVE), j -> j.xdel("k", FIVE2)),
            same(o -> o.xdel("k", FIVE, NINE), j -> j.xdel("k", FIVE2, NINE2)),
            same(
                    o -> o.xdelex("k", ReferencePolicy.ACKED, List.of(FIVE, NINE)),
                    j -> j.xdelex("k", StreamDeletionPolicy.ACKNOWLEDGED, FIVE2, NINE2)),
            differs(
                    Reasons.DEFAULT,
                    o -> o.xdelex("k", ReferencePolicy.KEEPREF, List.of(FIVE)),
                    j -> j.xdelex("k", FIVE2)),
            same(o -> o.xlen("k"), j -> j.xlen("k")),
            same(o -> o.xrange("k", StreamRange.all()), j -> j.xrange("k", "-", "+")),
            same(o -> o.xrange("k", BETWEEN), j -> j.xrange("k", FIVE2, NINE2)),
            same(o -> o.xrange("k", BETWEEN, 3), j -> j.xrange("k", FIVE2, NINE2, 3)),
            same(o -> o.xrange("k", StreamRange.above(FIVE)), j -> j.xrange("k", "(5-1", "+")),
            same(o -> o.xrange("k", StreamRange.atMost(NINE)), j -> j.xrange("k", "-", "9-2")),
            same(o -> o.xrevrange("k", StreamRange.all()), j -> j.xrevrange("k", "+", "-")),
            same(o -> o.xrevrange("k", BETWEEN), j -> j.xrevrange("k", NINE2, FIVE2)),
            same(o -> o.xrevrange("k", BETWEEN, 3), j -> j.xrevrange("k", NINE2, FIVE2, 3)),
            same(o -> o.xrevrange("k", StreamRange.below(NINE)), j -> j.xrevrange("k", "(9-2", "-")),
            same(
                    o -> o.xread(Map.of("k", StreamStart.after(FIVE))),
                    j -> j.xread(new XReadParams(), Map.of("k", FIVE2))),
            same(
                    o -> o.xread(Map.of("k", StreamStart.lastEntry())),
                    j -> j.xread(new XReadParams(), Map.of("k", StreamEntryID.XREAD_LAST_ENTRY))),
            same(
                    o -> o.xread(XReadArgs.count(3), Map.of("k", StreamStart.beginning())),
                    j -> j.xread(new XReadParams().count(3), Map.of("k", new StreamEntryID()))),
            same(
                    o -> o.xread(XReadArgs.maxCount(3).maxSize(100), Map.of("k", StreamStart.beginning())),
                    j -> j.xread(new XReadParams().maxCount(3).maxSize(100), Map.of("k", new StreamEntryID()))),
            same(
                    o -> o.xreadBlocking(Duration.ofMillis(1_500), Map.of("k", StreamStart.latest())),
                    j -> j.xread(new XReadParams().block(1_500), Map.of("k", StreamEntryID.XREAD_NEW_ENTRY))),
            same(
                    o -> o.xreadBlocking(Duration.ZERO, XReadArgs.count(3), Map.of("k", StreamStart.latest())),
                    j -> j.xread(new XReadParams().count(3).block(0), Map.of("k", StreamEntryID.XREAD_NEW_ENTRY))),
            same(o -> o.xtrim("k", StreamTrim.maxLen(9)), j -> j.xtrim("k", 9, false)),
            same(o -> o.xtrim("k", StreamTrim.maxLen(9).approximately()), j -> j.xtrim("k", 9, true)),
            same(
                    o -> o.xtrim("k", StreamTrim.maxLen(9).approximately().limit(3)),
                    j -> j.xtrim(
                            "k",
                            new XTrimParams().maxLen(9).approximateTrimming().limit(3))),
            same(o -> o.xtrim("k", StreamTrim.minId(FIVE)), j -> j.xtrim("k", new XTrimParams().minId("5-1"))),
            same(
                    o -> o.xtrim("k", StreamTrim.minId(FIVE).approximately()),
                    j -> j.xtrim("k", new XTrimParams().minId("5-1").approximateTrimming())),
            same(
                    o -> o.xtrim("k", StreamTrim.maxLen(9), ReferencePolicy.ACKED),
                    j -> j.xtrim("k", new XTrimParams().maxLen(9).trimmingMode(StreamDeletionPolicy.ACKNOWLEDGED))));

    private StreamCalls() {}

    private static XAddArgs trimmed(StreamTrim trim) {
        return XAddArgs.autoId().trim(trim);
    }

    private static XAddParams added() {
        return XAddParams.xAddParams();
    }
}
