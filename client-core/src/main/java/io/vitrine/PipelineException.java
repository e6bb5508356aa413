package io.vitrine;

import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.Outcome;
import java.util.Objects;

/**
 * Some command of a batch failed; thrown by who asks for all values or an exception. The other commands have run all the same. A miss is
 * no failure. Kind and page are those of the first error.
 */
public final class PipelineException extends RedisException {

    private static final long serialVersionUID = 1L;

    private final int failed;

    /**
     * @param firstError the error of the first command that failed
     * @param index the index of that command, from 0
     * @param failed the number of commands that failed
     * @param size the number of commands
     */
    public PipelineException(RuntimeException firstError, int index, int failed, int size) {
        super(
                kindOf(firstError),
                failed + " of " + size + " commands of the batch failed, first the one at index " + index + ": "
                        + firstError.getMessage(),
                firstError);
        this.failed = failed;
    }

    private static ErrorKind kindOf(Throwable error) {
        ErrorKind kind = Outcome.of(error).kind();
        return kind == null ? ErrorKind.OTHER : kind;
    }

    /** The error of the first command that failed. */
    public RuntimeException firstError() {
        return (RuntimeException) Objects.requireNonNull(getCause());
    }

    /** The number of commands that failed. */
    public int failed() {
        return failed;
    }
}
