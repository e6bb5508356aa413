package io.vitrine.args.timeseries;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import java.util.Objects;

/** Options of {@code TS.MGET}. Immutable. */
public final class MGetArgs implements CommandArgs {

    /** The latest complete samples, without labels. */
    public static final MGetArgs NONE = new MGetArgs(false, LabelSelection.NONE);

    private final boolean latest;
    private final LabelSelection labels;

    private MGetArgs(boolean latest, LabelSelection labels) {
        this.latest = latest;
        this.labels = labels;
    }

    /** Tell the latest bucket of a compaction, though it is not complete yet: {@code LATEST}. */
    public MGetArgs latest() {
        return new MGetArgs(true, labels);
    }

    /** Which labels the reply has: {@code WITHLABELS} or {@code SELECTED_LABELS}. */
    public MGetArgs labels(LabelSelection selection) {
        return new MGetArgs(latest, Objects.requireNonNull(selection, "selection"));
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        if (latest) {
            command.token("LATEST");
        }
        command.with(labels);
    }
}
