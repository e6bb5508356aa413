package io.vitrine.command;

import static io.vitrine.command.Examples.COMMANDS;
import static io.vitrine.command.Examples.read;
import static io.vitrine.command.Examples.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.CodecException;
import io.vitrine.args.search.AggregateArgs;
import io.vitrine.args.search.AggregateResult;
import io.vitrine.args.search.DebugNames;
import io.vitrine.args.search.DebugThreads;
import io.vitrine.args.search.HybridArgs;
import io.vitrine.args.search.HybridDebug;
import io.vitrine.args.search.HybridResult;
import io.vitrine.args.search.HybridText;
import io.vitrine.args.search.HybridVector;
import io.vitrine.args.search.IndexInfo;
import io.vitrine.args.search.Profiled;
import io.vitrine.args.search.QueryDebug;
import io.vitrine.args.search.SchemaDump;
import io.vitrine.args.search.SearchArgs;
import io.vitrine.args.search.SearchResult;
import io.vitrine.args.search.SearchValue;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SearchDebugCommandsTest {

    private static final SearchDebugIndexCommandFactory<String, String> INDEX = COMMANDS.searchDebugIndex();
    private static final SearchDebugControlCommandFactory<String, String> CONTROL = COMMANDS.searchDebugControl();
    private static final SearchDebugQueryCommandFactory<String, String> QUERY = COMMANDS.searchDebugQuery();
    private static final QueryDebug SLOW = QueryDebug.timeoutAfter(2);
    private static final HybridText TEXT = HybridText.search("q");
    private static final HybridVector VECTOR = HybridVector.similarTo("v", "p");

    /** The words behind {@code _FT.DEBUG}. */
    private static Arguments debug(String words, Command<?> command) {
        return written("_FT.DEBUG " + words, command);
    }

    static Stream<Arguments> words() {
        return Stream.of(
                debug("DOCIDTOID i d", INDEX.ftDebugDocidtoid("i", "d")),
                debug("DOCINFO i d REVEAL", INDEX.ftDebugDocinfo("i", "d", DebugNames.REVEAL)),
                debug("DUMP_DELETED_IDS i", INDEX.ftDebugDumpDeletedIds("i")),
                debug("DUMP_GEOMIDX i f", INDEX.ftDebugDumpGeomidx("i", "f")),
                debug("DUMP_HNSW i f", INDEX.ftDebugDumpHnsw("i", "f")),
                debug("DUMP_HNSW i f d", INDEX.ftDebugDumpHnsw("i", "f", "d")),
                debug("DUMP_INVIDX i t", INDEX.ftDebugDumpInvidx("i", "t")),
                debug("DUMP_NUMIDX i f", INDEX.ftDebugDumpNumidx("i", "f")),
                debug("DUMP_NUMIDXTREE i f", INDEX.ftDebugDumpNumidxtree("i", "f")),
                debug("DUMP_PHONETIC_HASH t", INDEX.ftDebugDumpPhoneticHash("t")),
                debug("DUMP_PREFIX_TRIE", INDEX.ftDebugDumpPrefixTrie()),
                debug("DUMP_SCHEMA i", INDEX.ftDebugDumpSchema("i")),
                debug("DUMP_SUFFIX_TRIE i", INDEX.ftDebugDumpSuffixTrie("i")),
                debug("DUMP_SUFFIX_TRIE i f", INDEX.ftDebugDumpSuffixTrie("i", "f")),
                debug("DUMP_TAGIDX i f", INDEX.ftDebugDumpTagidx("i", "f")),
                debug("DUMP_TERMS i", INDEX.ftDebugDumpTerms("i")),
                debug("GET_MAX_DOC_ID i", INDEX.ftDebugMaxDocId("i")),
                debug("IDTODOCID i 3", INDEX.ftDebugIdtodocid("i", 3)),
                debug("INFO Index@1", INDEX.ftDebugInfo("Index@1")),
                debug("INFO ALL", INDEX.ftDebugInfoAll()),
                debug("INFO_TAGIDX i f", INDEX.ftDebugInfoTagidx("i", "f")),
                debug("INVIDX_SUMMARY i t", INDEX.ftDebugInvidxSummary("i", "t")),
                debug("NUMIDX_SUMMARY i f", INDEX.ftDebugNumidxSummary("i", "f")),
                debug("SPEC_INVIDXES_INFO i", INDEX.ftDebugSpecInvidxesInfo("i")),
                debug("TTL i", INDEX.ftDebugTtl("i")),
                debug("TTL_EXPIRE i", INDEX.ftDebugTtlExpire("i")),
                debug("TTL_PAUSE i", INDEX.ftDebugTtlPause("i")),
                debug("VECSIM_INFO i f", INDEX.ftDebugVecsimInfo("i", "f")),
                debug(
                        "BG_SCAN_CONTROLLER SET_MAX_SCANNED_DOCS 5",
                        CONTROL.ftDebugBgScanController("SET_MAX_SCANNED_DOCS", "5")),
                debug("CLEAR_PENDING_TOPOLOGY", CONTROL.ftDebugClearPendingTopology()),
                debug("COORD_THREADS PAUSE", CONTROL.ftDebugCoordThreads(DebugThreads.PAUSE)),
                debug("DELETE_LOCAL_COORD_CURSORS", CONTROL.ftDebugDeleteLocalCoordCursors()),
                debug("DELETE_LOCAL_CURSORS", CONTROL.ftDebugDeleteLocalCursors()),
                debug("DISK_FLUSH i", CONTROL.ftDebugDiskFlush("i")),
                debug("DISK_IO_CONTROL status", CONTROL.ftDebugDiskIoControl("status")),
                debug("GC_CLEAN_NUMERIC i f", CONTROL.ftDebugGcCleanNumeric("i", "f")),
                debug("GC_CONTINUE_SCHEDULE i", CONTROL.ftDebugGcContinueSchedule("i")),
                debug("GC_FORCEBGINVOKE i", CONTROL.ftDebugGcForcebginvoke("i")),
                debug("GC_FORCEINVOKE i", CONTROL.ftDebugGcForceinvoke("i")),
                debug("GC_STOP_SCHEDULE i", CONTROL.ftDebugGcStopSchedule("i")),
                debug("GC_WAIT_FOR_JOBS", CONTROL.ftDebugGcWaitForJobs()),
                debug("GET_HIDE_USER_DATA_FROM_LOGS", CONTROL.ftDebugHideUserDataFromLogs()),
                debug("GIT_SHA", CONTROL.ftDebugGitSha()),
                debug("HELP", CONTROL.ftDebugHelp()),
                debug(
                        "INDEXER_SLEEP_BEFORE_YIELD_MICROS 1500",
                        CONTROL.ftDebugIndexerSleepBeforeYield(Duration.ofNanos(1_500_000))),
                debug("INDEXES", CONTROL.ftDebugIndexes()),
                debug("PAUSE_TOPOLOGY_UPDATER", CONTROL.ftDebugPauseTopologyUpdater()),
                debug("QUERY_CONTROLLER GET_IS_RP_PAUSED", CONTROL.ftDebugQueryIsPaused()),
                debug("QUERY_CONTROLLER PRINT_RP_STREAM", CONTROL.ftDebugQueryProcessors()),
                debug("QUERY_CONTROLLER SET_PAUSE_RP_RESUME", CONTROL.ftDebugQueryResume()),
                debug("REGISTER_TEST_SCORERS", CONTROL.ftDebugRegisterTestScorers()),
                debug("RESUME_TOPOLOGY_UPDATER", CONTROL.ftDebugResumeTopologyUpdater()),
                debug("SET_MAX_INDEXES 3", CONTROL.ftDebugSetMaxIndexes(3)),
                debug("SET_MONITOR_EXPIRATION i documents", CONTROL.ftDebugSetMonitorExpiration("i", "documents")),
                debug("SHARD_CONNECTION_STATES", CONTROL.ftDebugShardConnectionStates()),
                debug("VECSIM_MOCK_TIMEOUT enable", CONTROL.ftDebugVecsimMockTimeout("enable")),
                debug("WORKERS DRAIN", CONTROL.ftDebugWorkers(DebugThreads.DRAIN)),
                debug("WORKERS N_THREADS", CONTROL.ftDebugWorkersCount()),
                debug("WORKERS STATS", CONTROL.ftDebugWorkersStats()),
                debug("YIELDS_COUNTER LOAD", CONTROL.ftDebugYieldsWhileLoading()),
                debug("YIELDS_COUNTER BG_INDEX", CONTROL.ftDebugYieldsWhileIndexing()),
                debug("YIELDS_COUNTER RESET", CONTROL.ftDebugYieldsReset()),
                debug(
                        "FT.AGGREGATE i q LOAD * TIMEOUT_AFTER_N 2 DEBUG_PARAMS_COUNT 2",
                        QUERY.ftDebugAggregate("i", "q", AggregateArgs.NONE.loadAll(), SLOW)),
                debug(
                        "_FT.AGGREGATE i q TIMEOUT_AFTER_N 2 INTERNAL_ONLY DEBUG_PARAMS_COUNT 3",
                        QUERY.ftDebugShardAggregate("i", "q", AggregateArgs.NONE, QueryDebug.timeoutAfterOnShards(2))),
                debug(
                        "FT.HYBRID i SEARCH q VSIM @v $p LIMIT 0 1 TIMEOUT_AFTER_N_SEARCH 2 DEBUG_PARAMS_COUNT 2",
                        QUERY.ftDebugHybrid(
                                "i", TEXT, VECTOR, HybridArgs.NONE.limit(0, 1), HybridDebug.timeoutOfText(2))),
                debug(
                        "_FT.HYBRID i SEARCH q VSIM @v $p TIMEOUT_AFTER_N_SEARCH 1 TIMEOUT_AFTER_N_VSIM 2"
                                + " TIMEOUT_AFTER_N_TAIL 0 DEBUG_PARAMS_COUNT 6",
                        QUERY.ftDebugShardHybrid(
                                "i",
                                TEXT,
                                VECTOR,
                                HybridArgs.NONE,
                                HybridDebug.timeoutOfTail(0)
                                        .timeoutOfVector(3)
                                        .timeoutOfVector(2)
                                        .timeoutOfText(1))),
                debug(
                        "FT.PROFILE i SEARCH QUERY q TIMEOUT_AFTER_N 2 DEBUG_PARAMS_COUNT 2",
                        QUERY.ftDebugProfile("i", "q", SearchArgs.NONE, SLOW)),
                debug(
                        "_FT.PROFILE i SEARCH QUERY q TIMEOUT_AFTER_N 2 DEBUG_PARAMS_COUNT 2",
                        QUERY.ftDebugShardProfile("i", "q", SearchArgs.NONE, SLOW)),
                debug(
                        "FT.SEARCH i q NOCONTENT PAUSE_AFTER_RP_N Index 3 DEBUG_PARAMS_COUNT 3",
                        QUERY.ftDebugSearch("i", "q", SearchArgs.NONE.noContent(), QueryDebug.pauseAfter("Index", 3))),
                debug(
                        "_FT.SEARCH i q PAUSE_BEFORE_RP_N Index 3 DEBUG_PARAMS_COUNT 3",
                        QUERY.ftDebugShardSearch("i", "q", SearchArgs.NONE, QueryDebug.pauseBefore("Index", 3))));
    }

    @ParameterizedTest
    @MethodSource
    void words(String words, Command<?> command) {
        assertThat(Wire.words(command)).isEqualTo(words);
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

    static Stream<Arguments> replies() {
        SearchValue<String> tree = many("numRanges", "1", "root", many("value", "0.5"));
        SearchResult<String, String> nothing = new SearchResult<>(0, List.of(), List.of());
        AggregateResult<String> noRows = new AggregateResult<>(0, List.of(), List.of());
        HybridResult<String> noPairs = new HybridResult<>(0, List.of(), List.of(), Duration.ZERO);
        return Stream.of(
                read(INDEX.ftDebugDocidtoid("i", "d"), ":1", 1L),
                read(INDEX.ftDebugIdtodocid("i", 1), "$d", "d"),
                read(INDEX.ftDebugDumpInvidx("i", "t"), "*2 :1 :3", List.of(1L, 3L)),
                read(INDEX.ftDebugDumpNumidx("i", "f"), "*2 *1 :1 *0", List.of(List.of(1L), List.of())),
                read(
                        INDEX.ftDebugDumpNumidxtree("i", "f"),
                        "*4 $numRanges :1 $root *2 $value $0.5",
                        "%2 +numRanges :1 +root %1 +value ,0.5",
                        tree),
                read(INDEX.ftDebugDumpPhoneticHash("t"), "*2 $<T $<T", List.of("<T", "<T")),
                read(INDEX.ftDebugDumpPrefixTrie(), "*2 $prefixes_count :1", Map.of("prefixes_count", 1L)),
                read(
                        INDEX.ftDebugDumpTagidx("i", "f"),
                        "*2 *2 $a *2 :1 :2 *2 $b *1 :3",
                        Map.of("a", List.of(1L, 2L), "b", List.of(3L))),
                read(INDEX.ftDebugDumpTerms("i"), "*2 $foo $bar", List.of("foo", "bar")),
                read(INDEX.ftDebugTtl("i"), ":5", Duration.ofSeconds(5)),
                read(INDEX.ftDebugTtlPause("i"), "+OK", null),
                read(
                        INDEX.ftDebugInfo("Index@1"),
                        "*1 *4 $index_name $Index@1 $num_docs $1",
                        "*1 %2 +index_name +Index@1 +num_docs :1",
                        List.of(new IndexInfo(
                                "Index@1", Set.of(), null, List.of(), List.of(), Map.of("num_docs", 1.0)))),
                read(INDEX.ftDebugInfoAll(), "*0", List.of()),
                read(CONTROL.ftDebugBgScanController("GET_DEBUG_SCANNER_STATUS", "i"), "+NEW", "NEW"),
                read(CONTROL.ftDebugGcForceinvoke("i"), "+DONE", null),
                read(CONTROL.ftDebugHideUserDataFromLogs(), ":0", false),
                read(CONTROL.ftDebugGitSha(), "$abc", "abc"),
                read(CONTROL.ftDebugHelp(), "*1 $DUMP_TERMS", List.of("DUMP_TERMS")),
                read(CONTROL.ftDebugIndexes(), "*1 +Index@1", "~1 +Index@1", Set.of("Index@1")),
                read(CONTROL.ftDebugQueryIsPaused(), ":1", true),
                read(CONTROL.ftDebugWorkersStats(), "*2 $totalJobsDone :7", Map.of("totalJobsDone", 7L)),
                read(CONTROL.ftDebugYieldsWhileLoading(), ":7", 7L),
                read(QUERY.ftDebugSearch("i", "q", SearchArgs.NONE, SLOW), "*1 :0", "%1 +total_results :0", nothing),
                read(
                        QUERY.ftDebugAggregate("i", "q", AggregateArgs.NONE, SLOW),
                        "*1 :0",
                        "%1 +total_results :0",
                        noRows),
                read(
                        QUERY.ftDebugHybrid("i", TEXT, VECTOR, HybridArgs.NONE, HybridDebug.timeoutOfText(2)),
                        "*2 $total_results :0",
                        "%1 +total_results :0",
                        noPairs),
                read(
                        QUERY.ftDebugProfile("i", "q", SearchArgs.NONE, SLOW),
                        "*2 *1 :0 *0",
                        "%2 +Results %1 +total_results :0 +Profile *0",
                        new Profiled<>(nothing, many())));
    }

    @ParameterizedTest
    @MethodSource
    void replies(Command<?> command, String resp2, String resp3, Object expected) throws IOException {
        assertThat((Object) Wire.decode(command, resp2)).isEqualTo(expected);
        assertThat((Object) Wire.decode(command, resp3)).isEqualTo(expected);
    }

    @Test
    void aSchemaIsBytesAndAVersion() throws IOException {
        SchemaDump dump = Wire.decode(INDEX.ftDebugDumpSchema("i"), "*2 $ab :25");
        assertThat(dump.bytes()).containsExactly('a', 'b');
        assertThat(dump).hasToString("SchemaDump[version=25, bytes=2]");
    }

    @Test
    void whatIsWrongIsRefused() {
        assertThatThrownBy(() -> Wire.decode(INDEX.ftDebugDumpTagidx("i", "f"), "*1 *1 $a"))
                .isInstanceOf(CodecException.class);
        assertThatThrownBy(() -> Wire.decode(INDEX.ftDebugDumpSchema("i"), "*2 _ :1"))
                .isInstanceOf(CodecException.class);
        assertThatThrownBy(() -> CONTROL.ftDebugSetMaxIndexes(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("_FT.DEBUG SET_MAX_INDEXES: most is 0");
        assertThatThrownBy(() -> CONTROL.ftDebugIndexerSleepBeforeYield(Duration.ofNanos(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("time in ns is -1");
        assertThatThrownBy(() -> QueryDebug.timeoutAfter(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the number of results is -1");
        assertThatThrownBy(() -> HybridDebug.timeoutOfVector(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TIMEOUT_AFTER_N_VSIM is -1");
    }

    @Test
    void everyCommandOfSearchAndOfTimeSeriesHasAMethod() throws ReflectiveOperationException {
        Set<String> typed = new HashSet<>();
        for (FactoryMethods.FactoryMethod each : FactoryMethods.all().toList()) {
            typed.add(each.command(SampleArguments.of(each.method())).name());
        }
        List<String> containers = List.of("FT.CONFIG", "FT.CURSOR", "_FT.CONFIG", "_FT.DEBUG");
        assertThat(CommandTable.all())
                .extracting(CommandSpec::name)
                .filteredOn(name -> name.matches("(_?FT|SEARCH|TS|TIMESERIES)\\..*"))
                .hasSize(139)
                .filteredOn(name -> !typed.contains(name))
                .containsExactlyInAnyOrderElementsOf(containers);
    }

    @Test
    void nothingIsRunTwice() {
        assertThat(INDEX.ftDebugDumpTerms("i").isIdempotent()).isFalse();
        assertThat(CONTROL.ftDebugDeleteLocalCursors().isIdempotent()).isFalse();
    }
}
