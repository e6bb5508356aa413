package io.vitrine.command;

import io.vitrine.args.search.DebugThreads;
import io.vitrine.args.search.SearchValue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The wheels of Search, for those who test it: garbage, threads, cursors, the layout of the cluster. Each of them asks
 * one shard. The server must allow it, and what it takes differs from version to version.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public final class SearchDebugControlCommandFactory<K, V> {

    private static final long NANOS_PER_MICRO = 1_000;

    private final Codecs<K, V> codecs;

    public SearchDebugControlCommandFactory(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.codecs = new Codecs<>(keyCodec, valueCodec);
    }

    /** {@code _FT.DEBUG BG_SCAN_CONTROLLER}: controls how documents that are there already are looked at. */
    public Command<String> ftDebugBgScanController(String operation, String... arguments) {
        CommandSpec spec = SearchInternalSpecs._FT_DEBUG_BG_SCAN_CONTROLLER;
        CommandBuilder<K, V> command = codecs.command(spec).token(operation);
        Arguments.list(spec, "arguments", arguments).forEach(command::token);
        return command.returning(Decoders.TEXT);
    }

    /** {@code _FT.DEBUG CLEAR_PENDING_TOPOLOGY}: forgets a layout of the cluster that was not applied yet. */
    public Command<@Nullable Void> ftDebugClearPendingTopology() {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_CLEAR_PENDING_TOPOLOGY)
                .returningNothing();
    }

    /** {@code _FT.DEBUG COORD_THREADS}: stops the threads that ask the shards, or lets them go on. */
    public Command<@Nullable Void> ftDebugCoordThreads(DebugThreads operation) {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_COORD_THREADS)
                .token(operation)
                .returningNothing();
    }

    /** {@code _FT.DEBUG DELETE_LOCAL_COORD_CURSORS}: drops the cursors over all shards. */
    public Command<@Nullable Void> ftDebugDeleteLocalCoordCursors() {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_DELETE_LOCAL_COORD_CURSORS)
                .returningNothing();
    }

    /** {@code _FT.DEBUG DELETE_LOCAL_CURSORS}: drops the cursors of this shard. */
    public Command<@Nullable Void> ftDebugDeleteLocalCursors() {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_DELETE_LOCAL_CURSORS)
                .returningNothing();
    }

    /** {@code _FT.DEBUG DISK_FLUSH}: writes an index to disk. */
    public Command<@Nullable Void> ftDebugDiskFlush(String index) {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_DISK_FLUSH)
                .token(index)
                .returningNothing();
    }

    /** {@code _FT.DEBUG DISK_IO_CONTROL}: {@code enable}, {@code disable} or {@code status} of reading without waiting. */
    public Command<String> ftDebugDiskIoControl(String operation) {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_DISK_IO_CONTROL)
                .token(operation)
                .returning(Decoders.TEXT);
    }

    /** {@code _FT.DEBUG GC_CLEAN_NUMERIC}: removes empty ranges of a numeric field. */
    public Command<@Nullable Void> ftDebugGcCleanNumeric(String index, String field) {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_GC_CLEAN_NUMERIC)
                .token(index)
                .token(field)
                .returningNothing();
    }

    /** {@code _FT.DEBUG GC_CONTINUE_SCHEDULE}: lets garbage be collected from time to time again. */
    public Command<@Nullable Void> ftDebugGcContinueSchedule(String index) {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_GC_CONTINUE_SCHEDULE)
                .token(index)
                .returningNothing();
    }

    /** {@code _FT.DEBUG GC_FORCEBGINVOKE}: collects garbage soon. */
    public Command<@Nullable Void> ftDebugGcForcebginvoke(String index) {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_GC_FORCEBGINVOKE)
                .token(index)
                .returningNothing();
    }

    /** {@code _FT.DEBUG GC_FORCEINVOKE}: collects garbage, and answers when that is done. */
    public Command<@Nullable Void> ftDebugGcForceinvoke(String index) {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_GC_FORCEINVOKE)
                .token(index)
                .returningNothing();
    }

    /** {@code _FT.DEBUG GC_STOP_SCHEDULE}: collects no more garbage from time to time. */
    public Command<@Nullable Void> ftDebugGcStopSchedule(String index) {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_GC_STOP_SCHEDULE)
                .token(index)
                .returningNothing();
    }

    /** {@code _FT.DEBUG GC_WAIT_FOR_JOBS}: answers when the garbage is collected that is waited for. */
    public Command<@Nullable Void> ftDebugGcWaitForJobs() {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_GC_WAIT_FOR_JOBS).returningNothing();
    }

    /** {@code _FT.DEBUG GET_HIDE_USER_DATA_FROM_LOGS}: whether the log hides names and values. */
    public Command<Boolean> ftDebugHideUserDataFromLogs() {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_GET_HIDE_USER_DATA_FROM_LOGS)
                .returning(Decoders.BOOLEAN);
    }

    /** {@code _FT.DEBUG GIT_SHA}: which source the module was built from. */
    public Command<String> ftDebugGitSha() {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_GIT_SHA).returning(Decoders.TEXT);
    }

    /** {@code _FT.DEBUG HELP}: all subcommands. */
    public Command<List<String>> ftDebugHelp() {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_HELP).returning(Decoders.TEXTS);
    }

    /** {@code _FT.DEBUG INDEXER_SLEEP_BEFORE_YIELD_MICROS}: how long the indexer sleeps before it lets others work. */
    public Command<@Nullable Void> ftDebugIndexerSleepBeforeYield(Duration time) {
        CommandSpec spec = SearchInternalSpecs._FT_DEBUG_INDEXER_SLEEP_BEFORE_YIELD_MICROS;
        long nanos = Arguments.notNegative(
                spec, "time in ns", Arguments.notNull(spec, "time", time).toNanos());
        return codecs.command(spec).number(nanos / NANOS_PER_MICRO).returningNothing();
    }

    /** {@code _FT.DEBUG INDEXES}: the names of all indexes, made unreadable. */
    public Command<Set<String>> ftDebugIndexes() {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_INDEXES).returning(SearchWords.SET);
    }

    /** {@code _FT.DEBUG PAUSE_TOPOLOGY_UPDATER}: looks no more at the layout of the cluster. */
    public Command<@Nullable Void> ftDebugPauseTopologyUpdater() {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_PAUSE_TOPOLOGY_UPDATER)
                .returningNothing();
    }

    /** {@code _FT.DEBUG QUERY_CONTROLLER GET_IS_RP_PAUSED}: whether a query pauses. */
    public Command<Boolean> ftDebugQueryIsPaused() {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_QUERY_CONTROLLER)
                .token("GET_IS_RP_PAUSED")
                .returning(Decoders.BOOLEAN);
    }

    /** {@code _FT.DEBUG QUERY_CONTROLLER PRINT_RP_STREAM}: what the query that pauses is made of. */
    public Command<List<String>> ftDebugQueryProcessors() {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_QUERY_CONTROLLER)
                .token("PRINT_RP_STREAM")
                .returning(Decoders.TEXTS);
    }

    /** {@code _FT.DEBUG QUERY_CONTROLLER SET_PAUSE_RP_RESUME}: lets the query that pauses go on. */
    public Command<@Nullable Void> ftDebugQueryResume() {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_QUERY_CONTROLLER)
                .token("SET_PAUSE_RP_RESUME")
                .returningNothing();
    }

    /** {@code _FT.DEBUG REGISTER_TEST_SCORERS}: adds scorers for tests. */
    public Command<@Nullable Void> ftDebugRegisterTestScorers() {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_REGISTER_TEST_SCORERS)
                .returningNothing();
    }

    /** {@code _FT.DEBUG RESUME_TOPOLOGY_UPDATER}: looks at the layout of the cluster again. */
    public Command<@Nullable Void> ftDebugResumeTopologyUpdater() {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_RESUME_TOPOLOGY_UPDATER)
                .returningNothing();
    }

    /** {@code _FT.DEBUG SET_MAX_INDEXES}: how many indexes there may be. */
    public Command<@Nullable Void> ftDebugSetMaxIndexes(long most) {
        CommandSpec spec = SearchInternalSpecs._FT_DEBUG_SET_MAX_INDEXES;
        return codecs.command(spec)
                .number(Arguments.positive(spec, "most", most))
                .returningNothing();
    }

    /** {@code _FT.DEBUG SET_MONITOR_EXPIRATION}: {@code documents}, {@code not-documents}, {@code fields} or {@code not-fields}: which ends are looked at. */
    public Command<@Nullable Void> ftDebugSetMonitorExpiration(String index, String what) {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_SET_MONITOR_EXPIRATION)
                .token(index)
                .token(what)
                .returningNothing();
    }

    /** {@code _FT.DEBUG SHARD_CONNECTION_STATES}: how the connections to the shards are. */
    public Command<SearchValue<String>> ftDebugShardConnectionStates() {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_SHARD_CONNECTION_STATES)
                .returning(SearchValues.TREE);
    }

    /** {@code _FT.DEBUG VECSIM_MOCK_TIMEOUT}: {@code enable} or {@code disable}: whether searching for vectors runs into its timeout. */
    public Command<@Nullable Void> ftDebugVecsimMockTimeout(String operation) {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_VECSIM_MOCK_TIMEOUT)
                .token(operation)
                .returningNothing();
    }

    /** {@code _FT.DEBUG WORKERS}: stops the threads that work on queries, or lets them go on. */
    public Command<@Nullable Void> ftDebugWorkers(DebugThreads operation) {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_WORKERS)
                .token(operation)
                .returningNothing();
    }

    /** {@code _FT.DEBUG WORKERS N_THREADS}: how many threads work on queries. */
    public Command<Long> ftDebugWorkersCount() {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_WORKERS)
                .token("N_THREADS")
                .returning(Decoders.LONG);
    }

    /** {@code _FT.DEBUG WORKERS STATS}: what the threads have done and have to do. */
    public Command<Map<String, Long>> ftDebugWorkersStats() {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_WORKERS)
                .token("STATS")
                .returning(SearchWords.NUMBERS);
    }

    /** {@code _FT.DEBUG YIELDS_COUNTER LOAD}: how often the indexer let others work while the server loaded. */
    public Command<Long> ftDebugYieldsWhileLoading() {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_YIELDS_COUNTER)
                .token("LOAD")
                .returning(Decoders.LONG);
    }

    /** {@code _FT.DEBUG YIELDS_COUNTER BG_INDEX}: how often the indexer let others work. */
    public Command<Long> ftDebugYieldsWhileIndexing() {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_YIELDS_COUNTER)
                .token("BG_INDEX")
                .returning(Decoders.LONG);
    }

    /** {@code _FT.DEBUG YIELDS_COUNTER RESET}: counts from 0 again. */
    public Command<@Nullable Void> ftDebugYieldsReset() {
        return codecs.command(SearchInternalSpecs._FT_DEBUG_YIELDS_COUNTER)
                .token("RESET")
                .returningNothing();
    }
}
