package io.vitrine.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitrine.options.RetryPolicy.OnTimeout;
import io.vitrine.spi.Command;
import io.vitrine.spi.CommandInfo;
import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.Outcome;
import io.vitrine.spi.Pipeline;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RetryPolicyTest {

    private static final Command GET = new Fixed("GET", "string", true, true, null);
    private static final Command SET = new Fixed("SET", "string", false, true, null);
    private static final Command INCR = new Fixed("INCR", "string", false, false, null);
    private static final Command EVAL = new Fixed("EVAL", "scripting", false, false, "sha");
    private static final Command EVAL_RO = new Fixed("EVAL_RO", "scripting", true, true, "sha");
    private static final Command EXEC = new Fixed("EXEC", "transactions", false, false, null);

    private static final RetryPolicy DEFAULT = RetryPolicy.exponential();

    @Test
    void theDefaultIsFourAttemptsWithFullJitterBetweenTenMillisecondsAndASecond() {
        assertThat(DEFAULT.maxAttempts()).isEqualTo(4);
        assertThat(DEFAULT.backoff())
                .isEqualTo(Backoff.exponential(Duration.ofMillis(10), Duration.ofSeconds(1))
                        .fullJitter());
        assertThat(DEFAULT.onTimeout()).isEqualTo(OnTimeout.IDEMPOTENT_ONLY);
        assertThat(DEFAULT.idempotentWrites()).isFalse();
        assertThat(RetryPolicy.none().maxAttempts()).isEqualTo(1);
    }

    @Test
    void whatProvablyDidNotRunIsRetriedForAnyCommand() {
        for (ErrorKind kind : List.of(ErrorKind.CONNECT, ErrorKind.TRANSIENT, ErrorKind.MIGRATION, ErrorKind.ROLE)) {
            assertThat(List.of(GET, SET, INCR)).allMatch(command -> DEFAULT.retries(kind, command), kind.name());
        }
    }

    @Test
    void whatMayHaveRunIsRetriedForReadsOnly() {
        for (ErrorKind kind : List.of(ErrorKind.IO, ErrorKind.TIMEOUT)) {
            assertThat(DEFAULT.retries(kind, GET)).isTrue();
            assertThat(DEFAULT.retries(kind, SET)).isFalse();
            assertThat(DEFAULT.retries(kind, INCR)).isFalse();
        }
    }

    @Test
    void idempotentWritesAreRetriedWhereThePolicySaysSo() {
        RetryPolicy policy = DEFAULT.idempotentWrites(true);
        for (ErrorKind kind : List.of(ErrorKind.IO, ErrorKind.TIMEOUT)) {
            assertThat(policy.retries(kind, SET)).isTrue();
            assertThat(policy.retries(kind, INCR)).isFalse();
        }
    }

    @Test
    void timeoutsAreAMatterOfTheirOwn() {
        assertThat(DEFAULT.onTimeout(OnTimeout.NEVER).retries(ErrorKind.TIMEOUT, GET))
                .isFalse();
        assertThat(DEFAULT.onTimeout(OnTimeout.NEVER).retries(ErrorKind.IO, GET))
                .isTrue();
        assertThat(DEFAULT.onTimeout(OnTimeout.ALWAYS).retries(ErrorKind.TIMEOUT, INCR))
                .isTrue();
        assertThat(DEFAULT.onTimeout(OnTimeout.ALWAYS).retries(ErrorKind.IO, INCR))
                .isFalse();
    }

    /** An error of a script or of EXEC may be that of a command in the middle: what came before it has run. */
    @Test
    void anErrorOutOfAScriptOrATransactionProvesNothing() {
        for (ErrorKind kind : List.of(ErrorKind.TRANSIENT, ErrorKind.MIGRATION, ErrorKind.ROLE)) {
            assertThat(DEFAULT.retries(kind, EVAL)).isFalse();
            assertThat(DEFAULT.retries(kind, EXEC)).isFalse();
            assertThat(DEFAULT.retries(kind, EVAL_RO)).isTrue();
        }
        assertThat(DEFAULT.retries(ErrorKind.CONNECT, EVAL)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = ErrorKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CONNECT", "TRANSIENT", "MIGRATION", "ROLE", "IO", "TIMEOUT"})
    void nothingElseIsEverRetried(ErrorKind kind) {
        RetryPolicy boldest = DEFAULT.idempotentWrites(true).onTimeout(OnTimeout.ALWAYS);

        assertThat(boldest.retries(kind, GET)).isFalse();
        assertThat(boldest.retries(kind, batch(GET))).isFalse();
    }

    @Test
    void aBatchIsRetriedAsFarAsEachOfItsCommandsIs() {
        for (ErrorKind kind : EnumSet.of(ErrorKind.TRANSIENT, ErrorKind.ROLE, ErrorKind.IO, ErrorKind.TIMEOUT)) {
            assertThat(DEFAULT.retries(kind, batch(GET, GET))).isTrue();
            assertThat(DEFAULT.retries(kind, batch(GET, SET))).isFalse();
            assertThat(DEFAULT.idempotentWrites(true).retries(kind, batch(GET, SET)))
                    .isTrue();
            assertThat(DEFAULT.idempotentWrites(true).retries(kind, batch(GET, INCR)))
                    .isFalse();
        }
        assertThat(DEFAULT.retries(ErrorKind.CONNECT, batch(INCR, EVAL))).isTrue();
    }

    @Test
    void attemptsHaveLimits() {
        assertThatThrownBy(() -> DEFAULT.maxAttempts(0)).hasMessageContaining("retryMaxAttempts 0 is not in 1..");
    }

    private static Pipeline batch(Command... commands) {
        return new Pipeline() {
            @Override
            public List<Command> commands() {
                return List.of(commands);
            }

            @Override
            public Kind kind() {
                return Kind.PIPELINE;
            }

            @Override
            public Outcome outcome(int index) {
                throw new IllegalStateException("not run");
            }
        };
    }

    private record Fixed(
            String name,
            String group,
            boolean isReadOnly,
            boolean isIdempotent,
            @Nullable String storedProcedure) implements Command, CommandInfo {

        @Override
        public int ordinal() {
            return -1;
        }

        @Override
        public int tableSize() {
            return 0;
        }

        @Override
        public CommandInfo info() {
            return this;
        }

        @Override
        public int argumentCount() {
            return 1;
        }

        @Override
        public int keyCount() {
            return 0;
        }

        @Override
        public byte[] key(int index) {
            throw new IndexOutOfBoundsException(index);
        }

        @Override
        public Set<String> categories() {
            return Set.of();
        }

        @Override
        public boolean isWrite() {
            return !isReadOnly;
        }

        @Override
        public boolean isBlocking() {
            return false;
        }
    }
}
