package io.vitrine.demo.workload;

import io.vitrine.RedisException;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;

/** An action and what it came to. Safe for any number of threads. */
final class CountedAction {
    private final Action action;
    private final LongAdder done = new LongAdder();
    private final LongAdder failed = new LongAdder();

    CountedAction(Action action) {
        this.action = action;
    }

    int calls() {
        return action.calls();
    }

    /** Does it once. A failure of Redis is counted: the application goes on with something else, as an application does. */
    void run(Random random) {
        try {
            action.run(random);
            done.increment();
        } catch (RedisException failure) {
            failed.increment();
        }
    }

    ActionCount count() {
        return new ActionCount(action.name(), done.sum(), failed.sum());
    }
}
