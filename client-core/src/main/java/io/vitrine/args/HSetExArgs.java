package io.vitrine.args;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Options of {@code HSETEX}: at most one expiration of the fields and at most one condition. Immutable. Since 8.0. */
public final class HSetExArgs implements CommandArgs {

    /** The fields' expirations are removed. */
    public static final HSetExArgs PERSISTENT = new HSetExArgs(null, null);

    private final @Nullable Expiration expiration;
    private final @Nullable Existence existence;

    private HSetExArgs(@Nullable Expiration expiration, @Nullable Existence existence) {
        this.expiration = expiration;
        this.existence = existence;
    }

    /** Expire after a positive time: {@code EX}, or {@code PX} where it is finer than seconds. */
    public static HSetExArgs ex(Duration after) {
        return new HSetExArgs(Expiration.in(after), null);
    }

    /** Expire at a time: {@code EXAT}, or {@code PXAT} where it is finer than seconds. */
    public static HSetExArgs exAt(Instant at) {
        return new HSetExArgs(Expiration.at(at), null);
    }

    /** Keep the expirations that the fields have: {@code KEEPTTL}. */
    public static HSetExArgs keepTtl() {
        return new HSetExArgs(Expiration.KEEP, null);
    }

    /** Only if all of the fields exist, or only if none does: {@code FXX}, {@code FNX}. */
    public HSetExArgs onlyIf(Existence condition) {
        return new HSetExArgs(expiration, condition);
    }

    /** Whether the command may do nothing. */
    public boolean isConditional() {
        return existence != null;
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        if (existence != null) {
            command.token(existence == Existence.NX ? "FNX" : "FXX");
        }
        Expiration.addTo(command, expiration);
    }
}
