package io.vitrine.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.vitrine.command.FactoryMethods.FactoryMethod;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every method of every factory. */
class FactoryContractTest {

    static Stream<FactoryMethod> methods() throws ReflectiveOperationException {
        return FactoryMethods.all();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void makesACommandOfTheTable(FactoryMethod each) throws ReflectiveOperationException {
        Command<?> command = each.command(SampleArguments.of(each.method()));
        assertThat(CommandTable.find(command.name())).isSameAs(command.spec());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void refusesANullBeforeAnythingIsSentAndNamesTheCommand(FactoryMethod each) throws ReflectiveOperationException {
        String name = each.command(SampleArguments.of(each.method())).name();
        for (int i = 0; i < each.method().getParameterCount(); i++) {
            if (each.method().getParameterTypes()[i].isPrimitive()) {
                continue;
            }
            Object[] arguments = SampleArguments.of(each.method());
            arguments[i] = null;
            assertThat(failure(each, arguments))
                    .as("%s with null as argument %d", each, i)
                    .isInstanceOf(NullPointerException.class)
                    .hasMessageMatching("(?s).*" + name.replaceFirst("^(H?)P", "$1P?") + ".*");
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void refusesANullInsideACollection(FactoryMethod each) {
        for (int i = 0; i < each.method().getParameterCount(); i++) {
            Object[] arguments = SampleArguments.of(each.method());
            Object withNull = withNull(arguments[i]);
            if (withNull != null) {
                arguments[i] = withNull;
                assertThat(failure(each, arguments))
                        .as("%s with null inside argument %d", each, i)
                        .isInstanceOf(NullPointerException.class);
            }
        }
    }

    private static Object withNull(Object sample) {
        if (sample instanceof Map<?, ?> map) {
            return Collections.singletonMap(map.keySet().iterator().next(), null);
        }
        if (sample instanceof Collection<?> collection) {
            List<Object> items = new ArrayList<>(collection);
            items.set(items.size() - 1, null);
            return items;
        }
        if (sample instanceof String[]) {
            return new String[] {null};
        }
        return null;
    }

    @ParameterizedTest
    @MethodSource("methods")
    void takesNoEmptyCollectionUnlessRedisDoes(FactoryMethod each) throws ReflectiveOperationException {
        for (int i = 0; i < each.method().getParameterCount(); i++) {
            Object[] arguments = SampleArguments.of(each.method());
            Object empty = empty(arguments[i]);
            if (empty == null) {
                continue;
            }
            arguments[i] = empty;
            Throwable failure = failure(each, arguments);
            if (failure == null) {
                assertThat(each.command(arguments).spec().arity())
                        .as(each.toString())
                        .isNegative();
            } else {
                assertThat(failure)
                        .as(each.toString())
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(
                                each.command(SampleArguments.of(each.method())).name());
            }
        }
    }

    private static Object empty(Object sample) {
        if (sample instanceof Map) {
            return Map.of();
        }
        if (sample instanceof Collection) {
            return List.of();
        }
        return sample instanceof String[] ? new String[0] : null;
    }

    @ParameterizedTest
    @MethodSource("methods")
    void keysAreMarkedAsKeysWhereTheTableSaysThereAreKeys(FactoryMethod each) throws ReflectiveOperationException {
        Command<?> command = each.command(SampleArguments.of(each.method()));
        if (command.spec().keySpecs().isEmpty()) {
            assertThat(command.keyCount()).isZero();
        } else {
            assertThat(command.keyCount()).isPositive();
        }
    }

    private static Throwable failure(FactoryMethod each, Object... arguments) {
        Throwable failure = catchThrowable(() -> each.command(arguments));
        return failure instanceof InvocationTargetException wrapped ? wrapped.getCause() : failure;
    }
}
