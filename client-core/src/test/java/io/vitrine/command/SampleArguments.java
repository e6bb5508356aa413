package io.vitrine.command;

import io.vitrine.args.ArGrepArgs;
import io.vitrine.args.BitField;
import io.vitrine.args.BitFieldArgs;
import io.vitrine.args.ClientKillArgs;
import io.vitrine.args.ClientTrackingArgs;
import io.vitrine.args.CopyArgs;
import io.vitrine.args.FailoverArgs;
import io.vitrine.args.FloatVector;
import io.vitrine.args.GeoAddArgs;
import io.vitrine.args.GeoArea;
import io.vitrine.args.GeoPoint;
import io.vitrine.args.GeoSearchArgs;
import io.vitrine.args.GeoUnit;
import io.vitrine.args.GetExArgs;
import io.vitrine.args.HSetExArgs;
import io.vitrine.args.HotKeysArgs;
import io.vitrine.args.IncrExArgs;
import io.vitrine.args.IndexRange;
import io.vitrine.args.JsonEntry;
import io.vitrine.args.JsonGetArgs;
import io.vitrine.args.JsonPath;
import io.vitrine.args.JsonSetArgs;
import io.vitrine.args.LMoveArgs;
import io.vitrine.args.LPosArgs;
import io.vitrine.args.LexRange;
import io.vitrine.args.MigrateArgs;
import io.vitrine.args.MoveOrder;
import io.vitrine.args.RestoreArgs;
import io.vitrine.args.ScanArgs;
import io.vitrine.args.ScanCursor;
import io.vitrine.args.ScoreRange;
import io.vitrine.args.ScoredValue;
import io.vitrine.args.SetArgs;
import io.vitrine.args.ShutdownArgs;
import io.vitrine.args.SlotMetric;
import io.vitrine.args.SlotRange;
import io.vitrine.args.SlotStatsArgs;
import io.vitrine.args.SortArgs;
import io.vitrine.args.SortOrder;
import io.vitrine.args.StreamId;
import io.vitrine.args.StreamRange;
import io.vitrine.args.StreamStart;
import io.vitrine.args.StreamTrim;
import io.vitrine.args.VAddArgs;
import io.vitrine.args.VSimArgs;
import io.vitrine.args.XAddArgs;
import io.vitrine.args.XCfgSetArgs;
import io.vitrine.args.XClaimArgs;
import io.vitrine.args.XGroupCreateArgs;
import io.vitrine.args.XNackArgs;
import io.vitrine.args.XPendingArgs;
import io.vitrine.args.XReadArgs;
import io.vitrine.args.XReadGroupArgs;
import io.vitrine.args.XSetIdArgs;
import io.vitrine.args.ZAddArgs;
import io.vitrine.args.ZAggregateArgs;
import io.vitrine.args.ZRangeArgs;
import io.vitrine.args.probabilistic.BloomInsertArgs;
import io.vitrine.args.probabilistic.BloomScaling;
import io.vitrine.args.probabilistic.CuckooInsertArgs;
import io.vitrine.args.probabilistic.CuckooReserveArgs;
import io.vitrine.args.probabilistic.DumpChunk;
import io.vitrine.args.probabilistic.DumpIterator;
import io.vitrine.args.probabilistic.TDigestMergeArgs;
import io.vitrine.args.probabilistic.TopKDimensions;
import io.vitrine.args.search.AggregateArgs;
import io.vitrine.args.search.CursorArgs;
import io.vitrine.args.search.DocumentArgs;
import io.vitrine.args.search.HybridArgs;
import io.vitrine.args.search.HybridDebug;
import io.vitrine.args.search.HybridText;
import io.vitrine.args.search.HybridVector;
import io.vitrine.args.search.IndexArgs;
import io.vitrine.args.search.QueryDebug;
import io.vitrine.args.search.SchemaField;
import io.vitrine.args.search.SearchArgs;
import io.vitrine.args.search.SpellcheckArgs;
import io.vitrine.args.search.SuggestArgs;
import io.vitrine.args.search.SuggestionArgs;
import io.vitrine.args.timeseries.Aggregator;
import io.vitrine.args.timeseries.Aggregators;
import io.vitrine.args.timeseries.Buckets;
import io.vitrine.args.timeseries.MGetArgs;
import io.vitrine.args.timeseries.MRangeArgs;
import io.vitrine.args.timeseries.RangeArgs;
import io.vitrine.args.timeseries.ReadPosition;
import io.vitrine.args.timeseries.SeriesAddArgs;
import io.vitrine.args.timeseries.SeriesAlterArgs;
import io.vitrine.args.timeseries.SeriesCreateArgs;
import io.vitrine.args.timeseries.SeriesFilter;
import io.vitrine.args.timeseries.SeriesGrouping;
import io.vitrine.args.timeseries.SeriesIncrArgs;
import io.vitrine.args.timeseries.SeriesSample;
import io.vitrine.args.timeseries.TimeRange;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Makes arguments for any method of a factory over strings. */
final class SampleArguments {

