package io.vitrine;

import io.vitrine.spi.ErrorKind;

/**
 * The server answered with an error. {@link #code()} is its first word if that is of the form {@code ^[A-Z][A-Z0-9_]*$}, else
 * {@code OTHER}; {@link #serverMessage()} is the whole text as sent. The exception's message leaves out the arguments that a server repeats, and the rest
 * of a very long text. A redirect has no stack
 * trace: it is a direction that the client follows rather than a failure.
 */
public class RedisServerException extends RedisException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String serverMessage;

    /**
     * @param code the code word, or {@code OTHER}
     * @param serverMessage the text as sent, without the type marker
     * @param page the page of {@code docs/failures}, without its ending
     */
    public RedisServerException(ErrorKind kind, String code, String serverMessage, String page) {
        super(kind, ServerText.forMessage(serverMessage) + page(page), null, kind != ErrorKind.REDIRECT);
        this.code = code;
        this.serverMessage = serverMessage;
    }

    @Override
    public final String code() {
        return code;
    }

    /** The text of the error as the server sent it, without the type marker. May hold keys and arguments: not for logs. */
    public final String serverMessage() {
        return serverMessage;
    }
}
