package io.vitrine.it.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.args.search.AggregateArgs;
import io.vitrine.args.search.DebugNames;
import io.vitrine.args.search.DebugThreads;
import io.vitrine.args.search.HybridArgs;
import io.vitrine.args.search.HybridDebug;
import io.vitrine.args.search.HybridText;
import io.vitrine.args.search.HybridVector;
import io.vitrine.args.search.IndexInfo;
import io.vitrine.args.search.QueryDebug;
import io.vitrine.args.search.SearchArgs;
import io.vitrine.options.Protocol;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What Search tells those who look for a fault in it, with the replies of its sources. */
@ParameterizedClass
@EnumSource(Protocol.class)
class SearchDebugCommandsIT extends CommandsOnScript {

    SearchDebugCommandsIT(Protocol protocol) {
        super(protocol);
    }

    private void debug(String words, String reply) {
        script("_FT.DEBUG " + words, reply);
    }

    @Test
    void anIndexShowsItsInsides() {
        debug("DOCIDTOID i d", ":1");
        debug("IDTODOCID i 1", "$d");
        script("_FT.DEBUG DOCINFO i d REVEAL", "*2 $internal_id :1", "%1 +internal_id :1");
        debug("DUMP_DELETED_IDS i", "*0");
        debug("DUMP_GEOMIDX i f", "*2 $type $flat");
        debug("DUMP_HNSW i f", "*1 *2 $Doc␠id :1");
        debug("DUMP_HNSW i f d", "*2 $Doc␠id :1");
        debug("DUMP_INVIDX i t", "*2 :1 :3");
        debug("DUMP_NUMIDX i f", "*1 *1 :1");
        script("_FT.DEBUG DUMP_NUMIDXTREE i f", "*2 $numRanges :1", "%1 +numRanges :1");
        debug("DUMP_PHONETIC_HASH t", "*2 $<T $<T");
        debug("DUMP_PREFIX_TRIE", "*2 $prefixes_count :1");
        debug("DUMP_SCHEMA i", "*2 $ab :25");
        debug("DUMP_SUFFIX_TRIE i", "*1 $oo");
        debug("DUMP_SUFFIX_TRIE i f", "*1 $oo");
        debug("DUMP_TAGIDX i f", "*1 *2 $a *2 :1 :2");
        debug("DUMP_TERMS i", "*2 $foo $bar");
        debug("GET_MAX_DOC_ID i", ":9");
        assertThat(redis.ftDebugDocidtoid("i", "d")).isEqualTo(1);
        assertThat(redis.ftDebugIdtodocid("i", 1)).isEqualTo("d");
        assertThat(redis.ftDebugDocinfo("i", "d", DebugNames.REVEAL)
                        .member("internal_id")
                        .value())
                .isEqualTo("1");
        assertThat(redis.ftDebugDumpDeletedIds("i")).isEmpty();
        assertThat(redis.ftDebugDumpGeomidx("i", "f").member("type").value()).isEqualTo("flat");
        assertThat(redis.ftDebugDumpHnsw("i", "f").elements()).hasSize(1);
        assertThat(redis.ftDebugDumpHnsw("i", "f", "d").values()).containsExactly("Doc id", "1");
        assertThat(redis.ftDebugDumpInvidx("i", "t")).containsExactly(1L, 3L);
        assertThat(redis.ftDebugDumpNumidx("i", "f")).containsExactly(List.of(1L));
        assertThat(redis.ftDebugDumpNumidxtree("i", "f").values()).containsExactly("numRanges", "1");
        assertThat(redis.ftDebugDumpPhoneticHash("t")).hasSize(2);
        assertThat(redis.ftDebugDumpPrefixTrie()).isEqualTo(Map.of("prefixes_count", 1L));
        assertThat(redis.ftDebugDumpSchema("i").version()).isEqualTo(25);
        assertThat(redis.ftDebugDumpSuffixTrie("i")).containsExactly("oo");
        assertThat(redis.ftDebugDumpSuffixTrie("i", "f")).containsExactly("oo");
        assertThat(redis.ftDebugDumpTagidx("i", "f")).isEqualTo(Map.of("a", List.of(1L, 2L)));
        assertThat(redis.ftDebugDumpTerms("i")).containsExactly("foo", "bar");
        assertThat(redis.ftDebugMaxDocId("i")).isEqualTo(9);
    }

