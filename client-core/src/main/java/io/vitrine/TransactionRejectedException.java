package io.vitrine;

import io.vitrine.spi.ErrorKind;
import java.util.List;

/**
 * The server refused the transaction as a whole (EXECABORT) because it could not queue some of its commands. Nothing of it
 * ran. A command that fails while the transaction runs is not this: it is that command's own result, and the others have run.
 */
public final class TransactionRejectedException extends RedisServerException {

    private static final long serialVersionUID = 1L;

    private final transient List<RedisServerException> previousErrors;

    public TransactionRejectedException(String serverMessage, List<RedisServerException> previousErrors) {
        super(ErrorKind.USAGE, "EXECABORT", serverMessage, "transaction-rejected");
        this.previousErrors = List.copyOf(previousErrors);
        previousErrors.forEach(this::addSuppressed);
    }

    /** The errors of the commands that could not be queued, in their order. */
    public List<RedisServerException> previousErrors() {
        return previousErrors;
    }
}
