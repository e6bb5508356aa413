package io.vitrine.testkit.fake;

import io.vitrine.spi.Command;
import io.vitrine.spi.CommandInfo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A command that is what a test says it is: its own {@link CommandInfo}, with {@link #TABLE_SIZE} as the size of the table.
 * Immutable.
 *
 * @param name the upper-case name
 * @param ordinal the number in the table, below {@link #TABLE_SIZE}; -1 for a command that is not in it
 * @param categories ACL categories without {@code @}
 * @param isIdempotent whether it may be sent twice
 * @param keys its keys, which are also its only arguments
 * @param storedProcedure the script's or function's name, or null
 */
public record FakeCommand(
        String name,
        int ordinal,
        Set<String> categories,
        boolean isIdempotent,
        List<String> keys,
        @Nullable String storedProcedure)
        implements Command, CommandInfo {

    /** The number of commands that {@link #ordinal()} may tell apart. */
    public static final int TABLE_SIZE = 1_000;

    public FakeCommand {
        categories = Set.copyOf(categories);
        keys = List.copyOf(keys);
    }

    /** A command that only reads and has one key; its ordinal follows from its name. */
    public static FakeCommand named(String name) {
        int ordinal = Math.floorMod(name.hashCode(), TABLE_SIZE);
        return new FakeCommand(name, ordinal, Set.of("read"), true, List.of("key"), null);
    }

    /** This command as one that is not in the table. */
    public FakeCommand custom() {
        return new FakeCommand(name, -1, categories, isIdempotent, keys, storedProcedure);
    }

    /** This command with other categories. */
    public FakeCommand in(String... others) {
        return new FakeCommand(name, ordinal, Set.of(others), isIdempotent, keys, storedProcedure);
    }

    /** This command running a script or a function. */
    public FakeCommand running(String procedure) {
        return new FakeCommand(name, ordinal, categories, isIdempotent, keys, procedure);
    }

    @Override
    public CommandInfo info() {
        return this;
    }

    @Override
    public int argumentCount() {
        return keys.size();
    }

    @Override
    public int keyCount() {
        return keys.size();
    }

    @Override
    public byte[] key(int index) {
        return keys.get(index).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int tableSize() {
        return TABLE_SIZE;
    }

    @Override
    public String group() {
        return "fake";
    }

    @Override
    public boolean isReadOnly() {
        return categories.contains("read");
    }

    @Override
    public boolean isWrite() {
        return categories.contains("write");
    }

    @Override
    public boolean isBlocking() {
        return categories.contains("blocking");
    }
}
