package io.vitrine.internal.connection;

import io.vitrine.CallCancelledException;
import io.vitrine.ClientClosedException;
import io.vitrine.RedisConnectionException;
import io.vitrine.RedisException;
import io.vitrine.RedisProtocolException;
import io.vitrine.RedisTimeoutException;
import io.vitrine.internal.resp.StreamEndedException;
import io.vitrine.internal.time.PhaseClock;
import io.vitrine.spi.CloseReason;
import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.Phase;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What to tell the holder of a connection that was lost during an exchange. */
final class LostConnection {

    private LostConnection() {}

    static CallCancelledException interruptedBefore(String what) {
        return new CallCancelledException("the calling thread was interrupted before " + what + " was sent", null);
    }

    /** The reason, when nobody else closed it before. An interrupt shows as a broken stream and the flag that stays set. */
    static CloseReason reasonOf(Throwable failure) {
        if (failure instanceof RedisProtocolException) {
            return CloseReason.PROTOCOL_ERROR;
        }
        if (failure instanceof IOException) {
            return Thread.currentThread().isInterrupted() ? CloseReason.CANCELLED : CloseReason.IO_ERROR;
        }
        return CloseReason.DIRTY;
    }

    /** The exception for an exchange that ended early, by the reason for which the connection was closed first. */
    static RedisException failure(
            Connection connection,
            CloseReason reason,
            Throwable cause,
            String operation,
            Phase phase,
            @Nullable PhaseClock phases) {
        return switch (reason) {
            case TIMEOUT, UNHEALTHY -> timeout(connection, cause, phase, phases);
            case CANCELLED ->
                new CallCancelledException(
                        "the calling thread was interrupted while " + doing(phase) + "; " + operation
                                + " may have run; " + connection + " was closed, since its reply is still due",
                        cause);
            case CLIENT_CLOSED -> new ClientClosedException(connection.client().name());
            default -> broken(connection, cause, operation, phase);
        };
    }

    /** The exception for those whose replies were due on a shared connection. */
    static RedisException failureOfShared(Connection connection, CloseReason reason, Throwable cause, Phase phase) {
        return switch (reason) {
            case TIMEOUT, UNHEALTHY ->
                new RedisConnectionException(
                        ErrorKind.IO,
                        Phase.SERVER,
                        connection + " was closed: replies were due and nothing came within the liveness timeout; the"
                                + " command may have run, or run yet; look for what holds the server up (SLOWLOG, network)",
                        cause);
            case CLIENT_CLOSED -> new ClientClosedException(connection.client().name());
            case DIRTY ->
                cause instanceof IOException
                        ? new RedisConnectionException(
                                ErrorKind.IO,
                                Phase.SERVER,
                                connection
                                        + " was closed by the client while replies were due: its holder gave it back or"
                                        + " cancelled, or what it answered was out of step; the command may have run; let"
                                        + " the callback of an exclusive connection end after its calls",
                                cause)
                        : broken(connection, cause, "the command", phase);
            default -> broken(connection, cause, "the command", phase);
        };
    }

    private static RedisTimeoutException timeout(
            Connection connection, Throwable cause, Phase phase, @Nullable PhaseClock phases) {
        if (phases != null) {
            phases.lap(phase);
        }
        return new RedisTimeoutException(
                RedisTimeoutException.Stage.COMMAND,
                "the deadline passed while " + doing(phase) + (phases == null ? "" : " (" + phases + ")")
                        + "; it may have run, or run yet; " + connection
                        + " was closed, since a late reply could be taken"
                        + " for a later command's; look for what holds the server up (SLOWLOG, network), or allow more time",
                phases,
                cause);
    }

    private static RedisException broken(Connection connection, Throwable cause, String operation, Phase phase) {
        if (cause instanceof RedisException known) {
            return known;
        }
        if (cause instanceof IOException) {
            return new RedisConnectionException(
                    ErrorKind.IO,
                    phase == Phase.WRITE ? Phase.WRITE : Phase.SERVER,
                    fact(connection, cause, phase) + "; " + operation
                            + " may have run; look into the server's log for why it closed or vanished",
                    cause);
        }
        return new RedisException(
                ErrorKind.OTHER,
                "unexpected " + cause.getClass().getName() + " while " + doing(phase) + "; " + connection
                        + " was closed, since it may be out of step",
                cause);
    }

    private static String fact(Connection connection, Throwable cause, Phase phase) {
        return cause instanceof StreamEndedException
                ? connection + ": " + cause.getMessage()
                : connection + " broke while " + doing(phase) + ": " + describe(cause);
    }

    private static String describe(Throwable cause) {
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }

    private static String doing(Phase phase) {
        return switch (phase) {
            case WRITE -> "the request was being written";
            case DECODE -> "the reply was being read";
            default -> "the reply was waited for";
        };
    }
}
