package io.vitrine.command;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The table of all commands of Redis 8 and its modules. Specs are made family by family, when one of the family is first
 * needed; nothing here loads them all but walking through {@link #all()}.
 */
public final class CommandTable {

    /** The number of commands. */
    public static final int SIZE = SpecIndex.SIZE;

    private static final List<CommandSpec> ALL = new AllSpecs();

    private CommandTable() {}

    /**
     * The spec of a command, or null when the table does not have it.
     *
     * @param name in any case, words separated by one space: {@code GET}, {@code client info}
     */
    public static @Nullable CommandSpec find(String name) {
        Integer ordinal = Ordinals.BY_NAME.get(name.toUpperCase(Locale.ROOT));
        return ordinal == null ? null : SpecIndex.byOrdinal(ordinal);
    }

    /**
     * The spec with a number.
     *
     * @throws IndexOutOfBoundsException for less than 0 or not less than {@link #SIZE}
     */
    public static CommandSpec byOrdinal(int ordinal) {
        return SpecIndex.byOrdinal(Objects.checkIndex(ordinal, SIZE));
    }

    /** All specs by ordinal; unmodifiable. */
    public static List<CommandSpec> all() {
        return ALL;
    }

    private static final class AllSpecs extends AbstractList<CommandSpec> implements RandomAccess {

        @Override
        public CommandSpec get(int index) {
            return byOrdinal(index);
        }

        @Override
        public int size() {
            return SIZE;
        }
    }

    /** Made when the first name is looked up. */
    private static final class Ordinals {

        static final Map<String, Integer> BY_NAME = byName();

        private static Map<String, Integer> byName() {
            String[] names = SpecIndex.names();
            Map<String, Integer> ordinals = new HashMap<>(2 * names.length);
            for (int ordinal = 0; ordinal < names.length; ordinal++) {
                ordinals.put(names[ordinal], ordinal);
            }
            return ordinals;
        }
    }
}
