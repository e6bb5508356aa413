package io.vitrine.it.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.CodecException;
import io.vitrine.Queued;
import io.vitrine.RedisClient;
import io.vitrine.RedisOptions;
import io.vitrine.RedisServerException;
import io.vitrine.args.probabilistic.BloomFigure;
import io.vitrine.args.probabilistic.BloomInfo;
import io.vitrine.args.probabilistic.BloomInsertArgs;
import io.vitrine.args.probabilistic.BloomScaling;
import io.vitrine.args.probabilistic.CountMinSketchInfo;
import io.vitrine.args.probabilistic.CountedItem;
import io.vitrine.args.probabilistic.CuckooInfo;
import io.vitrine.args.probabilistic.CuckooInsertArgs;
import io.vitrine.args.probabilistic.CuckooInsertResult;
import io.vitrine.args.probabilistic.CuckooReserveArgs;
import io.vitrine.args.probabilistic.DumpChunk;
import io.vitrine.args.probabilistic.DumpIterator;
import io.vitrine.args.probabilistic.TDigestInfo;
import io.vitrine.args.probabilistic.TDigestMergeArgs;
import io.vitrine.args.probabilistic.TopKDimensions;
import io.vitrine.args.probabilistic.TopKInfo;
import io.vitrine.options.Protocol;
import io.vitrine.testkit.Handshake;
import io.vitrine.testkit.ReceivedCommand;
import io.vitrine.testkit.ScriptedServer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Filters and sketches, which the embedded server does not have: the replies are those of the documentation of Redis 8, in
 * both protocols.
 */
@ParameterizedClass
@EnumSource(Protocol.class)
class ProbabilisticCommandsIT implements RecordingTest {

    private static final byte[] BITS = {0, (byte) 0xFF, '\r', '\n', (byte) 0x80};

    private final Protocol protocol;
    private final ScriptedServer server;
    private final CommandRecorder recorder = new CommandRecorder();
    private final RedisClient<String, String> redis;

    ProbabilisticCommandsIT(Protocol protocol) {
        this.protocol = protocol;
        this.server =
                ScriptedServer.start(protocol == Protocol.RESP3 ? Handshake.RESP3 : Handshake.RESP2_UNKNOWN_COMMAND);
        this.redis = RedisClient.create(RedisOptions.parse(server.url()).toBuilder()
                .discoverInterceptors(false)
                .interceptor(recorder)
                .protocol(protocol)
                .build());
    }

    @AfterEach
    void close() {
        try (server;
                redis) {
            server.assertSatisfied();
        }
    }

    @Override
    public String testedOn() {
        return TestedCommands.SCRIPTED;
    }

    @Override
    public Set<String> answered() {
        return recorder.answered();
    }

    /** What must come, in words, and what the documentation says it is answered with. In replies a blank
     * is a line end and {@code ·} a blank. */
    private void expect(String words, String resp2, String resp3) {
        String reply = protocol == Protocol.RESP3 ? resp3 : resp2;
        server.expect(words.split(" ", -1)).reply(reply.replace(" ", "\r\n").replace('·', ' ') + "\r\n");
    }

    private void expect(String words, String both) {
        expect(words, both, both);
    }

    private ReceivedCommand last(String name) {
        List<ReceivedCommand> all = server.commands(name);
        return all.get(all.size() - 1);
    }

