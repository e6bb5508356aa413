package io.vitrine.args.search;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import io.vitrine.internal.args.Checks;
import java.time.Duration;

/** How {@code FT.AGGREGATE … WITHCURSOR} hands out rows. Immutable. */
public final class CursorArgs implements CommandArgs {

    /** A thousand rows at a time, and five minutes between two reads. */
    public static final CursorArgs NONE = new CursorArgs(0, 0);

    private final long count;
    private final long maxIdleMillis;

    private CursorArgs(long count, long maxIdleMillis) {
        this.count = count;
        this.maxIdleMillis = maxIdleMillis;
    }

    /** How many rows at a time: {@code COUNT}. */
    public CursorArgs count(long rows) {
        return new CursorArgs(Checks.positive("WITHCURSOR COUNT", rows), maxIdleMillis);
    }

    /** How long the server keeps the cursor between two reads: {@code MAXIDLE}. */
    public CursorArgs maxIdle(Duration most) {
        return new CursorArgs(count, Checks.positiveMillis("WITHCURSOR MAXIDLE", most));
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        command.token("WITHCURSOR");
        if (count > 0) {
            command.token("COUNT").number(count);
        }
        if (maxIdleMillis > 0) {
            command.token("MAXIDLE").number(maxIdleMillis);
        }
    }
}
