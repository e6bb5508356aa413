package io.vitrine.it.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.args.search.AggregateArgs;
import io.vitrine.args.search.DebugNames;
import io.vitrine.args.search.HybridArgs;
import io.vitrine.args.search.HybridResult;
import io.vitrine.args.search.HybridText;
import io.vitrine.args.search.HybridVector;
import io.vitrine.args.search.IndexAttribute;
import io.vitrine.args.search.IndexInfo;
import io.vitrine.args.search.IndexSource;
import io.vitrine.args.search.ProfileDetail;
import io.vitrine.args.search.Profiled;
import io.vitrine.args.search.QueryParams;
import io.vitrine.args.search.SearchArgs;
import io.vitrine.args.search.SearchDocument;
import io.vitrine.args.search.SearchResult;
import io.vitrine.args.search.SearchValue;
import io.vitrine.args.search.SpellcheckArgs;
import io.vitrine.args.search.SpellingSuggestion;
import io.vitrine.options.Protocol;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Replies of Search as its documentation and the tests of RediSearch have them, whole. Where a source leaves a value open, as it
 * does with times, a value is made up.
 */
@ParameterizedClass
@EnumSource(Protocol.class)
class SearchRepliesIT extends CommandsOnScript {

    SearchRepliesIT(Protocol protocol) {
        super(protocol);
    }

    /** redis/docs {@code content/commands/ft.info.md}: the reply in RESP2. */
    private static String bicycles() {
        String noErrors =
                "+Index␠Errors *6 +indexing␠failures :0 +last␠indexing␠error +N/A +last␠indexing␠error␠key $N/A";
        return "*62 +index_name +idx:bicycle +index_options *0"
                + " +index_definition *6 +key_type +JSON +prefixes *1 +bicycle: +default_score $1"
                + " +attributes *7"
                + " *8 +identifier +$.pickup_zone +attribute +pickup_zone +type +GEOSHAPE +coord_system +SPHERICAL"
                + " *6 +identifier +$.store_location +attribute +store_location +type +GEO"
                + " *8 +identifier +$.brand +attribute +brand +type +TEXT +WEIGHT $1"
                + " *8 +identifier +$.model +attribute +model +type +TEXT +WEIGHT $1"
                + " *8 +identifier +$.description +attribute +description +type +TEXT +WEIGHT $1"
                + " *6 +identifier +$.price +attribute +price +type +NUMERIC"
                + " *8 +identifier +$.condition +attribute +condition +type +TAG +SEPARATOR +,"
                + " +num_docs $10 +max_doc_id $10 +num_terms $546 +num_records $692"
                + " +inverted_sz_mb $0.003993034362792969 +vector_index_sz_mb $0 +total_inverted_index_blocks $551"
                + " +offset_vectors_sz_mb $7.047653198242188e-4 +doc_table_size_mb $7.152557373046875e-4"
                + " +sortable_values_size_mb $0 +key_table_size_mb $3.0422210693359375e-4"
                + " +geoshapes_sz_mb $0.00426483154296875 +records_per_doc_avg $69.19999694824219"
                + " +bytes_per_record_avg $6.0505781173706055 +offsets_per_term_avg $1.0679190158843994"
                + " +offset_bits_per_record_avg $8 +hash_indexing_failures $0 +total_indexing_time $4.539999961853027"
                + " +indexing $0 +percent_indexed $1 +number_of_uses :1 +cleaning :0"
                + " +gc_stats *14 +bytes_collected $0 +total_ms_run $0 +total_cycles $0 +average_cycle_time_ms $nan"
                + " +last_run_time_ms $0 +gc_numeric_trees_missed $0 +gc_blocks_denied $0"
                + " +cursor_stats *8 +global_idle :0 +global_total :0 +index_capacity :128 +index_total :0"
                + " +dialect_stats *8 +dialect_1 :0 +dialect_2 :0 +dialect_3 :0 +dialect_4 :0 " + noErrors
                + " +field␠statistics *1 *6 +identifier +$.pickup_zone +attribute +pickup_zone " + noErrors;
    }

