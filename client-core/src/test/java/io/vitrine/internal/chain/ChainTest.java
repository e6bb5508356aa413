package io.vitrine.internal.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.CircuitOpenException;
import io.vitrine.command.Codec;
import io.vitrine.command.CommandBuilder;
import io.vitrine.command.CommandSpec;
import io.vitrine.command.Decoders;
import io.vitrine.internal.time.PhaseClock;
import io.vitrine.internal.time.Waits;
import io.vitrine.spi.Call;
import io.vitrine.spi.ClientInfo;
import io.vitrine.spi.Command;
import io.vitrine.spi.Endpoint;
import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.Interceptor;
import io.vitrine.spi.Next;
import io.vitrine.spi.Observer;
import io.vitrine.spi.Order;
import io.vitrine.spi.Origin;
import io.vitrine.spi.Outcome;
import io.vitrine.spi.Phase;
import io.vitrine.spi.ProcessInterceptor;
import io.vitrine.spi.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The composition of a section, without a client. */
class ChainTest {

    private final List<String> log = new ArrayList<>();
    private final Next<Command, Reply> wire = call -> {
        log.add("wire");
        return CompletableFuture.completedFuture(Reply.of("value"));
    };

    @Test
    void interceptorsRunFromTheOutsideInAndBackInReverse() {
        proceed(new Around("A"), new Watching("B"), new Watching("C"), new Around("D"));

        assertThat(log)
                .containsExactly("A start", "B start", "C start", "D start", "wire", "D end", "C OK", "B OK", "A end");
    }

    @Test
    void theOrderIsTheNumberAndAtEqualNumbersTheOrderOfTheList() {
        Chain chain = Chain.of(List.of(
                registration("late", Order.NEAREST_WIRE, new Around("late")),
                registration("first", Order.OBSERVE_CALL, new Around("first")),
                registration("second", Order.OBSERVE_CALL, new Around("second"))));

        assertThat(chain.describe()).isEqualTo("first@100 → second@100 → late@500");
    }

    @Test
    void observersNextToEachOtherAreOneLink() {
        Chain chain = chain(new Watching("A"), new Watching("B"));

        Next<Command, Reply> head = chain.compose(Hook.PROCESS, any -> true, wire);

        assertThat(head).isInstanceOf(ObserverLink.class);
        head.proceed(call());
        assertThat(log).containsExactly("A start", "B start", "wire", "B OK", "A OK");
    }

    @Test
    void anEmptySectionIsTheTerminalItself() {
        Chain chain = chain(new Around("A"));

        assertThat(chain.compose(Hook.PROCESS, each -> !each.isInCallSection(), wire))
                .isSameAs(wire);
        assertThat(chain.compose(Hook.DIAL, any -> true, call -> new CompletableFuture<>()))
                .as("A has no part in dials")
                .isNotInstanceOf(AroundLink.class);
    }

    @Test
    void whoAnswersByItselfSendsNothing() {
        ProcessInterceptor cache = (call, next) -> CompletableFuture.completedFuture(Reply.of("cached"));

        CompletionStage<Reply> stage = proceed(new Watching("A"), cache, new Around("B"));

        assertThat(stage.toCompletableFuture().join().value()).isEqualTo("cached");
        assertThat(log).containsExactly("A start", "A OK");
    }

    @Test
    void whatAnInterceptorThrowsBecomesAFailedStage() {
        ProcessInterceptor broken = (call, next) -> {
            throw new IllegalStateException("broken");
        };

        CompletionStage<Reply> stage = proceed(new Watching("A"), broken);

        assertThat(stage.toCompletableFuture())
                .failsWithin(java.time.Duration.ZERO)
                .withThrowableThat()
                .withCauseInstanceOf(IllegalStateException.class);
        assertThat(log).containsExactly("A start", "A ERROR(OTHER)");
    }

    @Test
    void anInterceptorThatReturnsNullIsNamed() {
        @SuppressWarnings("NullAway") // the mistake under test
        ProcessInterceptor broken = (call, next) -> null;

        CompletionStage<Reply> stage = proceed(broken);

        assertThat(Stages.failure(stage.toCompletableFuture())).hasMessageContaining("interceptor i0 returned null");
    }

    @Test
    void anObserverThatThrowsIsSwallowedAndCounted() {
        Observer broken = new Observer() {
            @Override
            public Observation started(Call<?> call) {
                throw new IllegalStateException("at the start");
            }
        };
        Observer brokenAtTheEnd = new Observer() {
            @Override
            public Observation started(Call<?> call) {
                return outcome -> {
                    throw new AssertionError("at the end");
                };
            }
        };
        Chain chain = chain(broken, new Watching("A"), brokenAtTheEnd);
        Next<Command, Reply> head = chain.compose(Hook.PROCESS, any -> true, wire);

        head.proceed(call());
        CompletionStage<Reply> stage = head.proceed(call());

        assertThat(stage.toCompletableFuture().join().value()).isEqualTo("value");
        assertThat(log).containsExactly("A start", "wire", "A OK", "A start", "wire", "A OK");
        assertThat(chain.observerFailures()).isEqualTo(4);
    }

