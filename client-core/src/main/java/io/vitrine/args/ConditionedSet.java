package io.vitrine.args;

import io.vitrine.command.CommandBuilder;

/** Both a condition and an expiration for {@code SET}. */
record ConditionedSet(Expiration expiration, Existence existence) implements SetArgs {

    @Override
    public boolean isConditional() {
        return true;
    }

    @Override
    public void addTo(CommandBuilder<?, ?> command) {
        command.token(existence);
        Expiration.addTo(command, expiration);
    }
}
