package io.vitrine.command;

import static io.vitrine.command.Examples.COMMANDS;
import static io.vitrine.command.Examples.read;
import static io.vitrine.command.Examples.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.CodecException;
import io.vitrine.RedisServerException;
import io.vitrine.args.probabilistic.BloomFigure;
import io.vitrine.args.probabilistic.BloomInfo;
import io.vitrine.args.probabilistic.BloomInsertArgs;
import io.vitrine.args.probabilistic.BloomScaling;
import io.vitrine.args.probabilistic.CuckooInfo;
import io.vitrine.args.probabilistic.CuckooInsertArgs;
import io.vitrine.args.probabilistic.CuckooInsertResult;
import io.vitrine.args.probabilistic.CuckooReserveArgs;
import io.vitrine.args.probabilistic.DumpChunk;
import io.vitrine.args.probabilistic.DumpIterator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bloom and cuckoo filters. */
class FilterCommandsTest {

    private static final BloomCommandFactory<String, String> BLOOM = COMMANDS.bloom();
    private static final CuckooCommandFactory<String, String> CUCKOO = COMMANDS.cuckoo();
    private static final List<String> ITEMS = List.of("a", "b");
    private static final DumpIterator FIRST = new DumpIterator(1);
    private static final byte[] BYTES = "bits".getBytes(StandardCharsets.US_ASCII);

    static Stream<Arguments> words() {
        return Stream.of(
                written("BF.ADD k a", BLOOM.bfAdd("k", "a")),
                written("BF.CARD k", BLOOM.bfCard("k")),
                written("BF.DEBUG k", BLOOM.bfDebug("k")),
                written("BF.EXISTS k a", BLOOM.bfExists("k", "a")),
                written("BF.INFO k", BLOOM.bfInfo("k")),
                written("BF.INFO k CAPACITY", BLOOM.bfInfo("k", BloomFigure.CAPACITY)),
                written("BF.INFO k EXPANSION", BLOOM.bfInfo("k", BloomFigure.EXPANSION)),
                written("BF.INSERT k ITEMS a b", BLOOM.bfInsert("k", ITEMS)),
                written("BF.INSERT k NOCREATE ITEMS a b", BLOOM.bfInsert("k", BloomInsertArgs.noCreate(), ITEMS)),
                written(
                        "BF.INSERT k CAPACITY 10000 ERROR 0.001 EXPANSION 4 ITEMS a b",
                        BLOOM.bfInsert(
                                "k",
                                BloomInsertArgs.capacity(10_000)
                                        .errorRate(0.001)
                                        .scaling(BloomScaling.expansion(4)),
                                ITEMS)),
                written(
                        "BF.INSERT k ERROR 0.5 NONSCALING ITEMS a b",
                        BLOOM.bfInsert(
                                "k", BloomInsertArgs.scaling(BloomScaling.NONE).errorRate(0.5), ITEMS)),
                written("BF.LOADCHUNK k 1 bits", BLOOM.bfLoadchunk("k", new DumpChunk(FIRST, BYTES))),
                written("BF.MADD k a b", BLOOM.bfMadd("k", "a", "b")),
                written("BF.MADD k a b", BLOOM.bfMadd("k", ITEMS)),
                written("BF.MEXISTS k a b", BLOOM.bfMexists("k", "a", "b")),
                written("BF.MEXISTS k a b", BLOOM.bfMexists("k", ITEMS)),
                written("BF.RESERVE k 0.01 1000", BLOOM.bfReserve("k", 0.01, 1_000)),
                written("BF.RESERVE k 0.01 1000 NONSCALING", BLOOM.bfReserve("k", 0.01, 1_000, BloomScaling.NONE)),
                written(
                        "BF.RESERVE k 0.01 1000 EXPANSION 2",
                        BLOOM.bfReserve("k", 0.01, 1_000, BloomScaling.expansion(2))),
                written("BF.SCANDUMP k 0", BLOOM.bfScandump("k", DumpIterator.START)),
                written("CF.ADD k a", CUCKOO.cfAdd("k", "a")),
                written("CF.ADDNX k a", CUCKOO.cfAddnx("k", "a")),
                written("CF.COMPACT k", CUCKOO.cfCompact("k")),
                written("CF.COUNT k a", CUCKOO.cfCount("k", "a")),
                written("CF.DEBUG k", CUCKOO.cfDebug("k")),
                written("CF.DEL k a", CUCKOO.cfDel("k", "a")),
                written("CF.EXISTS k a", CUCKOO.cfExists("k", "a")),
                written("CF.INFO k", CUCKOO.cfInfo("k")),
                written("CF.INSERT k ITEMS a b", CUCKOO.cfInsert("k", ITEMS)),
                written(
                        "CF.INSERT k CAPACITY 1000 ITEMS a b",
                        CUCKOO.cfInsert("k", CuckooInsertArgs.capacity(1_000), ITEMS)),
                written("CF.INSERTNX k ITEMS a b", CUCKOO.cfInsertnx("k", ITEMS)),
                written("CF.INSERTNX k NOCREATE ITEMS a b", CUCKOO.cfInsertnx("k", CuckooInsertArgs.noCreate(), ITEMS)),
                written("CF.LOADCHUNK k 1 bits", CUCKOO.cfLoadchunk("k", new DumpChunk(FIRST, BYTES))),
                written("CF.MEXISTS k a b", CUCKOO.cfMexists("k", "a", "b")),
                written("CF.MEXISTS k a b", CUCKOO.cfMexists("k", ITEMS)),
                written("CF.RESERVE k 1000", CUCKOO.cfReserve("k", 1_000)),
                written(
                        "CF.RESERVE k 1000 BUCKETSIZE 4 MAXITERATIONS 20 EXPANSION 0",
                        CUCKOO.cfReserve(
                                "k",
                                1_000,
                                CuckooReserveArgs.bucketSize(4)
                                        .maxIterations(20)
                                        .expansion(0))),
                written("CF.SCANDUMP k 1", CUCKOO.cfScandump("k", FIRST)));
    }