    @Test
    void anIndexIsToldInAnArray() {
        script("FT.INFO idx:bicycle", bicycles());
        IndexInfo info = redis.ftInfo("idx:bicycle");
        assertThat(info.name()).isEqualTo("idx:bicycle");
        assertThat(info.source()).isEqualTo(IndexSource.JSON);
        assertThat(info.prefixes()).containsExactly("bicycle:");
        assertThat(info.options()).isEmpty();
        assertThat(info.attributes())
                .extracting(IndexAttribute::type)
                .containsExactly("GEOSHAPE", "GEO", "TEXT", "TEXT", "TEXT", "NUMERIC", "TAG");
        assertThat(info.attributes().get(6).settings()).isEqualTo(Map.of("SEPARATOR", ","));
        assertThat(info.documents()).isEqualTo(10);
        assertThat(info.isIndexing()).isFalse();
        assertThat(info.statistics())
                .containsEntry("records_per_doc_avg", 69.19999694824219)
                .containsEntry("number_of_uses", 1.0)
                .containsEntry("cursor_stats.index_capacity", 128.0)
                .containsEntry("gc_stats.total_cycles", 0.0)
                .containsEntry("Index Errors.indexing failures", 0.0);
    }

    /** RediSearch {@code tests/pytests/test_resp3.py}, {@code test_info}. */
    private static String hashes() {
        String noErrors =
                "+Index␠Errors %3 +indexing␠failures :0 +last␠indexing␠error +N/A +last␠indexing␠error␠key +N/A";
        return "%18 +index_name +idx1 +index_options *0"
                + " +index_definition %4 +key_type +HASH +prefixes *1 +doc +default_score ,1 +indexes_all +false"
                + " +attributes *2"
                + " %5 +identifier +f1 +attribute +f1 +type +TEXT +WEIGHT ,1 +flags *0"
                + " %5 +identifier +f2 +attribute +f2 +type +TEXT +WEIGHT ,1 +flags *0"
                + " +num_docs :3 +num_records :3 +hash_indexing_failures :0 +indexing :0 +percent_indexed ,1"
                + " +sortable_values_size_mb ,0 +geoshapes_sz_mb ,0 +vector_index_sz_mb ,0 +cleaning :0"
                + " +gc_stats %2 +bytes_collected :0 +average_cycle_time_ms ,nan"
                + " +cursor_stats %4 +global_idle :0 +global_total :0 +index_capacity :128 +index_total :0"
                + " +dialect_stats %4 +dialect_1 :0 +dialect_2 :0 +dialect_3 :0 +dialect_4 :0 " + noErrors
                + " +field␠statistics *2 %3 +identifier +f1 +attribute +f1 " + noErrors
                + " %3 +identifier +f2 +attribute +f2 " + noErrors;
    }

    @Test
    void anIndexIsToldInAMap() {
        script("FT.INFO idx1", hashes());
        IndexInfo info = redis.ftInfo("idx1");
        assertThat(info.source()).isEqualTo(IndexSource.HASH);
        assertThat(info.prefixes()).containsExactly("doc");
        assertThat(info.attributes()).extracting(IndexAttribute::identifier).containsExactly("f1", "f2");
        assertThat(info.attributes().get(0).settings()).isEqualTo(Map.of("WEIGHT", "1"));
        assertThat(info.attributes().get(0).flags()).isEmpty();
        assertThat(info.documents()).isEqualTo(3);
        assertThat(info.statistics())
                .containsEntry("percent_indexed", 1.0)
                .containsEntry("dialect_stats.dialect_4", 0.0);
    }

