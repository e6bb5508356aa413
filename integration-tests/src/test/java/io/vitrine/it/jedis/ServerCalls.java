package io.vitrine.it.jedis;

import static io.vitrine.it.jedis.Call.alone;
import static io.vitrine.it.jedis.Call.differs;
import static io.vitrine.it.jedis.Call.same;

import io.vitrine.args.ClientKillArgs;
import io.vitrine.args.ClientLibraryField;
import io.vitrine.args.ClientType;
import io.vitrine.args.FailoverArgs;
import io.vitrine.args.FlushMode;
import io.vitrine.args.HotKeysArgs;
import io.vitrine.args.PauseMode;
import io.vitrine.args.ShutdownArgs;
import io.vitrine.args.UnblockMode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import redis.clients.jedis.args.ClientAttributeOption;
import redis.clients.jedis.args.ClientPauseMode;
import redis.clients.jedis.args.HotkeysMetric;
import redis.clients.jedis.args.LatencyEvent;
import redis.clients.jedis.args.UnblockType;
import redis.clients.jedis.params.ClientKillParams;
import redis.clients.jedis.params.CommandListFilterByParams;
import redis.clients.jedis.params.FailoverParams;
import redis.clients.jedis.params.HotkeysParams;
import redis.clients.jedis.params.ModuleLoadExParams;
import redis.clients.jedis.params.ShutdownParams;

/** Server, connections and access. */
@SuppressWarnings("deprecation") // commands that Redis deprecates are compared too
final class ServerCalls {

