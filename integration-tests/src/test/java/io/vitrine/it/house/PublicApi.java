package io.vitrine.it.house;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a module lets others see, as text: one line per type and, indented, per member, in alphabetical order. */
final class PublicApi {
    /** What every object, record or enum has. */
    private static final Set<String> EVERYWHERE = Set.of("equals", "hashCode", "toString", "values", "valueOf");

    private PublicApi() {}

    static List<String> of(ModuleReference module) throws IOException, ClassNotFoundException {
        Set<String> exported = module.descriptor().exports().stream()
                .filter(exports -> !exports.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(toSet());
        TreeMap<String, Class<?>> types = new TreeMap<>();
        for (String name : classNames(module)) {
            if (exported.contains(packageOf(name))) {
                Class<?> type = Class.forName(name, false, PublicApi.class.getClassLoader());
                if (isVisible(type)) {
                    types.put(name, type);
                }
            }
        }
        List<String> lines = new ArrayList<>();
        types.values().forEach(type -> describe(type, lines));
        return lines;
    }

    /** The lines of {@code newer} that {@code older} lacks, each member with its type in front. */
    static List<String> added(List<String> older, List<String> newer) {
        List<String> added = withTypes(newer);
        added.removeAll(Set.copyOf(withTypes(older)));
        return added;
    }

    private static List<String> withTypes(List<String> lines) {
        List<String> result = new ArrayList<>();
        String type = "";
        for (String line : lines) {
            if (line.startsWith("  ")) {
                result.add(type + ": " + line.strip());
            } else {
                type = line;
                result.add(type);
            }
        }
        return result;
    }

    private static List<String> classNames(ModuleReference module) throws IOException {
        try (ModuleReader reader = module.open()) {
            return reader.list()
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .toList();
        }
    }

    private static String packageOf(String className) {
        return className.substring(0, Math.max(0, className.lastIndexOf('.')));
    }

    /** Public or protected, and so is every type around it. */
    private static boolean isVisible(Class<?> type) {
        Class<?> outer = type.getDeclaringClass();
        boolean namedHere = !type.isAnonymousClass() && !type.isLocalClass() && !type.isSynthetic();
        return namedHere && isVisible(type.getModifiers()) && (outer == null || isVisible(outer));
    }

    private static boolean isVisible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static void describe(Class<?> type, List<String> lines) {
        lines.add(heading(type) + parents(type));
        Set<String> members = new TreeSet<>();
        for (Field field : type.getDeclaredFields()) {
            addVisible(members, field, field.toGenericString());
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            addVisible(members, constructor, constructor.toGenericString());
        }
        for (Method method : type.getDeclaredMethods()) {
            addVisible(members, method, method.toGenericString());
        }
        members.forEach(member -> lines.add("  " + member));
    }

    /** Not {@code Class.toGenericString}: its order of modifiers differs between JDKs. */
    private static String heading(Class<?> type) {
        String kind = type.isAnnotation()
                ? "@interface"
                : type.isInterface() ? "interface" : type.isEnum() ? "enum" : type.isRecord() ? "record" : "class";
        int notSaid = type.isInterface() ? Modifier.ABSTRACT | Modifier.INTERFACE : Modifier.INTERFACE;
        if (type.isEnum() || type.isRecord()) {
            notSaid |= Modifier.FINAL | Modifier.ABSTRACT;
        }
        String modifiers = Modifier.toString(type.getModifiers() & ~notSaid);
        String variables = Arrays.stream(type.getTypeParameters())
                .map(variable -> variable.getName() + bounds(variable.getBounds()))
                .collect(joining(", "));
        return modifiers + (type.isSealed() ? " sealed " : " ") + kind + " " + type.getTypeName()
                + (variables.isEmpty() ? "" : "<" + variables + ">");
    }

    private static String bounds(Type[] bounds) {
        return bounds.length == 0 || bounds[0] == Object.class
                ? ""
                : Arrays.stream(bounds).map(Type::getTypeName).collect(joining(" & ", " extends ", ""));
    }

    private static void addVisible(Set<String> members, Member member, String text) {
        if (!member.isSynthetic() && !EVERYWHERE.contains(member.getName()) && isVisible(member.getModifiers())) {
            String owner = member.getDeclaringClass().getTypeName() + ".";
            members.add(member instanceof Executable ? text.replace(" " + owner, " ") : text.replace(owner, ""));
        }
    }

    private static String parents(Class<?> type) {
        List<Type> parents = new ArrayList<>();
        Type superclass = type.getGenericSuperclass();
        if (superclass != null && superclass != Object.class && superclass != Record.class && !type.isEnum()) {
            parents.add(superclass);
        }
        parents.addAll(Arrays.asList(type.getGenericInterfaces()));
        return parents.isEmpty() ? "" : parents.stream().map(Type::getTypeName).collect(joining(", ", " : ", ""));
    }
}
