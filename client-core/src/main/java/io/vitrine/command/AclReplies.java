package io.vitrine.command;

import io.vitrine.args.AclLogEntry;
import io.vitrine.args.AclUser;
import io.vitrine.args.ClientDetails;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decoders of what the server says of users and their rights. */
@SuppressWarnings("NullAway") // takes a type variable for never null, which these results may be
final class AclReplies {

    static final Decoder<@Nullable AclUser> USER_OR_NULL = Decoders.nullable(AclReplies::user);
    static final Decoder<List<AclLogEntry>> LOG = Decoders.list(AclReplies::logEntry);

    /** {@code OK}, or why not. */
    static final Decoder<@Nullable String> REFUSAL_OR_NULL = reply -> {
        String answer = Decoders.TEXT.decode(reply);
        return answer.equals("OK") ? null : answer;
    };

    private static final double MILLIS_PER_SECOND = 1e3;
    private static final Decoder<Set<String>> FLAGS = Decoders.valueSet(Codec.UTF8);
    private static final Decoder<List<AclUser.Selector>> SELECTORS = Decoders.list(AclReplies::selector);

    private AclReplies() {}

    private static AclUser user(ReplyReader reply) {
        Set<String> flags = Set.of();
        List<String> digests = List.of();
        String commands = "";
        String keys = "";
        String channels = "";
        List<AclUser.Selector> selectors = List.of();
        int fields = reply.readMap();
        for (int i = 0; i < fields; i++) {
            switch (Decoders.TEXT.decode(reply)) {
                case "flags" -> flags = FLAGS.decode(reply);
                case "passwords" -> digests = Decoders.TEXTS.decode(reply);
                case "commands" -> commands = Decoders.TEXT.decode(reply);
                case "keys" -> keys = rules(reply);
                case "channels" -> channels = rules(reply);
                case "selectors" -> selectors = SELECTORS.decode(reply);
                default -> reply.skip();
            }
        }
        return new AclUser(flags, digests, commands, keys, channels, selectors);
    }

    /** One text; before 7.0 a list of them. */
    private static String rules(ReplyReader reply) {
        return reply.type() == ReplyType.STRING
                ? Decoders.TEXT.decode(reply)
                : String.join(" ", Decoders.TEXTS.decode(reply));
    }

    private static AclUser.Selector selector(ReplyReader reply) {
        Map<String, String> fields = Decoders.TEXT_MAP.decode(reply);
        return new AclUser.Selector(
                fields.getOrDefault("commands", ""),
                fields.getOrDefault("keys", ""),
                fields.getOrDefault("channels", ""));
    }

    private static AclLogEntry logEntry(ReplyReader reply) {
        long count = 0;
        String reason = "";
        String context = "";
        String object = "";
        String username = "";
        Duration age = Duration.ZERO;
        ClientDetails client = new ClientDetails(Map.of());
        int fields = reply.readMap();
        for (int i = 0; i < fields; i++) {
            switch (Decoders.TEXT.decode(reply)) {
                case "count" -> count = reply.readLong();
                case "reason" -> reason = Decoders.TEXT.decode(reply);
                case "context" -> context = Decoders.TEXT.decode(reply);
                case "object" -> object = Decoders.TEXT.decode(reply);
                case "username" -> username = Decoders.TEXT.decode(reply);
                case "age-seconds" -> age = Duration.ofMillis(Math.round(reply.readDouble() * MILLIS_PER_SECOND));
                case "client-info" -> client = ConnectionReplies.CLIENT.decode(reply);
                default -> reply.skip();
            }
        }
        return new AclLogEntry(count, reason, context, object, username, age, client);
    }
}
