package io.vitrine.command;

import io.vitrine.args.CommandDetails;
import io.vitrine.args.CommandDocs;
import io.vitrine.args.KeyFlags;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decoders of what the server says of its commands. */
final class CommandInfoReplies {

    static final Decoder<List<CommandDetails>> ALL = Decoders.list(CommandInfoReplies::details);
    static final Decoder<List<@Nullable CommandDetails>> SOME =
            Decoders.list(Decoders.nullable(CommandInfoReplies::details));
    static final Decoder<Map<String, CommandDocs>> DOCS = Decoders.map(Decoders.TEXT, CommandInfoReplies::docs);

    private static final Decoder<Set<String>> WORDS = Decoders.valueSet(Codec.UTF8);
    private static final int ELEMENTS = 10;

    private CommandInfoReplies() {}

    static <K> Decoder<List<KeyFlags<K>>> keyFlags(Codec<K> codec) {
        return Decoders.list(reply -> {
            Required.count(reply.readArray(), 2, "a key and its flags");
            return new KeyFlags<>(Required.element(reply.readValue(codec)), WORDS.decode(reply));
        });
    }

    /** Name, arity, flags, three positions, categories; since 7.0 also tips, key specifications, subcommands. */
    private static CommandDetails details(ReplyReader reply) {
        int count = reply.readArray();
        Required.atLeast(count, ELEMENTS - 3, "the details of a command");
        String name = Decoders.TEXT.decode(reply);
        int arity = (int) reply.readLong();
        Set<String> flags = WORDS.decode(reply);
        int firstKey = (int) reply.readLong();
        int lastKey = (int) reply.readLong();
        int keyStep = (int) reply.readLong();
        Set<String> categories = WORDS.decode(reply);
        List<String> tips = count > 7 ? Decoders.TEXTS.decode(reply) : List.of();
        if (count > 8) {
            reply.skip();
        }
        List<CommandDetails> subcommands = count > 9 ? ALL.decode(reply) : List.of();
        for (int i = ELEMENTS; i < count; i++) {
            reply.skip();
        }
        return new CommandDetails(name, arity, flags, firstKey, lastKey, keyStep, categories, tips, subcommands);
    }

    private static CommandDocs docs(ReplyReader reply) {
        String summary = "";
        String since = "";
        String group = "";
        @Nullable String complexity = null;
        @Nullable String deprecatedSince = null;
        @Nullable String replacedBy = null;
        Map<String, CommandDocs> subcommands = Map.of();
        int fields = reply.readMap();
        for (int i = 0; i < fields; i++) {
            switch (Decoders.TEXT.decode(reply)) {
                case "summary" -> summary = Decoders.TEXT.decode(reply);
                case "since" -> since = Decoders.TEXT.decode(reply);
                case "group" -> group = Decoders.TEXT.decode(reply);
                case "complexity" -> complexity = reply.readString();
                case "deprecated_since" -> deprecatedSince = reply.readString();
                case "replaced_by" -> replacedBy = reply.readString();
                case "subcommands" -> subcommands = DOCS.decode(reply);
                default -> reply.skip();
            }
        }
        return new CommandDocs(summary, since, group, complexity, deprecatedSince, replacedBy, subcommands);
    }
}