    private static final Map<Class<?>, Object> BY_TYPE = Map.ofEntries(
            Map.entry(long.class, 2L),
            Map.entry(int.class, 2),
            Map.entry(double.class, 0.5),
            Map.entry(boolean.class, true),
            Map.entry(String.class, "text"),
            Map.entry(Object.class, "object"),
            Map.entry(byte[].class, new byte[] {'b'}),
            Map.entry(long[].class, new long[] {1, 2}),
            Map.entry(double[].class, new double[] {0.25, 0.75}),
            Map.entry(int[].class, new int[] {1, 2}),
            Map.entry(String[].class, new String[] {"a", "b"}),
            Map.entry(StreamId[].class, new StreamId[] {new StreamId(1, 2)}),
            Map.entry(Object[].class, new String[] {"a", "b"}),
            Map.entry(Duration.class, Duration.ofMillis(1_500)),
            Map.entry(Instant.class, Instant.ofEpochMilli(1_700_000_000_500L)),
            Map.entry(DumpChunk.class, new DumpChunk(new DumpIterator(1), new byte[] {'c'})),
            Map.entry(DumpIterator.class, DumpIterator.START),
            Map.entry(Decoder.class, Decoders.ANY),
            Map.entry(AggregateArgs.class, AggregateArgs.NONE.loadAll()),
            Map.entry(Aggregators.class, Aggregators.of(Aggregator.MIN, Aggregator.MAX)),
            Map.entry(Buckets.class, Buckets.of(Duration.ofSeconds(1)).empty()),
            Map.entry(CursorArgs.class, CursorArgs.NONE.count(5)),
            Map.entry(DocumentArgs.class, DocumentArgs.NONE.replace()),
            Map.entry(HybridArgs.class, HybridArgs.NONE.limit(0, 1)),
            Map.entry(HybridDebug.class, HybridDebug.timeoutOfTail(1)),
            Map.entry(HybridText.class, HybridText.search("hello")),
            Map.entry(HybridVector.class, HybridVector.similarTo("v", "p")),
            Map.entry(IndexArgs.class, IndexArgs.NONE.prefixes("p:")),
            Map.entry(ScanCursor.class, ScanCursor.START),
            Map.entry(ShutdownArgs.class, ShutdownArgs.noSave()),
            Map.entry(SlotRange.class, new SlotRange(1, 2)),
            Map.entry(SlotStatsArgs.class, SlotStatsArgs.orderBy(SlotMetric.KEY_COUNT)),
            Map.entry(GeoPoint.class, new GeoPoint(13.4, 52.5)),
            Map.entry(GeoArea.class, GeoArea.circle(10, GeoUnit.KM)),
            Map.entry(FloatVector.class, FloatVector.fp32(1, 2)),
            Map.entry(JsonPath.class, JsonPath.of("$.a")),
            Map.entry(ScoreRange.class, ScoreRange.above(1)),
            Map.entry(LexRange.class, LexRange.atLeast("a")),
            Map.entry(LMoveArgs.class, LMoveArgs.count(2, MoveOrder.BULK)),
            Map.entry(StreamId.class, new StreamId(1, 2)),
            Map.entry(StreamRange.class, StreamRange.all()),
            Map.entry(StreamStart.Offset.class, StreamStart.latest()),
            Map.entry(StreamTrim.class, StreamTrim.maxLen(3)),
            Map.entry(MGetArgs.class, MGetArgs.NONE.latest()),
            Map.entry(MRangeArgs.class, MRangeArgs.NONE.excludeEmpty()),
            Map.entry(QueryDebug.class, QueryDebug.timeoutAfter(1)),
            Map.entry(RangeArgs.class, RangeArgs.NONE.count(1)),
            Map.entry(ReadPosition.class, ReadPosition.EARLIEST),
            Map.entry(ZRangeArgs.class, ZRangeArgs.byRank(0, 1)),
            Map.entry(ZRangeArgs.Scored.class, ZRangeArgs.byRank(0, 1)),
            Map.entry(ZAddArgs.class, ZAddArgs.xx().gt()),
            Map.entry(VAddArgs.class, VAddArgs.reduce(1).cas()),
            Map.entry(VSimArgs.class, VSimArgs.count(1).truth()),
            Map.entry(ZAggregateArgs.class, ZAggregateArgs.weights(1, 2)),
            Map.entry(SetArgs.class, SetArgs.nx()),
            Map.entry(FailoverArgs.class, FailoverArgs.timeout(Duration.ofSeconds(1))),
            Map.entry(HotKeysArgs.class, HotKeysArgs.cpu()),
            Map.entry(IncrExArgs.class, IncrExArgs.by(2)),
            Map.entry(SearchArgs.class, SearchArgs.NONE.noContent()),
            Map.entry(SeriesAddArgs.class, SeriesAddArgs.NONE.chunkSize(64)),
            Map.entry(SeriesAlterArgs.class, SeriesAlterArgs.NONE.chunkSize(64)),
            Map.entry(SeriesCreateArgs.class, SeriesCreateArgs.NONE.chunkSize(64)),
            Map.entry(SeriesFilter.class, SeriesFilter.with("l", "v")),
            Map.entry(SeriesGrouping.class, new SeriesGrouping("l", Aggregator.SUM)),
            Map.entry(SeriesIncrArgs.class, SeriesIncrArgs.NONE.chunkSize(64)),
            Map.entry(SpellcheckArgs.class, SpellcheckArgs.NONE.distance(2)),
            Map.entry(SuggestArgs.class, SuggestArgs.NONE.fuzzy()),
            Map.entry(SuggestionArgs.class, SuggestionArgs.NONE.increment()),
            Map.entry(TimeRange.class, TimeRange.all()),
            Map.entry(GetExArgs.class, GetExArgs.persist()),
            Map.entry(JsonGetArgs.class, JsonGetArgs.space(" ")),
            Map.entry(JsonSetArgs.class, JsonSetArgs.nx()),
            Map.entry(HSetExArgs.class, HSetExArgs.keepTtl()),
            Map.entry(CuckooInsertArgs.class, CuckooInsertArgs.noCreate()),
            Map.entry(CuckooReserveArgs.class, CuckooReserveArgs.bucketSize(2)),
            Map.entry(CopyArgs.class, CopyArgs.replace()),
            Map.entry(RestoreArgs.class, RestoreArgs.persistent()),
            Map.entry(MigrateArgs.class, MigrateArgs.MOVE),
            Map.entry(ClientTrackingArgs.class, ClientTrackingArgs.optIn()),
            Map.entry(XAddArgs.class, XAddArgs.autoId()),
            Map.entry(XCfgSetArgs.class, XCfgSetArgs.maxSize(9)),
            Map.entry(XClaimArgs.class, XClaimArgs.force()),
            Map.entry(XGroupCreateArgs.class, XGroupCreateArgs.mkStream()),
            Map.entry(XNackArgs.class, XNackArgs.force()),
            Map.entry(ScanArgs.class, ScanArgs.match("*")),
            Map.entry(TDigestMergeArgs.class, TDigestMergeArgs.override()),
            Map.entry(TopKDimensions.class, TopKDimensions.DEFAULTS),
            Map.entry(XPendingArgs.class, XPendingArgs.range(StreamRange.all(), 9)),
            Map.entry(XReadArgs.class, XReadArgs.count(9)),
            Map.entry(XReadGroupArgs.class, XReadGroupArgs.noAck()),
            Map.entry(XSetIdArgs.class, XSetIdArgs.entriesAdded(9)),
            Map.entry(SortArgs.class, SortArgs.alpha()),
            Map.entry(LPosArgs.class, LPosArgs.rank(1)),
            Map.entry(ArGrepArgs.class, ArGrepArgs.exact("a")),
            Map.entry(BloomInsertArgs.class, BloomInsertArgs.noCreate()),
            Map.entry(BloomScaling.class, BloomScaling.NONE),
            Map.entry(BitFieldArgs.class, BitFieldArgs.get(BitField.unsigned(8))),
            Map.entry(GeoAddArgs.class, GeoAddArgs.nx()),
            Map.entry(GeoSearchArgs.class, GeoSearchArgs.order(SortOrder.ASC)),
            Map.entry(ClientKillArgs.class, ClientKillArgs.id(1)));

