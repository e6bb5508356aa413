package io.vitrine.it.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.CodecException;
import io.vitrine.RedisServerException;
import io.vitrine.args.SortOrder;
import io.vitrine.args.search.AggregateArgs;
import io.vitrine.args.search.AggregatePage;
import io.vitrine.args.search.AggregateResult;
import io.vitrine.args.search.CursorArgs;
import io.vitrine.args.search.DocumentArgs;
import io.vitrine.args.search.HybridArgs;
import io.vitrine.args.search.HybridResult;
import io.vitrine.args.search.HybridText;
import io.vitrine.args.search.HybridVector;
import io.vitrine.args.search.IndexArgs;
import io.vitrine.args.search.IndexInfo;
import io.vitrine.args.search.IndexSource;
import io.vitrine.args.search.ProfileDetail;
import io.vitrine.args.search.Reducer;
import io.vitrine.args.search.SchemaField;
import io.vitrine.args.search.SearchArgs;
import io.vitrine.args.search.SearchDocument;
import io.vitrine.args.search.SearchResult;
import io.vitrine.args.search.SpellcheckArgs;
import io.vitrine.args.search.SpellingSuggestion;
import io.vitrine.args.search.SuggestArgs;
import io.vitrine.args.search.Suggestion;
import io.vitrine.args.search.SuggestionArgs;
import io.vitrine.options.Protocol;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Search, with the replies of the documentation. */
@ParameterizedClass
@EnumSource(Protocol.class)
class SearchCommandsIT extends CommandsOnScript {

    private static final List<SchemaField> TITLE = List.of(SchemaField.text("title"));
    private static final HybridText TEXT = HybridText.search("laptop");
    private static final HybridVector VECTOR = HybridVector.similarTo("v", "p");

    SearchCommandsIT(Protocol protocol) {
        super(protocol);
    }

    @Test
    void indexesAreMadeChangedAndDropped() {
        script("FT.CREATE idx SCHEMA title TEXT", "+OK");
        script("FT.CREATE idx ON JSON PREFIX 1 p: SCHEMA $.t AS t TEXT SORTABLE v NUMERIC", "+OK");
        script("FT._CREATEIFNX idx SCHEMA title TEXT", "+OK");
        script("FT.ALTER idx SCHEMA ADD title TEXT", "+OK");
        script("FT.ALTER idx SKIPINITIALSCAN SCHEMA ADD title TEXT", "+OK");
        script("FT._ALTERIFNX idx SCHEMA ADD title TEXT", "+OK");
        script("FT.DROPINDEX idx", "+OK");
        script("FT.DROPINDEX idx DD", "+OK");
        script("FT._DROPINDEXIFX idx", "+OK");
        script("FT._DROPINDEXIFX idx DD", "+OK");
        script("FT._LIST", "*2 +idx +other", "~2 +idx +other");
        script("FT.TAGVALS idx genre", "*2 $pop $rock", "~2 $pop $rock");
        redis.ftCreate("idx", TITLE);
        redis.ftCreate(
                "idx",
                IndexArgs.NONE.on(IndexSource.JSON).prefixes("p:"),
                List.of(SchemaField.text("$.t").as("t").sortable(), SchemaField.numeric("v")));
        redis.ftCreateIfnx("idx", IndexArgs.NONE, TITLE);
        redis.ftAlter("idx", TITLE);
        redis.ftAlterSkippingScan("idx", TITLE);
        redis.ftAlterIfnx("idx", TITLE);
        redis.ftDropindex("idx");
        redis.ftDropindexWithDocuments("idx");
        redis.ftDropindexIfx("idx");
        redis.ftDropindexIfxWithDocuments("idx");
        assertThat(redis.ftList()).containsExactly("idx", "other");
        assertThat(redis.ftTagvals("idx", "genre")).containsExactly("pop", "rock");
    }

    @Test
    void indexesHaveOtherNamesAndAreTold() {
        script("FT.ALIASADD a idx", "+OK");
        script("FT.ALIASUPDATE a idx", "+OK");
        script("FT.ALIASDEL a", "+OK");
        script("FT._ALIASADDIFNX a idx", "+OK");
        script("FT._ALIASDELIFX a", "+OK");
        script("FT.ALIASLIST idx", "*1 $a", "~1 $a");
        script(
                "FT.INFO idx",
                "*6 $index_name $idx $attributes *1 *7 $identifier $t $attribute $t $type $TAG $SORTABLE $num_docs $2",
                "%3 +index_name +idx +attributes *1 %4 +identifier +t +attribute +t +type +TAG +flags *1 +SORTABLE"
                        + " +num_docs :2");
        redis.ftAliasadd("a", "idx");
        redis.ftAliasupdate("a", "idx");
        redis.ftAliasdel("a");
        redis.ftAliasaddIfnx("a", "idx");
        redis.ftAliasdelIfx("a");
        assertThat(redis.ftAliaslist("idx")).containsExactly("a");
        IndexInfo info = redis.ftInfo("idx");
        assertThat(info.name()).isEqualTo("idx");
        assertThat(info.documents()).isEqualTo(2);
        assertThat(info.attributes())
                .singleElement()
                .satisfies(each -> assertThat(each.flags()).containsExactly("SORTABLE"));
    }

