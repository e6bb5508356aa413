package io.vitrine.codegen;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.nodeTypes.NodeWithJavadoc;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.TypeParameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the sources of the command factories. */
final class FactoryReader {

    private FactoryReader() {}

    /** All factories below a source folder, by name. */
    static List<Factory> readAll(Path sources) throws IOException {
        Path folder = sources.resolve(JavaFile.PACKAGE.replace('.', '/'));
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(Factory.SUFFIX + ".java"))
                    .sorted()
                    .map(FactoryReader::readFile)
                    .toList();
        }
    }

    private static Factory readFile(Path file) {
        try {
            return read(Files.readString(file));
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new IllegalArgumentException(file + ": " + unreadable.getMessage(), unreadable);
        }
    }

    /**
     * Reads one source.
     *
     * @throws IllegalArgumentException when it does not parse, or does not have the shape of a factory
     */
    static Factory read(String source) {
        CompilationUnit unit = parse(source);
        ClassOrInterfaceDeclaration type = unit.findFirst(ClassOrInterfaceDeclaration.class)
                .orElseThrow(() -> new IllegalArgumentException("no class"));
        String className = type.getNameAsString();
        if (!className.endsWith(Factory.SUFFIX)
                || !namesOf(type.getTypeParameters()).equals(List.of("K", "V"))) {
            throw new IllegalArgumentException(className + " is no " + Factory.SUFFIX + "<K, V>");
        }
        List<String> imports = unit.getImports().stream()
                .filter(declaration -> !declaration.isStatic() && !declaration.isAsterisk())
                .map(ImportDeclaration::getNameAsString)
                .toList();
        List<FactoryMethod> methods = type.getMethods().stream()
                .filter(method -> method.isPublic() && !method.isStatic())
                .map(FactoryReader::method)
                .toList();
        String family = className.substring(0, className.length() - Factory.SUFFIX.length());
        return new Factory(family, imports, docOf(type, className), methods);
    }

    private static CompilationUnit parse(String source) {
        ParserConfiguration configuration = new ParserConfiguration().setLanguageLevel(LanguageLevel.JAVA_17);
        ParseResult<CompilationUnit> result = new JavaParser(configuration).parse(source);
        return result.getResult()
                .filter(unit -> result.isSuccessful())
                .orElseThrow(() -> new IllegalArgumentException(String.valueOf(result.getProblems())));
    }

    private static FactoryMethod method(MethodDeclaration method) {
        String name = method.getNameAsString();
        Set<String> typeParameters = Stream.concat(Stream.of("K", "V"), namesOf(method.getTypeParameters()).stream())
                .collect(Collectors.toSet());
        return new FactoryMethod(
                name,
                method.getTypeParameters().stream().map(Node::toString).toList(),
                resultOf(method),
                method.getParameters().stream().map(FactoryReader::parameter).toList(),
                docOf(method, name),
                method.getParameters().stream()
                        .anyMatch(each -> each.isVarArgs() && typeParameters.contains(each.getTypeAsString())),
                method.isAnnotationPresent("Deprecated"),
                !method.isAnnotationPresent("NotQueued"));
    }

    private static FactoryMethod.Parameter parameter(Parameter parameter) {
        return new FactoryMethod.Parameter(parameter.toString(), parameter.getNameAsString());
    }

    private static String resultOf(MethodDeclaration method) {
        Optional<NodeList<Type>> arguments = Optional.of(method.getType())
                .filter(type -> type instanceof ClassOrInterfaceType)
                .map(ClassOrInterfaceType.class::cast)
                .filter(type -> type.getNameAsString().equals("Command"))
                .flatMap(ClassOrInterfaceType::getTypeArguments);
        return arguments
                .map(list -> list.get(0).toString())
                .orElseThrow(() -> new IllegalArgumentException(
                        "the public method " + method.getNameAsString() + " returns no Command<…>"));
    }

    private static List<String> namesOf(NodeList<TypeParameter> parameters) {
        return parameters.stream().map(TypeParameter::getNameAsString).toList();
    }

    private static Javadoc docOf(NodeWithJavadoc<?> node, String name) {
        return node.getJavadocComment()
                .map(comment -> Javadoc.ofComment(comment.getContent()))
                .orElseThrow(() -> new IllegalArgumentException(name + " has no Javadoc"));
    }
}