    static final List<Call> ALL = List.of(
            same(o -> o.aclCat(), j -> j.aclCat()),
            same(o -> o.aclCat("hash"), j -> j.aclCat("hash")),
            same(o -> o.aclDeluser("u", "w"), j -> j.aclDelUser("u", "w")),
            same(o -> o.aclDryrun("u", "get", "k"), j -> j.aclDryRun("u", "get", "k")),
            same(o -> o.aclGenpass(), j -> j.aclGenPass()),
            same(o -> o.aclGenpass(16), j -> j.aclGenPass(16)),
            same(o -> o.aclGetuser("u"), j -> j.aclGetUser("u")),
            same(o -> o.aclList(), j -> j.aclList()),
            same(o -> o.aclLoad(), j -> j.aclLoad()),
            same(o -> o.aclLog(), j -> j.aclLog()),
            same(o -> o.aclLog(3), j -> j.aclLog(3)),
            same(o -> o.aclLogReset(), j -> j.aclLogReset()),
            same(o -> o.aclSave(), j -> j.aclSave()),
            same(o -> o.aclSetuser("u", "on", "~a*"), j -> j.aclSetUser("u", "on", "~a*")),
            same(o -> o.aclUsers(), j -> j.aclUsers()),
            same(o -> o.aclWhoami(), j -> j.aclWhoAmI()),
            same(o -> o.bgrewriteaof(), j -> j.bgrewriteaof()),
            same(o -> o.bgsave(), j -> j.bgsave()),
            same(o -> o.bgsaveSchedule(), j -> j.bgsaveSchedule()),
            same(o -> o.clientGetname(), j -> j.clientGetname()),
            same(o -> o.clientId(), j -> j.clientId()),
            same(o -> o.clientInfo(), j -> j.clientInfo()),
            same(
                    o -> o.clientKill(ClientKillArgs.id(7)),
                    j -> j.clientKill(ClientKillParams.clientKillParams().id("7"))),
            same(
                    o -> o.clientKill(ClientKillArgs.addr("h:1").includingMe()),
                    j -> j.clientKill(
                            ClientKillParams.clientKillParams().addr("h:1").skipMe(ClientKillParams.SkipMe.NO))),
            same(
                    o -> o.clientKill(ClientKillArgs.user("u").maxAge(Duration.ofSeconds(9))),
                    j -> j.clientKill(
                            ClientKillParams.clientKillParams().user("u").maxAge(9))),
            same(o -> o.clientList(), j -> j.clientList()),
            differs(
                    Reasons.CASE,
                    o -> o.clientList(ClientType.PUBSUB),
                    j -> j.clientList(redis.clients.jedis.args.ClientType.PUBSUB)),
            same(o -> o.clientList(1, 2), j -> j.clientList(1, 2)),
            same(alone(c -> c.clientNoEvict(true)), j -> j.clientNoEvictOn()),
            same(alone(c -> c.clientNoTouch(false)), j -> j.clientNoTouchOff()),
            same(alone(c -> c.clientNoEvict(false)), j -> j.clientNoEvictOff()),
            same(alone(c -> c.clientNoTouch(true)), j -> j.clientNoTouchOn()),
            same(o -> o.clientPause(Duration.ofMillis(1)), j -> j.clientPause(1)),
            same(
                    o -> o.clientPause(Duration.ofMillis(1), PauseMode.WRITE),
                    j -> j.clientPause(1, ClientPauseMode.WRITE)),
            same(
                    o -> o.clientSetinfo(ClientLibraryField.NAME, "n"),
                    j -> j.clientSetInfo(ClientAttributeOption.LIB_NAME, "n")),
            same(alone(c -> c.clientSetname("n")), j -> j.clientSetname("n")),
            same(o -> o.clientTrackinginfo(), j -> j.clientTrackingInfo()),
            same(o -> o.clientUnblock(7, UnblockMode.ERROR), j -> j.clientUnblock(7, UnblockType.ERROR)),
            differs(Reasons.DEFAULT, o -> o.clientUnblock(7, UnblockMode.TIMEOUT), j -> j.clientUnblock(7)),
            same(o -> o.clientUnpause(), j -> j.clientUnpause()),
            same(alone(c -> c.auth("p")), j -> j.auth("p")),
            same(alone(c -> c.auth("u", "p")), j -> j.auth("u", "p")),
            same(alone(c -> c.select(3)), j -> j.select(3)),
            same(o -> o.command(), j -> j.command()),
            same(o -> o.commandCount(), j -> j.commandCount()),
            same(o -> o.commandDocs("get", "set"), j -> j.commandDocs("get", "set")),
            same(o -> o.commandGetkeys("get", "k"), j -> j.commandGetKeys("get", "k")),
            same(o -> o.commandGetkeysandflags("get", "k"), j -> j.commandGetKeysAndFlags("get", "k")),
            same(o -> o.commandInfo("get"), j -> j.commandInfo("get")),
            same(o -> o.commandList(), j -> j.commandList()),
            same(
                    o -> o.commandListByCategory("hash"),
                    j -> j.commandListFilterBy(CommandListFilterByParams.commandListFilterByParams()
                            .filterByAclCat("hash"))),
            same(o -> o.configGet("a*", "b"), j -> j.configGet("a*", "b")),
            same(o -> o.configResetstat(), j -> j.configResetStat()),
            same(o -> o.configRewrite(), j -> j.configRewrite()),
            same(o -> o.configSet("a", "1"), j -> j.configSet("a", "1")),
            same(o -> o.configSet(Map.of("a", "1")), j -> j.configSet(Map.of("a", "1"))),
            same(o -> o.dbsize(), j -> j.dbSize()),
            same(o -> o.echo("v"), j -> j.echo("v")),
            same(o -> o.failover(), j -> j.failover()),
            same(
                    o -> o.failover(FailoverArgs.to("h", 1).timeout(Duration.ofMillis(5))),
                    j -> j.failover(new FailoverParams().to("h", 1).timeout(5))),
            same(
                    o -> o.failover(FailoverArgs.to("h", 1).forceAfter(Duration.ofMillis(5))),
                    j -> j.failover(new FailoverParams().to("h", 1).force().timeout(5))),
            same(o -> o.failoverAbort(), j -> j.failoverAbort()),
            same(o -> o.flushall(), j -> j.flushAll()),
            same(o -> o.flushall(FlushMode.ASYNC), j -> j.flushAll(redis.clients.jedis.args.FlushMode.ASYNC)),
            same(o -> o.flushdb(), j -> j.flushDB()),
            same(o -> o.flushdb(FlushMode.SYNC), j -> j.flushDB(redis.clients.jedis.args.FlushMode.SYNC)),
            same(o -> o.hotkeysGet(), j -> j.hotkeysGet()),
            same(o -> o.hotkeysReset(), j -> j.hotkeysReset()),
            same(
                    o -> o.hotkeysStart(HotKeysArgs.net()),
                    j -> j.hotkeysStart(new HotkeysParams().metrics(HotkeysMetric.NET))),
            same(
                    o -> o.hotkeysStart(HotKeysArgs.cpuAndNet()
                            .count(20)
                            .duration(Duration.ofSeconds(60))
                            .sample(5)
                            .slots(List.of(1, 2))),
                    j -> j.hotkeysStart(new HotkeysParams()
                            .metrics(HotkeysMetric.CPU, HotkeysMetric.NET)
                            .count(20)
                            .duration(60)
                            .sample(5)
                            .slots(1, 2))),
            same(o -> o.hotkeysStop(), j -> j.hotkeysStop()),
            same(o -> o.info(), j -> j.info()),
            same(o -> o.info("server"), j -> j.info("server")),
            same(o -> o.lastsave(), j -> j.lastsave()),
            same(o -> o.latencyDoctor(), j -> j.latencyDoctor()),
            same(o -> o.latencyHistory("command"), j -> j.latencyHistory(LatencyEvent.COMMAND)),
            same(o -> o.latencyLatest(), j -> j.latencyLatest()),
            same(o -> o.latencyReset("fork"), j -> j.latencyReset(LatencyEvent.FORK)),
            same(o -> o.lolwut(), j -> j.lolwut()),
            same(o -> o.memoryDoctor(), j -> j.memoryDoctor()),
            same(o -> o.memoryPurge(), j -> j.memoryPurge()),
            same(o -> o.memoryStats(), j -> j.memoryStats()),
            same(o -> o.memoryUsage("k"), j -> j.memoryUsage("k")),
            same(o -> o.memoryUsage("k", 5), j -> j.memoryUsage("k", 5)),
            same(o -> o.moduleList(), j -> j.moduleList()),
            same(o -> o.moduleLoad("m.so", "a"), j -> j.moduleLoad("m.so", "a")),
            same(
                    o -> o.moduleLoadex("m.so", Map.of("c", "1"), List.of("a", "b")),
                    j -> j.moduleLoadEx(
                            "m.so",
                            new ModuleLoadExParams().config("c", "1").arg("a").arg("b"))),
            same(o -> o.moduleUnload("m"), j -> j.moduleUnload("m")),
            same(o -> o.ping(), j -> j.ping()),
            same(o -> o.ping("v"), j -> j.ping("v")),
            same(o -> o.replicaof("h", 1), j -> j.replicaof("h", 1)),
            same(o -> o.replicaofNoOne(), j -> j.replicaofNoOne()),
            same(o -> o.role(), j -> j.role()),
            same(o -> o.save(), j -> j.save()),
            same(
                    o -> o.shutdown(ShutdownArgs.noSave().now().force()),
                    j -> j.shutdown(new ShutdownParams().nosave().now().force())),
            same(o -> o.shutdownAbort(), j -> j.shutdownAbort()),
            same(o -> o.slaveof("h", 1), j -> j.slaveof("h", 1)),
            same(o -> o.slaveofNoOne(), j -> j.slaveofNoOne()),
            same(o -> o.slowlogGet(), j -> j.slowlogGet()),
            same(o -> o.slowlogGet(5), j -> j.slowlogGet(5)),
            same(o -> o.slowlogLen(), j -> j.slowlogLen()),
            same(o -> o.slowlogReset(), j -> j.slowlogReset()),
            same(o -> o.swapdb(1, 2), j -> j.swapDB(1, 2)),
            same(o -> o.time(), j -> j.time()));

    private ServerCalls() {}
}
