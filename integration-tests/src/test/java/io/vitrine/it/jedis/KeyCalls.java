package io.vitrine.it.jedis;

import static io.vitrine.it.jedis.Call.differs;
import static io.vitrine.it.jedis.Call.same;

import io.vitrine.args.CopyArgs;
import io.vitrine.args.ExpireCondition;
import io.vitrine.args.MigrateArgs;
import io.vitrine.args.RestoreArgs;
import io.vitrine.args.ScanArgs;
import io.vitrine.args.ScanCursor;
import io.vitrine.args.SortArgs;
import io.vitrine.args.SortOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import redis.clients.jedis.args.ExpiryOption;
import redis.clients.jedis.params.MigrateParams;
import redis.clients.jedis.params.RestoreParams;
import redis.clients.jedis.params.ScanParams;
import redis.clients.jedis.params.SortingParams;

final class KeyCalls {

    private static final byte[] DUMP = {0, (byte) 0xFF, '\r', '\n'};
    private static final Instant AT = Instant.ofEpochSecond(1_900_000_000);
    private static final Instant AT_MILLIS = Instant.ofEpochMilli(1_900_000_000_500L);

    static final List<Call> ALL = List.of(
            same(o -> o.copy("a", "b"), j -> j.copy("a", "b", false)),
            same(o -> o.copy("a", "b", CopyArgs.db(2).replace()), j -> j.copy("a", "b", 2, true)),
            same(o -> o.copy("a", "b", CopyArgs.replace()), j -> j.copy("a", "b", true)),
            same(o -> o.del("a"), j -> j.del("a")),
            same(o -> o.del("a", "b"), j -> j.del("a", "b")),
            same(o -> o.dump("k"), j -> j.dump("k")),
            same(o -> o.exists("k"), j -> j.exists("k")),
            same(o -> o.exists(List.of("a", "b")), j -> j.exists("a", "b")),
            same(o -> o.expire("k", Duration.ofSeconds(5)), j -> j.expire("k", 5)),
            same(o -> o.expire("k", Duration.ofMillis(1_500)), j -> j.pexpire("k", 1_500)),
            same(o -> o.expire("k", Duration.ofSeconds(5), ExpireCondition.NX), j -> j.expire("k", 5, ExpiryOption.NX)),
            same(
                    o -> o.expire("k", Duration.ofMillis(1_500), ExpireCondition.GT),
                    j -> j.pexpire("k", 1_500, ExpiryOption.GT)),
            same(o -> o.expireat("k", AT), j -> j.expireAt("k", AT.getEpochSecond())),
            same(o -> o.expireat("k", AT_MILLIS), j -> j.pexpireAt("k", AT_MILLIS.toEpochMilli())),
            same(
                    o -> o.expireat("k", AT, ExpireCondition.LT),
                    j -> j.expireAt("k", AT.getEpochSecond(), ExpiryOption.LT)),
            same(o -> o.expiretime("k"), j -> j.expireTime("k")),
            same(o -> o.keys("a*"), j -> j.keys("a*")),
            differs(
                    "one key goes in the list of keys, too",
                    o -> o.migrate("h", 6379, List.of("k"), 1, Duration.ofSeconds(2), MigrateArgs.MOVE),
                    j -> j.migrate("h", 6379, "k", 1, 2_000)),
            same(
                    o -> o.migrate("h", 6379, List.of("a", "b"), 1, Duration.ofSeconds(2), MigrateArgs.MOVE),
                    j -> j.migrate("h", 6379, 1, 2_000, MigrateParams.migrateParams(), "a", "b")),
            same(
                    o -> o.migrate(
                            "h",
                            6379,
                            List.of("a", "b"),
                            1,
                            Duration.ofSeconds(2),
                            MigrateArgs.MOVE.copy().replace().auth("u", "p")),
                    j -> j.migrate(
                            "h",
                            6379,
                            1,
                            2_000,
                            MigrateParams.migrateParams().copy().replace().auth2("u", "p"),
                            "a",
                            "b")),
            same(o -> o.move("k", 3), j -> j.move("k", 3)),
            same(o -> o.objectEncoding("k"), j -> j.objectEncoding("k")),
            same(o -> o.objectFreq("k"), j -> j.objectFreq("k")),
            same(o -> o.objectIdletime("k"), j -> j.objectIdletime("k")),
            same(o -> o.objectRefcount("k"), j -> j.objectRefcount("k")),
            same(o -> o.persist("k"), j -> j.persist("k")),
            same(o -> o.pexpiretime("k"), j -> j.pexpireTime("k")),
            same(o -> o.pttl("k"), j -> j.pttl("k")),
            same(o -> o.ttl("k"), j -> j.ttl("k")),
            same(o -> o.randomkey(), j -> j.randomKey()),
            same(o -> o.rename("a", "b"), j -> j.rename("a", "b")),
            same(o -> o.renamenx("a", "b"), j -> j.renamenx("a", "b")),
            same(o -> o.restore("k", DUMP), j -> j.restore("k", 0, DUMP)),
            same(
                    o -> o.restore(
                            "k",
                            DUMP,
                            RestoreArgs.expireAfter(Duration.ofSeconds(5)).replace()),
                    j -> j.restore(
                            "k", 5_000, DUMP, RestoreParams.restoreParams().replace())),
            same(
                    o -> o.restore("k", DUMP, RestoreArgs.expireAt(AT).replace()),
                    j -> j.restore(
                            "k",
                            AT.toEpochMilli(),
                            DUMP,
                            RestoreParams.restoreParams().replace().absTtl())),
            same(
                    o -> o.restore("k", DUMP, RestoreArgs.persistent().idleTime(Duration.ofSeconds(7))),
                    j -> j.restore("k", 0, DUMP, RestoreParams.restoreParams().idleTime(7))),
            same(
                    o -> o.restore("k", DUMP, RestoreArgs.persistent().frequency(7)),
                    j -> j.restore("k", 0, DUMP, RestoreParams.restoreParams().frequency(7))),
            same(o -> o.scan(ScanCursor.START), j -> j.scan("0")),
            same(o -> o.scan(new ScanCursor("17"), ScanArgs.count(9)), j -> j.scan("17", new ScanParams().count(9))),
            same(
                    o -> o.scan(ScanCursor.START, ScanArgs.match("a*").count(9)),
                    j -> j.scan("0", new ScanParams().match("a*").count(9))),
            same(
                    o -> o.scan(ScanCursor.START, ScanArgs.match("a*"), "hash"),
                    j -> j.scan("0", new ScanParams().match("a*"), "hash")),
            same(o -> o.sort("k"), j -> j.sort("k")),
            same(
                    o -> o.sort(
                            "k",
                            SortArgs.by("w_*")
                                    .limit(0, 5)
                                    .get("v_*")
                                    .get("#")
                                    .order(SortOrder.DESC)
                                    .alpha()),
                    j -> j.sort(
                            "k",
                            new SortingParams()
                                    .by("w_*")
                                    .limit(0, 5)
                                    .get("v_*", "#")
                                    .desc()
                                    .alpha())),
            same(o -> o.sortStore("k", SortArgs.alpha(), "d"), j -> j.sort("k", new SortingParams().alpha(), "d")),
            same(o -> o.sortRo("k", SortArgs.alpha()), j -> j.sortReadonly("k", new SortingParams().alpha())),
            same(o -> o.touch("a"), j -> j.touch("a")),
            same(o -> o.touch("a", "b"), j -> j.touch("a", "b")),
            same(o -> o.type("k"), j -> j.type("k")),
            same(o -> o.unlink("a", "b"), j -> j.unlink("a", "b")),
            same(o -> o.waitForReplicas(1, Duration.ofMillis(1)), j -> j.waitReplicas(1, 1)),
            same(o -> o.waitaof(1, 0, Duration.ofMillis(1)), j -> j.waitAOF(1, 0, 1)));

    private KeyCalls() {}
}