    @Test
    void documentsAreFound() {
        String one2 = "*3 :1 $d1 *2 $title $wizard";
        String one3 = "%4 +attributes *0 +warning *0 +total_results :1 +results *1"
                + " %3 +id $d1 +extra_attributes %1 +title $wizard +values *0";
        script("FT.SEARCH idx wizard", one2, one3);
        script(
                "FT.SEARCH idx wizard NOCONTENT WITHSCORES SORTBY year ASC LIMIT 0 5",
                "*5 :7 $d1 $1.5 $d2 $0.5",
                "%2 +total_results :7 +results *2 %2 +id $d1 +score ,1.5 %2 +id $d2 +score ,0.5");
        script(
                "FT.PROFILE idx SEARCH LIMITED QUERY wizard",
                "*2 " + one2 + " *2 +Shards *0",
                "%2 +Results " + one3 + " +Profile %1 +Shards *0");
        script("FT.EXPLAIN idx wizard", "$wizard\n");
        script("FT.EXPLAIN idx wizard DIALECT 2", "$wizard\n");
        script("FT.EXPLAINCLI idx wizard", "*2 +wizard +");
        script("FT.EXPLAINCLI idx wizard DIALECT 2", "*1 +wizard");
        SearchResult<String, String> found = redis.ftSearch("idx", "wizard");
        assertThat(found.total()).isEqualTo(1);
        assertThat(found.documents().get(0).id()).isEqualTo("d1");
        assertThat(found.documents().get(0).fields()).isEqualTo(Map.of("title", "wizard"));
        SearchArgs ids = SearchArgs.NONE
                .noContent()
                .withScores()
                .sortBy("year", SortOrder.ASC)
                .limit(0, 5);
        assertThat(redis.ftSearch("idx", "wizard", ids).documents())
                .extracting(SearchDocument::score)
                .containsExactly(1.5, 0.5);
        var profiled = redis.ftProfileSearch("idx", ProfileDetail.LIMITED, "wizard", SearchArgs.NONE);
        assertThat(profiled.result()).isEqualTo(found);
        assertThat(profiled.profile().member("Shards").elements()).isEmpty();
        assertThat(redis.ftExplain("idx", "wizard")).isEqualTo("wizard\n");
        assertThat(redis.ftExplain("idx", "wizard", 2)).isEqualTo("wizard\n");
        assertThat(redis.ftExplaincli("idx", "wizard")).containsExactly("wizard", "");
        assertThat(redis.ftExplaincli("idx", "wizard", 2)).containsExactly("wizard");
    }

    @Test
    void rowsAreMadeAndReadByCursor() {
        String rows2 = "*2 :3 *4 $city $Rome $n $2";
        String rows3 = "%2 +total_results :3 +results *1 %2 +extra_attributes %2 +city $Rome +n $2 +values *0";
        String grouped = "FT.AGGREGATE idx * GROUPBY 1 @city REDUCE COUNT 0 AS n";
        script(grouped, rows2, rows3);
        script(grouped + " WITHCURSOR COUNT 1", "*2 " + rows2 + " :9", "*2 " + rows3 + " :9");
        script("FT.CURSOR READ idx 9", "*2 " + rows2 + " :9", "*2 " + rows3 + " :9");
        script("FT.CURSOR READ idx 9 COUNT 5", "*2 *1 :0 :0", "*2 %2 +total_results :0 +results *0 :0");
        script("FT.CURSOR DEL idx 9", "+OK");
        script("FT.CURSOR GC idx 0", ":1");
        script(
                "FT.PROFILE idx AGGREGATE QUERY * GROUPBY 1 @city REDUCE COUNT 0 AS n",
                "*2 " + rows2 + " *0",
                "%2 +Results " + rows3 + " +Profile *0");
        AggregateArgs byCity =
                AggregateArgs.NONE.groupBy(List.of("city"), Reducer.count().as("n"));
        AggregateResult<String> rows = redis.ftAggregate("idx", "*", byCity);
        assertThat(rows.total()).isEqualTo(3);
        assertThat(rows.rows().get(0).value("city")).isEqualTo("Rome");
        AggregatePage<String> page = redis.ftAggregateWithCursor("idx", "*", byCity, CursorArgs.NONE.count(1));
        assertThat(page.result()).isEqualTo(rows);
        assertThat(redis.ftCursorRead("idx", page.cursor()).isLast()).isFalse();
        assertThat(redis.ftCursorRead("idx", page.cursor(), 5).isLast()).isTrue();
        redis.ftCursorDel("idx", 9);
        assertThat(redis.ftCursorGc("idx", 0)).isEqualTo(1);
        assertThat(redis.ftProfileAggregate("idx", ProfileDetail.FULL, "*", byCity)
                        .result())
                .isEqualTo(rows);
    }

