package io.vitrine.codegen;

import java.util.List;
import java.util.stream.Collectors;

/** Makes what is over all families: an interface for each face, and the class that holds the factories. */
final class Aggregates {

    private static final String SOURCE = "the command factories";
    private static final String TYPE_PARAMETERS =
            " *\n * @param <K> the type of keys and hash fields\n * @param <V> the type of values\n */\n";

    private Aggregates() {}

    /** The interface that extends that of each family. */
    static JavaFile face(List<Factory> factories, Face face) {
        String families = factories.stream()
                .map(factory -> "                " + face.interfaceOf(factory.family()) + "<K, V>")
                .collect(Collectors.joining(",\n"));
        String body = "/**\n * All families of commands; each command " + face.manner() + ".\n" + TYPE_PARAMETERS
                + "public interface " + face.aggregate() + "<K, V>\n        extends\n" + families + " {}\n";
        return JavaFile.of(face.aggregate(), SOURCE, List.of(), body);
    }

    /** The class with an accessor for each factory. */
    static JavaFile factories(List<Factory> factories) {
        StringBuilder body = new StringBuilder();
        body.append(
                "/**\n * The command factories of a pair of codecs, each made when it is first asked for. Safe for use by many\n");
        body.append(" * threads: a factory is immutable, so that racing threads may make it twice does no harm.\n");
        body.append(TYPE_PARAMETERS);
        body.append("public final class CommandFactories<K, V> {\n\n");
        body.append("    private final Codec<K> keyCodec;\n    private final Codec<V> valueCodec;\n");
        for (Factory factory : factories) {
            body.append("    private @Nullable ").append(typeOf(factory)).append(' ');
            body.append(factory.accessor()).append(";\n");
        }
        appendConstructor(body);
        factories.forEach(factory -> appendAccessor(body, factory));
        body.append("}\n");
        return JavaFile.of(
                "CommandFactories",
                SOURCE,
                List.of("java.util.Objects", "org.jspecify.annotations.Nullable"),
                body.toString());
    }

    private static void appendConstructor(StringBuilder body) {
        body.append("\n    /**\n     * Factories for keys and values of these types.\n     *\n");
        body.append("     * @param keyCodec writes and reads keys and hash fields\n");
        body.append("     * @param valueCodec writes and reads values\n     */\n");
        body.append("    public CommandFactories(Codec<K> keyCodec, Codec<V> valueCodec) {\n");
        body.append("        this.keyCodec = Objects.requireNonNull(keyCodec, \"keyCodec\");\n");
        body.append("        this.valueCodec = Objects.requireNonNull(valueCodec, \"valueCodec\");\n    }\n");
        appendGetter(body, "keyCodec", "Codec<K>", "The codec of keys and hash fields.");
        appendGetter(body, "valueCodec", "Codec<V>", "The codec of values.");
    }

    private static void appendGetter(StringBuilder body, String name, String type, String doc) {
        body.append("\n    /** ")
                .append(doc)
                .append(" */\n    public ")
                .append(type)
                .append(' ')
                .append(name);
        body.append("() {\n        return ").append(name).append(";\n    }\n");
    }

    private static void appendAccessor(StringBuilder body, Factory factory) {
        String type = typeOf(factory);
        String field = factory.accessor();
        body.append('\n').append(Javadoc.of(factory.doc().firstSentence()).indented());
        body.append("    public ").append(type).append(' ').append(field).append("() {\n");
        body.append("        ").append(type).append(" made = ").append(field).append(";\n");
        body.append("        if (made == null) {\n");
        body.append("            made = new ").append(factory.className()).append("<>(keyCodec, valueCodec);\n");
        body.append("            ").append(field).append(" = made;\n        }\n        return made;\n    }\n");
    }

    private static String typeOf(Factory factory) {
        return factory.className() + "<K, V>";
    }
}
