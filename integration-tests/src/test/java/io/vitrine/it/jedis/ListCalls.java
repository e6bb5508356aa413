package io.vitrine.it.jedis;

import static io.vitrine.it.jedis.Call.differs;
import static io.vitrine.it.jedis.Call.same;

import io.vitrine.args.InsertPosition;
import io.vitrine.args.LMoveArgs;
import io.vitrine.args.LPosArgs;
import io.vitrine.args.ListSide;
import io.vitrine.args.MoveOrder;
import java.time.Duration;
import java.util.List;
import redis.clients.jedis.args.ListDirection;
import redis.clients.jedis.args.ListMoveOrder;
import redis.clients.jedis.args.ListPosition;
import redis.clients.jedis.params.LMoveMParams;
import redis.clients.jedis.params.LPosParams;

@SuppressWarnings("deprecation") // commands that Redis deprecates are compared too
final class ListCalls {

    private static final List<String> AB = List.of("a", "b");

    static final List<Call> ALL = List.of(
            same(
                    o -> o.blmove("a", "b", ListSide.LEFT, ListSide.RIGHT, Duration.ofMillis(1_500)),
                    j -> j.blmove("a", "b", ListDirection.LEFT, ListDirection.RIGHT, 1.5)),
            differs(
                    Reasons.WHOLE,
                    o -> o.blmove("a", "b", ListSide.LEFT, ListSide.RIGHT, Duration.ofSeconds(1)),
                    j -> j.blmove("a", "b", ListDirection.LEFT, ListDirection.RIGHT, 1)),
            same(
                    o -> o.blmpop(Duration.ofMillis(1_500), ListSide.LEFT, 3, AB),
                    j -> j.blmpop(1.5, ListDirection.LEFT, 3, "a", "b")),
            same(
                    o -> o.blmovem(
                            "a",
                            "b",
                            ListSide.LEFT,
                            ListSide.RIGHT,
                            Duration.ofMillis(1_500),
                            LMoveArgs.exactly(3, MoveOrder.BULK)),
                    j -> j.blmovem(
                            "a",
                            "b",
                            ListDirection.LEFT,
                            ListDirection.RIGHT,
                            1.5,
                            new LMoveMParams().exactly(3, ListMoveOrder.BULK))),
            same(
                    o -> o.lmovem("a", "b", ListSide.RIGHT, ListSide.LEFT, LMoveArgs.count(3, MoveOrder.ONE_BY_ONE)),
                    j -> j.lmovem(
                            "a",
                            "b",
                            ListDirection.RIGHT,
                            ListDirection.LEFT,
                            new LMoveMParams().count(3, ListMoveOrder.OBO))),
            same(o -> o.blpop(Duration.ofSeconds(2), "a", "b"), j -> j.blpop(2, "a", "b")),
            same(o -> o.blpop(Duration.ofMillis(2_500), "a", "b"), j -> j.blpop(2.5, "a", "b")),
            same(o -> o.brpop(Duration.ofSeconds(2), AB), j -> j.brpop(2, "a", "b")),
            same(o -> o.brpoplpush("a", "b", Duration.ofSeconds(2)), j -> j.brpoplpush("a", "b", 2)),
            same(o -> o.lindex("k", -1), j -> j.lindex("k", -1)),
            same(
                    o -> o.linsert("k", InsertPosition.BEFORE, "p", "v"),
                    j -> j.linsert("k", ListPosition.BEFORE, "p", "v")),
            same(
                    o -> o.linsert("k", InsertPosition.AFTER, "p", "v"),
                    j -> j.linsert("k", ListPosition.AFTER, "p", "v")),
            same(o -> o.llen("k"), j -> j.llen("k")),
            same(
                    o -> o.lmove("a", "b", ListSide.RIGHT, ListSide.LEFT),
                    j -> j.lmove("a", "b", ListDirection.RIGHT, ListDirection.LEFT)),
            same(o -> o.lmpop(ListSide.RIGHT, 2, AB), j -> j.lmpop(ListDirection.RIGHT, 2, "a", "b")),
            differs(Reasons.DEFAULT, o -> o.lmpop(ListSide.RIGHT, 1, AB), j -> j.lmpop(ListDirection.RIGHT, "a", "b")),
            same(o -> o.lpop("k"), j -> j.lpop("k")),
            same(o -> o.lpop("k", 2), j -> j.lpop("k", 2)),
            same(o -> o.lpos("k", "v"), j -> j.lpos("k", "v")),
            same(
                    o -> o.lpos("k", "v", LPosArgs.rank(-1).maxLen(9)),
                    j -> j.lpos("k", "v", LPosParams.lPosParams().rank(-1).maxlen(9))),
            same(
                    o -> o.lpos("k", "v", 3, LPosArgs.rank(2)),
                    j -> j.lpos("k", "v", LPosParams.lPosParams().rank(2), 3)),
            same(o -> o.lpos("k", "v", 3), j -> j.lpos("k", "v", LPosParams.lPosParams(), 3)),
            same(o -> o.lpush("k", "a", "b"), j -> j.lpush("k", "a", "b")),
            same(o -> o.lpushx("k", AB), j -> j.lpushx("k", "a", "b")),
            same(o -> o.lrange("k", 0, -1), j -> j.lrange("k", 0, -1)),
            same(o -> o.lrem("k", -2, "v"), j -> j.lrem("k", -2, "v")),
            same(o -> o.lset("k", 3, "v"), j -> j.lset("k", 3, "v")),
            same(o -> o.ltrim("k", 1, 2), j -> j.ltrim("k", 1, 2)),
            same(o -> o.rpop("k"), j -> j.rpop("k")),
            same(o -> o.rpop("k", 2), j -> j.rpop("k", 2)),
            same(o -> o.rpoplpush("a", "b"), j -> j.rpoplpush("a", "b")),
            same(o -> o.rpush("k", "a", "b"), j -> j.rpush("k", "a", "b")),
            same(o -> o.rpushx("k", "a"), j -> j.rpushx("k", "a")));

    private ListCalls() {}
}