    @Test
    void aBloomFilterIsMadeAndFilled() {
        expect("BF.RESERVE bf 0.01 1000", "+OK");
        expect("BF.RESERVE bf 0.01 1000 EXPANSION 2", "+OK");
        expect("BF.RESERVE bf 0.01 1000 NONSCALING", "-ERR·item·exists");
        expect("BF.ADD bf item1", ":1", "#t");
        expect("BF.ADD bf item1", ":0", "#f");
        expect("BF.MADD bf item1 item2 item2", "*3 :0 :1 :0", "*3 #f #t #f");
        expect("BF.INSERT bf ITEMS foo bar", "*2 :1 :1", "*2 #t #t");
        expect("BF.INSERT bf CAPACITY 10000 ERROR 0.001 NONSCALING ITEMS hello", "*1 :1", "*1 #t");
        expect("BF.INSERT bf NOCREATE ITEMS foo bar", "-ERR·not·found");

        redis.bfReserve("bf", 0.01, 1_000);
        redis.bfReserve("bf", 0.01, 1_000, BloomScaling.expansion(2));
        assertThatThrownBy(() -> redis.bfReserve("bf", 0.01, 1_000, BloomScaling.NONE))
                .isInstanceOf(RedisServerException.class)
                .hasMessageContaining("item exists");
        assertThat(redis.bfAdd("bf", "item1")).isTrue();
        assertThat(redis.bfAdd("bf", "item1")).isFalse();
        assertThat(redis.bfMadd("bf", "item1", "item2", "item2")).containsExactly(false, true, false);
        assertThat(redis.bfInsert("bf", List.of("foo", "bar"))).containsExactly(true, true);
        assertThat(redis.bfInsert(
                        "bf",
                        BloomInsertArgs.capacity(10_000).errorRate(0.001).scaling(BloomScaling.NONE),
                        List.of("hello")))
                .containsExactly(true);
        assertThatThrownBy(() -> redis.bfInsert("bf", BloomInsertArgs.noCreate(), List.of("foo", "bar")))
                .isInstanceOf(RedisServerException.class)
                .hasMessageContaining("not found");
    }

    @Test
    void aFullBloomFilterIsAnErrorAndTheConnectionStaysInStep() {
        expect("BF.MADD bf a b", "*2 :1 -ERR·non·scaling·filter·is·full", "*2 #t -ERR·non·scaling·filter·is·full");
        expect("BF.CARD bf", ":1");

        assertThatThrownBy(() -> redis.bfMadd("bf", "a", "b"))
                .isInstanceOf(RedisServerException.class)
                .hasMessageContaining("non scaling filter is full");
        assertThat(redis.bfCard("bf")).isEqualTo(1);
        assertThat(redis.poolStats().created()).isEqualTo(1);
    }

    @Test
    void aBloomFilterIsAsked() {
        expect("BF.EXISTS bf item1", ":1", "#t");
        expect("BF.MEXISTS bf item1 item2 item3", "*3 :1 :1 :0", "*3 #t #t #f");
        expect("BF.CARD nothing", ":0");
        expect("BF.DEBUG bf", "*2 +size:1 +bytes:138·bits:1104·hashes:8");
        String fields = "+Capacity :100 +Size :240 +Number·of·filters :1 +Number·of·items·inserted :1 +Expansion·rate";
        expect("BF.INFO bf", "*10 " + fields + " :2", "%5 " + fields + " :2");
        expect("BF.INFO bf", "*10 " + fields + " $-1", "%5 " + fields + " _");
        expect("BF.INFO bf CAPACITY", "*1 :100", "%1 +Capacity :100");
        expect("BF.INFO bf EXPANSION", "*1 $-1", "*1 _");

        assertThat(redis.bfExists("bf", "item1")).isTrue();
        assertThat(redis.bfMexists("bf", "item1", "item2", "item3")).containsExactly(true, true, false);
        assertThat(redis.bfCard("nothing")).isZero();
        assertThat(redis.bfDebug("bf")).containsExactly("size:1", "bytes:138 bits:1104 hashes:8");
        assertThat(redis.bfInfo("bf")).isEqualTo(new BloomInfo(100, 240, 1, 1, 2L));
        assertThat(redis.bfInfo("bf").isScaling()).isFalse();
        assertThat(redis.bfInfo("bf", BloomFigure.CAPACITY)).isEqualTo(100);
        assertThat(redis.bfInfo("bf", BloomFigure.EXPANSION)).isNull();
    }

    @Test
    void filtersAreCopiedInPartsByteForByte() {
        copyInParts("BF", "$0\r\n\r\n");
        DumpChunk chunk = redis.bfScandump("from", DumpIterator.START);
        while (!chunk.isEnd()) {
            redis.bfLoadchunk("to", chunk);
            chunk = redis.bfScandump("from", chunk.iterator());
        }
        assertThat(last("BF.LOADCHUNK").bytes(3)).isEqualTo(BITS);

        copyInParts("CF", protocol == Protocol.RESP3 ? "_\r\n" : "$-1\r\n");
        chunk = redis.cfScandump("from", DumpIterator.START);
        while (!chunk.isEnd()) {
            redis.cfLoadchunk("to", chunk);
            chunk = redis.cfScandump("from", chunk.iterator());
        }
        assertThat(last("CF.LOADCHUNK").bytes(3)).isEqualTo(BITS);
    }

