package io.vitrine.internal.connection;

import io.vitrine.CallCancelledException;
import io.vitrine.CallSummary;
import io.vitrine.RedisAuthException;
import io.vitrine.RedisConnectionException;
import io.vitrine.RedisException;
import io.vitrine.RedisProtocolException;
import io.vitrine.RedisTimeoutException;
import io.vitrine.internal.resp.StreamEndedException;
import io.vitrine.internal.time.PhaseClock;
import io.vitrine.internal.time.Timelines;
import io.vitrine.spi.Endpoint;
import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.Phase;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Why a dial failed, for people: what was tried, how long it took, what is known, and what to look at.
 *
 * @param phase the step that failed
 * @param phases the phases of the dial when they are stamped
 */
record DialFailure(
        Endpoint endpoint,
        Phase phase,
        long tookNanos,
        @Nullable PhaseClock phases) {

    RedisException describe(Exception cause, boolean overdue) {
        if (overdue || cause instanceof SocketTimeoutException || cause instanceof TimeoutException) {
            return timeout(cause);
        }
        if (cause instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        if (Thread.currentThread().isInterrupted()) {
            return new CallCancelledException(
                    "the calling thread was interrupted while connecting to " + endpoint + " (" + step() + ")", cause);
        }
        if (cause instanceof RefusedException refused) {
            return refused(refused);
        }
        return switch (phase) {
            case DNS -> lookup(cause);
            case TLS -> tls(cause);
            case HANDSHAKE -> handshake(cause);
            default -> connect(cause);
        };
    }

    private RedisTimeoutException timeout(Exception cause) {
        return new RedisTimeoutException(
                RedisTimeoutException.Stage.DIAL,
                "connect to " + endpoint + " timed out after " + Timelines.duration(tookNanos) + " while " + step()
                        + (phases == null ? "" : " (" + phases + ")")
                        + "; " + nextStep() + " connectTimeout or the call's deadline is the limit",
                phases,
                cause);
    }

    private String nextStep() {
        return switch (phase) {
            case DNS -> "does the name server answer?";
            case TLS -> "is TLS spoken on this port?";
            case HANDSHAKE -> "is this a Redis server, does it expect TLS (rediss://), and is it not stalled?";
            default -> "is the host up and no firewall in between?";
        };
    }

    private String step() {
        return switch (phase) {
            case DNS -> "looking up the name";
            case TLS -> "speaking the TLS handshake";
            case HANDSHAKE -> "waiting for the answer to the first commands";
            default -> "waiting for the host to accept";
        };
    }

    private RedisException refused(RefusedException refused) {
        if (refused.isAboutIdentity()) {
            RedisAuthException failure = refused.asAuthException();
            failure.during(new CallSummary("DIAL", endpoint, 1));
            return failure;
        }
        return failed(
                "the server refused " + refused.command() + ": " + refused.text(),
                "does it have what the options ask for, and room for one more client?",
                refused);
    }

    private RedisException lookup(Exception cause) {
        if (cause instanceof UnknownHostException) {
            return failed(
                    "the host name does not resolve", "is it spelled right, and does the name server know it?", cause);
        }
        Throwable thrown = cause instanceof ExecutionException && cause.getCause() != null ? cause.getCause() : cause;
        return failed("the host resolver failed: " + text(thrown), "see the cause", thrown);
    }

    private RedisException connect(Exception cause) {
        String fact = text(cause).toLowerCase(Locale.ROOT);
        return cause instanceof ConnectException && fact.contains("refused")
                ? failed("connection refused", "is the server running and the port right?", cause)
                : failed(text(cause), "is the address right and the network up?", cause);
    }

    private RedisException tls(Exception cause) {
        TlsFailure failure = TlsFailure.of(cause);
        return failed(failure.fact(), failure.nextStep(), cause);
    }

    private RedisException handshake(Exception cause) {
        if (cause instanceof SSLException) {
            return tls(cause); // since TLS 1.3 a refused client certificate shows only at the first read
        }
        if (cause instanceof RedisProtocolException) {
            return failed(
                    "the peer does not answer like a Redis server: " + withoutPage(text(cause)),
                    "is this the port of a Redis server, and does it expect TLS (rediss://)?",
                    cause);
        }
        if (cause instanceof IOException) {
            return failed(
                    cause instanceof StreamEndedException
                            ? "the server closed the connection during the handshake"
                            : "the connection broke during the handshake: " + text(cause),
                    "does it expect TLS (rediss://) or a client certificate, or has it reached maxclients?",
                    cause);
        }
        return failed(
                "an unexpected " + cause.getClass().getName() + " during the handshake",
                "does the credentials provider work? See the cause",
                cause);
    }

    private RedisConnectionException failed(String fact, String nextStep, Throwable cause) {
        return new RedisConnectionException(
                ErrorKind.CONNECT,
                phase,
                "connect to " + endpoint + " failed after " + Timelines.duration(tookNanos) + ": " + fact + "; "
                        + nextStep,
                cause);
    }

    private static String text(Throwable cause) {
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }

    private static String withoutPage(String message) {
        int page = message.lastIndexOf(" (docs/");
        return page < 0 ? message : message.substring(0, page);
    }
}