    @ParameterizedTest
    @MethodSource
    void words(String words, Command<?> command) {
        assertThat(Wire.words(command)).isEqualTo(words);
    }

    static Stream<Arguments> replies() {
        return Stream.of(
                read(BLOOM.bfAdd("k", "a"), ":1", "#t", true),
                read(BLOOM.bfAdd("k", "a"), ":0", "#f", false),
                read(BLOOM.bfCard("k"), ":3", 3L),
                read(
                        BLOOM.bfDebug("k"),
                        "*2 $size:1 $bytes:138␠bits:1104␠hashes:8␠hashwidth:64␠capacity:100␠size:1␠ratio:0.005",
                        List.of("size:1", "bytes:138 bits:1104 hashes:8 hashwidth:64 capacity:100 size:1 ratio:0.005")),
                read(BLOOM.bfExists("k", "a"), ":1", "#t", true),
                read(
                        BLOOM.bfInfo("k"),
                        "*10 +Capacity :100 +Size :240 +Number␠of␠filters :1 +Number␠of␠items␠inserted :1"
                                + " +Expansion␠rate :2",
                        "%5 +Capacity :100 +Size :240 +Number␠of␠filters :1 +Number␠of␠items␠inserted :1"
                                + " +Expansion␠rate :2",
                        new BloomInfo(100, 240, 1, 1, 2L)),
                read(
                        BLOOM.bfInfo("k"),
                        "*12 +Capacity :100 +Of␠a␠newer␠server *1 $x +Size :240 +Number␠of␠filters :1"
                                + " +Number␠of␠items␠inserted :1 +Expansion␠rate $nil",
                        "%6 +Capacity :100 +Of␠a␠newer␠server *1 $x +Size :240 +Number␠of␠filters :1"
                                + " +Number␠of␠items␠inserted :1 +Expansion␠rate _",
                        new BloomInfo(100, 240, 1, 1, null)),
                read(BLOOM.bfInfo("k", BloomFigure.CAPACITY), "*1 :100", "%1 +Capacity :100", 100L),
                read(BLOOM.bfInfo("k", BloomFigure.EXPANSION), "*1 $nil", "%1 +Expansion␠rate _", null),
                read(BLOOM.bfInsert("k", ITEMS), "*2 :1 :0", "*2 #t #f", List.of(true, false)),
                read(BLOOM.bfLoadchunk("k", new DumpChunk(FIRST, BYTES)), "+OK", null),
                read(BLOOM.bfMadd("k", ITEMS), "*2 :1 :0", "*2 #t #f", List.of(true, false)),
                read(BLOOM.bfMexists("k", ITEMS), "*2 :0 :1", "*2 #f #t", List.of(false, true)),
                read(BLOOM.bfReserve("k", 0.1, 1), "+OK", null),
                read(BLOOM.bfScandump("k", DumpIterator.START), "*2 :1 $bits", new DumpChunk(FIRST, BYTES)),
                read(BLOOM.bfScandump("k", FIRST), "*2 :0 $", new DumpChunk(DumpIterator.START, new byte[0])),
                read(CUCKOO.cfAdd("k", "a"), ":1", "#t", true),
                read(CUCKOO.cfAddnx("k", "a"), ":0", "#f", false),
                read(CUCKOO.cfCompact("k"), "+OK", null),
                read(CUCKOO.cfCount("k", "a"), ":2", 2L),
                read(CUCKOO.cfDebug("k"), "$bktsize:2␠buckets:512", "bktsize:2 buckets:512"),
                read(CUCKOO.cfDel("k", "a"), ":1", "#t", true),
                read(CUCKOO.cfExists("k", "a"), ":0", "#f", false),
                read(
                        CUCKOO.cfInfo("k"),
                        "*16 +Size :1080 +Number␠of␠buckets :512 +Number␠of␠filters :1 +Number␠of␠items␠inserted :3"
                                + " +Number␠of␠items␠deleted :2 +Bucket␠size :4 +Expansion␠rate :5 +Max␠iterations :20",
                        "%8 +Size :1080 +Number␠of␠buckets :512 +Number␠of␠filters :1 +Number␠of␠items␠inserted :3"
                                + " +Number␠of␠items␠deleted :2 +Bucket␠size :4 +Expansion␠rate :5 +Max␠iterations :20",
                        new CuckooInfo(1080, 512, 1, 3, 2, 4, 5, 20)),
                read(
                        CUCKOO.cfInsert("k", ITEMS),
                        "*2 :1 :-1",
                        "*2 #t #f",
                        List.of(CuckooInsertResult.ADDED, CuckooInsertResult.FULL)),
                read(
                        CUCKOO.cfInsertnx("k", ITEMS),
                        "*3 :1 :0 :-1",
                        List.of(CuckooInsertResult.ADDED, CuckooInsertResult.EXISTS, CuckooInsertResult.FULL)),
                read(
                        CUCKOO.cfInsertnx("k", ITEMS),
                        "*2 :1 :0",
                        "*2 #t #f",
                        List.of(CuckooInsertResult.ADDED, CuckooInsertResult.EXISTS)),
                read(CUCKOO.cfLoadchunk("k", new DumpChunk(FIRST, BYTES)), "+OK", null),
                read(CUCKOO.cfMexists("k", ITEMS), "*2 :0 :1", "*2 #f #t", List.of(false, true)),
                read(CUCKOO.cfReserve("k", 8), "+OK", null),
                read(
                        CUCKOO.cfScandump("k", FIRST),
                        "*2 :0 $nil",
                        "*2 :0 _",
                        new DumpChunk(DumpIterator.START, new byte[0])));
    }

