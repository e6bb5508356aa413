package io.vitrine.args;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import io.vitrine.internal.time.WireTimes;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which pending entries {@code XPENDING} tells of. Immutable. */
public final class XPendingArgs implements CommandArgs {

    private final long minIdleMillis;
    private final StreamRange range;
    private final long count;
    private final @Nullable String consumer;

    private XPendingArgs(long minIdleMillis, StreamRange range, long count, @Nullable String consumer) {
        this.minIdleMillis = minIdleMillis;
        this.range = range;
        this.count = count;
        this.consumer = consumer;
    }

    /**
     * Those of a range.
     *
     * @param count how many at most, positive
     */
    public static XPendingArgs range(StreamRange range, long count) {
        return new XPendingArgs(0, Objects.requireNonNull(range, "range"), Numbers.positive("the count", count), null);
    }

    /** Only those that were delivered longer ago: {@code IDLE}. Since 6.2. */
    public XPendingArgs minIdle(Duration idle) {
        long millis = WireTimes.millisRoundedUp(Objects.requireNonNull(idle, "idle"));
        return new XPendingArgs(Numbers.notNegative("IDLE in ms", millis), range, count, consumer);
    }

    /** Only those of a consumer. */
    public XPendingArgs consumer(String name) {
        return new XPendingArgs(minIdleMillis, range, count, Objects.requireNonNull(name, "name"));
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        if (minIdleMillis > 0) {
            command.token("IDLE").number(minIdleMillis);
        }
        command.with(range).number(count);
        if (consumer != null) {
            command.token(consumer);
        }
    }
}
