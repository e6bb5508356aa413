package io.vitrine.micrometer;

import io.vitrine.spi.Call;
import org.jspecify.annotations.Nullable;

/** The timers of one client's calls. Safe for concurrent use. */
interface CallTimers {

    /** What times the calls of the same kind as this one; null for what is not timed. */
    @Nullable
    CallTimer of(Call<?> call);
}
