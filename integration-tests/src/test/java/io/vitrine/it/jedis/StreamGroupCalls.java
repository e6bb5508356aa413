package io.vitrine.it.jedis;

import static io.vitrine.it.jedis.Call.differs;
import static io.vitrine.it.jedis.Call.same;
import static io.vitrine.it.jedis.Call.sameOfModule;

import io.vitrine.args.NackMode;
import io.vitrine.args.ReferencePolicy;
import io.vitrine.args.StreamId;
import io.vitrine.args.StreamRange;
import io.vitrine.args.StreamStart;
import io.vitrine.args.XClaimArgs;
import io.vitrine.args.XGroupCreateArgs;
import io.vitrine.args.XPendingArgs;
import io.vitrine.args.XReadArgs;
import io.vitrine.args.XReadGroupArgs;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.args.StreamDeletionPolicy;
import redis.clients.jedis.args.XNackMode;
import redis.clients.jedis.params.XAutoClaimParams;
import redis.clients.jedis.params.XClaimParams;
import redis.clients.jedis.params.XPendingParams;
import redis.clients.jedis.params.XReadGroupParams;

/** Groups that read streams. */
final class StreamGroupCalls {

    private static final StreamId FIVE = new StreamId(5, 1);
    private static final StreamId NINE = new StreamId(9, 2);
    private static final StreamEntryID FIVE2 = new StreamEntryID(5, 1);
    private static final StreamEntryID NINE2 = new StreamEntryID(9, 2);
    private static final List<StreamId> BOTH = List.of(FIVE, NINE);
    private static final Duration IDLE = Duration.ofMillis(1_500);
    private static final Map<String, StreamEntryID> NEW = Map.of("k", StreamEntryID.XREADGROUP_UNDELIVERED_ENTRY);

