package io.vitrine.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.spi.Call;
import io.vitrine.spi.Command;
import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.Origin;
import io.vitrine.spi.Outcome;
import io.vitrine.spi.Reply;
import io.vitrine.testkit.fake.FakeCall;
import io.vitrine.testkit.fake.FakeCommand;
import io.vitrine.testkit.fake.FakePipeline;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandPolicyTest {

    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicLong nowNanos = new AtomicLong();

    private CommandPolicy policy(List<String> denied, List<String> warned) {
        return CommandPolicy.of(denied, warned, new RareWarnings(nowNanos::get));
    }

    private Outcome outcome(CommandPolicy policy, Call<Command> call) {
        return policy.process(call, passed -> {
                    sent.incrementAndGet();
                    return CompletableFuture.completedFuture(Reply.of("value"));
                })
                .handle((reply, error) -> error == null ? reply.outcome() : Outcome.of(error))
                .toCompletableFuture()
                .join();
    }

    private Outcome outcome(CommandPolicy policy, Command command) {
        return outcome(policy, FakeCall.of(command));
    }

    @Test
    void aDeniedNameFailsBeforeAnythingIsSentAndOthersPass() {
        CommandPolicy policy = policy(List.of("keys", "FLUSHALL"), List.of());

        Outcome denied = outcome(policy, FakeCommand.named("KEYS"));

        assertThat(denied.kind()).isEqualTo(ErrorKind.FORBIDDEN);
        assertThat(denied.error())
                .hasMessageContaining("KEYS is denied on client fake by the rule 'KEYS'")
                .hasMessageContaining("nothing was sent");
        assertThat(sent).hasValue(0);
        assertThat(outcome(policy, FakeCommand.named("GET")).isSuccess()).isTrue();
        assertThat(sent).hasValue(1);
    }

    @Test
    void aContainerStandsForItsSubcommandsAndASubcommandForItself() {
        assertThat(outcome(policy(List.of("CONFIG"), List.of()), FakeCommand.named("CONFIG SET"))
                        .kind())
                .isEqualTo(ErrorKind.FORBIDDEN);
        CommandPolicy one = policy(List.of("config set"), List.of());
        assertThat(outcome(one, FakeCommand.named("CONFIG SET")).kind()).isEqualTo(ErrorKind.FORBIDDEN);
        assertThat(outcome(one, FakeCommand.named("CONFIG GET")).isSuccess()).isTrue();
    }

    @Test
    void aFamilyIsACategoryOfTheAcl() {
        CommandPolicy policy = policy(List.of("@Dangerous"), List.of());

        Outcome denied = outcome(policy, FakeCommand.named("SORT").in("write", "dangerous"));

        assertThat(denied.error()).hasMessageContaining("'@dangerous'");
        assertThat(outcome(policy, FakeCommand.named("GET")).isSuccess()).isTrue();
    }

    @Test
    void oneDeniedCommandRefusesItsWholeBatch() {
        CommandPolicy policy = policy(List.of("KEYS"), List.of());
        for (FakePipeline batch : List.of(FakePipeline.of("GET", "KEYS"), FakePipeline.transaction("GET", "KEYS"))) {
            Throwable failure = policy.processPipeline(FakeCall.of(batch), passed -> {
                        sent.incrementAndGet();
                        return CompletableFuture.completedFuture(List.of());
                    })
                    .handle((replies, error) -> error)
                    .toCompletableFuture()
                    .join();

            assertThat(Outcome.of(failure).kind()).isEqualTo(ErrorKind.FORBIDDEN);
            assertThat(failure).hasMessageContaining("nothing of the batch was sent");
        }
        assertThat(sent).hasValue(0);
    }

    @Test
    void whatTheClientDoesByItselfPasses() {
        CommandPolicy policy = policy(List.of("@read"), List.of());

        assertThat(outcome(policy, FakeCall.of("GET").from(Origin.HEALTH)).isSuccess())
                .isTrue();
    }

    @Test
    void aWarningIsGivenOnceAMinuteWithHowOftenItCame() {
        CommandPolicy policy = policy(List.of(), List.of("KEYS"));
        List<String> lines = new CopyOnWriteArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                lines.add(new SimpleFormatter().formatMessage(record));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger("io.vitrine.resilience");
        logger.addHandler(handler);
        try {
            for (int i = 0; i < 5; i++) {
                assertThat(outcome(policy, FakeCommand.named("KEYS")).isSuccess())
                        .isTrue();
            }
            assertThat(lines)
                    .singleElement()
                    .satisfies(line -> assertThat(line).contains("KEYS was sent by client fake", "'KEYS'", "1 times"));
            nowNanos.addAndGet(TimeUnit.MINUTES.toNanos(1));
            outcome(policy, FakeCommand.named("KEYS"));

            assertThat(lines).hasSize(2);
            assertThat(lines.get(1)).contains("5 times");
        } finally {
            logger.removeHandler(handler);
        }
    }

    @Test
    void whatIsDeniedIsDeniedAlsoWhenItIsToBeWarnedOf() {
        CommandPolicy policy = policy(List.of("KEYS"), List.of("@read"));

        assertThat(outcome(policy, FakeCommand.named("KEYS")).kind()).isEqualTo(ErrorKind.FORBIDDEN);
        assertThat(outcome(policy, FakeCommand.named("GET")).isSuccess()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"@dangerus", "", "KEYS*", "A B C", "@"})
    void aRuleThatIsNoneIsNamed(String rule) {
        assertThatThrownBy(() -> policy(List.of(rule), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + rule + "'")
                .hasMessageContaining("docs/resilience.md");
    }
}