    @ParameterizedTest
    @MethodSource
    void replies(Command<?> command, String resp2, String resp3, Object expected) throws IOException {
        assertThat((Object) Wire.decode(command, resp2)).isEqualTo(expected);
        assertThat((Object) Wire.decode(command, resp3)).isEqualTo(expected);
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                refused(() -> BLOOM.bfReserve("k", 0, 1), "BF.RESERVE: the error rate is 0.0; must be above 0"),
                refused(() -> BLOOM.bfReserve("k", 1, 1), "BF.RESERVE: the error rate is 1.0"),
                refused(() -> BLOOM.bfReserve("k", Double.NaN, 1), "BF.RESERVE: the error rate is NaN"),
                refused(() -> BLOOM.bfReserve("k", 0.1, 0), "BF.RESERVE: the capacity is 0; must be positive"),
                refused(() -> BLOOM.bfMadd("k"), "BF.MADD needs at least one value"),
                refused(() -> BLOOM.bfMexists("k", List.of()), "BF.MEXISTS needs at least one value"),
                refused(() -> BLOOM.bfInsert("k", List.of()), "BF.INSERT needs at least one value"),
                refused(
                        () -> BLOOM.bfLoadchunk("k", new DumpChunk(DumpIterator.START, BYTES)),
                        "BF.LOADCHUNK: the chunk is the end of a dump"),
                refused(() -> BloomScaling.expansion(0), "EXPANSION is 0; must be positive"),
                refused(() -> BloomInsertArgs.capacity(-1), "CAPACITY is -1; must be positive"),
                refused(() -> BloomInsertArgs.errorRate(1), "ERROR is 1.0; must be above 0 and below 1"),
                refused(() -> BloomInsertArgs.errorRate(Double.NaN), "ERROR is NaN"),
                refused(() -> new DumpIterator(-1), "the iterator of a dump is -1; must not be negative"),
                refused(() -> CUCKOO.cfReserve("k", 0), "CF.RESERVE: the capacity is 0; must be positive"),
                refused(() -> CUCKOO.cfInsert("k", List.of()), "CF.INSERT needs at least one value"),
                refused(() -> CUCKOO.cfMexists("k"), "CF.MEXISTS needs at least one value"),
                refused(
                        () -> CUCKOO.cfLoadchunk("k", new DumpChunk(DumpIterator.START, BYTES)),
                        "CF.LOADCHUNK: the chunk is the end of a dump"),
                refused(() -> CuckooReserveArgs.bucketSize(0), "BUCKETSIZE is 0; must be positive"),
                refused(() -> CuckooReserveArgs.maxIterations(0), "MAXITERATIONS is 0; must be positive"),
                refused(() -> CuckooReserveArgs.expansion(-1), "EXPANSION is -1; must not be negative"),
                refused(() -> CuckooInsertArgs.capacity(0), "CAPACITY is 0; must be positive"));
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
    void aFilterThatIsFullInTheMiddleOfABatchIsAnErrorOfTheServer() {
        assertThatThrownBy(() -> Wire.decode(BLOOM.bfMadd("k", "a", "b"), "*2 :1 -ERR␠non␠scaling␠filter␠is␠full"))
                .isInstanceOf(RedisServerException.class)
                .hasMessageContaining("non scaling filter is full");
    }

