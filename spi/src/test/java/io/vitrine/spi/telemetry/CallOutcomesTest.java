package io.vitrine.spi.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.Failure;
import io.vitrine.spi.Outcome;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CallOutcomesTest {

    @Test
    void aSuccessAndAMissHaveNoErrorType() {
        assertThat(CallOutcomes.errorType(Outcome.OK)).isNull();
        assertThat(CallOutcomes.errorType(Outcome.NIL)).isNull();
    }

    @Test
    void anErrorReplyIsItsCode() {
        assertThat(CallOutcomes.errorType(Outcome.of(new Broken("WRONGTYPE")))).isEqualTo("WRONGTYPE");
    }

    @Test
    void anyOtherFailureIsItsUnwrappedClass() {
        Outcome outcome = Outcome.of(new CompletionException(new Broken(null)));

        assertThat(CallOutcomes.errorType(outcome)).isEqualTo(Broken.class.getName());
    }

    private static final class Broken extends RuntimeException implements Failure {

        private static final long serialVersionUID = 1L;

        private final @Nullable String code;

        Broken(@Nullable String code) {
            super("broken");
            this.code = code;
        }

        @Override
        public ErrorKind kind() {
            return ErrorKind.USAGE;
        }

        @Override
        public @Nullable String code() {
            return code;
        }
    }
}
