package io.vitrine.micrometer;

import io.vitrine.spi.Call;
import io.vitrine.spi.Outcome;

/** Times the calls of one operation. Safe for concurrent use. */
interface CallTimer {

    /** Adds a call that has ended. */
    void record(Call<?> call, Outcome outcome);
}
