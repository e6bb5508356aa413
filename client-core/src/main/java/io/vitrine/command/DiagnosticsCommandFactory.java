package io.vitrine.command;

import io.vitrine.args.LatencyEvent;
import io.vitrine.args.LatencyHistogram;
import io.vitrine.args.LatencySample;
import io.vitrine.args.SlowLogEntry;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where time and memory go at the server: {@code LATENCY}, {@code MEMORY}, {@code SLOWLOG}.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public final class DiagnosticsCommandFactory<K, V> {

    private final Codecs<K, V> codecs;

    public DiagnosticsCommandFactory(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.codecs = new Codecs<>(keyCodec, valueCodec);
    }

    /** {@code LATENCY DOCTOR}: an analysis in prose. Since 2.8.13. */
    public Command<String> latencyDoctor() {
        return codecs.command(ServerSpecs.LATENCY_DOCTOR).returning(Decoders.TEXT);
    }

    /** {@code LATENCY GRAPH}: the spikes of a kind, drawn in characters. Since 2.8.13. An error when there are none. */
    public Command<String> latencyGraph(String event) {
        return codecs.command(ServerSpecs.LATENCY_GRAPH).token(event).returning(Decoders.TEXT);
    }

    /**
     * {@code LATENCY HISTOGRAM}: how long commands took. Since 7.0.
     *
     * @param commands which commands; none for all
     * @return histograms by the name of the command; commands that have not run are left out
     */
    public Command<Map<String, LatencyHistogram>> latencyHistogram(String... commands) {
        CommandBuilder<K, V> command = codecs.command(ServerSpecs.LATENCY_HISTOGRAM);
        Arguments.list(ServerSpecs.LATENCY_HISTOGRAM, "commands", commands).forEach(command::token);
        return command.returning(DiagnosticsReplies.HISTOGRAMS);
    }

    /** {@code LATENCY HISTORY}: the spikes of a kind, the oldest first. Since 2.8.13. */
    public Command<List<LatencySample>> latencyHistory(String event) {
        return codecs.command(ServerSpecs.LATENCY_HISTORY).token(event).returning(DiagnosticsReplies.SAMPLES);
    }

    /** {@code LATENCY LATEST}: the last spike of each kind. Since 2.8.13. */
    public Command<List<LatencyEvent>> latencyLatest() {
        return codecs.command(ServerSpecs.LATENCY_LATEST).returning(DiagnosticsReplies.EVENTS);
    }

    /**
     * {@code LATENCY RESET}: forgets spikes. Since 2.8.13.
     *
     * @param events which kinds; none for all
     * @return how many kinds
     */
    public Command<Long> latencyReset(String... events) {
        CommandBuilder<K, V> command = codecs.command(ServerSpecs.LATENCY_RESET);
        Arguments.list(ServerSpecs.LATENCY_RESET, "events", events).forEach(command::token);
        return command.returning(Decoders.LONG);
    }

    /** {@code MEMORY DOCTOR}: an analysis in prose. Since 4.0. */
    public Command<String> memoryDoctor() {
        return codecs.command(ServerSpecs.MEMORY_DOCTOR).returning(Decoders.TEXT);
    }

    /** {@code MEMORY MALLOC-STATS}: figures of the allocator in its own words. Since 4.0. */
    public Command<String> memoryMallocStats() {
        return codecs.command(ServerSpecs.MEMORY_MALLOC_STATS).returning(Decoders.TEXT);
    }

    /** {@code MEMORY PURGE}: asks the allocator to give memory back. Since 4.0. */
    public Command<@Nullable Void> memoryPurge() {
        return codecs.command(ServerSpecs.MEMORY_PURGE).returningNothing();
    }

    /**
     * {@code MEMORY STATS}: where the memory goes. Since 4.0.
     *
     * @return figures by name; those of a database below its name: {@code db.0.overhead.hashtable.main}
     */
    public Command<Map<String, Double>> memoryStats() {
        return codecs.command(ServerSpecs.MEMORY_STATS).returning(DiagnosticsReplies.MEMORY);
    }

    /**
     * {@code MEMORY USAGE}: the memory of a key and its value, estimated from some of its elements. Since 4.0.
     *
     * @return bytes, or null when there is no such key
     */
    public Command<@Nullable Long> memoryUsage(K key) {
        return codecs.command(ServerSpecs.MEMORY_USAGE).key(key).returning(Decoders.NULLABLE_LONG);
    }

    /**
     * {@code MEMORY USAGE … SAMPLES}: the memory of a key and its value. Since 4.0.
     *
     * @param samples from how many elements to estimate; 0 to count all
     * @return bytes, or null when there is no such key
     */
    public Command<@Nullable Long> memoryUsage(K key, int samples) {
        return codecs.command(ServerSpecs.MEMORY_USAGE)
                .key(key)
                .token("SAMPLES")
                .number(Arguments.notNegative(ServerSpecs.MEMORY_USAGE, "samples", samples))
                .returning(Decoders.NULLABLE_LONG);
    }

    /** {@code SLOWLOG GET}: the last 10 slow commands, the latest first. Since 2.2.12. */
    public Command<List<SlowLogEntry>> slowlogGet() {
        return codecs.command(ServerSpecs.SLOWLOG_GET).returning(DiagnosticsReplies.SLOW_LOG);
    }

    /**
     * {@code SLOWLOG GET}: the last slow commands, the latest first. Since 2.2.12.
     *
     * @param count how many at most; -1 for all (since 7.0)
     */
    public Command<List<SlowLogEntry>> slowlogGet(int count) {
        return codecs.command(ServerSpecs.SLOWLOG_GET).number(count).returning(DiagnosticsReplies.SLOW_LOG);
    }

    /** {@code SLOWLOG LEN}: how many slow commands are remembered. Since 2.2.12. */
    public Command<Long> slowlogLen() {
        return codecs.command(ServerSpecs.SLOWLOG_LEN).returning(Decoders.LONG);
    }

    /** {@code SLOWLOG RESET}: forgets slow commands. Since 2.2.12. */
    public Command<@Nullable Void> slowlogReset() {
        return codecs.command(ServerSpecs.SLOWLOG_RESET).returningNothing();
    }
}
