package io.vitrine.command;

import static io.vitrine.command.Examples.COMMANDS;
import static io.vitrine.command.Examples.read;
import static io.vitrine.command.Examples.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.CodecException;
import io.vitrine.args.probabilistic.CountMinSketchInfo;
import io.vitrine.args.probabilistic.CountedItem;
import io.vitrine.args.probabilistic.TDigestInfo;
import io.vitrine.args.probabilistic.TDigestMergeArgs;
import io.vitrine.args.probabilistic.TopKDimensions;
import io.vitrine.args.probabilistic.TopKInfo;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Count-min sketches, Top-K and t-digests. */
class SketchCommandsTest {

    private static final CountMinSketchCommandFactory<String, String> CMS = COMMANDS.countMinSketch();
    private static final TopKCommandFactory<String, String> TOPK = COMMANDS.topK();
    private static final TDigestCommandFactory<String, String> TDIGEST = COMMANDS.tDigest();
    private static final List<String> ITEMS = List.of("a", "b");
    private static final Map<String, Long> COUNTS = inOrder("a", 3, "b", 4);

    private static Map<String, Long> inOrder(String first, long one, String second, long two) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put(first, one);
        counts.put(second, two);
        return counts;
    }

    static Stream<Arguments> words() {
        return Stream.of(
                written("CMS.INCRBY k a 5", CMS.cmsIncrby("k", "a", 5)),
                written("CMS.INCRBY k a 3 b 4", CMS.cmsIncrby("k", COUNTS)),
                written("CMS.INFO k", CMS.cmsInfo("k")),
                written("CMS.INITBYDIM k 2000 5", CMS.cmsInitbydim("k", 2_000, 5)),
                written("CMS.INITBYPROB k 0.001 0.01", CMS.cmsInitbyprob("k", 0.001, 0.01)),
                written("CMS.MERGE d 2 a b", CMS.cmsMerge("d", ITEMS)),
                written("CMS.MERGE d 2 a b WEIGHTS 3 4", CMS.cmsMerge("d", COUNTS)),
                written("CMS.QUERY k a b", CMS.cmsQuery("k", "a", "b")),
                written("CMS.QUERY k a b", CMS.cmsQuery("k", ITEMS)),
                written("TOPK.ADD k a b", TOPK.topkAdd("k", "a", "b")),
                written("TOPK.ADD k a b", TOPK.topkAdd("k", ITEMS)),
                written("TOPK.COUNT k a b", TOPK.topkCount("k", ITEMS)),
                written("TOPK.INCRBY k a 3 b 4", TOPK.topkIncrby("k", COUNTS)),
                written("TOPK.INFO k", TOPK.topkInfo("k")),
                written("TOPK.LIST k", TOPK.topkList("k")),
                written("TOPK.LIST k WITHCOUNT", TOPK.topkListWithCount("k")),
                written("TOPK.QUERY k a b", TOPK.topkQuery("k", "a", "b")),
                written("TOPK.QUERY k a b", TOPK.topkQuery("k", ITEMS)),
                written("TOPK.RESERVE k 50", TOPK.topkReserve("k", 50)),
                written(
                        "TOPK.RESERVE k 50 2000 7 0.925",
                        TOPK.topkReserve("k", 50, new TopKDimensions(2_000, 7, 0.925))),
                written("TDIGEST.ADD k 1 -2.5", TDIGEST.tdigestAdd("k", 1, -2.5)),
                written("TDIGEST.BYRANK k 0 7", TDIGEST.tdigestByrank("k", 0, 7)),
                written("TDIGEST.BYREVRANK k 0 7", TDIGEST.tdigestByrevrank("k", 0, 7)),
                written("TDIGEST.CDF k 1 inf", TDIGEST.tdigestCdf("k", 1, Double.POSITIVE_INFINITY)),
                written("TDIGEST.CREATE k", TDIGEST.tdigestCreate("k")),
                written("TDIGEST.CREATE k COMPRESSION 1000", TDIGEST.tdigestCreate("k", 1_000)),
                written("TDIGEST.INFO k", TDIGEST.tdigestInfo("k")),
                written("TDIGEST.MAX k", TDIGEST.tdigestMax("k")),
                written("TDIGEST.MERGE d 2 a b", TDIGEST.tdigestMerge("d", ITEMS)),
                written(
                        "TDIGEST.MERGE d 2 a b COMPRESSION 200 OVERRIDE",
                        TDIGEST.tdigestMerge(
                                "d", ITEMS, TDigestMergeArgs.override().compression(200))),
                written(
                        "TDIGEST.MERGE d 2 a b COMPRESSION 200",
                        TDIGEST.tdigestMerge("d", ITEMS, TDigestMergeArgs.compression(200))),
                written("TDIGEST.MIN k", TDIGEST.tdigestMin("k")),
                written("TDIGEST.QUANTILE k 0 0.5 1", TDIGEST.tdigestQuantile("k", 0, 0.5, 1)),
                written("TDIGEST.RANK k 1 -2.5", TDIGEST.tdigestRank("k", 1, -2.5)),
                written("TDIGEST.RESET k", TDIGEST.tdigestReset("k")),
                written("TDIGEST.REVRANK k 1 -2.5", TDIGEST.tdigestRevrank("k", 1, -2.5)),
                written("TDIGEST.TRIMMED_MEAN k 0.1 0.6", TDIGEST.tdigestTrimmedMean("k", 0.1, 0.6)));
    }

    @ParameterizedTest
    @MethodSource
    void words(String words, Command<?> command) {
        assertThat(Wire.words(command)).isEqualTo(words);
    }

    static Stream<Arguments> replies() {
        return Stream.of(
                read(CMS.cmsIncrby("k", "a", 5), "*1 :5", 5L),
                read(CMS.cmsIncrby("k", COUNTS), "*2 :10 :42", List.of(10L, 42L)),
                read(
                        CMS.cmsInfo("k"),
                        "*6 +width :2000 +depth :7 +count :0",
                        "%3 +width :2000 +depth :7 +count :0",
                        new CountMinSketchInfo(2_000, 7, 0)),
                read(CMS.cmsInitbydim("k", 1, 1), "+OK", null),
                read(CMS.cmsInitbyprob("k", 0.1, 0.1), "+OK", null),
                read(CMS.cmsMerge("d", ITEMS), "+OK", null),
                read(CMS.cmsQuery("k", ITEMS), "*2 :10 :42", List.of(10L, 42L)),
                read(TOPK.topkAdd("k", ITEMS), "*2 $nil $c", "*2 _ $c", Arrays.asList(null, "c")),
                read(TOPK.topkCount("k", ITEMS), "*2 :0 :1", List.of(0L, 1L)),
                read(TOPK.topkIncrby("k", COUNTS), "*2 $nil $nil", "*2 _ _", Arrays.asList(null, null)),
                read(
                        TOPK.topkInfo("k"),
                        "*8 +k :50 +width :2000 +depth :7 +decay $0.92500000000000004",
                        "%4 +k :50 +width :2000 +depth :7 +decay ,0.925",
                        new TopKInfo(50, new TopKDimensions(2_000, 7, 0.925))),
                read(
                        TOPK.topkInfo("k"),
                        "*8 +k :50 +width :2000 +depth :7 +decay +1",
                        "%4 +k :50 +width :2000 +depth :7 +decay :1",
                        new TopKInfo(50, new TopKDimensions(2_000, 7, 1))),
                read(TOPK.topkList("k"), "*2 $a $b", ITEMS),
                read(TOPK.topkList("k"), "*3 $a $nil $nil", "*3 $a _ _", List.of("a")),
                read(
                        TOPK.topkListWithCount("k"),
                        "*4 $a :3 $b :1",
                        "*2 *2 $a :3 *2 $b :1",
                        List.of(new CountedItem<>("a", 3), new CountedItem<>("b", 1))),
                read(TOPK.topkQuery("k", ITEMS), "*2 :1 :0", "*2 #t #f", List.of(true, false)),
                read(TOPK.topkReserve("k", 1), "+OK", null),
                read(TDIGEST.tdigestAdd("k", 1), "+OK", null),
                read(
                        TDIGEST.tdigestByrank("k", 0, 9),
                        "*2 $1.5 $inf",
                        "*2 ,1.5 ,inf",
                        List.of(1.5, Double.POSITIVE_INFINITY)),
                read(
                        TDIGEST.tdigestByrevrank("k", 0, 9),
                        "*2 $5 $-inf",
                        "*2 ,5 ,-inf",
                        List.of(5.0, Double.NEGATIVE_INFINITY)),
                read(TDIGEST.tdigestCdf("k", 1, 2), "*2 $0.10000000000000001 $1", "*2 ,0.1 ,1", List.of(0.1, 1.0)),
                read(TDIGEST.tdigestCdf("k", 1), "*1 $nan", "*1 ,nan", List.of(Double.NaN)),
                read(TDIGEST.tdigestCreate("k"), "+OK", null),
                read(
                        TDIGEST.tdigestInfo("k"),
                        "*18 +Compression :100 +Capacity :610 +Merged␠nodes :3 +Unmerged␠nodes :2 +Merged␠weight :120"
                                + " +Unmerged␠weight :1000 +Observations :5 +Total␠compressions :1 +Memory␠usage :9768",
                        "%9 +Compression :100 +Capacity :610 +Merged␠nodes :3 +Unmerged␠nodes :2 +Merged␠weight :120"
                                + " +Unmerged␠weight :1000 +Observations :5 +Total␠compressions :1 +Memory␠usage :9768",
                        new TDigestInfo(100, 610, 3, 2, 120, 1_000, 5, 1, 9_768)),
                read(TDIGEST.tdigestMax("k"), "$10", ",10", 10.0),
                read(TDIGEST.tdigestMax("k"), "$nan", ",nan", Double.NaN),
                read(TDIGEST.tdigestMerge("d", ITEMS), "+OK", null),
                read(TDIGEST.tdigestMin("k"), "$-1.5", ",-1.5", -1.5),
                read(TDIGEST.tdigestQuantile("k", 0, 1), "*2 $1 $5", "*2 ,1 ,5", List.of(1.0, 5.0)),
                read(TDIGEST.tdigestRank("k", 0, 9), "*2 :-1 :5", List.of(-1L, 5L)),
                read(TDIGEST.tdigestRevrank("k", 0), "*1 :-2", List.of(-2L)),
                read(TDIGEST.tdigestReset("k"), "+OK", null),
                read(TDIGEST.tdigestTrimmedMean("k", 0.1, 0.6), "$9.5", ",9.5", 9.5));
    }

    @ParameterizedTest
    @MethodSource
    void replies(Command<?> command, String resp2, String resp3, Object expected) throws IOException {
        assertThat((Object) Wire.decode(command, resp2)).isEqualTo(expected);
        assertThat((Object) Wire.decode(command, resp3)).isEqualTo(expected);
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                refused(() -> CMS.cmsIncrby("k", "a", -1), "CMS.INCRBY: an increment is -1; must not be negative"),
                refused(() -> CMS.cmsIncrby("k", Map.of("a", -1L)), "CMS.INCRBY: an increment is -1"),
                refused(() -> CMS.cmsIncrby("k", Map.of()), "CMS.INCRBY takes at least 3 arguments"),
                refused(() -> CMS.cmsInitbydim("k", 0, 1), "CMS.INITBYDIM: the width is 0; must be positive"),
                refused(() -> CMS.cmsInitbydim("k", 1, -1), "CMS.INITBYDIM: the depth is -1; must be positive"),
                refused(() -> CMS.cmsInitbyprob("k", 0, 0.1), "CMS.INITBYPROB: the error rate is 0.0"),
                refused(() -> CMS.cmsInitbyprob("k", 0.1, 1), "CMS.INITBYPROB: the probability is 1.0"),
                refused(() -> CMS.cmsInitbyprob("k", 0.1, Double.NaN), "CMS.INITBYPROB: the probability is NaN"),
                refused(() -> CMS.cmsMerge("d", List.of()), "CMS.MERGE needs at least one key"),
                refused(() -> CMS.cmsMerge("d", Map.of()), "CMS.MERGE needs at least one key"),
                refused(() -> CMS.cmsQuery("k"), "CMS.QUERY needs at least one value"),
                refused(() -> TOPK.topkAdd("k"), "TOPK.ADD needs at least one value"),
                refused(() -> TOPK.topkIncrby("k", Map.of()), "TOPK.INCRBY takes at least 3 arguments"),
                refused(() -> TOPK.topkIncrby("k", Map.of("a", 0L)), "TOPK.INCRBY: an increment is 0; must be from 1"),
                refused(() -> TOPK.topkIncrby("k", Map.of("a", 100_001L)), "TOPK.INCRBY: an increment is 100001"),
                refused(() -> TOPK.topkReserve("k", 0), "TOPK.RESERVE: k is 0; must be positive"),
                refused(() -> new TopKDimensions(0, 1, 0.5), "the width is 0; must be positive"),
                refused(() -> new TopKDimensions(1, 0, 0.5), "the depth is 0; must be positive"),
                refused(() -> new TopKDimensions(1, 1, 0), "the decay is 0.0; must be above 0 and at most 1"),
                refused(() -> new TopKDimensions(1, 1, Double.NaN), "the decay is NaN"),
                refused(() -> TDIGEST.tdigestAdd("k"), "TDIGEST.ADD takes at least 2 arguments"),
                refused(() -> TDIGEST.tdigestAdd("k", 1, Double.NaN), "TDIGEST.ADD: a value is NaN; must be finite"),
                refused(() -> TDIGEST.tdigestAdd("k", Double.NEGATIVE_INFINITY), "TDIGEST.ADD: a value is -Infinity"),
                refused(() -> TDIGEST.tdigestByrank("k", -1), "TDIGEST.BYRANK: a rank is -1; must not be negative"),
                refused(() -> TDIGEST.tdigestByrevrank("k"), "TDIGEST.BYREVRANK takes at least 2 arguments"),
                refused(() -> TDIGEST.tdigestCdf("k", Double.NaN), "TDIGEST.CDF: number (argument 2) is NaN"),
                refused(() -> TDIGEST.tdigestCreate("k", 0), "TDIGEST.CREATE: the compression is 0; must be positive"),
                refused(() -> TDIGEST.tdigestMerge("d", List.of()), "TDIGEST.MERGE needs at least one key"),
                refused(() -> TDigestMergeArgs.compression(0), "COMPRESSION is 0; must be positive"),
                refused(() -> TDIGEST.tdigestQuantile("k", 1.1), "TDIGEST.QUANTILE: a quantile is 1.1; must be from 0"),
                refused(() -> TDIGEST.tdigestQuantile("k", Double.NaN), "TDIGEST.QUANTILE: a quantile is NaN"),
                refused(() -> TDIGEST.tdigestRank("k", Double.NaN), "TDIGEST.RANK: number (argument 2) is NaN"),
                refused(
                        () -> TDIGEST.tdigestTrimmedMean("k", 0.6, 0.6),
                        "TDIGEST.TRIMMED_MEAN: the low cut is 0.6; must be less than the high cut, 0.6"),
                refused(() -> TDIGEST.tdigestTrimmedMean("k", -0.1, 1), "TDIGEST.TRIMMED_MEAN: the low cut is -0.1"),
                refused(() -> TDIGEST.tdigestTrimmedMean("k", 0, 1.5), "TDIGEST.TRIMMED_MEAN: the high cut is 1.5"));
    }

    private static Arguments refused(ThrowingCallable call, String message) {
        return Arguments.of(call, message);
    }

    @ParameterizedTest
    @MethodSource
    void malformed(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith(message);
    }

    @Test
    void aReplyOfAnotherShapeIsACodecError() {
        Map.of(
                        CMS.cmsIncrby("k", "a", 1), "*2 :1 :2",
                        CMS.cmsInfo("k"), "*2 +width :1",
                        TOPK.topkInfo("k"), "*8 +k :50 +width :2000 +depth :7 +decay $much",
                        TOPK.topkListWithCount("k"), "*3 $a :1 $b",
                        TDIGEST.tdigestInfo("k"), "*nil",
                        TDIGEST.tdigestMax("k"), "$much",
                        TDIGEST.tdigestRank("k", 1), "*1 $nan")
                .forEach((command, reply) -> assertThatThrownBy(() -> Wire.decode(command, reply))
                        .as(command.name() + " " + reply)
                        .isInstanceOf(CodecException.class)
                        .hasMessageNotContaining("much"));
    }

    @Test
    void theKeysOfAMergeAreItsDestinationAndItsSources() {
        for (Command<?> merge :
                List.of(CMS.cmsMerge("d", ITEMS), CMS.cmsMerge("d", COUNTS), TDIGEST.tdigestMerge("d", ITEMS))) {
            assertThat(merge.keyCount()).as(merge.name()).isEqualTo(3);
            assertThat(merge.key(2)).asString().isEqualTo("b");
        }
    }

    @Test
    void anItemIsNotShownWithItsCount() {
        assertThat(new CountedItem<>("secret", 3)).hasToString("CountedItem[count=3]");
    }

    @Test
    void whatCountsIsNotTriedAgain() {
        assertThat(List.of(
                        CMS.cmsQuery("k", "a"),
                        TOPK.topkList("k"),
                        TDIGEST.tdigestRank("k", 1),
                        TDIGEST.tdigestReset("k")))
                .allMatch(Command::isIdempotent);
        assertThat(List.of(
                        CMS.cmsIncrby("k", "a", 1),
                        CMS.cmsMerge("d", ITEMS),
                        CMS.cmsInitbydim("k", 1, 1),
                        TOPK.topkAdd("k", "a"),
                        TOPK.topkIncrby("k", COUNTS),
                        TOPK.topkReserve("k", 1),
                        TDIGEST.tdigestAdd("k", 1),
                        TDIGEST.tdigestCreate("k"),
                        TDIGEST.tdigestMerge("d", ITEMS, TDigestMergeArgs.override())))
                .noneMatch(Command::isIdempotent);
    }
}
