package io.vitrine.args;

import java.util.Map;

/**
 * What a node has counted for a slot.
 *
 * @param figures only of the metrics that the server's settings ask for
 */
public record SlotStats(int slot, Map<SlotMetric, Long> figures) {

    public SlotStats {
        figures = Map.copyOf(figures);
    }
}
