package io.vitrine.args;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which slots {@code CLUSTER SLOT-STATS} tells of first. Immutable. */
public final class SlotStatsArgs implements CommandArgs {

    private final SlotMetric metric;
    private final long limit;
    private final @Nullable SortOrder order;

    private SlotStatsArgs(SlotMetric metric, long limit, @Nullable SortOrder order) {
        this.metric = metric;
        this.limit = limit;
        this.order = order;
    }

    /** Those with the most of something: {@code ORDERBY}. */
    public static SlotStatsArgs orderBy(SlotMetric metric) {
        return new SlotStatsArgs(Objects.requireNonNull(metric, "metric"), 0, null);
    }

    /** No more than so many: {@code LIMIT}. */
    public SlotStatsArgs limit(long slots) {
        return new SlotStatsArgs(metric, Numbers.positive("LIMIT", slots), order);
    }

    /** The greatest first, or the least. */
    public SlotStatsArgs order(SortOrder direction) {
        return new SlotStatsArgs(metric, limit, Objects.requireNonNull(direction, "direction"));
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        command.token("ORDERBY").token(metric.keyword());
        if (limit > 0) {
            command.token("LIMIT").number(limit);
        }
        if (order != null) {
            command.token(order);
        }
    }
}
