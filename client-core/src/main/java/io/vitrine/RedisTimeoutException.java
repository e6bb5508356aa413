package io.vitrine;

import io.vitrine.spi.ErrorKind;
import io.vitrine.spi.Timeline;
import org.jspecify.annotations.Nullable;

/** A time limit passed. {@link #stage()} says which, {@link #timeline()} where the time went. */
public class RedisTimeoutException extends RedisException {

    private static final long serialVersionUID = 1L;

    private final Stage stage;
    private final transient @Nullable Timeline timeline;

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
        POOL(ErrorKind.OVERLOAD),
        /** The opening of a connection. */
        DIAL(ErrorKind.CONNECT),
        /** The reply. */
        COMMAND(ErrorKind.TIMEOUT),
        /** A place in the line of a shared connection, or the return of a lost one. */
        QUEUE(ErrorKind.OVERLOAD);

        private final ErrorKind kind;

        Stage(ErrorKind kind) {
            this.kind = kind;
        }
    }

    /** What was waited for. */
    public final Stage stage() {
        return stage;
    }

    /** Where the time of the call went; null after deserialisation. */
    public final @Nullable Timeline timeline() {
        return timeline;
    }
}
