package io.vitrine.args.timeseries;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import io.vitrine.internal.args.Checks;
import java.time.Instant;

/** Where {@code TS.READ} begins. Immutable. */
public final class ReadPosition implements CommandArgs {

    /** With the earliest sample: {@code -}. */
    public static final ReadPosition EARLIEST = new ReadPosition("-");

    /** With the latest sample: {@code +}. For the first call only. */
    public static final ReadPosition LATEST = new ReadPosition("+");

    /** Behind the latest sample: {@code $}. For the first call only. */
    public static final ReadPosition NEW = new ReadPosition("$");

    private final String word;

    private ReadPosition(String word) {
        this.word = word;
    }

    /** At a time, inclusive. */
    public static ReadPosition at(Instant time) {
        return new ReadPosition(Long.toString(Checks.epochMillis("TS.READ timestamp", time)));
    }

    /** A millisecond behind a sample: where to go on from the last one of a reply. */
    public static ReadPosition after(Sample sample) {
        return at(sample.timestamp().plusMillis(1));
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        command.token(word);
    }
}