    @Test
    void aReplyOfAnotherShapeIsACodecError() {
        Map.of(
                        BLOOM.bfAdd("k", "a"), ":2",
                        BLOOM.bfInfo("k"), "*2 +Capacity :100",
                        CUCKOO.cfInfo("k"), "*2 +Size $much",
                        BLOOM.bfInfo("k", BloomFigure.SIZE), "*3 :1 :2 :3",
                        BLOOM.bfScandump("k", FIRST), "*1 :1",
                        CUCKOO.cfScandump("k", FIRST), "*2 :-7 $bits",
                        CUCKOO.cfInsert("k", ITEMS), "*1 :7")
                .forEach((command, reply) -> assertThatThrownBy(() -> Wire.decode(command, reply))
                        .as(command.name() + " " + reply)
                        .isInstanceOf(CodecException.class));
    }

    @Test
    void aFilterThatDoesNotGrowHasNoExpansion() {
        assertThat(new BloomInfo(1, 1, 1, 1, null).isScaling()).isFalse();
        assertThat(new BloomInfo(1, 1, 1, 1, 2L).isScaling()).isTrue();
    }

    @Test
    void aChunkShowsItsLengthAndNotItsBytes() {
        DumpChunk chunk = new DumpChunk(FIRST, BYTES);
        assertThat(chunk).hasToString("DumpChunk[iterator=1, 4 bytes]").isNotEqualTo(new DumpChunk(FIRST, new byte[4]));
        assertThat(chunk.hashCode()).isEqualTo(new DumpChunk(new DumpIterator(1), BYTES.clone()).hashCode());
        assertThat(chunk.isEnd()).isFalse();
    }

    @Test
    void onlyWhatReadsIsTriedAgain() {
        assertThat(List.of(
                        BLOOM.bfExists("k", "a"),
                        BLOOM.bfScandump("k", FIRST),
                        CUCKOO.cfCount("k", "a"),
                        CUCKOO.cfInfo("k")))
                .allMatch(Command::isIdempotent);
        assertThat(List.of(
                        BLOOM.bfAdd("k", "a"),
                        BLOOM.bfReserve("k", 0.1, 1),
                        BLOOM.bfInsert("k", BloomInsertArgs.noCreate(), ITEMS),
                        CUCKOO.cfAdd("k", "a"),
                        CUCKOO.cfAddnx("k", "a"),
                        CUCKOO.cfDel("k", "a"),
                        CUCKOO.cfCompact("k")))
                .noneMatch(Command::isIdempotent);
    }
}
