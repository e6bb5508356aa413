package io.vitrine.command;

import io.vitrine.args.ClientDetails;
import io.vitrine.args.ServerGreeting;
import io.vitrine.args.TrackingInfo;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decoders of what the server says of connections. */
@SuppressWarnings("NullAway") // takes a type variable for never null, which these results may be
final class ConnectionReplies {

    /** A line. */
    static final Decoder<ClientDetails> CLIENT = reply -> ClientDetails.parse(Decoders.TEXT.decode(reply));

    /** A line for each client. */
    static final Decoder<List<ClientDetails>> CLIENTS = reply -> Decoders.TEXT
            .decode(reply)
            .lines()
            .filter(line -> !line.isBlank())
            .map(ClientDetails::parse)
            .toList();

    /** A name; null and an empty one are none. */
    static final Decoder<@Nullable String> NAME_OR_NULL = reply -> {
        String name = reply.readString();
        return name == null || name.isEmpty() ? null : name;
    };

    static final Decoder<TrackingInfo> TRACKING = ConnectionReplies::tracking;

    private static final Decoder<Set<String>> FLAGS = Decoders.valueSet(Codec.UTF8);

    static final Decoder<ServerGreeting> GREETING = ConnectionReplies::greeting;

    private static final Decoder<List<String>> MODULE_NAMES = Decoders.list(ConnectionReplies::moduleName);

    private ConnectionReplies() {}

    private static ServerGreeting greeting(ReplyReader reply) {
        String server = "";
        String version = "";
        long protocol = 2;
        long id = -1;
        String mode = "";
        String role = "";
        List<String> modules = List.of();
        int fields = reply.readMap();
        for (int i = 0; i < fields; i++) {
            switch (Decoders.TEXT.decode(reply)) {
                case "server" -> server = Decoders.TEXT.decode(reply);
                case "version" -> version = Decoders.TEXT.decode(reply);
                case "proto" -> protocol = reply.readLong();
                case "id" -> id = reply.readLong();
                case "mode" -> mode = Decoders.TEXT.decode(reply);
                case "role" -> role = Decoders.TEXT.decode(reply);
                case "modules" -> modules = MODULE_NAMES.decode(reply);
                default -> reply.skip();
            }
        }
        return new ServerGreeting(server, version, protocol, id, mode, role, modules);
    }

    private static String moduleName(ReplyReader reply) {
        String name = "";
        int fields = reply.readMap();
        for (int i = 0; i < fields; i++) {
            if (Decoders.TEXT.decode(reply).equals("name")) {
                name = Decoders.TEXT.decode(reply);
            } else {
                reply.skip();
            }
        }
        return name;
    }

    private static TrackingInfo tracking(ReplyReader reply) {
        Set<String> flags = Set.of();
        long redirect = -1;
        List<String> prefixes = List.of();
        int fields = reply.readMap();
        for (int i = 0; i < fields; i++) {
            switch (Decoders.TEXT.decode(reply)) {
                case "flags" -> flags = FLAGS.decode(reply);
                case "redirect" -> redirect = reply.readLong();
                case "prefixes" -> prefixes = Decoders.TEXTS.decode(reply);
                default -> reply.skip();
            }
        }
        return new TrackingInfo(flags, redirect, prefixes);
    }
}
