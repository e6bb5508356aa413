package io.vitrine.it.jedis;

import static io.vitrine.it.jedis.Call.differsOfModule;
import static io.vitrine.it.jedis.Call.sameOfModule;

import io.vitrine.args.search.CoordinateSystem;
import io.vitrine.args.search.DistanceMetric;
import io.vitrine.args.search.IndexArgs;
import io.vitrine.args.search.IndexSource;
import io.vitrine.args.search.PhoneticMatcher;
import io.vitrine.args.search.SchemaField;
import io.vitrine.args.search.VectorAlgorithm;
import io.vitrine.args.search.VectorElement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redis.clients.jedis.search.FTCreateParams;
import redis.clients.jedis.search.IndexDataType;
import redis.clients.jedis.search.schemafields.GeoField;
import redis.clients.jedis.search.schemafields.GeoShapeField;
import redis.clients.jedis.search.schemafields.NumericField;
import redis.clients.jedis.search.schemafields.TagField;
import redis.clients.jedis.search.schemafields.TextField;
import redis.clients.jedis.search.schemafields.VectorField;

/** Indexes of Search, their aliases and schemas. */
@SuppressWarnings("deprecation") // what Jedis deprecates is compared too
final class SearchIndexCalls {

    private static final List<SchemaField> TITLE = List.of(SchemaField.text("title"));
    private static final List<redis.clients.jedis.search.schemafields.SchemaField> TITLE2 =
            List.of(TextField.of("title"));