    @Test
    void documentsAreFoundByTextAndVector() {
        String found2 =
                "*8 $total_results :1 $results *1 *4 $__key $d1 $__score $0.5 $warnings *0 $execution_time $0.25";
        String found3 =
                "%4 +total_results :1 +results *1 %2 $__key $d1 $__score $0.5 +warnings *0 +execution_time ,0.25";
        script("FT.HYBRID idx SEARCH laptop VSIM @v $p", found2, found3);
        script("FT.HYBRID idx SEARCH laptop VSIM @v $p LIMIT 0 1", found2, found3);
        script(
                "FT.PROFILE idx HYBRID QUERY SEARCH laptop VSIM @v $p",
                found2.replace("*8", "*9") + " *0",
                found3.replace("%4", "%5") + " +Profile *0");
        HybridResult<String> found = redis.ftHybrid("idx", TEXT, VECTOR);
        assertThat(found.rows().get(0).value("__key")).isEqualTo("d1");
        assertThat(found.executionTime().toNanos()).isEqualTo(250_000);
        assertThat(redis.ftHybrid("idx", TEXT, VECTOR, HybridArgs.NONE.limit(0, 1)))
                .isEqualTo(found);
        assertThat(redis.ftProfileHybrid("idx", ProfileDetail.FULL, TEXT, VECTOR, HybridArgs.NONE)
                        .result())
                .isEqualTo(found);
    }

    @Test
    void wordsAreSuggestedAndCorrected() {
        script("FT.SUGADD sug hello 1", ":1");
        script("FT.SUGADD sug hello 1 INCR PAYLOAD p", ":1");
        script("FT.SUGGET sug hell", "*1 $hello");
        script("FT.SUGGET sug hell WITHSCORES WITHPAYLOADS", "*3 $hello $0.75 $p", "*3 $hello ,0.75 $p");
        script("FT.SUGGET none hell", "*nil", "_");
        script("FT.SUGLEN sug", ":1");
        script("FT.SUGDEL sug hello", ":1");
        script("FT.DICTADD d foo bar", ":2");
        script("FT.DICTADD d foo", ":0");
        script("FT.DICTDEL d foo", ":1");
        script("FT.DICTDEL d foo", ":0");
        script("FT.DICTDUMP d", "*1 $bar", "~1 $bar");
        script(
                "FT.SPELLCHECK idx held DISTANCE 2",
                "*1 *3 $TERM $held *1 *2 $0.5 $hello",
                "%1 +results %1 $held *1 %1 $hello ,0.5");
        script("FT.SPELLCHECK idx hello", "*0", "%1 +results %0");
        script("FT.SYNUPDATE idx g boy child", "+OK");
        script("FT.SYNUPDATE idx g SKIPINITIALSCAN boy", "+OK");
        script("FT.SYNDUMP idx", "*2 $boy *1 $g", "%1 $boy *1 $g");
        script("FT.SYNADD idx boy", ":0");
        assertThat(redis.ftSugadd("sug", "hello", 1)).isEqualTo(1);
        assertThat(redis.ftSugadd(
                        "sug", "hello", 1, SuggestionArgs.NONE.increment().payload("p")))
                .isEqualTo(1);
        assertThat(redis.ftSugget("sug", "hell")).extracting(Suggestion::text).containsExactly("hello");
        assertThat(redis.ftSugget("sug", "hell", SuggestArgs.NONE.withScores().withPayloads()))
                .containsExactly(new Suggestion<>("hello", 0.75, "p"));
        assertThat(redis.ftSugget("none", "hell")).isEmpty();
        assertThat(redis.ftSuglen("sug")).isEqualTo(1);
        assertThat(redis.ftSugdel("sug", "hello")).isTrue();
        assertThat(redis.ftDictadd("d", "foo", "bar")).isEqualTo(2);
        assertThat(redis.ftDictadd("d", List.of("foo"))).isZero();
        assertThat(redis.ftDictdel("d", "foo")).isEqualTo(1);
        assertThat(redis.ftDictdel("d", List.of("foo"))).isZero();
        assertThat(redis.ftDictdump("d")).containsExactly("bar");
        assertThat(redis.ftSpellcheck("idx", "held", SpellcheckArgs.NONE.distance(2)))
                .isEqualTo(Map.of("held", List.of(new SpellingSuggestion("hello", 0.5))));
        assertThat(redis.ftSpellcheck("idx", "hello")).isEmpty();
        redis.ftSynupdate("idx", "g", List.of("boy", "child"));
        redis.ftSynupdateSkippingScan("idx", "g", List.of("boy"));
        assertThat(redis.ftSyndump("idx")).isEqualTo(Map.of("boy", List.of("g")));
        assertThat(redis.ftSynadd("idx", List.of("boy"))).isZero();
    }

