package io.vitrine.args.probabilistic;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;

/** What a Bloom filter does when it is full. Immutable. */
public final class BloomScaling implements CommandArgs {

    /** It stays as it is, and adding to it is an error: {@code NONSCALING}. */
    public static final BloomScaling NONE = new BloomScaling(0);

    private final long expansion;

    private BloomScaling(long expansion) {
        this.expansion = expansion;
    }

    /** It gets another sub-filter, so many times as large as the last one: {@code EXPANSION}; positive. */
    public static BloomScaling expansion(long times) {
        return new BloomScaling(Bounds.positive("EXPANSION", times));
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        if (expansion == 0) {
            command.token("NONSCALING");
        } else {
            command.token("EXPANSION").number(expansion);
        }
    }
}
