package io.vitrine.internal.resp;

import io.vitrine.command.ReplyReader;
import java.util.concurrent.atomic.LongAdder;

/** Counts pushes and leaves it at that. Safe for use by many connections and threads. */
public final class IgnoredPushes implements PushHandler {

    private final LongAdder count = new LongAdder();

    @Override
    public void onPush(ReplyReader push) {
        count.increment();
    }

    /** How many pushes came so far. */
    public long count() {
        return count.sum();
    }
}
