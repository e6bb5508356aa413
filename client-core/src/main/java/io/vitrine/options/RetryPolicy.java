package io.vitrine.options;

import io.vitrine.internal.config.Bounds;
import io.vitrine.spi.Command;
import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.Pipeline;
import java.time.Duration;
import java.util.Objects;

/**
 * What the client tries again by itself, how often, and how long it waits in between. The deadline of the call bounds all
 * of it. Following MOVED and ASK is not a retry.
 *
 * <p>A failure after which the server provably did not run the command is retried for any command: no connection came about
 * ({@link ErrorKind#CONNECT}), or a plain command was turned away ({@link ErrorKind#TRANSIENT},
 * {@link ErrorKind#MIGRATION}, {@link ErrorKind#ROLE}). After the command was written and no answer came
 * ({@link ErrorKind#IO}, {@link ErrorKind#TIMEOUT}) only reads are retried, unless the policy says otherwise: a write that
 * timed out may have run, and may even run after its retry. An error that comes out of a script or of EXEC proves nothing
 * and counts as no answer. Nothing else is retried.
 *
 * @param maxAttempts the first attempt and its retries together; 1 is no retry
 * @param backoff the wait before each retry
 * @param onTimeout what is retried after {@link ErrorKind#TIMEOUT}
 * @param idempotentWrites whether a write that leaves the same state and gives the same reply when run twice
 *     ({@link Command#isIdempotent()}) is retried as reads are
 */
public record RetryPolicy(int maxAttempts, Backoff backoff, OnTimeout onTimeout, boolean idempotentWrites) {

    private static final Backoff DEFAULT_BACKOFF =
            Backoff.exponential(Duration.ofMillis(10), Duration.ofSeconds(1)).fullJitter();

    private static final RetryPolicy NONE = new RetryPolicy(1, Backoff.none(), OnTimeout.NEVER, false);

    private static final RetryPolicy EXPONENTIAL =
            new RetryPolicy(4, DEFAULT_BACKOFF, OnTimeout.IDEMPOTENT_ONLY, false);

    public RetryPolicy {
        Bounds.number("retryMaxAttempts", maxAttempts, 1, 1_000_000);
        Objects.requireNonNull(backoff, "backoff");
        Objects.requireNonNull(onTimeout, "onTimeout");
    }

    /** No retries. */
    public static RetryPolicy none() {
        return NONE;
    }

    /** The default: 4 attempts, exponential backoff from 10 ms to 1 s with full jitter, after a timeout reads only. */
    public static RetryPolicy exponential() {
        return EXPONENTIAL;
    }

    /** The same with another number of attempts: the first and its retries together. */
    public RetryPolicy maxAttempts(int attempts) {
        return new RetryPolicy(attempts, backoff, onTimeout, idempotentWrites);
    }

    /** The same with another wait. */
    public RetryPolicy backoff(Backoff wait) {
        return new RetryPolicy(maxAttempts, wait, onTimeout, idempotentWrites);
    }

    /** The same with another answer to timeouts. */
    public RetryPolicy onTimeout(OnTimeout what) {
        return new RetryPolicy(maxAttempts, backoff, what, idempotentWrites);
    }

    /** The same, with idempotent writes retried as reads are, or not. */
    public RetryPolicy idempotentWrites(boolean retried) {
        return new RetryPolicy(maxAttempts, backoff, onTimeout, retried);
    }

    /** Whether a command that failed this way may be sent again; looks neither at attempts nor at time. */
    public boolean retries(ErrorKind kind, Command command) {
        return switch (kind) {
            case CONNECT -> true;
            case TRANSIENT, MIGRATION, ROLE -> !runsOthers(command) || isRepeatable(command);
            case IO -> isRepeatable(command);
            case TIMEOUT -> retriesTimeout(isRepeatable(command));
            default -> false;
        };
    }

    /** Whether a batch that failed as a whole may be sent again: when each of its commands may. */
    public boolean retries(ErrorKind kind, Pipeline pipeline) {
        return switch (kind) {
            case CONNECT -> true;
            case TRANSIENT, MIGRATION, ROLE, IO -> isRepeatable(pipeline);
            case TIMEOUT -> retriesTimeout(isRepeatable(pipeline));
            default -> false;
        };
    }

    private boolean retriesTimeout(boolean repeatable) {
        return switch (onTimeout) {
            case NEVER -> false;
            case IDEMPOTENT_ONLY -> repeatable;
            case ALWAYS -> true;
        };
    }

    private boolean isRepeatable(Pipeline pipeline) {
        for (Command command : pipeline.commands()) {
            if (!isRepeatable(command)) {
                return false;
            }
        }
        return true;
    }

    private boolean isRepeatable(Command command) {
        return command.info().isReadOnly() || (idempotentWrites && command.isIdempotent());
    }

    /** Whether the command runs others, whose errors come back as its own. */
    private static boolean runsOthers(Command command) {
        return command.storedProcedure() != null
                || command.info().group().equals("scripting")
                || command.name().equals("EXEC");
    }

    /** What is retried after a timeout. */
    public enum OnTimeout {
        /** What may run twice: reads, and idempotent writes where the policy counts them. */
        IDEMPOTENT_ONLY,
        /** Nothing. */
        NEVER,
        /** Everything. A write that timed out may have run: it may then run twice. */
        ALWAYS
    }
}