    /**
     * RediSearch {@code tests/pytests/test_spell_check.py} (RESP2) and {@code tests/pytests/test_resp3.py} (RESP3), {@code
     * testSpellCheckIssue437}, {@code testSpellCheckOnExistingTerm}, {@code testBasicSpellCheck}; {@code src/spell_check.c} has the
     * suggestions in RESP3.
     */
    @Test
    void wordsAreCorrected() {
        script(
                "FT.SPELLCHECK incidents Tooni␠toque␠kerfuffle TERMS EXCLUDE slang TERMS INCLUDE slang",
                "*1 *3 $TERM $tooni *1 *2 $0 $toonie",
                "%1 +results %1 $tooni *1 %1 $toonie ,0");
        script("FT.SPELLCHECK idx name", "*0", "%1 +results %0");
        script(
                "FT.SPELLCHECK idx name",
                "*1 *3 $TERM $name *2 *2 $0.66666666666666663 $name2 *2 $0.33333333333333331 $name1",
                "%1 +results %1 $name *2 %1 $name2 ,0.66666666666666663 %1 $name1 ,0.33333333333333331");
        assertThat(redis.ftSpellcheck(
                        "incidents",
                        "Tooni toque kerfuffle",
                        SpellcheckArgs.NONE.exclude("slang").include("slang")))
                .isEqualTo(Map.of("tooni", List.of(new SpellingSuggestion("toonie", 0))));
        assertThat(redis.ftSpellcheck("idx", "name")).isEmpty();
        assertThat(redis.ftSpellcheck("idx", "name"))
                .isEqualTo(Map.of(
                        "name",
                        List.of(new SpellingSuggestion("name2", 2.0 / 3), new SpellingSuggestion("name1", 1.0 / 3))));
    }

    /**
     * RediSearch {@code tests/pytests/test_resp3.py}, {@code test_profile} (RESP3), and the same as {@code src/profile.c} writes it
     * in RESP2.
     */
    @Test
    void aSearchIsProfiled() {
        script(
                "FT.PROFILE idx1 SEARCH QUERY *",
                "*2 *5 :2 $doc2 *6 $f1 $3 $f2 $2 $f3 $4 $doc1 *4 $f1 $3 $f2 $3"
                        + " *4 +Shards *1 *12 +Total␠profile␠time $0.5 +Parsing␠time $0.25 +Pipeline␠creation␠time $0.125"
                        + " +Warning +None +Iterators␠profile *6 +Type +WILDCARD +Time $0.5 +Counter :2"
                        + " +Result␠processors␠profile *2 *6 +Type +Index +Time $0.5 +Counter :2"
                        + " *6 +Type +Loader +Time $0.5 +Counter :2"
                        + " +Coordinator *0",
                "%2 +Results %5 +attributes *0 +warning *0 +total_results :2 +format +STRING +results *2"
                        + " %3 +id $doc2 +extra_attributes %3 $f1 $3 $f2 $2 $f3 $4 +values *0"
                        + " %3 +id $doc1 +extra_attributes %2 $f1 $3 $f2 $3 +values *0"
                        + " +Profile %2 +Shards *1 %6 +Total␠profile␠time ,0.5 +Parsing␠time ,0.25"
                        + " +Pipeline␠creation␠time ,0.125 +Warning +None"
                        + " +Iterators␠profile %3 +Type +WILDCARD +Time ,0.5 +Counter :2"
                        + " +Result␠processors␠profile *2 %3 +Type +Index +Time ,0.5 +Counter :2"
                        + " %3 +Type +Loader +Time ,0.5 +Counter :2"
                        + " +Coordinator %0");
        Profiled<SearchResult<String, String>> profiled =
                redis.ftProfileSearch("idx1", ProfileDetail.FULL, "*", SearchArgs.NONE);
        assertThat(profiled.result().total()).isEqualTo(2);
        assertThat(profiled.result().documents())
                .extracting(SearchDocument::fields)
                .containsExactly(Map.of("f1", "3", "f2", "2", "f3", "4"), Map.of("f1", "3", "f2", "3"));
        SearchValue<String> shard =
                profiled.profile().member("Shards").elements().get(0);
        assertThat(shard.member("Iterators profile").member("Counter").value()).isEqualTo("2");
        assertThat(shard.member("Parsing time").value()).isEqualTo("0.25");
        assertThat(shard.member("Result processors profile").elements()).hasSize(2);
        assertThat(profiled.profile().member("Coordinator").elements()).isEmpty();
    }

