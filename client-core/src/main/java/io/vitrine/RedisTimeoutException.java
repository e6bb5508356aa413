package io.vitrine;

import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.Phase;
import io.vitrine.spi.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * A time limit passed. {@link #stage()} says which, {@link #timeline()} where the time went. After {@link Stage#COMMAND} the command may
 * have run, or may run yet: the client tries reads again, within the call's deadline. In the other stages nothing was sent.
 */
public class RedisTimeoutException extends RedisException {

    private static final long serialVersionUID = 1L;

    private final Stage stage;
    private transient @Nullable Timeline timeline;

    /**
     * @param message fact, values, state and next step; the page is added
     * @param timeline where the call's time went; null when it was not stamped
     */
    public RedisTimeoutException(Stage stage, String message, @Nullable Timeline timeline, @Nullable Throwable cause) {
        this(stage, stage.kind, message + page("timeout"), timeline, cause);
    }

    RedisTimeoutException(
            Stage stage, ErrorKind kind, String message, @Nullable Timeline timeline, @Nullable Throwable cause) {
        super(kind, message, cause);
        this.stage = stage;
        this.timeline = timeline;
    }

    /** What was waited for. */
    public enum Stage {
        /** A connection of the pool. */
        POOL(ErrorKind.OVERLOAD, Phase.POOL_WAIT),
        /** The opening of a connection. */
        DIAL(ErrorKind.CONNECT, Phase.DIAL),
        /** The reply. */
        COMMAND(ErrorKind.TIMEOUT, Phase.SERVER),
        /** A place in the line of a shared connection, or the return of a lost one. */
        QUEUE(ErrorKind.OVERLOAD, Phase.QUEUE);

        private final ErrorKind kind;
        private final Phase phase;

        Stage(ErrorKind kind, Phase phase) {
            this.kind = kind;
            this.phase = phase;
        }
    }

    /** What was waited for. */
    public final Stage stage() {
        return stage;
    }

    /** Pool wait, dial, or waiting for the server. */
    @Override
    public final Phase phase() {
        return stage.phase;
    }

    /** Says where the time of the call went; what was said first stands. Called by the client. */
    public final void spent(Timeline where) {
        if (timeline == null) {
            timeline = where;
        }
    }

    /** Where the time of the call went; null for a dial that served no call, and after deserialisation. */
    public final @Nullable Timeline timeline() {
        return timeline;
    }
}
