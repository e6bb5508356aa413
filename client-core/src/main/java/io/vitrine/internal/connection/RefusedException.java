package io.vitrine.internal.connection;

import io.vitrine.RedisAuthException;
import io.vitrine.RedisServerException;
import io.vitrine.options.Credentials;
import io.vitrine.spi.ErrorKind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The server refused a command of the handshake. Its text comes without the credentials, which some servers repeat. */
final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String command;
    private final ErrorKind kind;
    private final String code;

    RefusedException(String command, RedisServerException answer, @Nullable Credentials credentials) {
        super(redacted(answer.serverMessage(), credentials));
        this.command = command;
        this.kind = answer instanceof RedisAuthException || command.equals("AUTH") ? ErrorKind.AUTH : answer.kind();
        this.code = answer.code();
    }

    /** The name of the command, such as {@code HELLO}. */
    String command() {
        return command;
    }

    /** What the server said. */
    String text() {
        return String.valueOf(getMessage());
    }

    /** Whether it is about who the client is. */
    boolean isAboutIdentity() {
        return kind == ErrorKind.AUTH;
    }

    RedisAuthException asAuthException() {
        return new RedisAuthException(ErrorKind.AUTH, code, text());
    }

    /** Whether this is the answer of one who does not know the command, its version or its arguments. */
    static boolean isOfUnknownCommand(RedisServerException answer) {
        if (answer instanceof RedisAuthException) {
            return false;
        }
        String text = answer.serverMessage().toLowerCase(Locale.ROOT);
        return "NOPROTO".equals(answer.code())
                || text.contains("unknown command")
                || text.contains("unsupported command")
                || text.contains("wrong number of arguments")
                || text.contains("syntax error");
    }

    private static String redacted(String text, @Nullable Credentials credentials) {
        return credentials == null || credentials.password().isEmpty()
                ? text
                : text.replace(credentials.password(), "***");
    }
}
