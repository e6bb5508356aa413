package io.vitrine.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Makes the interface of one family on one face: a default method for each method of its factory. */
final class FamilyFace {

    private static final int WIDTH = 120;

    private final Factory factory;
    private final Face face;
    private final StringBuilder body = new StringBuilder();

    private FamilyFace(Factory factory, Face face) {
        this.factory = factory;
        this.face = face;
    }

    static JavaFile of(Factory factory, Face face) {
        return new FamilyFace(factory, face).file();
    }

    private JavaFile file() {
        String name = face.interfaceOf(factory.family());
        String doc = factory.doc().firstSentence() + " Each command " + face.manner() + ". They are made by {@link "
                + factory.className() + "}.";
        List<String> lines = new ArrayList<>(Javadoc.of(doc).lines());
        lines.add("");
        lines.add("@param <K> the type of keys and hash fields");
        lines.add("@param <V> the type of values");
        body.append(new Javadoc(lines).flush());
        body.append("public interface ").append(name).append("<K, V> extends ");
        body.append(face.executor()).append("<K, V> {\n");
        factory.methods().stream().filter(face::has).forEach(this::append);
        body.append("}\n");
        List<String> imports = new ArrayList<>(factory.imports());
        imports.add("java.util.concurrent.CompletionStage");
        imports.add("io.vitrine.Queued");
        return JavaFile.of(name, factory.className(), imports, body.toString());
    }

    private void append(FactoryMethod method) {
        body.append('\n').append(method.doc().indented());
        if (method.deprecated()) {
            body.append("    @Deprecated\n");
        }
        if (method.genericArray()) {
            body.append("    @SuppressWarnings(\"unchecked\") // the factory only reads the array\n");
        }
        String returnType = face.returnType(method.result());
        body.append(signature(method, returnType));
        body.append("        ")
                .append(returnType.equals("void") ? "" : "return ")
                .append(face.verb());
        body.append("(commandFactories().")
                .append(factory.accessor())
                .append("().")
                .append(method.name());
        body.append('(').append(method.arguments()).append("));\n    }\n");
    }

    private static String signature(FactoryMethod method, String returnType) {
        String typeParameters =
                method.typeParameters().isEmpty() ? "" : "<" + String.join(", ", method.typeParameters()) + "> ";
        String start = "    default " + typeParameters + returnType + " " + method.name() + "(";
        String oneLine = start + parameters(method, ", ") + ") {\n";
        if (oneLine.length() <= WIDTH + 1) {
            return oneLine;
        }
        return start + "\n            " + parameters(method, ",\n            ") + ") {\n";
    }

    private static String parameters(FactoryMethod method, String separator) {
        return method.parameters().stream()
                .map(FactoryMethod.Parameter::declaration)
                .collect(Collectors.joining(separator));
    }
}
