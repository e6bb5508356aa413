package io.vitrine.command;

import static io.vitrine.command.Examples.COMMANDS;
import static io.vitrine.command.Examples.read;
import static io.vitrine.command.Examples.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.CodecException;
import io.vitrine.args.search.CoordinateSystem;
import io.vitrine.args.search.DistanceMetric;
import io.vitrine.args.search.DocumentArgs;
import io.vitrine.args.search.IndexArgs;
import io.vitrine.args.search.IndexAttribute;
import io.vitrine.args.search.IndexInfo;
import io.vitrine.args.search.IndexSource;
import io.vitrine.args.search.PhoneticMatcher;
import io.vitrine.args.search.SchemaField;
import io.vitrine.args.search.SearchOption;
import io.vitrine.args.search.SearchValue;
import io.vitrine.args.search.VectorAlgorithm;
import io.vitrine.args.search.VectorElement;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SearchIndexCommandsTest {

    private static final SearchIndexCommandFactory<String, String> INDEXES = COMMANDS.searchIndex();
    private static final SearchConfigCommandFactory<String, String> CONFIG = COMMANDS.searchConfig();
    private static final SearchDocumentCommandFactory<String, String> DOCUMENTS = COMMANDS.searchDocument();
    private static final List<SchemaField> TITLE = List.of(SchemaField.text("title"));
    private static final VectorAlgorithm HNSW = VectorAlgorithm.hnsw(VectorElement.FLOAT32, 384, DistanceMetric.COSINE);

    private static Command<?> schema(SchemaField... fields) {
        return INDEXES.ftCreate("i", List.of(fields));
    }

    static Stream<Arguments> words() {
        return Stream.of(
                written("FT.ALIASADD a i", INDEXES.ftAliasadd("a", "i")),
                written("FT.ALIASDEL a", INDEXES.ftAliasdel("a")),
                written("FT.ALIASLIST i", INDEXES.ftAliaslist("i")),
                written("FT.ALIASUPDATE a i", INDEXES.ftAliasupdate("a", "i")),
                written("FT._ALIASADDIFNX a i", INDEXES.ftAliasaddIfnx("a", "i")),
                written("FT._ALIASDELIFX a", INDEXES.ftAliasdelIfx("a")),
                written("FT.ALTER i SCHEMA ADD title TEXT", INDEXES.ftAlter("i", TITLE)),
                written("FT.ALTER i SKIPINITIALSCAN SCHEMA ADD title TEXT", INDEXES.ftAlterSkippingScan("i", TITLE)),
                written("FT._ALTERIFNX i SCHEMA ADD title TEXT", INDEXES.ftAlterIfnx("i", TITLE)),
                written(
                        "FT._ALTERIFNX i SKIPINITIALSCAN SCHEMA ADD title TEXT",
                        INDEXES.ftAlterIfnxSkippingScan("i", TITLE)),
                written(
                        "FT.CREATE i INDEXALL DISABLE SCHEMA title TEXT",
                        INDEXES.ftCreate("i", IndexArgs.NONE.indexAll().noIndexAll(), TITLE)),
                written("FT.CREATE i SCHEMA title TEXT", INDEXES.ftCreate("i", TITLE)),
                written(
                        "FT.CREATE i ON JSON INDEXALL ENABLE PREFIX 2 a: b: FILTER @age>16 LANGUAGE german LANGUAGE_FIELD lang SCORE 0.5"
                                + " SCORE_FIELD s PAYLOAD_FIELD p MAXTEXTFIELDS TEMPORARY 2 NOOFFSETS NOHL NOFIELDS NOFREQS"
                                + " STOPWORDS 1 der SKIPINITIALSCAN SCHEMA title TEXT",
                        INDEXES.ftCreate(
                                "i",
                                IndexArgs.NONE
                                        .skipInitialScan()
                                        .stopwords(List.of("der"))
                                        .noFrequencies()
                                        .noFields()
                                        .noHighlight()
                                        .noOffsets()
                                        .temporary(Duration.ofMillis(1_001))
                                        .maxTextFields()
                                        .payloadField("p")
                                        .scoreField("s")
                                        .score(0.5)
                                        .languageField("lang")
                                        .language("german")
                                        .filter("@age>16")
                                        .prefixes("a:", "b:")
                                        .indexAll()
                                        .on(IndexSource.JSON),
                                TITLE)),
                written(
                        "FT._CREATEIFNX i STOPWORDS 0 SCHEMA title TEXT",
                        INDEXES.ftCreateIfnx("i", IndexArgs.NONE.stopwords(List.of()), TITLE)),
                written(
                        "FT.CREATE i SCHEMA $.t AS t TEXT WEIGHT 2 NOSTEM PHONETIC dm:en WITHSUFFIXTRIE INDEXEMPTY INDEXMISSING SORTABLE"
                                + " NOINDEX",
                        schema(SchemaField.text("$.t")
                                .noIndex()
                                .sortable()
                                .indexMissing()
                                .indexEmpty()
                                .withSuffixTrie()
                                .phonetic(PhoneticMatcher.ENGLISH)
                                .noStem()
                                .weight(2)
                                .as("t"))),
                written(
                        "FT.CREATE i SCHEMA t TEXT SORTABLE UNF",
                        schema(SchemaField.text("t").sortableUnnormalized())),
                written(
                        "FT.CREATE i SCHEMA t AS u TAG SEPARATOR ; CASESENSITIVE WITHSUFFIXTRIE INDEXEMPTY INDEXMISSING SORTABLE UNF"
                                + " NOINDEX n NUMERIC SORTABLE",
                        schema(
                                SchemaField.tag("t")
                                        .as("u")
                                        .separator(';')
                                        .caseSensitive()
                                        .withSuffixTrie()
                                        .indexEmpty()
                                        .indexMissing()
                                        .sortableUnnormalized()
                                        .noIndex(),
                                SchemaField.numeric("n").sortable())),
                written(
                        "FT.CREATE i SCHEMA n AS m NUMERIC INDEXMISSING SORTABLE UNF NOINDEX g AS h GEO INDEXMISSING SORTABLE NOINDEX",
                        schema(
                                SchemaField.numeric("n")
                                        .as("m")
                                        .indexMissing()
                                        .sortableUnnormalized()
                                        .noIndex(),
                                SchemaField.geo("g")
                                        .as("h")
                                        .indexMissing()
                                        .sortable()
                                        .noIndex())),
                written(
                        "FT.CREATE i SCHEMA s AS t GEOSHAPE FLAT INDEXMISSING NOINDEX u GEOSHAPE",
                        schema(
                                SchemaField.geoShape("s")
                                        .as("t")
                                        .coordinates(CoordinateSystem.FLAT)
                                        .indexMissing()
                                        .noIndex(),
                                SchemaField.geoShape("u"))),
                written(
                        "FT.CREATE i SCHEMA v AS w VECTOR HNSW 10 TYPE FLOAT32 DIM 384 DISTANCE_METRIC COSINE M 32 EPSILON 0.5"
                                + " INDEXMISSING",
                        schema(SchemaField.vector("v", HNSW.with("M", 32).with("EPSILON", 0.5))
                                .as("w")
                                .indexMissing())),
                written(
                        "FT.CREATE i SCHEMA v VECTOR FLAT 6 TYPE FLOAT64 DIM 2 DISTANCE_METRIC L2",
                        schema(SchemaField.vector(
                                "v", VectorAlgorithm.flat(VectorElement.FLOAT64, 2, DistanceMetric.L2)))),
                written(
                        "FT.CREATE i SCHEMA v VECTOR SVS-VAMANA 8 TYPE FLOAT16 DIM 2 DISTANCE_METRIC IP COMPRESSION LVQ8",
                        schema(SchemaField.vector(
                                "v",
                                VectorAlgorithm.svsVamana(VectorElement.FLOAT16, 2, DistanceMetric.IP)
                                        .with("COMPRESSION", "LVQ8")))),
                written("FT.DROPINDEX i", INDEXES.ftDropindex("i")),
                written("FT.DROPINDEX i DD", INDEXES.ftDropindexWithDocuments("i")),
                written("FT._DROPINDEXIFX i", INDEXES.ftDropindexIfx("i")),
                written("FT._DROPINDEXIFX i DD", INDEXES.ftDropindexIfxWithDocuments("i")),
                written("FT.INFO i", INDEXES.ftInfo("i")),
                written("FT._LIST", INDEXES.ftList()),
                written("FT.TAGVALS i t", INDEXES.ftTagvals("i", "t")),
                written("FT.CONFIG GET *", CONFIG.ftConfigGet("*")),
                written("FT.CONFIG HELP TIMEOUT", CONFIG.ftConfigHelp("TIMEOUT")),
                written("FT.CONFIG SET TIMEOUT 42", CONFIG.ftConfigSet("TIMEOUT", "42")),
                written("_FT.CONFIG GET *", CONFIG.ftShardConfigGet("*")),
                written("_FT.CONFIG HELP TIMEOUT", CONFIG.ftShardConfigHelp("TIMEOUT")),
                written("_FT.CONFIG SET TIMEOUT 42", CONFIG.ftShardConfigSet("TIMEOUT", "42")),
                written("SEARCH.CLUSTERINFO", CONFIG.searchClusterinfo()),
                written("SEARCH.CLUSTERREFRESH", CONFIG.searchClusterrefresh()),
                written("SEARCH.CLUSTERSET MYID 1", CONFIG.searchClusterset(List.of("MYID", "1"))),
                written(
                        "FT.ADD i d 1 FIELDS title hello",
                        DOCUMENTS.ftAdd("i", "d", DocumentArgs.NONE, Map.of("title", "hello"))),
                written(
                        "FT.SAFEADD i d 0.5 NOSAVE REPLACE PARTIAL LANGUAGE german PAYLOAD p IF @a==1 FIELDS title hello",
                        DOCUMENTS.ftSafeadd(
                                "i",
                                "d",
                                DocumentArgs.NONE
                                        .onlyIf("@a==1")
                                        .payload("p")
                                        .language("german")
                                        .replacePartially()
                                        .noSave()
                                        .score(0.5),
                                Map.of("title", "hello"))),
                written("FT.DEL i d", DOCUMENTS.ftDel("i", "d")),
                written("FT.DEL i d DD", DOCUMENTS.ftDelWithDocument("i", "d")),
                written("FT.DROP i", DOCUMENTS.ftDrop("i")),
                written("FT.DROP i KEEPDOCS", DOCUMENTS.ftDropKeepingDocuments("i")),
                written("FT._DROPIFX i", DOCUMENTS.ftDropIfx("i")),
                written("FT.GET i d", DOCUMENTS.ftGet("i", "d")),
                written("FT.MGET i d e", DOCUMENTS.ftMget("i", List.of("d", "e"))));
    }

    @ParameterizedTest
    @MethodSource
    void words(String words, Command<?> command) {
        assertThat(Wire.words(command)).isEqualTo(words);
    }

    static Stream<Arguments> replies() {
        SearchOption timeout = new SearchOption("Query (search) timeout", "500");
        return Stream.of(
                read(INDEXES.ftCreate("i", TITLE), "+OK", null),
                read(INDEXES.ftAlter("i", TITLE), "+OK", null),
                read(INDEXES.ftDropindex("i"), "+OK", null),
                read(INDEXES.ftAliasadd("a", "i"), "+OK", null),
                read(INDEXES.ftAliaslist("i"), "*1 $alias", "~1 $alias", Set.of("alias")),
                read(INDEXES.ftList(), "*2 +idx +other", "~2 +idx +other", Set.of("idx", "other")),
                read(INDEXES.ftTagvals("i", "t"), "*2 $rock $pop", "~2 $rock $pop", Set.of("rock", "pop")),
                read(
                        CONFIG.ftConfigGet("*"),
                        "*2 *2 $TIMEOUT $500 *2 $EXTLOAD $nil",
                        "%2 +TIMEOUT $500 +EXTLOAD _",
                        nullable("TIMEOUT", "500", "EXTLOAD")),
                read(
                        CONFIG.ftConfigHelp("TIMEOUT"),
                        "*1 *5 +TIMEOUT +Description +Query␠(search)␠timeout +Value $500",
                        "%1 +TIMEOUT %2 +Description +Query␠(search)␠timeout +Value $500",
                        Map.of("TIMEOUT", timeout)),
                read(
                        CONFIG.ftShardConfigGet("TIMEOUT"),
                        "*1 *2 $TIMEOUT $500",
                        "%1 +TIMEOUT $500",
                        Map.of("TIMEOUT", "500")),
                read(CONFIG.ftConfigSet("TIMEOUT", "1"), "+OK", null),
                read(
                        CONFIG.searchClusterinfo(),
                        "*4 +num_partitions :1 +slots *1 *2 :0 :16383",
                        "%2 +num_partitions :1 +slots *1 *2 :0 :16383",
                        many("num_partitions", "1", "slots", many(many("0", "16383")))),
                read(DOCUMENTS.ftDel("i", "d"), ":1", true),
                read(DOCUMENTS.ftGet("i", "d"), "*2 $title $hello", "%1 $title $hello", Map.of("title", "hello")),
                read(DOCUMENTS.ftGet("i", "d"), "*nil", "_", null),
                read(
                        DOCUMENTS.ftMget("i", List.of("d", "e")),
                        "*2 *2 $title $hello *nil",
                        "*2 %1 $title $hello _",
                        Arrays.asList(Map.of("title", "hello"), null)));
    }

    private static Map<String, String> nullable(String name, String value, String nameOfNull) {
        Map<String, String> map = new LinkedHashMap<>(Collections.singletonMap(nameOfNull, null));
        map.put(name, value);
        return map;
    }

    private static SearchValue<String> single(String value) {
        return new SearchValue.Single<>(value);
    }

    /** A list of values and lists. */
    private static SearchValue<String> many(Object... elements) {
        List<SearchValue<String>> values = new ArrayList<>();
        for (Object element : elements) {
            values.add(element instanceof SearchValue.Many<?> list ? same(list) : single((String) element));
        }
        return new SearchValue.Many<>(values);
    }

    @SuppressWarnings("unchecked") // made above
    private static SearchValue<String> same(SearchValue<?> list) {
        return (SearchValue<String>) list;
    }

    @ParameterizedTest
    @MethodSource
    void replies(Command<?> command, String resp2, String resp3, Object expected) throws IOException {
        assertThat((Object) Wire.decode(command, resp2)).isEqualTo(expected);
        assertThat((Object) Wire.decode(command, resp3)).isEqualTo(expected);
    }

    @Test
    void anIndexIsToldAlikeInBothProtocols() throws IOException {
        String resp2 = "*22 $index_name $idx $index_options *1 $NOFREQS"
                + " $index_definition *6 $key_type $JSON $prefixes *1 $p: $default_score $1"
                + " $attributes *2 *8 $identifier $$.t $attribute $t $type $TEXT $WEIGHT $1"
                + " *9 $identifier $g $attribute $g $type $TAG $SEPARATOR $; $SORTABLE"
                + " $num_docs $2 $indexing $0 $percent_indexed $1 $hash_indexing_failures $3"
                + " $gc_stats *4 $bytes_collected $7 $average_cycle_time_ms $nan"
                + " $cleaning $never $field␠statistics *0";
        String resp3 = "%11 +index_name +idx +index_options ~1 +NOFREQS"
                + " +index_definition %3 +key_type +JSON +prefixes *1 $p: +default_score ,1"
                + " +attributes *2 %5 +identifier +$.t +attribute +t +type +TEXT +WEIGHT ,1 +flags *0"
                + " %5 +identifier +g +attribute +g +type +TAG +SEPARATOR +; +flags *1 +SORTABLE"
                + " +num_docs :2 +indexing :0 +percent_indexed ,1 +hash_indexing_failures :3"
                + " +gc_stats %2 +bytes_collected :7 +average_cycle_time_ms ,nan"
                + " +cleaning +never +field␠statistics *0";
        IndexInfo expected = new IndexInfo(
                "idx",
                Set.of("NOFREQS"),
                IndexSource.JSON,
                List.of("p:"),
                List.of(
                        new IndexAttribute("$.t", "t", "TEXT", Map.of("WEIGHT", "1"), Set.of()),
                        new IndexAttribute("g", "g", "TAG", Map.of("SEPARATOR", ";"), Set.of("SORTABLE"))),
                Map.of(
                        "num_docs", 2.0,
                        "indexing", 0.0,
                        "percent_indexed", 1.0,
                        "hash_indexing_failures", 3.0,
                        "gc_stats.bytes_collected", 7.0,
                        "gc_stats.average_cycle_time_ms", Double.NaN));
        IndexInfo info = Wire.decode(INDEXES.ftInfo("idx"), resp2);
        assertThat(info).isEqualTo(expected);
        assertThat(Wire.decode(INDEXES.ftInfo("idx"), resp3)).isEqualTo(expected);
        assertThat(info.documents()).isEqualTo(2);
        assertThat(info.isIndexing()).isFalse();
        assertThat(info.failures()).isEqualTo(3);
    }

    static Stream<Arguments> otherReplies() {
        return Stream.of(
                Arguments.of(INDEXES.ftInfo("i"), "*2 $num_docs $1"),
                Arguments.of(INDEXES.ftInfo("i"), "*1 $index_name"),
                Arguments.of(INDEXES.ftInfo("i"), "*4 $index_name $i $attributes *1 *2 $type $TEXT"),
                Arguments.of(INDEXES.ftList(), "*1 _"),
                Arguments.of(CONFIG.ftConfigGet("*"), "*1 *1 $TIMEOUT"),
                Arguments.of(CONFIG.ftConfigHelp("*"), "*1 *4 +TIMEOUT +Description +a +Value"),
                Arguments.of(CONFIG.searchClusterinfo(), "_"),
                Arguments.of(CONFIG.searchClusterinfo(), "*1 ".repeat(200) + "+deep"),
                Arguments.of(DOCUMENTS.ftGet("i", "d"), "*1 $title"));
    }

    @ParameterizedTest
    @MethodSource
    void otherReplies(Command<?> command, String reply) {
        assertThatThrownBy(() -> Wire.decode(command, reply)).isInstanceOf(CodecException.class);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                call("FT.CREATE: the schema is empty", () -> INDEXES.ftCreate("i", List.of())),
                call("FT.ALTER: the schema is empty", () -> INDEXES.ftAlter("i", List.of())),
                call("the name of a field is blank", () -> SchemaField.text(" ")),
                call("WEIGHT is -1.0", () -> SchemaField.text("t").weight(-1)),
                call("WEIGHT is NaN", () -> SchemaField.text("t").weight(Double.NaN)),
                call("AS is blank", () -> SchemaField.tag("t").as("")),
                call("VECTOR DIM is 0", () -> VectorAlgorithm.flat(VectorElement.INT8, 0, DistanceMetric.IP)),
                call("VECTOR M is -1.0", () -> HNSW.with("M", -1)),
                call("FT.CREATE SCORE is 2.0", () -> IndexArgs.NONE.score(2)),
                call("FT.CREATE TEMPORARY in ms is 0", () -> IndexArgs.NONE.temporary(Duration.ZERO)),
                call("PREFIX needs at least one", IndexArgs.NONE::prefixes),
                call("FT.ADD score is 1.5", () -> DocumentArgs.NONE.score(1.5)),
                call("FT.ADD needs at least one field", () -> DOCUMENTS.ftAdd("i", "d", DocumentArgs.NONE, Map.of())),
                call("FT.MGET needs at least one field", () -> DOCUMENTS.ftMget("i", List.of())),
                call("SEARCH.CLUSTERSET: topology is empty", () -> CONFIG.searchClusterset(List.of())));
    }

    private static Arguments call(String message, ThrowingCallable call) {
        return Arguments.of(message, call);
    }

    @ParameterizedTest
    @MethodSource
    void refused(String message, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
    }

    @Test
    void theNameOfAnIndexIsNoKeyAndOnlySomeCommandsMayRunTwice() {
        assertThat(INDEXES.ftInfo("i").keyCount()).isZero();
        assertThat(INDEXES.ftInfo("i").isIdempotent()).isTrue();
        assertThat(INDEXES.ftCreate("i", TITLE).isIdempotent()).isFalse();
        assertThat(INDEXES.ftCreateIfnx("i", IndexArgs.NONE, TITLE).isIdempotent())
                .isTrue();
        assertThat(DOCUMENTS.ftGet("i", "d").keyCount()).isEqualTo(1);
    }
}
