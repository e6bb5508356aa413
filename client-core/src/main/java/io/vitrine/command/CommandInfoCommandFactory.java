package io.vitrine.command;

import io.vitrine.args.CommandDetails;
import io.vitrine.args.CommandDocs;
import io.vitrine.args.KeyFlags;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The commands that a server has: {@code COMMAND}.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public final class CommandInfoCommandFactory<K, V> {

    private final Codecs<K, V> codecs;
    private final Decoder<List<KeyFlags<K>>> keyFlags;

    public CommandInfoCommandFactory(Codec<K> keyCodec, Codec<V> valueCodec) {
        this.codecs = new Codecs<>(keyCodec, valueCodec);
        this.keyFlags = CommandInfoReplies.keyFlags(keyCodec);
    }

    /** {@code COMMAND}: the details of all commands. Since 2.8.13. */
    public Command<List<CommandDetails>> command() {
        return codecs.command(ServerSpecs.COMMAND).returning(CommandInfoReplies.ALL);
    }

    /** {@code COMMAND COUNT}: how many commands there are. Since 2.8.13. */
    public Command<Long> commandCount() {
        return codecs.command(ServerSpecs.COMMAND_COUNT).returning(Decoders.LONG);
    }

    /**
     * {@code COMMAND DOCS}: what there is to say about commands. Since 7.0.
     *
     * @param names which commands; none for all
     * @return by name in lower case; unknown ones are left out
     */
    public Command<Map<String, CommandDocs>> commandDocs(String... names) {
        return words(ServerSpecs.COMMAND_DOCS, names).returning(CommandInfoReplies.DOCS);
    }

    /**
     * {@code COMMAND GETKEYS}: which words of a command are keys. Since 2.8.13.
     *
     * @param command the words, the name first
     */
    public Command<List<K>> commandGetkeys(String... command) {
        return words(ServerSpecs.COMMAND_GETKEYS, command).returning(codecs.keys);
    }

    /**
     * {@code COMMAND GETKEYSANDFLAGS}: which words of a command are keys, and what is done to them. Since 7.0.
     *
     * @param command the words, the name first
     */
    public Command<List<KeyFlags<K>>> commandGetkeysandflags(String... command) {
        return words(ServerSpecs.COMMAND_GETKEYSANDFLAGS, command).returning(keyFlags);
    }

    /**
     * {@code COMMAND INFO}: the details of commands. Since 2.8.13.
     *
     * @param names which commands, {@code config|get} for a subcommand; none for all (since 7.0)
     * @return one for each, in the order of the names; null for one the server does not have
     */
    public Command<List<@Nullable CommandDetails>> commandInfo(String... names) {
        return words(ServerSpecs.COMMAND_INFO, names).returning(CommandInfoReplies.SOME);
    }

    private CommandBuilder<K, V> words(CommandSpec spec, String[] words) {
        CommandBuilder<K, V> command = codecs.command(spec);
        Arguments.list(spec, "words", words).forEach(command::token);
        return command;
    }

    /** {@code COMMAND LIST}: the names of all commands. Since 7.0. */
    public Command<List<String>> commandList() {
        return codecs.command(ServerSpecs.COMMAND_LIST).returning(Decoders.TEXTS);
    }

    /** {@code COMMAND LIST FILTERBY ACLCAT}: the names of the commands of a category. Since 7.0. */
    public Command<List<String>> commandListByCategory(String category) {
        return filtered("ACLCAT", category);
    }

    /** {@code COMMAND LIST FILTERBY MODULE}: the names of the commands of a module. Since 7.0. */
    public Command<List<String>> commandListByModule(String module) {
        return filtered("MODULE", module);
    }

    /** {@code COMMAND LIST FILTERBY PATTERN}: the names of the commands that a glob pattern matches. Since 7.0. */
    public Command<List<String>> commandListByPattern(String pattern) {
        return filtered("PATTERN", pattern);
    }

    private Command<List<String>> filtered(String filter, String value) {
        return codecs.command(ServerSpecs.COMMAND_LIST)
                .token("FILTERBY")
                .token(filter)
                .token(value)
                .returning(Decoders.TEXTS);
    }
}
