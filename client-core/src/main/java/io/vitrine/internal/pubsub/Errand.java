package io.vitrine.internal.pubsub;

import io.vitrine.command.Codec;
import io.vitrine.command.Command;
import io.vitrine.command.CommandBuilder;
import io.vitrine.command.ConnectionSpecs;
import io.vitrine.internal.shared.OutOfLineCall;
import org.jspecify.annotations.Nullable;

/**
 * A command on its way to the server and back, until it is confirmed. Guarded by the lock of its {@link SubscriberLink}.
 *
 * @param <K> what the application calls names
 */
final class Errand<K> {

    private static final Command<@Nullable Void> PING =
            CommandBuilder.of(ConnectionSpecs.PING, Codec.UTF8, Codec.UTF8).returningNothing();

    /** What the errand is for. */
    enum Purpose {
        /** The application has called. */
        CALL,
        /** What was there before the connection was lost, or the server ended it, is renewed. */
        RENEWAL,
        /** Whether the server lives. */
        PING
    }

    final Purpose purpose;
    final Command<?> command;
    final @Nullable Names<K> names;
    final @Nullable OutOfLineCall call;

    /** How many names were confirmed. */
    private int confirmed;

    private Errand(Purpose purpose, Command<?> command, @Nullable Names<K> names, @Nullable OutOfLineCall call) {
        this.purpose = purpose;
        this.command = command;
        this.names = names;
        this.call = call;
    }

    static <K> Errand<K> of(OutOfLineCall call, Names<K> names) {
        return new Errand<>(Purpose.CALL, call.command(), names, call);
    }

    static <K> Errand<K> renewal(Names<K> names) {
        return new Errand<>(Purpose.RENEWAL, names.command(), names, null);
    }

    static <K> Errand<K> ping() {
        return new Errand<>(Purpose.PING, PING, null, null);
    }

    /** What the application calls the name, if that is what this errand is to hear next; null if it is not. */
    @Nullable
    K confirm(Operation operation, Name name) {
        if (names == null
                || names.operation != operation
                || isConfirmed()
                || !names.wire.get(confirmed).equals(name)) {
            return null;
        }
        return names.keys.get(confirmed++);
    }

    /** Whether nothing is due any more. */
    boolean isConfirmed() {
        return names == null || confirmed == names.wire.size();
    }

    /** Begins again, on another connection. */
    void restart() {
        confirmed = 0;
    }
}