    @Test
    void settingsAreReadAndSet() {
        script("FT.CONFIG GET TIMEOUT", "*1 *2 $TIMEOUT $500", "%1 +TIMEOUT $500");
        script(
                "FT.CONFIG HELP TIMEOUT",
                "*1 *5 +TIMEOUT +Description +Query␠timeout +Value $500",
                "%1 +TIMEOUT %2 +Description +Query␠timeout +Value $500");
        script("FT.CONFIG SET TIMEOUT 42", "+OK");
        script("_FT.CONFIG GET TIMEOUT", "*1 *2 $TIMEOUT $42", "%1 +TIMEOUT $42");
        script("_FT.CONFIG HELP TIMEOUT", "*1 *3 +TIMEOUT +Description +x", "%1 +TIMEOUT %1 +Description +x");
        script("_FT.CONFIG SET TIMEOUT 42", "+OK");
        script("SEARCH.CLUSTERINFO", "*2 +num_partitions :1", "%1 +num_partitions :1");
        script("SEARCH.CLUSTERREFRESH", "+OK");
        script("SEARCH.CLUSTERSET MYID 1", "+OK");
        assertThat(redis.ftConfigGet("TIMEOUT")).isEqualTo(Map.of("TIMEOUT", "500"));
        assertThat(redis.ftConfigHelp("TIMEOUT").get("TIMEOUT").description()).isEqualTo("Query timeout");
        redis.ftConfigSet("TIMEOUT", "42");
        assertThat(redis.ftShardConfigGet("TIMEOUT")).isEqualTo(Map.of("TIMEOUT", "42"));
        assertThat(redis.ftShardConfigHelp("TIMEOUT").get("TIMEOUT").value()).isNull();
        redis.ftShardConfigSet("TIMEOUT", "42");
        assertThat(redis.searchClusterinfo().member("num_partitions").value()).isEqualTo("1");
        redis.searchClusterrefresh();
        redis.searchClusterset(List.of("MYID", "1"));
    }

    @Test
    void documentsOfOldAreKept() {
        script("FT.ADD idx d 1 FIELDS title hello", "+OK");
        script("FT.SAFEADD idx d 0.5 REPLACE FIELDS title hello", "+OK");
        script("FT.GET idx d", "*2 $title $hello", "%1 $title $hello");
        script("FT.MGET idx d e", "*2 *2 $title $hello *nil", "*2 %1 $title $hello _");
        script("FT.DEL idx d", ":1");
        script("FT.DEL idx d DD", ":0");
        script("FT.DROP idx", "+OK");
        script("FT.DROP idx KEEPDOCS", "+OK");
        script("FT._DROPIFX idx", "+OK");
        redis.ftAdd("idx", "d", DocumentArgs.NONE, Map.of("title", "hello"));
        redis.ftSafeadd("idx", "d", DocumentArgs.NONE.replace().score(0.5), Map.of("title", "hello"));
        assertThat(redis.ftGet("idx", "d")).isEqualTo(Map.of("title", "hello"));
        assertThat(redis.ftMget("idx", List.of("d", "e"))).containsExactly(Map.of("title", "hello"), null);
        assertThat(redis.ftDel("idx", "d")).isTrue();
        assertThat(redis.ftDelWithDocument("idx", "d")).isFalse();
        redis.ftDrop("idx");
        redis.ftDropKeepingDocuments("idx");
        redis.ftDropIfx("idx");
    }

    @Test
    void whatIsWrongIsToldAndTheNextReplyIsTheNextOne() {
        script("FT.SEARCH none secret", "-ERR␠no␠such␠index");
        script("FT.SEARCH idx secret", "*2 :1 $secret");
        script("FT.AGGREGATE idx *", "*2 :1 $secret");
        script("FT._LIST", "*0", "~0");
        assertThatThrownBy(() -> redis.ftSearch("none", "secret"))
                .isInstanceOf(RedisServerException.class)
                .hasMessageContaining("no such index");
        assertThatThrownBy(() -> redis.ftSearch("idx", "secret"))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("FT.SEARCH")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> redis.ftAggregate("idx", "*", AggregateArgs.NONE))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("FT.AGGREGATE")
                .hasMessageNotContaining("secret");
        assertThat(redis.ftList()).isEmpty();
    }
}