    private void copyInParts(String family, String end) {
        server.expect(family + ".SCANDUMP", "from", "0").reply("*2\r\n:1\r\n$6\r\nheader\r\n");
        server.expect(family + ".LOADCHUNK", "to", "1", "header").reply("+OK\r\n");
        server.expect(family + ".SCANDUMP", "from", "1")
                .reply("*2\r\n:1049\r\n$5\r\n")
                .replyRaw(BITS)
                .reply("\r\n");
        server.expect(family + ".LOADCHUNK", "to", "1049").reply("+OK\r\n");
        server.expect(family + ".SCANDUMP", "from", "1049").reply("*2\r\n:0\r\n" + end);
    }

    @Test
    void aCuckooFilterIsMadeFilledAndAsked() {
        expect("CF.RESERVE cf 1000", "+OK");
        expect("CF.RESERVE cf 1000 BUCKETSIZE 4 MAXITERATIONS 20 EXPANSION 2", "+OK");
        expect("CF.ADD cf a", ":1", "#t");
        expect("CF.ADDNX cf a", ":0", "#f");
        expect("CF.INSERT cf CAPACITY 1000 ITEMS a b", "*2 :1 :-1", "*2 #t #f");
        expect("CF.INSERT cf ITEMS a", "*1 :1", "*1 #t");
        expect("CF.INSERTNX cf NOCREATE ITEMS a b c", "*3 :1 :0 :-1");
        expect("CF.INSERTNX cf ITEMS a", "*1 :0");
        expect("CF.EXISTS cf a", ":1", "#t");
        expect("CF.MEXISTS cf a z", "*2 :1 :0", "*2 #t #f");
        expect("CF.COUNT cf a", ":2");
        expect("CF.DEL cf a", ":1", "#t");
        expect("CF.COMPACT cf", "+OK");
        expect("CF.DEBUG cf", "+bktsize:2·buckets:512·items:3");
        String fields = "+Size :1080 +Number·of·buckets :512 +Number·of·filters :1 +Number·of·items·inserted :3"
                + " +Number·of·items·deleted :0 +Bucket·size :2 +Expansion·rate :1 +Max·iterations :20";
        expect("CF.INFO cf", "*16 " + fields, "%8 " + fields);

        redis.cfReserve("cf", 1_000);
        redis.cfReserve(
                "cf", 1_000, CuckooReserveArgs.bucketSize(4).maxIterations(20).expansion(2));
        assertThat(redis.cfAdd("cf", "a")).isTrue();
        assertThat(redis.cfAddnx("cf", "a")).isFalse();
        assertThat(redis.cfInsert("cf", CuckooInsertArgs.capacity(1_000), List.of("a", "b")))
                .containsExactly(CuckooInsertResult.ADDED, CuckooInsertResult.FULL);
        assertThat(redis.cfInsert("cf", List.of("a"))).containsExactly(CuckooInsertResult.ADDED);
        assertThat(redis.cfInsertnx("cf", CuckooInsertArgs.noCreate(), List.of("a", "b", "c")))
                .containsExactly(CuckooInsertResult.ADDED, CuckooInsertResult.EXISTS, CuckooInsertResult.FULL);
        assertThat(redis.cfInsertnx("cf", List.of("a"))).containsExactly(CuckooInsertResult.EXISTS);
        assertThat(redis.cfExists("cf", "a")).isTrue();
        assertThat(redis.cfMexists("cf", "a", "z")).containsExactly(true, false);
        assertThat(redis.cfCount("cf", "a")).isEqualTo(2);
        assertThat(redis.cfDel("cf", "a")).isTrue();
        redis.cfCompact("cf");
        assertThat(redis.cfDebug("cf")).isEqualTo("bktsize:2 buckets:512 items:3");
        assertThat(redis.cfInfo("cf")).isEqualTo(new CuckooInfo(1080, 512, 1, 3, 0, 2, 1, 20));
    }

