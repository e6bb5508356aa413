package io.vitrine.testkit;

/** A server answered a command of {@link RedisAdmin} with an error. The message is the error line. */
public final class AdminCommandException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AdminCommandException(String errorLine) {
        super(errorLine);
    }
}
