package io.vitrine.command;

final class CommandTable {
    static final int SIZE = 667;

    private CommandTable() {}
}