    @Test
    void anObserverSeesTheFailureWithoutTheWrappersOfStages() {
        CompletableFuture<Reply> pending = new CompletableFuture<>();
        List<Outcome> outcomes = new ArrayList<>();
        Observer observer = new Observer() {
            @Override
            public Observation started(Call<?> call) {
                return outcomes::add;
            }
        };
        Next<Command, Reply> head =
                chain(observer).compose(Hook.PROCESS, any -> true, call -> pending.thenApply(reply -> reply));

        head.proceed(call());
        pending.completeExceptionally(new CircuitOpenException("open", null));

        assertThat(outcomes).singleElement().satisfies(outcome -> {
            assertThat(outcome.kind()).isEqualTo(ErrorKind.CIRCUIT_OPEN);
            assertThat(outcome.error()).isInstanceOf(CircuitOpenException.class);
        });
    }

    @Test
    void aPendingCallIsFinishedWhenItsStageCompletes() {
        CompletableFuture<Reply> pending = new CompletableFuture<>();
        Next<Command, Reply> head = chain(new Watching("A")).compose(Hook.PROCESS, any -> true, call -> pending);

        CompletionStage<Reply> stage = head.proceed(call());
        assertThat(log).containsExactly("A start");
        pending.complete(Reply.of(null));

        assertThat(stage.toCompletableFuture()).isCompleted();
        assertThat(log).containsExactly("A start", "A NIL");
    }

    @Test
    void theSumOfThePhasesIsTheDurationOfTheCall() {
        CallRecord<Command> call = new CallRecord<>(
                get(), CLIENT, Origin.USER, Waits.BLOCKING, 1_000, CallLimits.NEVER, new PhaseClock(1_000));
        PhaseClock phases = java.util.Objects.requireNonNull(call.phases());
        phases.lap(Phase.POOL_WAIT, 1_010);
        phases.lap(Phase.WRITE, 1_030);
        phases.lap(Phase.SERVER, 1_100);
        phases.lap(Phase.DECODE, 1_105);
        call.end(1_120);

        long sum = 0;
        for (Phase phase : Phase.values()) {
            sum += call.timeline().phaseNanos(phase);
        }
        assertThat(call.timeline().durationNanos()).isEqualTo(120).isEqualTo(sum);
        assertThat(call.timeline().phaseNanos(Phase.CALLBACK)).isEqualTo(15);
    }

    @Test
    void theFailureOfASecondStageIsUnwrapped() {
        CompletableFuture<String> failed = new CompletableFuture<>();
        CompletableFuture<String> second = failed.thenApply(text -> text);
        failed.completeExceptionally(new IllegalStateException("first"));

        assertThat(second).isCompletedExceptionally();
        assertThat(Stages.failure(second)).isInstanceOf(IllegalStateException.class);
        assertThat(Outcome.unwrap(new CompletionException(new CompletionException(new AssertionError("deep")))))
                .isInstanceOf(AssertionError.class);
    }

    private CompletionStage<Reply> proceed(Interceptor... interceptors) {
        return chain(interceptors).compose(Hook.PROCESS, any -> true, wire).proceed(call());
    }

    private static Chain chain(Interceptor... interceptors) {
        List<Registration> registrations = new ArrayList<>();
        for (Interceptor interceptor : interceptors) {
            registrations.add(registration("i" + registrations.size(), Order.OBSERVE_CALL, interceptor));
        }
        return Chain.of(registrations);
    }

    private static Registration registration(String name, int order, Interceptor interceptor) {
        return new Registration(name, order, interceptor, false);
    }

    private static final ClientInfo CLIENT =
            new ClientInfo("test", ClientInfo.Topology.STANDALONE, List.of(new Endpoint("localhost", 6379)), 0, "test");

    private static Command get() {
        return CommandBuilder.of(CommandSpec.custom("GET", "readonly"), Codec.UTF8, Codec.UTF8)
                .key("k")
                .returning(Decoders.value(Codec.UTF8));
    }

    private static CallRecord<Command> call() {
        return new CallRecord<>(get(), CLIENT, Origin.USER, Waits.BLOCKING, 0, CallLimits.NEVER, null);
    }

    private final class Around implements ProcessInterceptor {

        private final String name;

        Around(String name) {
            this.name = name;
        }

        @Override
        public CompletionStage<Reply> process(Call<Command> call, Next<Command, Reply> next) {
            log.add(name + " start");
            return next.proceed(call).whenComplete((reply, failure) -> log.add(name + " end"));
        }
    }

    private final class Watching implements Observer {

        private final String name;

        Watching(String name) {
            this.name = name;
        }

        @Override
        public @Nullable Observation started(Call<?> call) {
            log.add(name + " start");
            return outcome -> log.add(name + " " + outcome);
        }
    }

    @Test
    void anInterceptorMayGiveAMinimalStage() {
        ProcessInterceptor minimal = (call, next) -> CompletableFuture.completedStage(Reply.of("own"));
        Chain chain = chain(new Watching("A"), minimal);

        Reply reply =
                Stages.await(chain.compose(Hook.PROCESS, any -> true, wire).proceed(call()), Long.MAX_VALUE);

        assertThat(reply.value()).isEqualTo("own");
        assertThat(log).containsExactly("A start", "A OK");
    }
}
