package io.vitrine.internal.shared;

import io.vitrine.internal.connection.SharedUse;
import io.vitrine.internal.time.Deadline;
import org.jspecify.annotations.Nullable;

/** Stands at the head of a line that nobody has stood in yet. */
final class StubExchange extends Exchange {

    StubExchange() {
        super(Deadline.NONE, true, 0, null);
        drop();
    }

    @Override
    void encode(SharedUse use) {
        throw new IllegalStateException("a stub is never sent");
    }

    @Override
    @Nullable
    Object read(SharedUse use) {
        throw new IllegalStateException("a stub has no reply");
    }

    @Override
    void skip(SharedUse use) {
        throw new IllegalStateException("a stub has no reply");
    }

    @Override
    public String operation() {
        return "nothing";
    }
}