    static final List<Call> ALL = List.of(
            sameOfModule(o -> o.ftAliasadd("a", "i"), j -> j.ftAliasAdd("a", "i")),
            sameOfModule(o -> o.ftAliasdel("a"), j -> j.ftAliasDel("a")),
            sameOfModule(o -> o.ftAliaslist("i"), j -> j.ftAliasList("i")),
            sameOfModule(o -> o.ftAliasupdate("a", "i"), j -> j.ftAliasUpdate("a", "i")),
            sameOfModule(o -> o.ftAlter("i", TITLE), j -> j.ftAlter("i", TITLE2)),
            sameOfModule(
                    o -> o.ftCreate("i", IndexArgs.NONE, TITLE), j -> j.ftCreate("i", new FTCreateParams(), TITLE2)),
            sameOfModule(
                    o -> o.ftCreate("i", IndexArgs.NONE.on(IndexSource.HASH).prefixes("a:", "b:"), TITLE),
                    j -> j.ftCreate(
                            "i", new FTCreateParams().on(IndexDataType.HASH).prefix("a:", "b:"), TITLE2)),
            sameOfModule(
                    o -> o.ftCreate("i", IndexArgs.NONE.on(IndexSource.JSON).filter("@a > 1"), TITLE),
                    j -> j.ftCreate(
                            "i", new FTCreateParams().on(IndexDataType.JSON).filter("@a > 1"), TITLE2)),
            sameOfModule(
                    o -> o.ftCreate(
                            "i",
                            IndexArgs.NONE
                                    .language("german")
                                    .languageField("l")
                                    .score(0.5)
                                    .scoreField("s"),
                            TITLE),
                    j -> j.ftCreate(
                            "i",
                            new FTCreateParams()
                                    .language("german")
                                    .languageField("l")
                                    .score(0.5)
                                    .scoreField("s"),
                            TITLE2)),
            sameOfModule(
                    o -> o.ftCreate(
                            "i",
                            IndexArgs.NONE
                                    .maxTextFields()
                                    .temporary(Duration.ofSeconds(60))
                                    .noHighlight()
                                    .noFrequencies(),
                            TITLE),
                    j -> j.ftCreate(
                            "i",
                            new FTCreateParams()
                                    .maxTextFields()
                                    .temporary(60)
                                    .noHL()
                                    .noFreqs(),
                            TITLE2)),
            sameOfModule(
                    o -> o.ftCreate(
                            "i",
                            IndexArgs.NONE
                                    .noOffsets()
                                    .noFields()
                                    .stopwords(List.of("a", "the"))
                                    .skipInitialScan(),
                            TITLE),
                    j -> j.ftCreate(
                            "i",
                            new FTCreateParams()
                                    .noOffsets()
                                    .noFields()
                                    .stopwords("a", "the")
                                    .skipInitialScan(),
                            TITLE2)),
            sameOfModule(
                    o -> o.ftCreate("i", IndexArgs.NONE.stopwords(List.of()), TITLE),
                    j -> j.ftCreate("i", new FTCreateParams().noStopwords(), TITLE2)),
            sameOfModule(
                    o -> o.ftCreate(
                            "i",
                            List.of(SchemaField.text("t")
                                    .as("u")
                                    .noStem()
                                    .phonetic(PhoneticMatcher.ENGLISH)
                                    .withSuffixTrie()
                                    .sortable())),
                    j -> j.ftCreate(
                            "i",
                            new FTCreateParams(),
                            List.of(TextField.of("t")
                                    .as("u")
                                    .noStem()
                                    .phonetic("dm:en")
                                    .withSuffixTrie()
                                    .sortable()))),
            differsOfModule(
                    Reasons.ORDER,
                    o -> o.ftCreate(
                            "i",
                            List.of(SchemaField.text("t")
                                    .weight(0.5)
                                    .indexEmpty()
                                    .indexMissing()
                                    .sortableUnnormalized()
                                    .noIndex())),
                    j -> j.ftCreate(
                            "i",
                            new FTCreateParams(),
                            List.of(TextField.of("t")
                                    .weight(0.5)
                                    .indexEmpty()
                                    .indexMissing()
                                    .sortableUNF()
                                    .noIndex()))),
            differsOfModule(
                    Reasons.ORDER,
                    o -> o.ftCreate(
                            "i",
                            List.of(SchemaField.tag("t")
                                    .as("u")
                                    .separator(';')
                                    .caseSensitive()
                                    .withSuffixTrie()
                                    .indexEmpty()
                                    .indexMissing()
                                    .sortable())),
                    j -> j.ftCreate(
                            "i",
                            new FTCreateParams(),
                            List.of(TagField.of("t")
                                    .as("u")
                                    .separator(';')
                                    .caseSensitive()
                                    .withSuffixTrie()
                                    .indexEmpty()
                                    .indexMissing()
                                    .sortable()))),
            sameOfModule(
                    o -> o.ftCreate(
                            "i",
                            List.of(
                                    SchemaField.numeric("n").as("m").sortable(),
                                    SchemaField.geo("g").indexMissing().noIndex())),
                    j -> j.ftCreate(
                            "i",
                            new FTCreateParams(),
                            List.of(
                                    NumericField.of("n").as("m").sortable(),
                                    GeoField.of("g").indexMissing().noIndex()))),
            sameOfModule(
                    o -> o.ftCreate(
                            "i",
                            List.of(SchemaField.geoShape("g")
                                    .as("h")
                                    .coordinates(CoordinateSystem.FLAT)
                                    .indexMissing())),
                    j -> j.ftCreate(
                            "i",
                            new FTCreateParams(),
                            List.of(GeoShapeField.of("g", GeoShapeField.CoordinateSystem.FLAT)
                                    .as("h")
                                    .indexMissing()))),
            sameOfModule(
                    o -> o.ftCreate(
                            "i",
                            List.of(SchemaField.vector(
                                            "v", VectorAlgorithm.flat(VectorElement.FLOAT32, 2, DistanceMetric.COSINE))
                                    .as("w"))),
                    j -> j.ftCreate(
                            "i",
                            new FTCreateParams(),
                            List.of(vector(VectorField.VectorAlgorithm.FLAT, "FLOAT32", "COSINE", Map.of())
                                    .as("w")))),
            sameOfModule(
                    o -> o.ftCreate(
                            "i",
                            List.of(SchemaField.vector(
                                    "v",
                                    VectorAlgorithm.hnsw(VectorElement.FLOAT64, 2, DistanceMetric.L2)
                                            .with("M", 40)))),
                    j -> j.ftCreate(
                            "i",
                            new FTCreateParams(),
                            List.of(vector(VectorField.VectorAlgorithm.HNSW, "FLOAT64", "L2", Map.of("M", 40))))),
            sameOfModule(
                    o -> o.ftCreate(
                            "i",
                            List.of(SchemaField.vector(
                                    "v",
                                    VectorAlgorithm.svsVamana(VectorElement.FLOAT16, 2, DistanceMetric.IP)
                                            .with("COMPRESSION", "LVQ8")))),
                    j -> j.ftCreate(
                            "i",
                            new FTCreateParams(),
                            List.of(vector(
                                    VectorField.VectorAlgorithm.SVS_VAMANA,
                                    "FLOAT16",
                                    "IP",
                                    Map.of("COMPRESSION", "LVQ8"))))),
            sameOfModule(o -> o.ftDropindex("i"), j -> j.ftDropIndex("i")),
            sameOfModule(o -> o.ftDropindexWithDocuments("i"), j -> j.ftDropIndexDD("i")),
            sameOfModule(o -> o.ftInfo("i"), j -> j.ftInfo("i")),
            sameOfModule(o -> o.ftList(), j -> j.ftList()),
            sameOfModule(o -> o.ftTagvals("i", "t"), j -> j.ftTagVals("i", "t")),
            sameOfModule(o -> o.ftConfigGet("*"), j -> j.ftConfigGet("*")),
            sameOfModule(o -> o.ftConfigSet("TIMEOUT", "9"), j -> j.ftConfigSet("TIMEOUT", "9")));

    private SearchIndexCalls() {}

    private static VectorField vector(
            VectorField.VectorAlgorithm algorithm, String type, String metric, Map<String, Object> more) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("TYPE", type);
        attributes.put("DIM", 2);
        attributes.put("DISTANCE_METRIC", metric);
        attributes.putAll(more);
        return new VectorField("v", algorithm, attributes);
    }
}