    private SampleArguments() {}

    static Object[] of(Method method) {
        Parameter[] parameters = method.getParameters();
        Object[] arguments = new Object[parameters.length];
        for (int i = 0; i < parameters.length; i++) {
            arguments[i] = of(parameters[i]);
        }
        return arguments;
    }

    private static Object of(Parameter parameter) {
        Class<?> type = parameter.getType();
        String generic = parameter.getParameterizedType().getTypeName();
        if (type == Map.class) {
            return generic.startsWith("java.util.Map<java.lang.Long")
                    ? Map.of(1L, mapValue(generic))
                    : Map.of("a", mapValue(generic));
        }
        if (generic.contains("Collection<io.vitrine.args.Json")) {
            return generic.contains("JsonEntry")
                    ? List.of(new JsonEntry<>("k", JsonPath.ROOT, "1"))
                    : List.of(JsonPath.ROOT, JsonPath.of("$.a"));
        }
        if (generic.contains("Collection<io.vitrine.args.IndexRange")) {
            return List.of(new IndexRange(1, 2));
        }
        if (generic.contains("Collection<io.vitrine.args.SlotRange")) {
            return List.of(new SlotRange(1, 2));
        }
        if (generic.contains("Collection<io.vitrine.args.StreamId")) {
            return List.of(new StreamId(1, 2));
        }
        if (generic.endsWith("io.vitrine.args.search.SchemaField>")) {
            return List.of(SchemaField.text("t"), SchemaField.numeric("n"));
        }
        if (generic.contains("Collection<io.vitrine.args.timeseries.")) {
            return generic.contains("Aggregators")
                    ? List.of(Aggregators.of(Aggregator.MIN), Aggregators.of(Aggregator.MAX))
                    : List.of(new SeriesSample<>("k", Instant.EPOCH, 1));
        }
        if (Collection.class.isAssignableFrom(type)) {
            return generic.contains("ScoredValue") ? List.of(new ScoredValue<>(1, "a")) : List.of("a", "b");
        }
        if (parameter.getName().equals("highCut")) {
            return 0.75;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        Object sample = BY_TYPE.get(type);
        if (sample == null) {
            throw new AssertionError("no sample is known for " + generic);
        }
        return sample;
    }

    private static Object mapValue(String generic) {
        if (generic.contains("Stream")) {
            return generic.contains("StreamId") ? new StreamId(1, 2) : StreamStart.latest();
        }
        if (generic.contains("GeoPoint")) {
            return new GeoPoint(1, 2);
        }
        if (generic.endsWith("java.lang.Long>")) {
            return 2L;
        }
        return generic.contains("Double") ? (Object) 1.5 : "v";
    }
}
