package io.vitrine.args;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import java.time.Duration;
import java.time.Instant;

/** What {@code GETEX} and {@code HGETEX} do to the expiration of what they read. Immutable. */
public final class GetExArgs implements CommandArgs {

    private final Expiration expiration;

    private GetExArgs(Expiration expiration) {
        this.expiration = expiration;
    }

    /** Expire after a positive time: {@code EX}, or {@code PX} where it is finer than seconds. */
    public static GetExArgs ex(Duration after) {
        return new GetExArgs(Expiration.in(after));
    }

    /** Expire at a time: {@code EXAT}, or {@code PXAT} where it is finer than seconds. */
    public static GetExArgs exAt(Instant at) {
        return new GetExArgs(Expiration.at(at));
    }

    /** Never expire: {@code PERSIST}. */
    public static GetExArgs persist() {
        return new GetExArgs(Expiration.PERSIST);
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        Expiration.addTo(command, expiration);
    }
}