    @Test
    void aCountMinSketchCounts() {
        expect("CMS.INITBYDIM test 2000 5", "+OK");
        expect("CMS.INITBYPROB test 0.001 0.01", "+OK");
        expect("CMS.INCRBY test foo 10", "*1 :10");
        expect("CMS.INCRBY test bar 42", "*1 :42");
        expect("CMS.QUERY test foo bar", "*2 :10 :42");
        expect("CMS.MERGE dest 2 test1 test2", "+OK");
        expect("CMS.MERGE dest 1 test1 WEIGHTS 3", "+OK");
        expect("CMS.INFO test", "*6 +width :2000 +depth :7 +count :0", "%3 +width :2000 +depth :7 +count :0");

        redis.cmsInitbydim("test", 2_000, 5);
        redis.cmsInitbyprob("test", 0.001, 0.01);
        assertThat(redis.cmsIncrby("test", "foo", 10)).isEqualTo(10);
        assertThat(redis.cmsIncrby("test", Map.of("bar", 42L))).containsExactly(42L);
        assertThat(redis.cmsQuery("test", "foo", "bar")).containsExactly(10L, 42L);
        redis.cmsMerge("dest", List.of("test1", "test2"));
        redis.cmsMerge("dest", Map.of("test1", 3L));
        assertThat(redis.cmsInfo("test")).isEqualTo(new CountMinSketchInfo(2_000, 7, 0));
    }

    @Test
    void aTopKSketchListsTheMostFrequent() {
        expect("TOPK.RESERVE topk 50", "+OK");
        expect("TOPK.RESERVE topk 50 2000 7 0.925", "+OK");
        expect("TOPK.ADD topk foo bar 42", "*3 $-1 $3 baz $-1", "*3 _ $3 baz _");
        expect("TOPK.INCRBY topk foo 3", "*1 $-1", "*1 _");
        expect("TOPK.QUERY topk 42 nonexist", "*2 :1 :0", "*2 #t #f");
        expect("TOPK.COUNT topk foo 42 nonexist", "*3 :3 :1 :0");
        expect("TOPK.LIST topk", "*3 $3 foo $2 42 $3 bar");
        expect("TOPK.LIST topk WITHCOUNT", "*4 $3 foo :3 $2 42 :1");
        expect(
                "TOPK.INFO topk",
                "*8 +k :50 +width :2000 +depth :7 +decay $19 0.92500000000000004",
                "%4 +k :50 +width :2000 +depth :7 +decay ,0.925");

        redis.topkReserve("topk", 50);
        redis.topkReserve("topk", 50, new TopKDimensions(2_000, 7, 0.925));
        assertThat(redis.topkAdd("topk", "foo", "bar", "42")).containsExactly(null, "baz", null);
        assertThat(redis.topkIncrby("topk", Map.of("foo", 3L))).containsExactly((String) null);
        assertThat(redis.topkQuery("topk", "42", "nonexist")).containsExactly(true, false);
        assertThat(redis.topkCount("topk", List.of("foo", "42", "nonexist"))).containsExactly(3L, 1L, 0L);
        assertThat(redis.topkList("topk")).containsExactly("foo", "42", "bar");
        assertThat(redis.topkListWithCount("topk"))
                .containsExactly(new CountedItem<>("foo", 3), new CountedItem<>("42", 1));
        assertThat(redis.topkInfo("topk")).isEqualTo(new TopKInfo(50, new TopKDimensions(2_000, 7, 0.925)));
    }

    @Test
    void aTDigestIsMadeFilledAndMerged() {
        expect("TDIGEST.CREATE t", "+OK");
        expect("TDIGEST.CREATE t COMPRESSION 100", "+OK");
        expect("TDIGEST.ADD t 1 2.5 -3", "+OK");
        expect("TDIGEST.MERGE sM 2 s1 s2", "+OK");
        expect("TDIGEST.MERGE sM 2 s1 s2 COMPRESSION 200 OVERRIDE", "+OK");
        expect("TDIGEST.RESET t", "+OK");
        String fields = "+Compression :100 +Capacity :610 +Merged·nodes :0 +Unmerged·nodes :5 +Merged·weight :0"
                + " +Unmerged·weight :5 +Observations :5 +Total·compressions :0 +Memory·usage :9768";
        expect("TDIGEST.INFO t", "*18 " + fields, "%9 " + fields);

        redis.tdigestCreate("t");
        redis.tdigestCreate("t", 100);
        redis.tdigestAdd("t", 1, 2.5, -3);
        redis.tdigestMerge("sM", List.of("s1", "s2"));
        redis.tdigestMerge(
                "sM", List.of("s1", "s2"), TDigestMergeArgs.override().compression(200));
        redis.tdigestReset("t");
        assertThat(redis.tdigestInfo("t")).isEqualTo(new TDigestInfo(100, 610, 0, 5, 0, 5, 5, 0, 9_768));
    }

