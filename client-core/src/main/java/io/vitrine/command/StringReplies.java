package io.vitrine.command;

import io.vitrine.args.Incremented;
import io.vitrine.args.LcsMatches;
import java.util.List;

/** Decoders of replies that only string commands give. */
final class StringReplies {

    /** {@code matches}, a list of matches, and {@code len}, in either order. */
    static final Decoder<LcsMatches> LCS_MATCHES = StringReplies::lcsMatches;

    private static final Decoder<List<LcsMatches.Match>> MATCHES = Decoders.list(StringReplies::match);

    private StringReplies() {}

    private static LcsMatches lcsMatches(ReplyReader reply) {
        List<LcsMatches.Match> matches = List.of();
        long length = 0;
        int pairs = reply.readMap();
        for (int i = 0; i < pairs; i++) {
            switch (Decoders.TEXT.decode(reply)) {
                case "matches" -> matches = MATCHES.decode(reply);
                case "len" -> length = reply.readLong();
                default -> reply.skip();
            }
        }
        return new LcsMatches(matches, length);
    }

    /** The new number and what was added. */
    static <N extends Number> Decoder<Incremented<N>> incremented(Decoder<N> number) {
        return reply -> {
            Required.count(reply.readArray(), 2, "a number and what was added");
            return new Incremented<>(number.decode(reply), number.decode(reply));
        };
    }

    private static LcsMatches.Match match(ReplyReader reply) {
        Required.count(reply.readArray(), 3, "two ranges and a length");
        return new LcsMatches.Match(range(reply), range(reply), reply.readLong());
    }

    private static LcsMatches.Range range(ReplyReader reply) {
        Required.count(reply.readArray(), 2, "a start and an end");
        return new LcsMatches.Range(reply.readLong(), reply.readLong());
    }
}
