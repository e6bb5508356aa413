package io.vitrine.it.house;

import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds test methods by {@code Class#method} in the sources of every module. Sources, not class files: the modules of
 * the demo and the dashboards are built after this one.
 */
final class TestMethods {
    private static final Set<String> TEST_ANNOTATIONS =
            Set.of("Test", "ParameterizedTest", "RepeatedTest", "TestFactory", "TestTemplate", "FuzzTest");

    /** By qualified name, and by every shorter form of it that a table may use. */
    private final Map<String, List<ClassOrInterfaceDeclaration>> classes = new HashMap<>();

    private TestMethods() {}

    static TestMethods of(Checkout checkout) {
        TestMethods methods = new TestMethods();
        for (Path module : checkout.modules()) {
            // Contract tests are part of a published module, so main sources hold test methods, too.
            checkout.javaFiles(module, "main").stream()
                    .filter(file -> file.toString().contains("testkit"))
                    .forEach(methods::add);
            checkout.javaFiles(module, "test").forEach(methods::add);
        }
        return methods;
    }

    static TestMethods of(SourceFile... files) {
        TestMethods methods = new TestMethods();
        for (SourceFile file : files) {
            methods.add(file);
        }
        return methods;
    }

    private void add(Path file) {
        add(SourceFile.parse(file));
    }

    private void add(SourceFile file) {
        for (ClassOrInterfaceDeclaration type : file.tree().findAll(ClassOrInterfaceDeclaration.class)) {
            type.getFullyQualifiedName().ifPresent(name -> {
                for (String form : forms(name)) {
                    classes.computeIfAbsent(form, unused -> new ArrayList<>()).add(type);
                }
            });
        }
    }

    /** {@code a.b.Outer.Inner} can be called so, {@code Outer.Inner} or {@code Inner}. */
    private static List<String> forms(String qualifiedName) {
        List<String> forms = new ArrayList<>(List.of(qualifiedName));
        for (int dot = qualifiedName.indexOf('.'); dot >= 0; dot = qualifiedName.indexOf('.', dot + 1)) {
            String rest = qualifiedName.substring(dot + 1);
            if (Character.isUpperCase(rest.charAt(0))) {
                forms.add(rest);
            }
        }
        return forms;
    }

    /** Why {@code Class#method} is not a test that runs; empty when it is one. */
    Optional<String> problemWith(String test) {
        int hash = test.indexOf('#');
        if (hash <= 0 || hash == test.length() - 1) {
            return Optional.of("'" + test + "' has not the form Class#method");
        }
        String className = test.substring(0, hash);
        List<ClassOrInterfaceDeclaration> named = classes.getOrDefault(className, List.of());
        if (named.isEmpty()) {
            return Optional.of("there is no class " + className);
        }
        if (named.size() > 1) {
            return Optional.of("there are " + named.size() + " classes " + className + ", put the package in front");
        }
        return problemWith(named.get(0), test.substring(hash + 1), test);
    }

    private Optional<String> problemWith(ClassOrInterfaceDeclaration type, String method, String test) {
        Optional<MethodDeclaration> found = find(type, method);
        if (found.isEmpty()) {
            return Optional.of("there is no test method " + test);
        }
        if (isDisabled(type) || isDisabled(found.get())) {
            return Optional.of(test + " is switched off");
        }
        return Optional.empty();
    }

    private Optional<MethodDeclaration> find(ClassOrInterfaceDeclaration type, String method) {
        for (MethodDeclaration candidate : type.getMethodsByName(method)) {
            if (TEST_ANNOTATIONS.stream()
                    .anyMatch(name -> candidate.getAnnotationByName(name).isPresent())) {
                return Optional.of(candidate);
            }
        }
        return findInherited(type, method);
    }

    private Optional<MethodDeclaration> findInherited(ClassOrInterfaceDeclaration type, String method) {
        List<ClassOrInterfaceType> parents = new ArrayList<>(type.getExtendedTypes());
        parents.addAll(type.getImplementedTypes());
        for (ClassOrInterfaceType parent : parents) {
            for (ClassOrInterfaceDeclaration declared : classes.getOrDefault(parent.getNameAsString(), List.of())) {
                Optional<MethodDeclaration> found = find(declared, method);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isDisabled(NodeWithAnnotations<?> node) {
        return node.getAnnotationByName("Disabled").isPresent();
    }
}
