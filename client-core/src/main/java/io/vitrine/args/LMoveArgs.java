package io.vitrine.args;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import java.util.Objects;

/** How many elements {@code LMOVEM} and {@code BLMOVEM} move, and in which order they arrive. Immutable. Since 8.10. */
public final class LMoveArgs implements CommandArgs {

    private final String keyword;
    private final long elements;
    private final MoveOrder order;

    private LMoveArgs(String keyword, long elements, MoveOrder order) {
        this.keyword = keyword;
        this.elements = Numbers.positive(keyword, elements);
        this.order = Objects.requireNonNull(order, "order");
    }

    /** As many as there are, but no more than this: {@code COUNT}. */
    public static LMoveArgs count(long elements, MoveOrder order) {
        return new LMoveArgs("COUNT", elements, order);
    }

    /** So many, or none: {@code EXACTLY}. */
    public static LMoveArgs exactly(long elements, MoveOrder order) {
        return new LMoveArgs("EXACTLY", elements, order);
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        command.token(keyword).number(elements).token(order.keyword());
    }
}
