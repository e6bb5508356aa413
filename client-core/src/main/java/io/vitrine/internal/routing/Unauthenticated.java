package io.vitrine.internal.routing;

import io.vitrine.RedisAuthException;
import io.vitrine.spi.Command;
import org.jspecify.annotations.Nullable;

/**
 * The server's word that it does not know any more who speaks on a connection: RESET, or a proxy that has changed its mind. The
 * connection is of no use then, and nothing was run.
 */
public final class Unauthenticated {

    private Unauthenticated() {}

    /** Whether this is NOAUTH as a value, or as a failure. */
    public static boolean is(@Nullable Object answer) {
        return answer instanceof RedisAuthException refused && "NOAUTH".equals(refused.code());
    }

    /** Whether a command may raise this error itself, and have run: scripts and functions raise what they like. */
    public static boolean mayBeRaisedBy(Command command) {
        return command.name().startsWith("EVAL") || command.name().startsWith("FCALL");
    }

    /** Whether all answers to a batch are. */
    public static boolean areAll(@Nullable Object[] answers) {
        for (Object answer : answers) {
            if (!is(answer)) {
                return false;
            }
        }
        return answers.length > 0;
    }
}
