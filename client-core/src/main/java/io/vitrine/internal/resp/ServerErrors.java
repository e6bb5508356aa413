package io.vitrine.internal.resp;

import io.vitrine.RedisAuthException;
import io.vitrine.RedisClusterException;
import io.vitrine.RedisScriptException;
import io.vitrine.RedisServerException;
import io.vitrine.RedisWrongTypeException;
import io.vitrine.spi.ErrorKind;

/** Makes exceptions of the errors a server sends. */
public final class ServerErrors {

    /** The code of an error whose first word is none: what scripts and modules raise can begin with any word. */
    public static final String OTHER = "OTHER";

    private ServerErrors() {}

    /**
     * The exception an error stands for.
     *
     * @param text the error without its marker, such as {@code WRONGTYPE Operation against a key …}
     */
    public static RedisServerException of(String text) {
        String code = codeOf(text);
        if (code.equals("NOSCRIPT") || tellsOfScript(text)) {
            return new RedisScriptException(ErrorKind.USAGE, code, text);
        }
        return switch (code) {
            case "MOVED", "ASK" -> new RedisClusterException(ErrorKind.REDIRECT, code, text);
            case "CLUSTERDOWN" -> new RedisClusterException(ErrorKind.TRANSIENT, code, text);
            case "TRYAGAIN" -> new RedisClusterException(ErrorKind.MIGRATION, code, text);
            case "CROSSSLOT" -> new RedisClusterException(ErrorKind.USAGE, code, text);
            case "LOADING", "MASTERDOWN", "BUSY", "NOREPLICAS" ->
                new RedisServerException(ErrorKind.TRANSIENT, code, text, "server-not-ready");
            case "READONLY", "UNBLOCKED" -> new RedisServerException(ErrorKind.ROLE, code, text, "role-changed");
            case "OOM", "MISCONF" -> new RedisServerException(ErrorKind.CAPACITY, code, text, "server-capacity");
            case "NOAUTH", "WRONGPASS", "NOPERM" -> new RedisAuthException(ErrorKind.AUTH, code, text);
            case "WRONGTYPE" -> new RedisWrongTypeException(ErrorKind.USAGE, code, text);
            default -> new RedisServerException(ErrorKind.USAGE, code, text, "server-error");
        };
    }

    /**
     * What an error means as the reply to a command. Its text alone does not always tell: a script may raise {@code key not
     * found}, and so may a module.
     */
    static RedisServerException inReplyTo(String commandName, RedisServerException error) {
        boolean ranScript = commandName.startsWith("EVAL") || commandName.startsWith("FCALL");
        boolean isPlain = error.kind() == ErrorKind.USAGE && !(error instanceof RedisScriptException);
        return ranScript && isPlain
                ? new RedisScriptException(ErrorKind.USAGE, error.code(), error.serverMessage())
                : error;
    }

    /**
     * Whether a command within a script failed. Redis 7 appends {@code script: SHA, on @user_script:LINE.}, older ones begin with
     * {@code ERR Error running script}. Such an error says nothing about what the script did before, whatever its
     * code.
     */
    private static boolean tellsOfScript(String text) {
        return text.contains("@user_script")
                || text.contains("@user_function")
                || text.startsWith("ERR Error compiling script")
                || text.startsWith("ERR Error running script");
    }

    /** The first word if it is of the form {@code ^[A-Z][A-Z0-9_]*$}: as a label it must not take any text. */
    private static String codeOf(String text) {
        int end = text.indexOf(' ');
        int length = end < 0 ? text.length() : end;
        for (int i = 0; i < length; i++) {
            if (!isOfCode(text.charAt(i), i)) {
                return OTHER;
            }
        }
        return length == 0 ? OTHER : text.substring(0, length);
    }

    private static boolean isOfCode(char character, int index) {
        boolean isLetter = character >= 'A' && character <= 'Z';
        boolean isDigit = character >= '0' && character <= '9';
        return isLetter || (index > 0 && (isDigit || character == '_'));
    }
}
