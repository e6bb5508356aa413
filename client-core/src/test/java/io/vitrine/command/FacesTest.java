package io.vitrine.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.Queued;
import io.vitrine.Result;
import io.vitrine.command.FactoryMethods.FactoryMethod;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each method of each factory is on each face, with the same parameters, and makes the same command there. */
class FacesTest {

    private static final Map<String, Class<?>> PRIMITIVES =
            Map.of("java.lang.Long", long.class, "java.lang.Double", double.class, "java.lang.Boolean", boolean.class);

    private static final Map<Class<?>, Object> RESULTS = Map.of(long.class, 1L, double.class, 1.0, boolean.class, true);

    static Stream<FactoryMethod> methods() throws ReflectiveOperationException {
        return FactoryMethods.all();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void isOnTheSynchronousFace(FactoryMethod each) throws ReflectiveOperationException {
        Method face = on(SyncCommands.class, each);
        String result = each.method().getGenericReturnType().getTypeName().replaceAll("^[^<]*<(.*)>$", "$1");
        if (result.equals("java.lang.Void")) {
            assertThat(face.getReturnType()).isEqualTo(void.class);
        } else if (isNullable(each)) {
            assertThat(face.getReturnType().isPrimitive()).isFalse();
        } else {
            assertThat(face.getReturnType()).isEqualTo(PRIMITIVES.getOrDefault(result, face.getReturnType()));
        }
        Sync sync = new Sync(RESULTS.get(face.getReturnType()));
        face.invoke(sync, SampleArguments.of(each.method()));
        assertThat(Wire.words(sync.executed.get(0))).isEqualTo(wordsOf(each));
    }

    /** The annotation is on the type argument of {@code Command<…>}. */
    private static boolean isNullable(FactoryMethod each) {
        AnnotatedType result = each.method().getAnnotatedReturnType();
        AnnotatedType argument = ((AnnotatedParameterizedType) result).getAnnotatedActualTypeArguments()[0];
        return argument.isAnnotationPresent(Nullable.class);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void isOnTheAsynchronousFace(FactoryMethod each) throws ReflectiveOperationException {
        Method face = on(AsyncCommands.class, each);
        assertThat(face.getReturnType()).isEqualTo(CompletionStage.class);
        Async async = new Async();
        face.invoke(async, SampleArguments.of(each.method()));
        assertThat(Wire.words(async.executed.get(0))).isEqualTo(wordsOf(each));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void isOnTheQueuedFaceUnlessItBlocks(FactoryMethod each) throws ReflectiveOperationException {
        if (!each.isQueued()) {
            assertThat(QueuedCommands.class.getMethods())
                    .noneMatch(method -> method.getName().equals(each.method().getName()));
            return;
        }
        Method face = on(QueuedCommands.class, each);
        assertThat(face.getReturnType()).isEqualTo(Queued.class);
        Batch batch = new Batch();
        face.invoke(batch, SampleArguments.of(each.method()));
        assertThat(Wire.words(batch.enqueued.get(0))).isEqualTo(wordsOf(each));
    }

    @Test
    void facesHaveNothingThatNoFactoryMakes() throws ReflectiveOperationException {
        Set<String> made = new HashSet<>(Set.of("commandFactories[]", "execute[Command]", "enqueue[Command]"));
        FactoryMethods.all().forEach(each -> made.add(signature(each.method())));
        for (Class<?> face : List.of(SyncCommands.class, AsyncCommands.class, QueuedCommands.class)) {
            assertThat(face.getMethods()).allSatisfy(method -> assertThat(made).contains(signature(method)));
        }
    }

    @Test
    void blockingCommandsThatAreNotQueuedSayHowLongTheyBlock() throws ReflectiveOperationException {
        for (FactoryMethod each :
                FactoryMethods.all().filter(each -> !each.isQueued()).toList()) {
            Command<?> command = each.command(SampleArguments.of(each.method()));
            assertThat(command.blocksFor()).as(each.toString()).isNotNull();
        }
    }

    private static Method on(Class<?> face, FactoryMethod each) throws NoSuchMethodException {
        return face.getMethod(each.method().getName(), each.method().getParameterTypes());
    }

    private static String wordsOf(FactoryMethod each) throws ReflectiveOperationException {
        return Wire.words(each.command(SampleArguments.of(each.method())));
    }

    private static String signature(Method method) {
        return method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .toList();
    }

    private static final class Sync implements SyncCommands<String, String> {

        private final List<Command<?>> executed = new ArrayList<>();
        private final @Nullable Object result;

        Sync(@Nullable Object result) {
            this.result = result;
        }

        @Override
        public CommandFactories<String, String> commandFactories() {
            return FactoryMethods.FACTORIES;
        }

        /** A primitive for who wants one; all others are content with null. */
        @Override
        @SuppressWarnings("unchecked")
        public <T> T execute(Command<T> command) {
            executed.add(command);
            return (T) result;
        }
    }

    private static final class Async implements AsyncCommands<String, String> {

        private final List<Command<?>> executed = new ArrayList<>();

        @Override
        public CommandFactories<String, String> commandFactories() {
            return FactoryMethods.FACTORIES;
        }

        @Override
        public <T> CompletionStage<T> execute(Command<T> command) {
            executed.add(command);
            return new CompletableFuture<>();
        }
    }

    private static final class Batch implements QueuedCommands<String, String> {

        private final List<Command<?>> enqueued = new ArrayList<>();

        @Override
        public CommandFactories<String, String> commandFactories() {
            return FactoryMethods.FACTORIES;
        }

        @Override
        public <T> Queued<T> enqueue(Command<T> command) {
            enqueued.add(command);
            return new Queued<>() {
                @Override
                public T get() {
                    throw new IllegalStateException("the batch has not run");
                }

                @Override
                public Result<T> result() {
                    throw new IllegalStateException("the batch has not run");
                }
            };
        }
    }
}
