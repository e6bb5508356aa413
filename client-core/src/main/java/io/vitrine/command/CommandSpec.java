package io.vitrine.command;

import io.vitrine.spi.CommandInfo;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a command apart from its arguments. The specs of Redis' own commands are constants made from the table
 * of commands; {@link #custom} makes one for anything else. Immutable.
 */
public final class CommandSpec implements CommandInfo {

    private final String name;
    private final int ordinal;
    private final String group;
    private final String since;
    private final int arity;
    private final String flags;
    private final String categories;
    private final String keySpecs;
    private final String tips;
    private final Idempotency idempotency;
    private final boolean readOnly;
    private final boolean write;
    private final boolean blocking;
    private final int words;
    private final byte[] header;

    /** Made when first asked for; racing threads make the same one. */
    private @Nullable Set<String> categorySet;

    CommandSpec(
            String name,
            int ordinal,
            String group,
            String since,
            int arity,
            String flags,
            String categories,
            String keySpecs,
            String tips,
            Idempotency idempotency) {
        this.name = name;
        this.ordinal = ordinal;
        this.group = group;
        this.since = since;
        this.arity = arity;
        this.flags = flags;
        this.categories = categories;
        this.keySpecs = keySpecs;
        this.tips = tips;
        this.idempotency = idempotency;
        this.readOnly = WordSet.contains(flags, "readonly");
        this.write = WordSet.contains(flags, "write");
        this.blocking = WordSet.contains(flags, "blocking");
        this.words = name.indexOf(' ') < 0 ? 1 : 2;
        this.header = CommandHeader.encode(name);
    }

    /** Whether running a command twice is the same as running it once, as far as its name alone tells. */
    public enum Idempotency {
        /** Changes nothing. */
        READ,
        /** A second run leaves the same state and gives the same reply. */
        STATE_AND_REPLY,
        /** A second run leaves the same state, but its reply tells of the first (DEL, SADD). */
        STATE,
        /** A second run may do something else. */
        NONE
    }

    /**
     * The spec of a command that is not in the table.
     *
     * @param name one or two words, such as {@code FOO.BAR}; upper-cased
     * @param flags of Redis' own: {@code readonly}, {@code write}, {@code blocking}, …
     * @throws IllegalArgumentException when the name is blank, has control characters or more than two words
     */
    public static CommandSpec custom(String name, String... flags) {
        Objects.requireNonNull(name, "name");
        String upper = name.strip().toUpperCase(Locale.ROOT);
        if (!upper.matches("[!-~]{1,100}( [!-~]{1,100})?")) {
            throw new IllegalArgumentException(
                    "'" + name + "' is no command name: expected one or two words of at most 100"
                            + " printable ASCII characters, such as GET or CLIENT INFO");
        }
        List<String> flagList = List.of(flags);
        Idempotency idempotency = flagList.contains("readonly") ? Idempotency.READ : Idempotency.NONE;
        return new CommandSpec(
                upper, -1, "custom", "", -1, String.join(",", flagList), categoriesOf(flagList), "", "", idempotency);
    }

    private static String categoriesOf(List<String> flags) {
        if (flags.contains("readonly")) {
            return "read";
        }
        return flags.contains("write") ? "write" : "";
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int ordinal() {
        return ordinal;
    }

    @Override
    public int tableSize() {
        return CommandTable.SIZE;
    }

    @Override
    public String group() {
        return group;
    }

    /** The version of Redis (or of the module) that introduced it; empty for a custom command. */
    public String since() {
        return since;
    }

    /** As in COMMAND INFO: the exact number of words with the name, or, negative, the least; -1 for a custom command. */
    public int arity() {
        return arity;
    }

    /** The flags as in COMMAND INFO. */
    public Set<String> flags() {
        return WordSet.of(flags);
    }

    @Override
    public Set<String> categories() {
        Set<String> known = categorySet;
        if (known == null) {
            known = WordSet.of(categories);
            categorySet = known;
        }
        return known;
    }

    /** The key specifications in the notation of the table: {@code @1:range(last=0,step=1,limit=0):RO}; empty for none. */
    public String keySpecs() {
        return keySpecs;
    }

    /** The tips as in COMMAND INFO: {@code request_policy:all_shards}, {@code response_policy:agg_sum}, …. */
    public Set<String> tips() {
        return WordSet.of(tips);
    }

    /** Which nodes of a cluster it is meant for; {@link RequestPolicy#DEFAULT} for a custom command. */
    public RequestPolicy requestPolicy() {
        return RequestPolicy.of(tips());
    }

    /** How the replies of several nodes become one; {@link ResponsePolicy#DEFAULT} for a custom command. */
    public ResponsePolicy responsePolicy() {
        return ResponsePolicy.of(tips());
    }

    /** Whether a second run is harmless, by name alone; {@link Command#isIdempotent()} looks at the arguments too. */
    public Idempotency idempotency() {
        return idempotency;
    }

    @Override
    public boolean isReadOnly() {
        return readOnly;
    }

    @Override
    public boolean isWrite() {
        return write;
    }

    @Override
    public boolean isBlocking() {
        return blocking;
    }

    /** The number of words of the name. */
    int words() {
        return words;
    }

    /** The words of the name as bulk strings, ready to be copied into a request. Never changed. */
    byte[] header() {
        return header;
    }

    @Override
    public String toString() {
        return name;
    }
}
