package io.vitrine.spi.telemetry;

import io.vitrine.spi.Command;
import io.vitrine.spi.CommandInfo;
import java.util.Set;

/** A command of which only name and ordinal matter. */
record StubCommand(String name, int ordinal) implements Command, CommandInfo {

    @Override
    public CommandInfo info() {
        return this;
    }

    @Override
    public boolean isIdempotent() {
        return true;
    }

    @Override
    public int argumentCount() {
        return 0;
    }

    @Override
    public int keyCount() {
        return 0;
    }

    @Override
    public byte[] key(int index) {
        throw new IndexOutOfBoundsException("key " + index + " of none");
    }

    @Override
    public int tableSize() {
        return 10;
    }

    @Override
    public String group() {
        return "stub";
    }

    @Override
    public Set<String> categories() {
        return Set.of();
    }

    @Override
    public boolean isReadOnly() {
        return true;
    }

    @Override
    public boolean isWrite() {
        return false;
    }

    @Override
    public boolean isBlocking() {
        return false;
    }
}
