package io.vitrine.internal.connection;

import io.vitrine.command.Command;
import io.vitrine.internal.time.PhaseClock;
import io.vitrine.spi.CloseReason;
import io.vitrine.spi.Endpoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A connection to one server. */
public final class Connection {

    private final long id;
    private final Endpoint endpoint;
    private final int protocolVersion;

    Connection(long id, Endpoint endpoint, int protocolVersion) {
        this.id = id;
        this.endpoint = endpoint;
        this.protocolVersion = protocolVersion;
    }

    /** A number that is unique in this JVM. */
    public long id() {
        return id;
    }

    /** The node it was dialled to. */
    public Endpoint endpoint() {
        return endpoint;
    }

    /** 3 or 2: the version of RESP that was agreed on. */
    public int protocolVersion() {
        return protocolVersion;
    }

    public @Nullable Object exchange(Command<?> command, long deadlineNanos, @Nullable PhaseClock phases) {
        throw new UnsupportedOperationException(command.name());
    }

    public @Nullable Object[] exchangeAll(
            List<? extends Command<?>> commands, long deadlineNanos, @Nullable PhaseClock phases) {
        throw new UnsupportedOperationException(commands.size() + " commands");
    }

    /** Whether it is open and in step. */
    public boolean isUsable() {
        return false;
    }

    /** Closes it; idempotent, the first reason stands. */
    public void close(CloseReason reason) {
        throw new UnsupportedOperationException(reason.label());
    }
}