    @Test
    void aTDigestIsAskedForQuantilesAndRanks() {
        expect("TDIGEST.MIN t", "$1 1", ",1");
        expect("TDIGEST.MAX t", "$1 5", ",5");
        expect("TDIGEST.QUANTILE t 0 0.5 1", "*3 $1 1 $1 3 $1 5", "*3 ,1 ,3 ,5");
        expect("TDIGEST.CDF t 0 1.5", "*2 $1 0 $19 0.10000000000000001", "*2 ,0 ,0.1");
        expect("TDIGEST.BYRANK t 0 15", "*2 $1 1 $3 inf", "*2 ,1 ,inf");
        expect("TDIGEST.BYREVRANK t 0 15", "*2 $1 5 $4 -inf", "*2 ,5 ,-inf");
        expect("TDIGEST.RANK t 0 10", "*2 :-1 :4");
        expect("TDIGEST.REVRANK t 0 60", "*2 :5 :-1");
        expect("TDIGEST.TRIMMED_MEAN t 0.1 0.6", "$3 9.5", ",9.5");

        assertThat(redis.tdigestMin("t")).isEqualTo(1);
        assertThat(redis.tdigestMax("t")).isEqualTo(5);
        assertThat(redis.tdigestQuantile("t", 0, 0.5, 1)).containsExactly(1.0, 3.0, 5.0);
        assertThat(redis.tdigestCdf("t", 0, 1.5)).containsExactly(0.0, 0.1);
        assertThat(redis.tdigestByrank("t", 0, 15)).containsExactly(1.0, Double.POSITIVE_INFINITY);
        assertThat(redis.tdigestByrevrank("t", 0, 15)).containsExactly(5.0, Double.NEGATIVE_INFINITY);
        assertThat(redis.tdigestRank("t", 0, 10)).containsExactly(-1L, 4L);
        assertThat(redis.tdigestRevrank("t", 0, 60)).containsExactly(5L, -1L);
        assertThat(redis.tdigestTrimmedMean("t", 0.1, 0.6)).isEqualTo(9.5);
    }

    @Test
    void anEmptyTDigestKnowsNoNumber() {
        expect("TDIGEST.MIN t", "$3 nan", ",nan");
        expect("TDIGEST.QUANTILE t 0.5", "*1 $3 nan", "*1 ,nan");
        expect("TDIGEST.RANK t 1", "*1 :-2");
        expect("TDIGEST.TRIMMED_MEAN t 0 1", "$3 nan", ",nan");

        assertThat(redis.tdigestMin("t")).isNaN();
        assertThat(redis.tdigestQuantile("t", 0.5)).containsExactly(Double.NaN);
        assertThat(redis.tdigestRank("t", 1)).containsExactly(-2L);
        assertThat(redis.tdigestTrimmedMean("t", 0, 1)).isNaN();
    }

    @Test
    void theOtherFacesHaveThem() {
        expect("BF.EXISTS bf a", ":1", "#t");
        expect("BF.EXISTS bf a", ":1", "#t");
        expect("TDIGEST.MAX t", "$2 10", ",10");
        expect("CMS.QUERY s a", "*1 :4");

        assertThat(redis.async().bfExists("bf", "a").toCompletableFuture().join())
                .isTrue();
        var batch = redis.newPipeline();
        Queued<Boolean> exists = batch.bfExists("bf", "a");
        Queued<Double> max = batch.tdigestMax("t");
        Queued<List<Long>> counts = batch.cmsQuery("s", "a");
        batch.execute();
        assertThat(exists.get()).isTrue();
        assertThat(max.get()).isEqualTo(10);
        assertThat(counts.get()).containsExactly(4L);
    }

    @Test
    void aReplyOfAnotherShapeNamesTheCommandAndTheConnectionStaysInStep() {
        expect("BF.INFO bf", "*2 +Capacity *1 :100");
        expect("BF.ADD bf a", "$6 secret");
        expect("BF.CARD bf", ":7");

        assertThatThrownBy(() -> redis.bfInfo("bf"))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("BF.INFO")
                .hasMessageContaining("'Capacity'");
        assertThatThrownBy(() -> redis.bfAdd("bf", "a"))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("BF.ADD")
                .hasMessageNotContaining("secret");
        assertThat(redis.bfCard("bf")).isEqualTo(7);
        assertThat(redis.poolStats().created()).isEqualTo(1);
    }
}
