package io.vitrine.command;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All factories over strings, and their methods that make commands. */
final class FactoryMethods {

    static final CommandFactories<String, String> FACTORIES = new CommandFactories<>(Codec.UTF8, Codec.UTF8);

    private FactoryMethods() {}

    /** A factory and one of its methods. */
    record FactoryMethod(Object factory, Method method) {

        Command<?> command(Object... arguments) throws ReflectiveOperationException {
            return (Command<?>) method.invoke(factory, arguments);
        }

        boolean isQueued() {
            return !method.isAnnotationPresent(NotQueued.class);
        }

        @Override
        public String toString() {
            return factory.getClass().getSimpleName() + "." + method.getName()
                    + Arrays.stream(method.getParameterTypes())
                            .map(Class::getSimpleName)
                            .toList();
        }
    }

    static Stream<FactoryMethod> all() throws ReflectiveOperationException {
        List<FactoryMethod> all = new ArrayList<>();
        for (Object factory : factories()) {
            for (Method method : factory.getClass().getDeclaredMethods()) {
                if (method.getReturnType() == Command.class && Modifier.isPublic(method.getModifiers())) {
                    all.add(new FactoryMethod(factory, method));
                }
            }
        }
        return all.stream().sorted(Comparator.comparing(FactoryMethod::toString));
    }

    static List<Object> factories() throws ReflectiveOperationException {
        List<Object> factories = new ArrayList<>();
        for (Method accessor : CommandFactories.class.getDeclaredMethods()) {
            if (accessor.getReturnType().getSimpleName().endsWith("CommandFactory")) {
                factories.add(accessor.invoke(FACTORIES));
            }
        }
        return factories;
    }
}