    /**
     * RediSearch 2.8 had the profile among the entries of the result in RESP3: {@code tests/pytests/test_profile.py} of that time,
     * {@code testProfileNegativeNumeric} and {@code testProfileAggregate}.
     */
    @Test
    void olderServersHaveTheProfileWithinTheResult() {
        script(
                "FT.PROFILE idx SEARCH QUERY * NOCONTENT",
                "*2 *3 :2 $1 $2 *1 *2 +Iterators␠profile *4 +Type +WILDCARD +Counter :2",
                "%4 +attributes *0 +total_results :2 +results *2 %2 +id $1 +values *0 %2 +id $2 +values *0"
                        + " +profile %1 +Iterators␠profile *1 %2 +Type +WILDCARD +Counter :2");
        script(
                "FT.PROFILE idx AGGREGATE QUERY * LOAD 1 t",
                "*2 *2 :1 *2 $t $hello *0",
                "%3 +total_results :1 +results *1 %2 +extra_attributes %1 $t $hello +values *0 +profile %0");
        assertThat(redis.ftProfileSearch("idx", ProfileDetail.FULL, "*", SearchArgs.NONE.noContent())
                        .result()
                        .documents())
                .extracting(SearchDocument::id)
                .containsExactly("1", "2");
        assertThat(redis.ftProfileAggregate("idx", ProfileDetail.FULL, "*", AggregateArgs.NONE.load("t"))
                        .result()
                        .rows()
                        .get(0)
                        .value("t"))
                .isEqualTo("hello");
    }

    /**
     * RediSearch {@code src/hybrid/hybrid_exec.c} and {@code src/profile/profile.c}; the profile from {@code
     * tests/pytests/test_hybrid_profile.py}, "Minimal hybrid query".
     */
    @Test
    void aSearchForTextAndVectorIsProfiled() {
        String words = "HYBRID QUERY SEARCH hello VSIM @v $blob PARAMS 2 blob aaaaaaaa";
        String shard2 = "*4 +SEARCH *6 +Warning *1 +None"
                + " +Iterators␠profile *8 +Type +TEXT +Term $hello +Number␠of␠reading␠operations :1"
                + " +Estimated␠number␠of␠matches :1"
                + " +Result␠processors␠profile *1 *4 +Type +Index +Results␠processed :1"
                + " +VSIM *6 +Warning *1 +None"
                + " +Iterators␠profile *6 +Type +VECTOR +Number␠of␠reading␠operations :4 +Vector␠search␠mode +STANDARD_KNN"
                + " +Result␠processors␠profile *1 *4 +Type +Index +Results␠processed :4";
        String coordinator2 = "*4 +Warning *1 +None +Result␠processors␠profile *2"
                + " *4 +Type +Hybrid␠Merger +Results␠processed :4 *4 +Type +Sorter +Results␠processed :4";
        script(
                "FT.PROFILE idx " + words,
                "*9 +total_results :4 +results *1 *4 $__key $1 $__score $0.0327868852459 +warnings *0"
                        + " +execution_time $1.5 *4 +Shards *1 " + shard2 + " +Coordinator " + coordinator2,
                "%5 +total_results :4 +results *1 %2 $__key $1 $__score $0.0327868852459 +warnings *0"
                        + " +execution_time ,1.5 +Profile %2 +Shards *1 " + inMaps(shard2) + " +Coordinator "
                        + inMaps(coordinator2));
        Profiled<HybridResult<String>> profiled = redis.ftProfileHybrid(
                "idx",
                ProfileDetail.FULL,
                HybridText.search("hello"),
                HybridVector.similarTo("v", "blob"),
                HybridArgs.NONE.params(QueryParams.of("blob", "aaaaaaaa")));
        assertThat(profiled.result().total()).isEqualTo(4);
        assertThat(profiled.result().rows().get(0).value("__key")).isEqualTo("1");
        assertThat(profiled.result().executionTime().toNanos()).isEqualTo(1_500_000);
        SearchValue<String> shard =
                profiled.profile().member("Shards").elements().get(0);
        assertThat(shard.member("VSIM")
                        .member("Iterators profile")
                        .member("Vector search mode")
                        .value())
                .isEqualTo("STANDARD_KNN");
        assertThat(profiled.profile()
                        .member("Coordinator")
                        .member("Result processors profile")
                        .elements())
                .hasSize(2);
    }

