package io.vitrine.demo.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;

/** Actions with the share each has in the calls. */
final class Mix {
    private final NavigableMap<Double, CountedAction> byUpperBound = new TreeMap<>();
    private final List<CountedAction> actions = new ArrayList<>();
    private double sum;

    /**
     * Adds an action.
     *
     * @param share its part of all calls, relative to the shares of the others
     */
    Mix with(double share, Action action) {
        CountedAction counted = new CountedAction(action);
        actions.add(counted);
        // An action of many calls must be picked less often to make its share of the calls.
        sum += share / action.calls();
        byUpperBound.put(sum, counted);
        return this;
    }

    CountedAction pick(Random random) {
        Map.Entry<Double, CountedAction> picked = byUpperBound.higherEntry(random.nextDouble() * sum);
        return picked == null ? actions.get(actions.size() - 1) : picked.getValue();
    }

    List<ActionCount> counts() {
        return actions.stream().map(CountedAction::count).toList();
    }
}