    static final List<Call> ALL = List.of(
            same(o -> o.xack("k", "g", FIVE), j -> j.xack("k", "g", FIVE2)),
            same(o -> o.xack("k", "g", BOTH), j -> j.xack("k", "g", FIVE2, NINE2)),
            same(
                    o -> o.xackdel("k", "g", ReferencePolicy.DELREF, BOTH),
                    j -> j.xackdel("k", "g", StreamDeletionPolicy.DELETE_REFERENCES, FIVE2, NINE2)),
            differs(
                    Reasons.DEFAULT,
                    o -> o.xackdel("k", "g", ReferencePolicy.KEEPREF, BOTH),
                    j -> j.xackdel("k", "g", FIVE2, NINE2)),
            same(
                    o -> o.xautoclaim("k", "g", "c", IDLE, StreamId.ZERO),
                    j -> j.xautoclaim("k", "g", "c", 1_500, new StreamEntryID(), new XAutoClaimParams())),
            same(
                    o -> o.xautoclaim("k", "g", "c", IDLE, FIVE, 9),
                    j -> j.xautoclaim("k", "g", "c", 1_500, FIVE2, new XAutoClaimParams().count(9))),
            same(
                    o -> o.xautoclaimJustid("k", "g", "c", IDLE, FIVE, 9),
                    j -> j.xautoclaimJustId("k", "g", "c", 1_500, FIVE2, new XAutoClaimParams().count(9))),
            same(
                    o -> o.xclaim("k", "g", "c", IDLE, BOTH),
                    j -> j.xclaim("k", "g", "c", 1_500, new XClaimParams(), FIVE2, NINE2)),
            same(
                    o -> o.xclaim(
                            "k",
                            "g",
                            "c",
                            IDLE,
                            BOTH,
                            XClaimArgs.idle(IDLE).retryCount(4).force()),
                    j -> j.xclaim(
                            "k",
                            "g",
                            "c",
                            1_500,
                            new XClaimParams().idle(1_500).retryCount(4).force(),
                            FIVE2,
                            NINE2)),
            same(
                    o -> o.xclaim("k", "g", "c", IDLE, BOTH, XClaimArgs.time(Instant.ofEpochMilli(7))),
                    j -> j.xclaim("k", "g", "c", 1_500, new XClaimParams().time(7), FIVE2, NINE2)),
            same(
                    o -> o.xclaimJustid("k", "g", "c", IDLE, BOTH),
                    j -> j.xclaimJustId("k", "g", "c", 1_500, new XClaimParams(), FIVE2, NINE2)),
            same(
                    o -> o.xclaimJustid("k", "g", "c", IDLE, BOTH, XClaimArgs.force()),
                    j -> j.xclaimJustId("k", "g", "c", 1_500, new XClaimParams().force(), FIVE2, NINE2)),
            same(o -> o.xgroupCreate("k", "g", StreamStart.after(FIVE)), j -> j.xgroupCreate("k", "g", FIVE2, false)),
            same(
                    o -> o.xgroupCreate("k", "g", StreamStart.latest(), XGroupCreateArgs.mkStream()),
                    j -> j.xgroupCreate("k", "g", StreamEntryID.XGROUP_LAST_ENTRY, true)),
            same(o -> o.xgroupCreateconsumer("k", "g", "c"), j -> j.xgroupCreateConsumer("k", "g", "c")),
            same(o -> o.xgroupDelconsumer("k", "g", "c"), j -> j.xgroupDelConsumer("k", "g", "c")),
            same(o -> o.xgroupDestroy("k", "g"), j -> j.xgroupDestroy("k", "g")),
            same(o -> o.xgroupSetid("k", "g", StreamStart.after(NINE)), j -> j.xgroupSetID("k", "g", NINE2)),
            same(o -> o.xinfoConsumers("k", "g"), j -> j.xinfoConsumers("k", "g")),
            same(o -> o.xinfoGroups("k"), j -> j.xinfoGroups("k")),
            same(o -> o.xinfoStream("k"), j -> j.xinfoStream("k")),
            same(o -> o.xinfoStreamFull("k", 3), j -> j.xinfoStreamFull("k", 3)),
            sameOfModule(
                    o -> o.xnack("k", "g", NackMode.FAIL, BOTH), j -> j.xnack("k", "g", XNackMode.FAIL, FIVE2, NINE2)),
            sameOfModule(
                    o -> o.xnack("k", "g", NackMode.SILENT, List.of(FIVE)),
                    j -> j.xnack("k", "g", XNackMode.SILENT, FIVE2)),
            same(o -> o.xpending("k", "g"), j -> j.xpending("k", "g")),
            same(
                    o -> o.xpending("k", "g", XPendingArgs.range(StreamRange.all(), 9)),
                    j -> j.xpending("k", "g", new XPendingParams("-", "+", 9))),
            same(
                    o -> o.xpending(
                            "k",
                            "g",
                            XPendingArgs.range(StreamRange.between(FIVE, NINE), 9)
                                    .minIdle(IDLE)
                                    .consumer("c")),
                    j -> j.xpending(
                            "k",
                            "g",
                            new XPendingParams(FIVE2, NINE2, 9).idle(1_500).consumer("c"))),
            same(o -> o.xreadgroup("g", "c", List.of("k")), j -> j.xreadGroup("g", "c", new XReadGroupParams(), NEW)),
            same(
                    o -> o.xreadgroup("g", "c", XReadGroupArgs.count(3).noAck(), List.of("k")),
                    j -> j.xreadGroup("g", "c", new XReadGroupParams().count(3).noAck(), NEW)),
            same(
                    o -> o.xreadgroup("g", "c", XReadGroupArgs.maxCount(3).maxSize(100), List.of("k")),
                    j -> j.xreadGroup(
                            "g", "c", new XReadGroupParams().maxCount(3).maxSize(100), NEW)),
            same(
                    o -> o.xreadgroupBlocking("g", "c", IDLE, List.of("k")),
                    j -> j.xreadGroup("g", "c", new XReadGroupParams().block(1_500), NEW)),
            same(
                    o -> o.xreadgroupBlocking("g", "c", IDLE, XReadGroupArgs.count(3), List.of("k")),
                    j -> j.xreadGroup("g", "c", new XReadGroupParams().count(3).block(1_500), NEW)),
            same(
                    o -> o.xreadgroupClaim("g", "c", IDLE, List.of("k")),
                    j -> j.xreadGroup("g", "c", new XReadGroupParams().claim(1_500), NEW)),
            same(
                    o -> o.xreadgroupClaimBlocking("g", "c", Duration.ofMillis(20), IDLE, List.of("k")),
                    j -> j.xreadGroup("g", "c", new XReadGroupParams().block(20).claim(1_500), NEW)),
            same(
                    o -> o.xreadgroupPending("g", "c", Map.of("k", FIVE)),
                    j -> j.xreadGroup("g", "c", new XReadGroupParams(), Map.of("k", FIVE2))),
            same(
                    o -> o.xreadgroupPending("g", "c", XReadArgs.count(3), Map.of("k", StreamId.ZERO)),
                    j -> j.xreadGroup("g", "c", new XReadGroupParams().count(3), Map.of("k", new StreamEntryID()))));

    private StreamGroupCalls() {}
}