    /** Arrays of names and values as maps: those that are lists have one or two elements. */
    private static String inMaps(String notation) {
        return notation.replace("*8 ", "%4 ").replace("*6 ", "%3 ").replace("*4 ", "%2 ");
    }

    /**
     * RediSearch {@code tests/pytests/test_debug_commands.py}, {@code testIndexObfuscatedInfo}, {@code testDocInfo}, {@code
     * testInvertedIndexSummary}, {@code testDumpPhoneticHash}, {@code testDumpTagIndex}.
     */
    @Test
    void anIndexShowsItsInsides() {
        String name = "Index@4e7f626df794f6491574a236f22c100c34ed804f";
        script(
                "_FT.DEBUG INFO " + name,
                "*1 *6 +index_name +" + name + " +index_definition *4 +key_type +HASH +prefixes *1 +Text +num_docs $0",
                "*1 %3 +index_name +" + name + " +index_definition %2 +key_type +HASH +prefixes *1 +Text +num_docs :0");
        script(
                "_FT.DEBUG DOCINFO idx doc1 REVEAL",
                "*14 +internal_id :1 +flags $(0xc):HasSortVector,HasOffsetVector, +score $1 +num_tokens :1 +max_freq :1"
                        + " +refcount :1 +sortables *1 *6 +index :0 +field $name␠AS␠name +value $meir",
                "%7 +internal_id :1 +flags $(0xc):HasSortVector,HasOffsetVector, +score ,1 +num_tokens :1 +max_freq :1"
                        + " +refcount :1 +sortables *1 *6 +index :0 +field $name␠AS␠name +value $meir");
        script(
                "_FT.DEBUG INVIDX_SUMMARY idx meir",
                "*12 $numDocs :1 $numEntries :1 $lastId :1 $flags :557139 $numberOfBlocks :1"
                        + " $blocks *1 *6 $firstId :1 $lastId :1 $numEntries :1");
        script("_FT.DEBUG DUMP_PHONETIC_HASH test", "*2 $<TST $<TST");
        script("_FT.DEBUG DUMP_TAGIDX idx t", "*1 *2 $test *1 :1");
        assertThat(redis.ftDebugInfo(name)).singleElement().satisfies(info -> {
            assertThat(info.name()).isEqualTo(name);
            assertThat(info.prefixes()).containsExactly("Text");
        });
        SearchValue<String> document = redis.ftDebugDocinfo("idx", "doc1", DebugNames.REVEAL);
        assertThat(document.member("score").value()).isEqualTo("1");
        assertThat(document.member("sortables")
                        .elements()
                        .get(0)
                        .member("value")
                        .value())
                .isEqualTo("meir");
        assertThat(redis.ftDebugInvidxSummary("idx", "meir").member("flags").value())
                .isEqualTo("557139");
        assertThat(redis.ftDebugDumpPhoneticHash("test")).containsExactly("<TST", "<TST");
        assertThat(redis.ftDebugDumpTagidx("idx", "t")).isEqualTo(Map.of("test", List.of(1L)));
    }
}
