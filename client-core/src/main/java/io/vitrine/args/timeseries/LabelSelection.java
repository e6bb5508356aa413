package io.vitrine.args.timeseries;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import io.vitrine.internal.args.Checks;
import java.util.Arrays;
import java.util.List;

/** Which labels a reply has with each series. Immutable. */
public final class LabelSelection implements CommandArgs {

    /** None, as it is if nothing is said. */
    public static final LabelSelection NONE = new LabelSelection(false, List.of());

    /** All: {@code WITHLABELS}. */
    public static final LabelSelection ALL = new LabelSelection(true, List.of());

    private final boolean all;
    private final List<String> selected;

    private LabelSelection(boolean all, List<String> selected) {
        this.all = all;
        this.selected = selected;
    }

    /** These: {@code SELECTED_LABELS}. */
    public static LabelSelection of(String... labels) {
        return new LabelSelection(false, Checks.some("SELECTED_LABELS labels", Arrays.asList(labels)));
    }

    /** Whether it is all of them. */
    public boolean isAll() {
        return all;
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        if (all) {
            command.token("WITHLABELS");
        } else if (!selected.isEmpty()) {
            command.token("SELECTED_LABELS");
            selected.forEach(command::token);
        }
    }
}