    @Test
    void anIndexTellsOfItselfAndItsEnd() {
        script("_FT.DEBUG INFO Index@1", "*1 *2 $index_name $Index@1", "*1 %1 +index_name +Index@1");
        debug("INFO ALL", "*0");
        debug("INFO_TAGIDX i f", "*2 +num_values :2");
        debug("INVIDX_SUMMARY i t", "*2 $numDocs :2");
        debug("NUMIDX_SUMMARY i f", "*2 $numRanges :1");
        debug("SPEC_INVIDXES_INFO i", "*2 $inverted_indexes_dict_size :1");
        debug("TTL i", ":5");
        debug("TTL_EXPIRE i", "+OK");
        debug("TTL_PAUSE i", "+OK");
        debug("VECSIM_INFO i f", "*2 $ALGORITHM $FLAT");
        assertThat(redis.ftDebugInfo("Index@1")).extracting(IndexInfo::name).containsExactly("Index@1");
        assertThat(redis.ftDebugInfoAll()).isEmpty();
        assertThat(redis.ftDebugInfoTagidx("i", "f").member("num_values").value())
                .isEqualTo("2");
        assertThat(redis.ftDebugInvidxSummary("i", "t").member("numDocs").value())
                .isEqualTo("2");
        assertThat(redis.ftDebugNumidxSummary("i", "f")).containsEntry("numRanges", 1L);
        assertThat(redis.ftDebugSpecInvidxesInfo("i")).hasSize(1);
        assertThat(redis.ftDebugTtl("i")).isEqualTo(Duration.ofSeconds(5));
        redis.ftDebugTtlExpire("i");
        redis.ftDebugTtlPause("i");
        assertThat(redis.ftDebugVecsimInfo("i", "f").member("ALGORITHM").value())
                .isEqualTo("FLAT");
    }

    @Test
    void garbageThreadsAndCursorsAreControlled() {
        debug("BG_SCAN_CONTROLLER GET_DEBUG_SCANNER_STATUS i", "+NEW");
        debug("COORD_THREADS PAUSE", "+OK");
        debug("DELETE_LOCAL_COORD_CURSORS", "+OK");
        debug("DELETE_LOCAL_CURSORS", "+OK");
        debug("DISK_FLUSH i", "+OK");
        debug("DISK_IO_CONTROL status", "+Async␠I/O:␠enabled");
        debug("GC_CLEAN_NUMERIC i f", "+OK");
        debug("GC_CONTINUE_SCHEDULE i", "+OK");
        debug("GC_FORCEBGINVOKE i", "+OK");
        debug("GC_FORCEINVOKE i", "+DONE");
        debug("GC_STOP_SCHEDULE i", "+OK");
        debug("GC_WAIT_FOR_JOBS", "+DONE");
        debug("WORKERS RESUME", "+OK");
        debug("WORKERS N_THREADS", ":4");
        debug("WORKERS STATS", "*2 $totalJobsDone :7");
        debug("YIELDS_COUNTER LOAD", ":1");
        debug("YIELDS_COUNTER BG_INDEX", ":2");
        debug("YIELDS_COUNTER RESET", "+OK");
        debug("INDEXER_SLEEP_BEFORE_YIELD_MICROS 1000", "+OK");
        assertThat(redis.ftDebugBgScanController("GET_DEBUG_SCANNER_STATUS", "i"))
                .isEqualTo("NEW");
        redis.ftDebugCoordThreads(DebugThreads.PAUSE);
        redis.ftDebugDeleteLocalCoordCursors();
        redis.ftDebugDeleteLocalCursors();
        redis.ftDebugDiskFlush("i");
        assertThat(redis.ftDebugDiskIoControl("status")).isEqualTo("Async I/O: enabled");
        redis.ftDebugGcCleanNumeric("i", "f");
        redis.ftDebugGcContinueSchedule("i");
        redis.ftDebugGcForcebginvoke("i");
        redis.ftDebugGcForceinvoke("i");
        redis.ftDebugGcStopSchedule("i");
        redis.ftDebugGcWaitForJobs();
        redis.ftDebugWorkers(DebugThreads.RESUME);
        assertThat(redis.ftDebugWorkersCount()).isEqualTo(4);
        assertThat(redis.ftDebugWorkersStats()).containsEntry("totalJobsDone", 7L);
        assertThat(redis.ftDebugYieldsWhileLoading()).isEqualTo(1);
        assertThat(redis.ftDebugYieldsWhileIndexing()).isEqualTo(2);
        redis.ftDebugYieldsReset();
        redis.ftDebugIndexerSleepBeforeYield(Duration.ofMillis(1));
    }

