package io.vitrine.command;

import io.vitrine.CodecException;
import io.vitrine.args.ModuleDetails;
import io.vitrine.args.ServerInfo;
import io.vitrine.args.ServerRole;
import java.time.Instant;
import java.util.List;

/** Decoders of what a server says of itself. */
final class ServerReplies {

    static final Decoder<ServerInfo> INFO = reply -> ServerInfo.parse(Decoders.TEXT.decode(reply));
    static final Decoder<Instant> TIME = ServerReplies::time;
    static final Decoder<ServerRole> ROLE = ServerReplies::role;
    static final Decoder<List<ModuleDetails>> MODULES = Decoders.list(ServerReplies::module);

    private static final long NANOS_PER_MICRO = 1_000;
    private static final Decoder<List<ServerRole.Follower>> FOLLOWERS = Decoders.list(ServerReplies::follower);

    private ServerReplies() {}

    private static Instant time(ReplyReader reply) {
        Required.count(reply.readArray(), 2, "seconds and microseconds");
        return Instant.ofEpochSecond(reply.readLong(), reply.readLong() * NANOS_PER_MICRO);
    }

    private static ServerRole role(ReplyReader reply) {
        int count = reply.readArray();
        String role = Decoders.TEXT.decode(reply);
        return switch (role) {
            case "master" -> {
                Required.count(count, 3, "a primary");
                yield new ServerRole.Primary(reply.readLong(), FOLLOWERS.decode(reply));
            }
            case "slave" -> {
                Required.count(count, 5, "a replica");
                yield new ServerRole.Replica(
                        Decoders.TEXT.decode(reply),
                        (int) reply.readLong(),
                        Decoders.TEXT.decode(reply),
                        reply.readLong());
            }
            case "sentinel" -> {
                Required.count(count, 2, "a sentinel");
                yield new ServerRole.Sentinel(Decoders.TEXTS.decode(reply));
            }
            default -> throw new CodecException("the reply has a role that is none of master, slave, sentinel", null);
        };
    }

    private static ServerRole.Follower follower(ReplyReader reply) {
        Required.count(reply.readArray(), 3, "a host, a port and an offset");
        return new ServerRole.Follower(Decoders.TEXT.decode(reply), (int) reply.readLong(), reply.readLong());
    }

    private static ModuleDetails module(ReplyReader reply) {
        String name = "";
        long version = 0;
        String path = "";
        List<String> arguments = List.of();
        int fields = reply.readMap();
        for (int i = 0; i < fields; i++) {
            switch (Decoders.TEXT.decode(reply)) {
                case "name" -> name = Decoders.TEXT.decode(reply);
                case "ver" -> version = reply.readLong();
                case "path" -> path = Decoders.TEXT.decode(reply);
                case "args" -> arguments = Decoders.TEXTS.decode(reply);
                default -> reply.skip();
            }
        }
        return new ModuleDetails(name, version, path, arguments);
    }
}
