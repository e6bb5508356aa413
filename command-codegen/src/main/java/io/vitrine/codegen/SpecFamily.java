package io.vitrine.codegen;

import java.util.Map;

/** Which class holds a command's spec: one for each group, and for modules one for each prefix. */
final class SpecFamily {

    private static final Map<String, String> BY_GROUP = Map.ofEntries(
            Map.entry("array", "Array"),
            Map.entry("bitmap", "Bitmap"),
            Map.entry("cluster", "Cluster"),
            Map.entry("connection", "Connection"),
            Map.entry("generic", "Generic"),
            Map.entry("geo", "Geo"),
            Map.entry("hash", "Hash"),
            Map.entry("hyperloglog", "HyperLogLog"),
            Map.entry("json", "Json"),
            Map.entry("list", "List"),
            Map.entry("pubsub", "PubSub"),
            Map.entry("scripting", "Scripting"),
            Map.entry("server", "Server"),
            Map.entry("set", "Set"),
            Map.entry("sorted-set", "SortedSet"),
            Map.entry("stream", "Stream"),
            Map.entry("string", "String"),
            Map.entry("transactions", "Transaction"));

    private static final Map<String, String> BY_MODULE_PREFIX = Map.of(
            "BF", "Bloom",
            "CF", "Cuckoo",
            "CMS", "CountMinSketch",
            "FT", "Search",
            "SEARCH", "Search",
            "JSON", "Json",
            "TDIGEST", "TDigest",
            "TIMESERIES", "TimeSeries",
            "TOPK", "TopK",
            "TS", "TimeSeries");

    private SpecFamily() {}

    /** The name of the class, such as {@code StringSpecs}. */
    static String classOf(CommandRow row) {
        String family = row.group().equals("module") ? familyOfModule(row.name()) : BY_GROUP.get(row.group());
        if (family == null) {
            throw new IllegalArgumentException("no class is known for group " + row.group() + " of " + row.name());
        }
        return family + "Specs";
    }

    private static String familyOfModule(String command) {
        if (command.startsWith("_FT.")) {
            return "SearchInternal";
        }
        int dot = command.indexOf('.');
        return dot < 0 ? "VectorSet" : BY_MODULE_PREFIX.getOrDefault(command.substring(0, dot), "Module");
    }
}