    @Test
    void theModuleAndItsViewOfTheClusterAreControlled() {
        debug("CLEAR_PENDING_TOPOLOGY", "+OK");
        debug("PAUSE_TOPOLOGY_UPDATER", "+OK");
        debug("RESUME_TOPOLOGY_UPDATER", "+OK");
        script("_FT.DEBUG SHARD_CONNECTION_STATES", "*2 $h:1 *1 +Connected", "%1 $h:1 *1 +Connected");
        debug("GET_HIDE_USER_DATA_FROM_LOGS", ":0");
        debug("GIT_SHA", "$abc");
        debug("HELP", "*2 $DUMP_TERMS $TTL");
        script("_FT.DEBUG INDEXES", "*1 +Index@1", "~1 +Index@1");
        debug("QUERY_CONTROLLER GET_IS_RP_PAUSED", ":1");
        debug("QUERY_CONTROLLER PRINT_RP_STREAM", "*2 +Sorter +Index");
        debug("QUERY_CONTROLLER SET_PAUSE_RP_RESUME", "+OK");
        debug("REGISTER_TEST_SCORERS", "+OK");
        debug("SET_MAX_INDEXES 3", "+OK");
        debug("SET_MONITOR_EXPIRATION i documents", "+OK");
        debug("VECSIM_MOCK_TIMEOUT disable", "+OK");
        redis.ftDebugClearPendingTopology();
        redis.ftDebugPauseTopologyUpdater();
        redis.ftDebugResumeTopologyUpdater();
        assertThat(redis.ftDebugShardConnectionStates().member("h:1").values()).containsExactly("Connected");
        assertThat(redis.ftDebugHideUserDataFromLogs()).isFalse();
        assertThat(redis.ftDebugGitSha()).isEqualTo("abc");
        assertThat(redis.ftDebugHelp()).containsExactly("DUMP_TERMS", "TTL");
        assertThat(redis.ftDebugIndexes()).containsExactly("Index@1");
        assertThat(redis.ftDebugQueryIsPaused()).isTrue();
        assertThat(redis.ftDebugQueryProcessors()).containsExactly("Sorter", "Index");
        redis.ftDebugQueryResume();
        redis.ftDebugRegisterTestScorers();
        redis.ftDebugSetMaxIndexes(3);
        redis.ftDebugSetMonitorExpiration("i", "documents");
        redis.ftDebugVecsimMockTimeout("disable");
    }

    @Test
    void queriesRunIntoWhatTheyAreToldTo() {
        String slow = " TIMEOUT_AFTER_N 2 DEBUG_PARAMS_COUNT 2";
        String slowText = " TIMEOUT_AFTER_N_SEARCH 2 DEBUG_PARAMS_COUNT 2";
        String none2 = "*1 :0";
        String none3 = "%1 +total_results :0";
        for (String shard : List.of("", "_")) {
            script("_FT.DEBUG " + shard + "FT.SEARCH i q" + slow, none2, none3);
            script("_FT.DEBUG " + shard + "FT.AGGREGATE i q" + slow, none2, none3);
            script(
                    "_FT.DEBUG " + shard + "FT.HYBRID i SEARCH q VSIM @v $p" + slowText,
                    "*2 $total_results :0",
                    "%1 +total_results :0");
            script(
                    "_FT.DEBUG " + shard + "FT.PROFILE i SEARCH QUERY q" + slow,
                    "*2 *1 :0 *0",
                    "%2 +Results %1 +total_results :0 +Profile *0");
        }
        QueryDebug debug = QueryDebug.timeoutAfter(2);
        HybridDebug debugText = HybridDebug.timeoutOfText(2);
        HybridText text = HybridText.search("q");
        HybridVector vector = HybridVector.similarTo("v", "p");
        assertThat(redis.ftDebugSearch("i", "q", SearchArgs.NONE, debug).total())
                .isZero();
        assertThat(redis.ftDebugAggregate("i", "q", AggregateArgs.NONE, debug).total())
                .isZero();
        assertThat(redis.ftDebugHybrid("i", text, vector, HybridArgs.NONE, debugText)
                        .total())
                .isZero();
        assertThat(redis.ftDebugProfile("i", "q", SearchArgs.NONE, debug)
                        .result()
                        .total())
                .isZero();
        assertThat(redis.ftDebugShardSearch("i", "q", SearchArgs.NONE, debug).total())
                .isZero();
        assertThat(redis.ftDebugShardAggregate("i", "q", AggregateArgs.NONE, debug)
                        .total())
                .isZero();
        assertThat(redis.ftDebugShardHybrid("i", text, vector, HybridArgs.NONE, debugText)
                        .total())
                .isZero();
        assertThat(redis.ftDebugShardProfile("i", "q", SearchArgs.NONE, debug)
                        .result()
                        .total())
                .isZero();
    }
}
